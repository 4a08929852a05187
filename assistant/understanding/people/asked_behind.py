"""A question about somebody's standing or role asked behind the one that finds them: `Who wrote the paper on X, and is that person still with you?`"""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import Query, QueryKind

_PERSON = r"(?:he|she|they|that person|this person|the person|that one)"
_THEM = r"(?:he|she|they|that person|this person|the person|that one|that author|the author|it)"
_STANDING = r"(?:still|around|left|gone|moved on|with you|with the (?:lab|group|team)|members?|in (?:the|your) (?:lab|group|team)|currently|current|former|alum\w*)"
_FOCUS = r"(?:focus|(?:research )?(?:interests?|topics?|areas?|fields?)|special(?:i[sz]ation|ity|ty|ism)|line of (?:work|research))"
_ROLE = r"(?:role|position|job title|title|job|status|function)"
_BEHIND = re.compile(
    rf"^(?P<first>.*?[\w)”\"'’]\W*?)(?:(?<=[.?!;])\s+(?:and )?|,?\s+(?:and|&|plus)\s+|,\s+)"
    rf"(?P<then>(?:is|was|are|does|has|did) {_THEM}\b[^.?!]{{0,40}}?\b{_STANDING}\b[^.?!]{{0,30}}\?|what(?:['’]s| is| was| are) (?:the|his|her|their|that person['’]s) (?:\w+ )?(?:{_ROLE}|{_FOCUS})(?: (?:with you|here|there|now|in (?:the|your) (?:lab|group|team)|(?:of|at) (?:the|your) (?:lab|group|team)))*\s*\??|what (?:do|does|are|is) {_PERSON} (?:work(?:ing)? on|stud(?:y|ying)|research(?:ing)?|into|do(?:ing)?)\s*\??)\s*$",
    re.I | re.S,
)
_ASKS_FOCUS = re.compile(
    rf"^what(?:['’]s| is| was| are) [^?]*\b{_FOCUS}\b|^what (?:do|does|are|is) {_PERSON} ", re.I
)
_SEEKS = re.compile(r"\b(?:who|whom|whose|any(?:one|body)|some(?:one|body)|in charge)\b", re.I)
_LEAST = 4
"""Words that tell of somebody before."""


def asked_behind(text: str) -> tuple[str, str] | None:
    """What finds somebody, and what is asked of them behind it; None where a message is not of that form."""
    match = _BEHIND.match(text)
    if match is None or len(match["first"].split()) < _LEAST:
        return None
    first = match["first"].strip()
    first = first if first[-1:] in ".?!" else f"{first}?"
    if _ASKS_FOCUS.search(match["then"]):
        if not (positions_in(first) or _SEEKS.search(first)):
            return None  # the focus of a paper
        return first, "What are their research interests?"
    then = re.sub(rf"\bthe (?=(?:\w+ )?(?:{_ROLE}|{_FOCUS})\b)", "their ", match["then"])
    return first, re.sub(r"\b(?:status|function)\b", "position", then)  # of a person, and of no paper


def is_of_one(query: Query) -> bool:
    """Whether a query is of a fact of one person who is known."""
    return (
        query.kind is QueryKind.FACT and len(query.people) == 1 and query.people[0].researcher_id is not None
    )
