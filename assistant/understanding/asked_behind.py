"""A question about somebody's standing or role asked behind the one that finds them: `Who wrote the paper on X, and is that person still with you?`"""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind

_THEM = r"(?:he|she|they|that person|this person|the person|that one|that author|the author|it)"
_STANDING = r"(?:still|around|left|gone|moved on|with you|with the (?:lab|group|team)|members?|in (?:the|your) (?:lab|group|team)|currently|current|former|alum\w*)"
_ROLE = r"(?:role|position|job title|title|job|status|function)"
_BEHIND = re.compile(
    rf"^(?P<first>.*?[\w)”\"'’]\W*?)(?:(?<=[.?!;])\s+(?:and )?|,?\s+and\s+|,\s+)"
    rf"(?P<then>(?:is|was|are|does|has|did) {_THEM}\b[^.?!]{{0,40}}?\b{_STANDING}\b[^.?!]{{0,30}}\?|what(?:['’]s| is| was) (?:the|his|her|their|that person['’]s) (?:\w+ )?{_ROLE}(?: (?:with you|here|there|now|in (?:the|your) (?:lab|group|team)|(?:of|at) (?:the|your) (?:lab|group|team)))*\s*\?)\s*$",
    re.I | re.S,
)
_LEAST = 6
"""Words that tell of somebody before."""


def asked_behind(text: str) -> tuple[str, str] | None:
    """What finds somebody, and what is asked of them behind it; None where a message is not of that form."""
    match = _BEHIND.match(text)
    if match is None or len(match["first"].split()) < _LEAST:
        return None
    first = match["first"].strip()
    first = first if first[-1:] in ".?!" else f"{first}?"
    return first, re.sub(
        r"\bthe (?=(?:\w+ )?(?:role|position|job|title|status|function)\b)", "their ", match["then"]
    )


def is_of_one(query: Query) -> bool:
    """Whether a query is of a fact of one person who is known."""
    return (
        query.kind is QueryKind.FACT and len(query.people) == 1 and query.people[0].researcher_id is not None
    )
