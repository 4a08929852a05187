"""Members by when they came or left: those at one end of the time, and how many of each year; only where their page tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.records import Fact, Group, Query, Researcher
from assistant.retrieval.person_facts.stays import Stay, stay_of
from assistant.understanding.people.membership import LEFT

Told = tuple[Researcher, Fact]
"""Somebody, and what tells of their stay."""
_PART = {"winter": 1, "spring": 2, "summer": 3, "fall": 4, "autumn": 4}
"""The parts of an academic year by their order in a calendar year."""


def at_end(told: Sequence[Told], fact: str, *, latest: bool) -> list[Told]:
    """Those who came (or left) first or last; all whom what is told does not set apart."""
    years = [(one, _year(stay_of(one[0]), fact)) for one in told]
    known = [(one, year) for one, year in years if year is not None]
    if not known:
        return []
    end = (max if latest else min)(year for _, year in known)
    found = [one for one, year in known if year == end]
    parts = [_part(fact_told.text, end) for _, fact_told in found]
    if None in parts or len(found) == 1:
        return found
    first = (max if latest else min)(part for part in parts if part is not None)
    return [one for one, part in zip(found, parts, strict=True) if part == first]


def by_year(told: Sequence[Told], query: Query) -> tuple[Group, ...]:
    """How many came or left in each year that is told, by year, or those with the most."""
    number: dict[int, int] = defaultdict(int)
    for researcher, _ in told:
        year = year_of(researcher, query.fact or "")
        if year is not None:
            number[year] += 1
    most = max(number.values(), default=0)
    chosen = sorted(year for year, count in number.items() if not query.superlative or count == most)
    return tuple(Group(label=str(year), value=number[year]) for year in chosen)


def year_of(researcher: Researcher, fact: str) -> int | None:
    """The year in which somebody came, or left, where their page tells."""
    return _year(stay_of(researcher), fact)


def _year(stay: Stay, fact: str) -> int | None:
    return stay.last if fact == LEFT else stay.first


def _part(text: str, year: int) -> int | None:
    """The part of the year that is told beside it: `Fall 2024`."""
    match = re.search(rf"\b({'|'.join(_PART)})\b[^\d]{{0,12}}{year}\b", text, re.I)
    return _PART[match.group(1).lower()] if match else None
