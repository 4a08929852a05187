"""What a question asks of two people that their pages state: whether place, studies, advisor or interests are the same."""

from __future__ import annotations

import re

from assistant.records import FactKind, QueryKind
from assistant.understanding.language.shape import Shape

PUBLISHES = re.compile(r"\b(?:publi\w+|papers?|appear\w*|venues?|conferences?|journals?|presented)\b")
_ORGANISATION = r"(?:university|institution|lab|laboratory|place|workplace|department|group|institute|company|city|town|country|affiliation|employer|campus|organi[sz]ation|team)"
_PLACE = re.compile(
    rf"\b(?:same|one|a single) (?:\w+ )?(?:{_ORGANISATION}|school)\b|\b(?:{_ORGANISATION}|school)\b.{{0,30}}\bsame\b"
    rf"|\b(?:shared?|common) (?:\w+ )?{_ORGANISATION}\b|\bshare an? (?:\w+ )?{_ORGANISATION}\b"
    r"|\bPERSON (?:colleagues|co-?workers|work ?mates|lab ?mates|team ?mates)\b|\b(?:both|each) (?:at|in|with|from) (?:an?|one|the)\b"
)
_STUDIED = re.compile(
    r"\b(?:stud(?:y|ied|ying)|graduat\w+|schooled|at (?:school|university|college)|did their \w+)\b(?! on\b).{0,30}\b(?:together|same|both|one)\b(?! (?:thing|topic|problem|question|subject|area|field)s?\b)"
    rf"|\b(?:same|common|shared?) (?:alma mater|degrees?|college)\b|\bsame (?:{_ORGANISATION}|school) (?:before|earlier|for (?:an?|the|their))\b"
    r"|\bclass ?mates\b|\bfellow students\b|\bboth\b.{0,30}\b(?:graduat\w+|studied at)\b|\bgo(?:ne)? to (?:the same )?(?:school|university|college)\b"
)
_ADVISED = re.compile(
    r"\b(?:same|share[ds]?|common|both)\b.{0,30}\b(?:advis[oe]rs?|supervisors?|mentors?|boss|professor)\b|\b(?:advised|supervised|mentored|guided) by (?:the same|one)\b|\b(?:advis[oe]r|supervisor|mentor|boss)s?\b.{0,30}\b(?:same|in common|shared)\b"
)
_INTERESTED = re.compile(
    r"\b(?:same|similar|alike|shared?|common|overlap\w*|in common)\b.{0,30}\b(?:interests?|fields?|areas?|research)\b|\b(?:interests?|fields?|areas?|research)\b.{0,30}\b(?:same|similar|alike|overlap\w*|in common|close|related)\b|\b(?:what|anything|something|much|a lot)\b(?! \w*authors?\b).{0,40}\bin common\b"
)

_LACKS = re.compile(
    r"\bwhat\b.{0,20}\bPERSON\b.{0,30}\b(?:that|which) PERSON (?:has ?n[o']t|have ?n[o']t|does ?n[o']t|did ?n[o']t|is ?n[o']t|lacks?|never|can ?not|can't)\b"
)
"""`What has A got that B hasn't?`"""


def stated_alike(masked: str) -> Shape | None:
    """Which stated fact of two people, or that they are compared, where a question asks whether something is the same of both."""
    if PUBLISHES.search(masked):
        return None
    if _ADVISED.search(masked):
        return Shape(QueryKind.FACT, fact=FactKind.ADVISOR)
    if _STUDIED.search(masked):
        return Shape(QueryKind.FACT, fact=FactKind.EDUCATION)
    if _PLACE.search(masked):
        return Shape(QueryKind.FACT, fact=FactKind.AFFILIATION)
    set_apart = _INTERESTED.search(masked) or _LACKS.search(masked)
    return Shape(QueryKind.COMPARE) if set_apart else None
