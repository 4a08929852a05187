"""What pages tell of somebody's life in single sentences: where they are now, when they were in the lab, what they founded."""

from __future__ import annotations

import re

from assistant.positions import exact, holds
from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.person_facts.gone_to import gone_to
from assistant.text import sentences

_TOLD_IN = (FactKind.BIOGRAPHY, FactKind.NEWS, FactKind.EXPERIENCE, FactKind.POSITION, FactKind.AFFILIATION, FactKind.OTHER)  # fmt: skip
_FORMER = re.compile(
    r"\b(?:alumn\w+|former(?:ly)?|past member|graduated member|until (?:19|20)\d\d)\b|校友|毕业生", re.I
)
_PRESENT_LINE = re.compile(r"^(?:current(?:ly)?|now(?:adays)?|present(?:ly)?|today)\s?[:–—]", re.I)
"""How a list of degrees tells where somebody is now: `Current: Applied Scientist, Amazon`."""
_NOW = re.compile(
    r"^(?:current(?:ly)?|present(?:ly)?|today)\s?[:–—]|^now(?::|\b(?!\W+(?:that|i|we|you|and)\b)) |\b(?:currently|presently|nowadays|is now|are now|am now|now (?:works?|stud\w+|leads?|runs?|an?|the|at|with|employed|based|holds?|serves?|teaches)|now (?:is|am)|these days|present position)\b(?!\W+used)"
    r"|\bsince\b.{0,30}\b(?:19|20)\d\d,? .{0,30}\b(?:has been|have been|is|am)\b|\b(?:has|have) been an?\b.{0,60}\bsince\b|目前|现任|现为|现在",
    re.I,
)
_WENT_ON = re.compile(
    r"\b(?:(?:became|becomes) (?:an? |the )|went on to|moved (?:on )?to|moved into|left (?:\w+ ){0,4}(?:for|to)|took (?:up )?a (?:position|job|role)|accepted a (?:position|job)|started (?:work|a position|as)|will join|is joining)\b|^(?:After|Upon|Following) (?:\w+ ){0,2}(?:leaving|defending|complet\w+|finish\w+|graduat\w+|her|his|their|that|the)\b.{0,60}\b(?:joined|works?|worked|became|began|started)\b",
    re.I,
)
_EARLIER = re.compile(
    r"^(?:After|Upon|Following)\b.{0,60}\b(?:bachelor\w*|undergrad\w*|college|B\.?Sc?\b|B\.?A\b)|^(?:Before|Prior to|Previously)\b|\bbefore (?:coming|joining|that|starting)\b",
    re.I,
)
_LAB = re.compile(r"\b\w*lab(?:s|oratory)?\b|\bgroup\b|\bteam\b|实验室|课题组", re.I)
_MEMBER = re.compile(
    r"\b(?:join(?:s|ed|ing)?|left|leaving|member|was an? .{0,60}(?:in|at|of|with) the|started working|worked|works?|from (?:19|20)\d\d|alumn\w+)\b|加入|离开",
    re.I,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
TERM = re.compile(
    r"\(?\b(?:[A-Z]\w+\.? )?(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?:[A-Z]\w+\.? )?(?:(?P<last>(?:19|20)\d\d)|(?i:current|present|now|today|\)))"
)
"""The terms of a position: `Graduate Student (Fall 2024 - current)`."""
_AFTER_STUDIES = re.compile(
    r"\b(?:after|upon|since|following)\b.{0,40}\b(?:ph\.?\s?d\b|doctorate|degree|graduat\w+|master\w*|bachelor\w*|studies|defen[cs]e|defending|thesis)",
    re.I,
)
_ENDED_IN = re.compile(r"(?:19|20)\d\d.{0,14}?(?:[-–—]+|\bto\b|\buntil\b).{0,12}?((?:19|20)\d\d)\b")
_GOES_ON = re.compile(
    r"(?:[-–—]+|\bto\b)\s?\W?(?:now|present|current|至今)|\b(?:currently|I am|is) (?:an? |in |the )?(?:[\w.'’-]+ ){0,3}(?:student|candidate)\b|\bfinal year\b",
    re.I,
)
_IS = re.compile(
    r"^(?:(?:Dr|Prof)\.? )?[A-Z][\w.'’-]*(?: [A-Z(][\w.'’()-]*)* is (?:now |currently )?(?:an?|the) (?!former|past|retired)\S"
)
_OF_PLACE = re.compile(r"\b(?:at|with|of|in|from) (?:the )?[A-Z]|\b[A-Z]{3,}\b")
_STUDIES = re.compile(
    r"\b(?:ph\.?\s?d|doctora\w+|master\w*|m\.?sc|bachelor\w*|b\.?sc|degree|stud(?:y|ies|ying|ent)|candidate|undergrad\w*|graduate)\b",
    re.I,
)
_STUDENT = re.compile(r"\b(?:student|candidate|undergraduate)\b|学生|博士生|硕士生", re.I)
_FOUNDED = re.compile(
    r"\b(?:co-?)?found(?:s|ed|ers?|ing)\b|\b(?:start|launch|set)(?:s|ed|ing)?(?: up)? (?:an?|the|his|her|their|my|own|\W)+ ?(?:[\w-]+ ){0,3}(?:company|start-?up|business|firm)\b|\bstart-?up (?:of|founder)|\bentrepreneur\w*|创办|创立",
    re.I,
)
_ORIGIN = re.compile(
    r"\b[Oo]riginally (?:from|of)\b|\b(?:originates?|hails?) from\b|\b(?:I|he|she|they|[A-Z]\w+) (?:am|is|are|comes?) from (?!(?:the|a|an|this|that|my|our|his|her|their)\b)[A-Z]|\b(?:grew up|was raised) in\b"
    r"|\b(?:my|his|her|their) (?:home ?(?:town|country)|native (?:country|town|city))\b|来自|籍贯"
)
LIFE = ("now", "afterwards", "membership", "founding", "origin")
"""What is asked of somebody's life; the words are those of a query's `fact`."""
_MOST = 2


def tells_present(fact: Fact) -> bool:
    """Whether a line, whatever it stands among, says where somebody is now."""
    return bool(_PRESENT_LINE.match(fact.text))


def is_former(researcher: Researcher) -> bool:
    """Whether a page lists somebody among those who left."""
    positions = [one for one in researcher.facts if one.kind in (FactKind.POSITION, FactKind.AFFILIATION)]
    return any(_FORMER.search(one.text) for one in positions)


def studies_now(researcher: Researcher) -> tuple[Fact, ...]:
    """What tells of studies that go on: `is currently working on her PhD at X`, `2025.08 - now, MSc at Y`."""
    lines = [*remarks(researcher), *(one for one in researcher.facts if one.kind is FactKind.EDUCATION)]
    found = [
        one
        for one in lines
        if _STUDIES.search(one.text)
        and (_GOES_ON.search(one.text) or (_NOW.search(one.text) and not _EARLIER.search(one.text)))
    ]
    return tuple({one.text: one for one in found}.values())[: _MOST + 1]


def stated_present(researcher: Researcher) -> tuple[Fact, ...]:
    """How a biography begins: `X is a researcher at Y`; of those who left, what is not said of the lab."""
    former = is_former(researcher)
    return tuple(
        one
        for one in remarks(researcher)
        if one.kind is FactKind.BIOGRAPHY
        and _IS.match(one.text)
        and _OF_PLACE.search(one.text)
        and not (former and _LAB.search(one.text))
    )[:1]


def is_student(researcher: Researcher) -> bool:
    """Whether a page states that somebody is still studying."""
    stated = [one.text for one in researcher.facts if one.kind is FactKind.POSITION]
    return any(_STUDENT.search(text) for text in stated) and not is_former(researcher)


def states_position(researcher: Researcher, asked: str) -> tuple[Fact, ...]:
    """The first fact that states a position of the sort asked for; where no page states a position, the story of a life does."""
    stated = [fact for fact in researcher.facts if fact.kind is FactKind.POSITION]
    stated = stated or [fact for fact in researcher.facts if fact.kind is FactKind.BIOGRAPHY]
    counting = exact([fact.text for fact in stated], asked)
    return tuple(fact for fact in stated if fact.text in counting and holds(fact.text, asked))[:1]


def told_of(researcher: Researcher, wanted: str) -> tuple[Fact, ...]:
    """The sentences that tell what is wanted, as facts of their own; none where no page tells it.

    Where somebody worked before, or in the lab they left, does not tell where they are now.
    """
    told = remarks(researcher)
    if wanted == "founding":
        return tuple(one for one in told if _FOUNDED.search(one.text))[:_MOST]
    if wanted == "origin":
        return tuple(one for one in told if _ORIGIN.search(one.text))[:_MOST]
    if wanted == "membership":
        return _membership(told) or _dated_position(researcher)
    if wanted == "afterwards":
        return _afterwards(researcher, told)
    now = [one for one in told if _NOW.search(one.text) and not _EARLIER.search(one.text)]
    now = now or list(stated_present(researcher))
    gone = gone_to(researcher) if is_former(researcher) else ()
    if gone and not any(_OF_PLACE.search(one.text) for one in now):
        now = [*gone, *now] if now else []
    if now or not is_former(researcher):
        return tuple(dict.fromkeys((*now, *_stated(researcher))))[: _MOST + 1]
    later = [one for one in told if _WENT_ON.search(one.text) and not _EARLIER.search(one.text)]
    return tuple(later[-1:]) or gone


def _afterwards(researcher: Researcher, told: list[Fact]) -> tuple[Fact, ...]:
    """What somebody did when their studies were over: as a sentence says, else the posts that begin when they had ended."""
    said = [one for one in told if _AFTER_STUDIES.search(one.text)]
    said = said or [one for one in told if _WENT_ON.search(one.text) and not _EARLIER.search(one.text)]
    if said:
        return tuple(said)[:_MOST]
    ends = [
        int(match.group(1))
        for fact in researcher.facts
        if fact.kind is FactKind.EDUCATION
        for match in _ENDED_IN.finditer(fact.text)
    ]
    studies = any(fact.kind is FactKind.EDUCATION and _GOES_ON.search(fact.text) for fact in researcher.facts)
    if studies or is_student(researcher):
        return ()
    posts = [
        fact
        for fact in researcher.facts
        if fact.kind is FactKind.EXPERIENCE
        and ends
        and (begun := _DATED.search(fact.text))
        and int(begun.group()) >= max(ends)
    ]
    if posts or not is_former(researcher):
        return tuple(posts) or _stated(researcher)[:_MOST]
    return told_of(researcher, "now")  # whoever left the lab is now where they went


def _stated(researcher: Researcher) -> tuple[Fact, ...]:
    """The affiliation that a page states, else the position."""
    for kind in (FactKind.AFFILIATION, FactKind.POSITION):
        found = tuple(one for one in researcher.facts if one.kind is kind)
        if found and not is_former(researcher):
            return found
    return ()


def _membership(told: list[Fact]) -> tuple[Fact, ...]:
    return tuple(one for one in told if tells_of_stay(one))[:_MOST]


def _dated_position(researcher: Researcher) -> tuple[Fact, ...]:
    """The position in the lab, where it is given with its terms: `Graduate Student (Fall 2024 - current)`."""
    position = next((one for one in researcher.facts if one.kind is FactKind.POSITION), None)
    return (position,) if position is not None and researcher.member and TERM.search(position.text) else ()


def tells_of_stay(remark: Fact) -> bool:
    """Whether a sentence tells, with a year, of somebody's time in a lab."""
    member = _LAB.search(remark.text) and _MEMBER.search(remark.text)
    return bool(member and _DATED.search(remark.text) and not _EARLIER.search(remark.text))


def remarks(researcher: Researcher) -> list[Fact]:
    """Each sentence of what pages tell of somebody, as a fact of its own, none twice."""
    found: dict[str, Fact] = {}
    for fact in researcher.facts:
        if fact.kind in _TOLD_IN or tells_present(fact):
            for start, end in sentences(fact.text):
                text = fact.text[start:end].strip()
                found.setdefault(text, fact.model_copy(update={"text": text}))
    return list(found.values())
