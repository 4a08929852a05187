"""Small numbers in words and figures, English and Chinese."""

from __future__ import annotations

import re

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_CHINESE = "零一二三四五六七八九十"

NUMBER = r"(?:\d{1,3}|" + "|".join((*_TENS, *_WORDS[1:])) + r"|a couple of|couple of|few|several)"
"""A pattern for a small number, without a group."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""A year in figures."""


FULL_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year in figures, also right beside letters: `2023年`."""


def number(text: str) -> int | None:
    """The value of a small number, or None: `3`, `three`, `三`, `a couple of` (2), `few` and `several` (3)."""
    text = text.strip().lower()
    if text.isdigit():
        return int(text)
    if text in _WORDS:
        return _WORDS.index(text)
    if text in _TENS:
        return _TENS[text]
    if text in ("a couple of", "couple of", "couple", "两"):
        return 2
    if text in ("few", "several", "几"):
        return 3
    if len(text) == 1 and text in _CHINESE:
        return _CHINESE.index(text)
    if len(text) == 2 and text[0] == "十" and text[1] in _CHINESE:
        return 10 + _CHINESE.index(text[1])
    return None


def bounds_of(how: str, told: int | None) -> tuple[int | None, int | None]:
    """The least and the most that words before a number allow: `more than`, `exactly`, `fewer than`, `at most`; at least one of these."""
    if told is None:
        return None, None
    if how in ("more than", "over"):
        return told + 1, None
    if how in ("exactly", "precisely", "only", "just"):
        return told, told
    if how == "at least":
        return told, None
    return 1, told - 1 if how in ("fewer than", "less than") else told
