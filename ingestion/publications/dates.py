"""Years and dates as publications state them: read where they are certain, else nothing. No year is guessed."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"((?:19|20)\d\d)-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?")
_DOTTED = re.compile(r"((?:19|20)\d\d)[./](\d{1,2})(?:[./](\d{1,2}))?")
_YEAR = re.compile(r"(?<![\d./:_-])((?:19|20)\d\d)(?![\d/:_]|[.-]\d)")
_RANGE = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-–—]\s?(?:(?:19|20)?\d\d|present|now)\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<=[A-Za-z])\s?['’‘`](\d\d)\b")
_EARLIEST = 1900
_AHEAD = 2  # proceedings carry next year's date; anything later is a mistake


def parse_year(value: Any, read_at: dt.datetime) -> int | None:
    """A stated year as a number; None for ranges, for years to come and for what is no year."""
    text = str(value).strip().strip("{}").strip()
    match = re.fullmatch(r"(?:c\.?|ca\.?)?\s*((?:19|20)\d\d)(?:\.0)?", text)
    year = int(match.group(1)) if match else None
    if year is None and (iso := _ISO.fullmatch(text) or _DOTTED.fullmatch(text)):
        year = int(iso.group(1))
    return plausible(year, read_at)


def plausible(year: int | None, read_at: dt.datetime) -> int | None:
    """The year, if something read then may carry it."""
    return year if year is not None and _EARLIEST <= year <= read_at.year + _AHEAD else None


def find_year(text: str, read_at: dt.datetime) -> int | None:
    """The last year named in a piece of running text (`In Proc. of KDD 2023`, `CVPR'24`); ranges do not count."""
    text = _RANGE.sub(" ", text)
    years = [year for match in _YEAR.finditer(text) if (year := plausible(int(match.group(1)), read_at))]
    if years:
        return years[-1]
    short = [plausible(2000 + int(match.group(1)), read_at) for match in _SHORT_YEAR.finditer(text)]
    return next((year for year in reversed(short) if year), None)


def parse_month(value: Any) -> int | None:
    """A month given as a number, a name or an abbreviation."""
    text = str(value).strip().strip("{}").casefold().rstrip(".")
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    first = re.split(r"[^a-z]+", text)[0] if text else ""
    return _MONTHS.get(first)


def parse_date(value: Any, read_at: dt.datetime) -> dt.date | None:
    """A full date (`2024-05-01`, `2024-05-01T00:00:00Z`, `1 May 2024`, `May 1, 2024`); None where the day is not stated."""
    text = str(value).strip()
    match = _ISO.fullmatch(text) or _DOTTED.fullmatch(text)
    if match and match.group(3):
        return _date(int(match.group(1)), int(match.group(2)), int(match.group(3)), read_at)
    words = re.findall(r"[A-Za-z]+|\d+", text)
    month = next((_MONTHS[word.casefold()] for word in words if word.casefold() in _MONTHS), None)
    numbers = [int(word) for word in words if word.isdigit()]
    if month and len(numbers) == 2:
        day, year = sorted(numbers)
        return _date(year, month, day, read_at)
    return None


def _date(year: int, month: int, day: int, read_at: dt.datetime) -> dt.date | None:
    try:
        return dt.date(year, month, day) if plausible(year, read_at) else None
    except ValueError:
        return None
