"""Months in a question: `in March 2026`, `since June 2025`, `before May 2024`, `between March and June 2025`, `last month`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from assistant.records import Years
from assistant.understanding.language.question import Question

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?:early |mid-?|late )?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r",?\s+(?:of\s+)?((?:19|20)\d\d)"
_Build = Callable[[re.Match[str], dt.date], Years]


def first_day(year: int, month: int) -> dt.date:
    """The first day of a month; the months before the first and behind the twelfth are of other years."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def span(begins: dt.date | None, ends: dt.date | None) -> Years:
    """The years that days lie in, with the days themselves."""
    return Years(
        first=begins.year if begins else None, last=ends.year if ends else None, begins=begins, ends=ends
    )


def _number(name: str) -> int:
    return _NAMES.index(name[:3].lower()) + 1


def _month(year: int, month: int) -> Years:
    return span(first_day(year, month), first_day(year, month + 1) - dt.timedelta(days=1))


def _in(match: re.Match[str], _today: dt.date) -> Years:
    return _month(int(match.group(2)), _number(match.group(1)))


def _since(match: re.Match[str], _today: dt.date) -> Years:
    return span(first_day(int(match.group(2)), _number(match.group(1))), None)


def _after(match: re.Match[str], _today: dt.date) -> Years:
    return span(first_day(int(match.group(2)), _number(match.group(1)) + 1), None)


def _before(match: re.Match[str], _today: dt.date) -> Years:
    return span(None, first_day(int(match.group(2)), _number(match.group(1))) - dt.timedelta(days=1))


def _until(match: re.Match[str], _today: dt.date) -> Years:
    return span(None, first_day(int(match.group(2)), _number(match.group(1)) + 1) - dt.timedelta(days=1))


def _between(match: re.Match[str], _today: dt.date) -> Years:
    last_year = int(match.group(4))
    first = first_day(int(match.group(2) or last_year), _number(match.group(1)))
    return span(first, first_day(last_year, _number(match.group(3)) + 1) - dt.timedelta(days=1))


def _relative(offset: int) -> _Build:
    def build(_match: re.Match[str], today: dt.date) -> Years:
        first = first_day(today.year, today.month + offset)
        return _month(first.year, first.month)

    return build


def _last_months(match: re.Match[str], today: dt.date) -> Years:
    return span(first_day(today.year, today.month - int(match.group(1)) + 1), today)


def _chinese(build: _Build) -> _Build:
    def read(match: re.Match[str], today: dt.date) -> Years:
        name = _NAMES[int(match.group(2)) - 1]
        stated = re.match(rf"{_MONTH}{_YEAR}", f"{name} {match.group(1)}")
        assert stated is not None  # both groups were just written that way
        return build(stated, today)

    return read


_CHINESE = r"((?:19|20)\d\d)\s*年\s*(1[0-2]|0?[1-9])\s*月份?"
_PATTERNS: tuple[tuple[re.Pattern[str], _Build], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), build)
    for pattern, build in (
        (rf"\b(?:between|from)\s+{_MONTH}(?:{_YEAR})?\s+(?:and|to|until|till|through)\s+{_MONTH}{_YEAR}\b", _between),
        (rf"\b(?:since|starting (?:in|from|with)|as of)\s+{_MONTH}{_YEAR}\b", _since),
        (rf"\b(?:from\s+)?{_MONTH}{_YEAR}\s+(?:on|onwards?|or later|and later|(?:to|till|until) (?:now|today))\b", _since),
        (rf"\b(?:after|later than)\s+{_MONTH}{_YEAR}\b", _after),
        (rf"\b(?:before|prior to|earlier than)\s+{_MONTH}{_YEAR}\b", _before),
        (rf"\b(?:until|till|up to|through|by(?: the end of)?|no later than)\s+{_MONTH}{_YEAR}\b", _until),
        (rf"\b(?:in|of|from|for|during|dated|published in|out in)?\s*\b{_MONTH}{_YEAR}\b", _in),
        (r"\b(?:in |from |during )?(?:this|the current) month\b|本月|这个月", _relative(0)),
        (r"\b(?:in |from |during )?(?:last|the past|the previous) month\b|上个?月", _relative(-1)),
        (r"\b(?:in|over|during|from|within)?\s*(?:the )?(?:last|past) (\d{1,2}) months\b|(?:最近|近|过去)\s*(\d{1,2})\s*个月", _last_months),
        (rf"(?:自从?|从)?\s*{_CHINESE}\s*(?:以来|起|开始|至今)", _chinese(_since)),
        (rf"{_CHINESE}\s*(?:之后|以后|后)", _chinese(_after)),
        (rf"{_CHINESE}\s*(?:之前|以前|前)", _chinese(_before)),
        (_CHINESE, _chinese(_in)),
    )
)  # fmt: skip


def take_months(question: Question, today: dt.date) -> Years | None:
    """The days a question limits itself to by naming months; their words are marked `YEAR`."""
    for pattern, build in _PATTERNS:
        match = question.search(pattern)
        if match is not None and (match.lastindex is None or any(match.groups())):
            question.take(*match.span(), "YEAR")
            return build(match, today)
    return None
