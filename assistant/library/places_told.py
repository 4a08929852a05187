"""Places that pages tell of in the lives of people: what stands behind `at`, `joined` or `from` there is no person."""

from __future__ import annotations

import re

from assistant.library.library import Library
from assistant.records import Fact, FactKind, Researcher

_TELL = (
    FactKind.AFFILIATION,
    FactKind.POSITION,
    FactKind.BIOGRAPHY,
    FactKind.EXPERIENCE,
    FactKind.NEWS,
    FactKind.OTHER,
)
_MOST_WORDS = 5


def told_at(researcher: Researcher, place: str) -> tuple[Fact, ...]:
    """The facts that tell of somebody at a place, as it is written with its capitals."""
    pattern = re.compile(
        rf"\b(?:at|from|for|joined|joining|joins)\s+(?:the\s+)?(?:[\w'’&.-]+\s+){{0,2}}?{re.escape(place)}\b"
    )
    return tuple(fact for fact in researcher.facts if fact.kind in _TELL and pattern.search(fact.text))


def is_place_told(name: str, library: Library) -> bool:
    """Whether pages tell of people at what is so called, and of nobody so called."""
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not all(word[:1].isupper() for word in words):
        return False
    pattern = re.compile(rf"\b(?:at|joined|joining|joins)\s+(?:the\s+)?{re.escape(name)}\b")
    return any(pattern.search(fact.text) for one in library.stated for fact in one.facts)
