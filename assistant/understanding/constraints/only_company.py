"""Papers that somebody wrote with nobody else: `with only A`, `A and B alone`, `with only one other person`. They have so many authors, no more."""

from __future__ import annotations

import re

from assistant.records.author_places import AuthorNumber
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

NO_ONE_BUT = r"(?:nobody|no one|no-one|no other person|none)(?: else)? (?:but|except(?: for)?|besides|other than|apart from)"
ONLY = rf"(?:only|just|solely|exclusively|{NO_ONE_BUT})"
_WITH_ONLY = re.compile(rf"\b(?:with|by)\s+(?P<only>{ONLY})\s+(?:the )?(?:\w+ ){{0,1}}$", re.I)
_ONLY_WITH = re.compile(
    r"\w[^.?!,]*\s(?P<only>only|just|solely|exclusively|alone)\s+(?:together )?with\s+$", re.I
)
_ALONE = re.compile(
    r"^\s*,?\s*(?P<only>(?:only|exclusively)(?=\W*$|\s*[,;.?!]|\s+(?:please|pls)\b)|(?:alone|on their own)(?! (?:have|has|had|did|do|does)\b)|(?:(?:and|with) )?(?:nobody|no one|no-one|none|no other (?:people|persons|authors?|co-?authors?|names?)) else|(?:and )?no other (?:people|persons|authors?|co-?authors?|names?)|without (?:anybody|anyone) else)\b",
    re.I,
)
_JOINED = re.compile(r"\b(?:with|and|plus)\s+$|&\s*$|\b(?:with|by)\s+(?:only|just)\s+$", re.I)
_OTHERS = re.compile(
    rf"\bwith (?:only|just|exactly|no more than)\s+(?P<n>{NUMBER}|a single)\s+(?:other|more|further|additional) (?:persons?|people|authors?|names?|co-?authors?|researchers?|colleagues?)\b"
    rf"|\bwith (?:only|just|exactly) (?P<m>{NUMBER}|a single)\s+(?:co-?authors?|collaborators?|co-?writers?)\b",
    re.I,
)
_PAIR = 2


def take_only_company(question: Question) -> AuthorNumber | None:
    """The number of authors that being alone with somebody leaves; its words are taken, the names stay."""
    if (others := question.search(_OTHERS)) is not None:
        said = others["n"] or others["m"]
        stated = 1 if said.lower() == "a single" else number(said)
        if stated is not None:
            question.take(*others.span(), "")
            return AuthorNumber(least=stated + 1, most=stated + 1)
    people = sorted((start, end) for start, end, label in question.taken if label == "PERSON")
    named = max(_PAIR, len(people))
    for start, end in people:
        before = question.text[:start]
        held = _WITH_ONLY.search(before) or (_ONLY_WITH.search(before) if start != people[0][0] else None)
        if held is not None:
            question.take(*held.span("only"), "")
            _take_behind(question, end)
            return AuthorNumber(least=named, most=named)
        if _JOINED.search(before) and _take_behind(question, end):
            return AuthorNumber(least=named, most=named)
    return None


def _take_behind(question: Question, end: int) -> bool:
    """Whether what stands behind a name says that nobody else is there; it is taken."""
    match = _ALONE.match(question.text[end:])
    if match is None:
        return False
    question.take(end + match.start("only"), end + match.end("only"), "")
    return True
