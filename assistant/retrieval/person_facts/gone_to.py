"""Where those who left are now, as the line of a list tells it: `Example Labs, Senior Engineer (alumni)`, `M.Sc. 2023 → Engineer, Example Ltd`, a place beside a name.

A list of former members gives either what they were here or where they went. What they were is told by a degree, a student's or a trainee's
post, or the years of a stay; a place that most members share, or that the line of a stay names, is the lab's own.
"""

from __future__ import annotations

import re

from assistant.positions import besides_positions, positions_in
from assistant.records import Fact, FactKind, Researcher

_ARROW = re.compile(r"(?:→|⟶|➔|➜|⇒|->|=>|>>)\s*(?P<to>\S.*)$")
_MARK = re.compile(r"\s*\(alumn\w+\)|^(?:alumn\w+|former)\b\s*[,:;–-]?\s*", re.I)
_NEXT = re.compile(
    r"\((?:now|currently)\b|\b(?:now|currently|presently|next)\s?(?::|at\b|with\b|an?\b|the\b)", re.I
)
_WAS_HERE = re.compile(
    r"\b(?:students?|candidates?|under-?grad\w*|graduates?|trainees?|interns?|visit\w*|guests?|pupils?|reu|honou?rs|fellows?|post-?\s?doc\w*|pdr[af]s?|majors?|projects?|thesis|mentees?|rotation)\b"
    r"|\b(?:ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?s|b\.?s|m\.?\s?phys|dphil)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_POST = re.compile(
    r"\b(?:professor|engineer|scientist|researcher|director|manager|head|chair|president|officer|architect|analyst|consultant|developer|programmer|founder|partner|lecturer|teacher|lead|leader|specialist|physician|doctor|nurse|lawyer|attorney|editor|curator|librarian|technician|advisor|adviser|owner|ceo|cto|sde|staff|retired|faculty|associate|administrator|coordinator|officer|economist|statistician)\b",
    re.I,
)
_AT_HOUSE = re.compile(r"\b(?:at|with) (?:the )?[A-Z]|@ ?\w")
_GRADES = re.compile(
    r"\b(?:senior|junior|principal|lead|staff|chief|research|assistant|associate|adjunct)\b|\W", re.I
)
"""What stands before a post; where nothing else does, no house is named."""
_HOUSE = re.compile(
    r"\b(?:universit\w+|college|laborator(?:y|ies)|institut\w+|technolog(?:y|ies)|systems|corporation|inc|ltd|llc|gmbh|company|hospital|centre|center|bank|ministry|agency)\b\.?",
    re.I,
)


def gone_to(researcher: Researcher) -> tuple[Fact, ...]:
    """The lines that tell where a former member is now; none where they only tell what they were."""
    positions = [one for one in researcher.facts if one.kind is FactKind.POSITION]
    lines = " . ".join(one.text for one in positions)
    told = [
        one
        for one in positions
        if _ARROW.search(one.text) or _NEXT.search(one.text) or _is_post(one, researcher)
    ]
    places = [
        one
        for one in researcher.facts
        if one.kind is FactKind.AFFILIATION and _is_line(one) and not _is_own(one.text, lines)
    ]
    if any(_WAS_HERE.search(one.text) for one in positions):
        told += places
    return tuple({one.text: one for one in told}.values())[:2]


def _is_line(fact: Fact) -> bool:
    """Whether a place is the line of a list, and no sentence of a story."""
    return not fact.text.rstrip().endswith(".") or len(fact.text.split()) < 8


def _is_own(place: str, lines: str) -> bool:
    """Whether a place is told as where somebody was: with their stay, or with what they were there."""
    return place in lines


def _is_post(fact: Fact, researcher: Researcher) -> bool:
    """Whether a position names a house and a post in it, which is none of a student's or a trainee's."""
    text = _MARK.sub("", fact.text).strip(" ,;")
    own = researcher.affiliation or ""
    if own and text.endswith(own):
        text = text.removesuffix(own).strip(" ,;")
    if not text or text == own or _WAS_HERE.search(text):
        return False
    if _AT_HOUSE.search(text) and _POST.search(text):
        return True
    house, _, rest = text.partition(",")
    if not rest.strip():
        return bool(_HOUSE.search(house)) and not positions_in(house)
    is_post = not _GRADES.sub(" ", besides_positions(house)).strip()
    return house[:1].isupper() and not is_post and bool(_POST.search(rest) or positions_in(rest))
