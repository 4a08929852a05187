"""Matching of names and phrases for scoring, written apart from the code that answers.

A suite that folded text with the assistant's own functions would share their mistakes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPLIT = re.compile(r"[^\w]+", re.UNICODE)
_LETTERS_APART = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "_": " "}
)
TYPESETTING = re.compile(r"[\^${}\\]")
_WIDE = re.compile(r"[぀-ヿ㐀-䶿一-鿿가-힯]")


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Compatibility forms unified, case and diacritics off, marks of typesetting gone (`S^2` is `S2`), punctuation to
    single spaces."""
    text = TYPESETTING.sub("", unicodedata.normalize("NFKC", text))
    flat = unicodedata.normalize("NFKD", text.casefold())
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter)).translate(_LETTERS_APART)
    return " ".join(part for part in _SPLIT.split(flat) if part)


_BESIDE_WIDE = re.compile(f"(?<={_WIDE.pattern})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?={_WIDE.pattern})")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_TIMES = re.compile(r"(?<=\d)\s?[xX×](?!\w)")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_LAST_ZEROS = re.compile(r"(?<![\d.])(\d+\.\d*?[1-9])0+(?![\d.])")


def _plainly(text: str) -> str:
    """Apart from Chinese beside it, and one writing for one figure: `1,258` is 1258, `1.50` is 1.5, `6.16x` says 6.16, and 6.16 does not say 16."""
    text = _BESIDE_WIDE.sub(" ", text)
    return _POINT.sub("point", _LAST_ZEROS.sub(r"\1", _TIMES.sub(" x", _THOUSANDS.sub("", text))))


def mentions(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, folded; scripts without spaces match anywhere."""
    text, phrase = _plainly(text), _plainly(phrase)
    wanted = fold(phrase)
    if not wanted:
        return False
    if _WIDE.search(wanted):
        return wanted.replace(" ", "") in fold(text).replace(" ", "")
    return f" {wanted} " in f" {fold(text)} "


def forbidden(text: str, rule: str) -> bool:
    """Whether a `forbid` rule strikes: `regex:` rules are searched without regard to case, others as whole words."""
    if rule.startswith("regex:"):
        return re.search(rule.removeprefix("regex:"), text, re.IGNORECASE) is not None
    return mentions(text, rule)
