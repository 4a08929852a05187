"""Years in a question: `in 2021`, `since 2023`, `before 2021`, `between 2020 and 2022`, `the last three years`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from assistant.records import Years
from assistant.understanding.constraints.months import take_months
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

_YEAR = r"((?:19|20)\d\d)"
_THE_YEAR = rf"(?:(?:the\s+)?(?:calendar\s+)?years?\s+)?{_YEAR}"
_Y2 = r"((?:19|20)\d\d|\d\d)"
_TO = r"(?:(?:right |all the way |up )?(?:to|until|till|through|thru)(?: and (?:including|with))?(?: the end of)?|-|–|—)"
"""Between the ends of a range: `from 2019 up to and including 2021`."""
_Build = Callable[[re.Match[str], dt.date], Years | None]


def _year(text: str) -> int:
    value = int(text)
    return value if value > 99 else 2000 + value


def _between(match: re.Match[str], _today: dt.date) -> Years:
    first, last = _year(match.group(1)), _year(match.group(2))
    return Years(first=min(first, last), last=max(first, last))


_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (6, 9)}
_DECADES = {"seventies": 1970, "eighties": 1980, "nineties": 1990, "noughties": 2000}


def _decade(match: re.Match[str], _today: dt.date) -> Years:
    part, figures, word = match.groups()
    first = int(figures) if figures else _DECADES[word.lower()]
    begin, end = _PARTS.get((part or "").lower(), (0, 9))
    return Years(first=first + begin, last=first + end)


def _last_years(match: re.Match[str], today: dt.date) -> Years | None:
    count = number(match.group(1))
    return Years(first=today.year - count + 1, last=today.year) if count else None


def _years_ago(match: re.Match[str], today: dt.date) -> Years | None:
    count = number(match.group(1) or match.group(2))
    return Years(first=today.year - count, last=today.year - count) if count else None


def _this(offset: int) -> _Build:
    return lambda _match, today: Years(first=today.year + offset, last=today.year + offset)


def _since(match: re.Match[str], _today: dt.date) -> Years:
    return Years(first=int(match.group(1)))


def _after(match: re.Match[str], _today: dt.date) -> Years:
    return Years(first=int(match.group(1)) + 1)


def _until(match: re.Match[str], _today: dt.date) -> Years:
    return Years(last=int(match.group(1)))


def _before(match: re.Match[str], _today: dt.date) -> Years:
    return Years(last=int(match.group(1)) - 1)


def _single(match: re.Match[str], _today: dt.date) -> Years:
    return Years(first=int(match.group(1)), last=int(match.group(1)))


def _either(match: re.Match[str], _today: dt.date) -> Years | None:
    first, last = sorted((int(match.group(1)), int(match.group(2))))
    return Years(first=first, last=last) if last - first == 1 else None


_PUBLISHED = r"(?:published |released |written |that are |from )?"
_PATTERNS: tuple[tuple[re.Pattern[str], _Build], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), build)
    for pattern, build in (
        (rf"\b(?:no|not) (?:older|earlier) than\s+{_THE_YEAR}\b", _since),
        (rf"\b(?:no|not) (?:newer|later|younger) than\s+{_THE_YEAR}\b", _until),
        (
            rf"\bbetween\s+(?:the years\s+)?{_YEAR}\s*(?:and|to|until|till|through|-|–|—)\s*{_Y2}\b",
            _between,
        ),
        (
            rf"\bfrom\s+(?:the years\s+|(?:the )?(?:beginning|start) of )?{_THE_YEAR}\s*{_TO}\s*(?:(?:the )?year )?{_Y2}\b",
            _between,
        ),
        (rf"\b(?:in|during|over|since|starting (?:in|from))?\s*{_YEAR}\s*(?:~|{_TO})\s*{_Y2}\b", _between),
        (rf"{_YEAR}\s*年?\s*(?:到|至|-|–|—|~|和)\s*{_YEAR}\s*年?(?:之间|间)?", _between),
        (rf"\b(?:in\s+)?{_YEAR}\s+(?:and|or)\s+(?:in\s+)?{_YEAR}\b", _either),
        (
            rf"\b(?:in\s+|during\s+|from\s+)?(?:the\s+)?(?:(early|mid|late)[\s-]+)?(?:{_YEAR}'?s\b|({'|'.join(_DECADES)})\b)",
            _decade,
        ),
        (
            rf"\b(?:since|(?:(?:re-?)?start(?:s|ed|ing)?|beg(?:in(?:s|ning)?|an|un)|count(?:s|ed|ing)?)(?: (?:to )?count(?:ing)?)? (?:in|from|with|at|on)|as (?:of|from))\s+{_THE_YEAR}\b(?! (?:to|until|till|through)\s+(?:the )?(?:year )?\d)",
            _since,
        ),
        (
            rf"\b(?:from\s+)?{_THE_YEAR}\s+(?:on(?=\W*$|\s*[,;.?!)]|\s+(?:by|with|at|and|or|of|as|in|from|until|till|to|that|which|where|who|together|have|has|is|are|were|was|did|does|do|please|pls|plz|thanks?|thx|if|but|for|only|included|inclusive|inclusively)\b)|onwards?|(?:up )?(?:to|till|until) (?:now|today|date|the present(?: day)?))\b",
            _since,
        ),
        (rf"\b{_YEAR}\s+(?:or|and)\s+(?:later|newer|after|onwards?)\b", _since),
        (rf"(?:自从?|从)?\s*{_YEAR}\s*年?\s*(?:以来|起|开始|及以后|至今)", _since),
        (rf"\b(?:after|(?<!no )(?<!not )later than|newer than)\s+{_THE_YEAR}\b", _after),
        (rf"{_YEAR}\s*年?\s*(?:之后|以后|后)", _after),
        (
            rf"\b{_PUBLISHED}(?:before|prior to|earlier than|older than|predat(?:e|es|ing)|preced(?:e|es|ing))\s+(?:the\s+year\s+)?{_YEAR}\b",
            _before,
        ),
        (rf"{_YEAR}\s*年?\s*(?:之前|以前|前)", _before),
        (
            rf"\b(?:until|till|up to|through|no later than|not later than|by the end of|as late as)\s+(?:and\s+including\s+)?(?:the\s+(?:end\s+of\s+|year\s+))?{_YEAR}\b",
            _until,
        ),
        (rf"\b{_YEAR}\s+(?:or|and)\s+(?:earlier|before|older)\b", _until),
        (
            rf"\b(?:in|over|during|from|within|for)?\s*(?:the\s+)?(?:last|past|recent|previous)\s+({NUMBER})\s+years?\b",
            _last_years,
        ),
        (rf"(?:最近|近|过去)的?\s*({NUMBER}|[一二两三四五六七八九十]+)\s*年(?:来|以来|内|里)?", _last_years),
        (r"\b(?:in\s+)?(?:this year|the current year)\b|今年", _this(0)),
        (r"\b(?:in\s+)?(?:last year|the past year|the previous year)\b|去年", _this(-1)),
        (r"\b(?:in\s+)?(?:next year)\b|明年", _this(1)),
        (
            rf"\b(?:about |some |around )?({NUMBER})\s+years?\s+ago\b|({NUMBER}|[一二两三四五六七八九十]+)\s*年前(?!后)",
            _years_ago,
        ),
        (r"前年|\b(?:in\s+)?the year before last\b", _this(-2)),
        (rf"{_YEAR}\s*年度?(?:的|发表的?|里|内|中)?", _single),
        (
            rf"\b(?:in|of|from|for|during|year|published|published in|dated)\s+(?:the year\s+)?{_YEAR}\b(?!\s*(?:papers?\s+)?(?:by|x)\s*\d)",
            _single,
        ),
        (rf"(?<![\d.,-]){_YEAR}(?![\d.,-]?\d)(?!\s*[%x×])", _single),
    )
)


_OTHER_YEAR = re.compile(rf"\b{_YEAR}\b.*\b{_YEAR}\b", re.DOTALL)
_INCLUDED = re.compile(
    rf"(?:\s*[,(]|\s+[–-])\s*(?:\b(?:and\s+)?{_YEAR}\s+(?:included|inclusive|as well|too)\b|\b(?:including|inclusive of)\s+{_YEAR}\b)\)?|(?<!\band)\s+including\s+{_YEAR}\b",
    re.I,
)
"""`since 2019, 2019 included`: the second says nothing new."""


def take_years(question: Question, today: dt.date) -> tuple[Years | None, tuple[str, ...]]:
    """The years a question limits itself to, and those it names that could not be taken as one range.

    Marks what it takes as `YEAR`. Two different single years, next to each other, become a range; others cannot be
    one and the second is returned as not applied.
    """
    months = take_months(question, today)
    if months is not None:
        return months, _beside_months(question, months)
    found: list[tuple[Years, str]] = _beside_venues(question, today)
    if (match := question.search(_INCLUDED)) is not None and question.search(_OTHER_YEAR) is not None:
        question.take(*match.span(), "")
    for start, end, years in year_spans(question, today):
        question.take(start, end, "YEAR")
        found.append((years, question.text[start:end].strip()))
    if not found:
        return None, ()
    first = found[0][0]
    rest: list[str] = []
    for years, words in found[1:]:
        merged = _overlap(first, years) or _next_to(first, years) or _among(first, years)
        if merged is None:
            rest.append(words)
        else:
            first = merged
    return first, tuple(rest)


def year_spans(question: Question, today: dt.date) -> list[tuple[int, int, Years]]:
    """Every stretch of what is left that names years, none over another; nothing is taken."""
    spans: list[tuple[int, int, Years]] = []
    for pattern, build in _PATTERNS:
        for match in pattern.finditer(question.text):
            start, end = match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
            if not question.free(start, end) or any(start < last and end > first for first, last, _ in spans):
                continue
            years = build(match, today)
            if years is None:
                break
            spans.append((start, end, years))
    return spans


def joined_years(named: Sequence[Years]) -> Years | None:
    """Several years or ranges as one: neighbours as a range, single years among others; the first alone where that cannot be."""
    first = named[0] if named else None
    for years in named[1:]:
        first = (_next_to(first, years) or _among(first, years) or first) if first is not None else years
    return first


_BARE_YEAR = re.compile(rf"\b(?:in|of|from|during)?\s*(?<!\d){_YEAR}(?!\d)")


def _beside_months(question: Question, months: Years) -> tuple[str, ...]:
    """Years named beside months: those the months lie in say nothing new, others cannot be applied as well."""
    rest = []
    while (match := question.search(_BARE_YEAR)) is not None:
        question.take(*match.span(), "YEAR")
        if not months.holds(int(match.group(1))):
            rest.append(match.group().strip())
    return tuple(rest)


_SHORT_YEAR = re.compile(r"\s?['’]?(\d\d)(?![\w%.-])")


def _beside_venues(question: Question, today: dt.date) -> list[tuple[Years, str]]:
    """Years of two figures behind a venue: `NeurIPS'18`, `ICML 18`."""
    found = []
    for _, end, label in [*question.taken]:
        match = _SHORT_YEAR.match(question.text, end) if label == "VENUE" else None
        if match is None:
            continue
        year = 2000 + int(match.group(1))
        year -= 100 if year > today.year + 1 else 0
        question.take(*match.span(), "YEAR")
        found.append((Years(first=year, last=year), match.group().strip()))
    return found


def _next_to(one: Years, other: Years) -> Years | None:
    """Single years that follow each other, as one range: `2016, 2017`; None where a year lies between."""
    ends = (one.first, one.last, other.first, other.last)
    if any(end is None for end in ends) or other.first != other.last:
        return None
    first, last, year = one.first or 0, one.last or 0, other.first or 0
    return Years(first=min(first, year), last=max(last, year)) if year in (first - 1, last + 1) else None


def _among(one: Years, other: Years) -> Years | None:
    """Single years with years between them: `in 2020 and in 2023`; None where either is a range."""
    if other.first is None or other.first != other.last or not (one.among or one.first == one.last):
        return None
    named = tuple(sorted({*(one.among or (one.first or 0,)), other.first}))
    return Years(first=named[0], last=named[-1], among=named)


def _overlap(one: Years, other: Years) -> Years | None:
    """Both ranges at once (`since 2020, before 2024`), or None where no year is in both."""
    firsts = [year for year in (one.first, other.first) if year is not None]
    lasts = [year for year in (one.last, other.last) if year is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    if first is not None and last is not None and first > last:
        return None
    return Years(first=first, last=last)


def describe_years(years: Years, language: str = "en") -> str:
    """The range in words: `in 2021`, `since 2023`, `2020–2022`."""
    if years.exact:
        return _describe_days(years, language)
    if years.among:
        named = [str(year) for year in years.among]
        if language == "zh":
            return "、".join(named) + "年"
        return f"in {', '.join(named[:-1])} and {named[-1]}"
    first, last = years.first, years.last
    if language == "zh":
        if first is not None and last is not None:
            return f"{first}年" if first == last else f"{first}–{last}年"
        return f"{first}年以来" if first is not None else f"{last}年及以前"
    if first is not None and last is not None:
        return f"in {first}" if first == last else f"from {first} to {last}"
    return f"since {first}" if first is not None else f"up to {last}"


def _describe_days(years: Years, language: str) -> str:
    chinese = language == "zh"

    def month(day: dt.date) -> str:
        return f"{day.year}年{day.month}月" if chinese else f"{day:%B} {day.year}"

    begins, ends = years.begins, years.ends
    if begins is not None and ends is not None:
        if (begins.year, begins.month) == (ends.year, ends.month):
            return month(begins) if chinese else f"in {month(begins)}"
        return f"{month(begins)}至{month(ends)}" if chinese else f"from {month(begins)} to {month(ends)}"
    if begins is not None:
        return f"{month(begins)}以来" if chinese else f"since {month(begins)}"
    assert ends is not None  # one of the two is there, or only years count
    return f"{month(ends)}及以前" if chinese else f"up to {month(ends)}"
