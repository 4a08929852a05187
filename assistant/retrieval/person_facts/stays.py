"""When somebody was in the lab, as their page tells it: the years of joining and leaving, and the sentence that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.records import Fact, FactKind, Researcher, Years
from assistant.retrieval.person_facts.life import TERM, is_former, remarks, tells_of_stay

_YEAR = r"((?:19|20)\d\d)\b"
_WITHIN = r"(?:[^.;]|(?<=[A-Z][a-z][a-z])\.)"
"""What stands between a word and its year; the full stop of a month (`Dec.`) ends no sentence."""
_SPAN = re.compile(
    rf"\b(?:from |between )?(?:\w+ )?{_YEAR}\s?(?:to|until|till|through|and|[-–—])\s?(?:\w+ )?{_YEAR}", re.I
)
_JOINED = re.compile(
    rf"\b(?:join|came|arriv|start|enter|began|since|member since)\w*\b{_WITHIN}{{0,80}}?\b{_YEAR}", re.I
)
_LEFT = re.compile(
    rf"\b(?:left|leaving|until|till|departed|moved on|graduated from (?:the|our) (?:lab|group)|defended|and (?:\w+ )?(?:graduated|finished|completed))\b{_WITHIN}{{0,60}}?\b{_YEAR}",
    re.I,
)
_DEFENDED = re.compile(
    rf"\b(?:defended|graduated from (?:the|our) (?:lab|group))\b{_WITHIN}{{0,60}}?\b{_YEAR}", re.I
)
"""Said of those who left, without a word of the lab."""
_DEGREE_YEAR = re.compile(r"['’](\d\d)\b")
"""`Alumni, PhD '19`: where the list of those who left gives a year."""


@dataclass(frozen=True)
class Stay:
    """The first and the last year somebody was in the lab, where their page tells, and what tells it."""

    first: int | None = None
    last: int | None = None
    told: Fact | None = None
    former: bool = False

    def covers(self, years: Years) -> bool:
        """Whether they surely were there in one of the years."""
        if self.first is None or (self.last is None and self.former):
            return years.holds(self.first) or years.holds(self.last)
        last = self.last if self.last is not None else max(self.first, years.last or self.first)
        return any(years.holds(year) for year in range(self.first, last + 1))


def stay_of(researcher: Researcher) -> Stay:
    """What a page tells of somebody's time in the lab."""
    former = is_former(researcher)
    for fact in remarks(researcher):
        if not tells_of_stay(fact):
            continue
        span = _SPAN.search(fact.text)
        if span is not None:
            return Stay(int(span.group(1)), int(span.group(2)), fact, former)
        joined, left = _JOINED.search(fact.text), _LEFT.search(fact.text)
        if joined is not None or left is not None:
            first = int(joined.group(1)) if joined else None
            return Stay(first, int(left.group(1)) if left else None, fact, former)
    for fact in remarks(researcher) if former else ():
        if defended := _DEFENDED.search(fact.text):
            return Stay(None, int(defended.group(1)), fact, former)
    position = next((one for one in researcher.facts if one.kind is FactKind.POSITION), None)
    if position is not None and (term := TERM.search(position.text)) is not None:
        return Stay(int(term["first"]), int(term["last"]) if term["last"] else None, position, former)
    stated = _DEGREE_YEAR.search(position.text) if former and position else None
    return Stay(None, 2000 + int(stated.group(1)) if stated else None, position if former else None, former)
