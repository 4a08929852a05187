"""Matching of names and phrases for scoring, written apart from the code that answers.

A suite that folded text with the assistant's own functions would share their mistakes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPLIT = re.compile(r"[^\w]+", re.UNICODE)
_LETTERS_APART = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "_": " "})
TYPESETTING = re.compile(r"[\^${}\\]")
_WIDE = re.compile(r" *([぀-ヿ㐀-䶿一-鿿가-힯]+)")


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Compatibility forms unified, case and diacritics off, marks of typesetting gone (`S^2` is `S2`), punctuation to
    single spaces. Korean syllables stay whole."""
    text = TYPESETTING.sub("", unicodedata.normalize("NFKC", text))
    flat = unicodedata.normalize("NFKD", text.casefold())
    flat = "".join(letter for letter in flat if not unicodedata.combining(letter)).translate(_LETTERS_APART)
    return unicodedata.normalize("NFC", " ".join(part for part in _SPLIT.split(flat) if part))


_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_TIMES = re.compile(r"(?<=\d)\s?(?:[xX×]|\\times)(?!\w)")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_MONTH = re.compile(r"(?<![\d.])((?:19|20)\d\d)\.(0[1-9]|1[0-2])(?![\d.])")
"""A month as pages of people write it, `2021.09`: no decimal, so it says 2021."""
_LAST_ZEROS = re.compile(r"(?<!\d)(?<!\d\.)(\d*\.\d*?[1-9])0+(?!\d|\.\d)")


def apart(text: str) -> str:
    """Compatibility forms unified, and spaces about what is Chinese, Japanese or Korean: `共7篇` is ` 共 7 篇 `."""
    return _WIDE.sub(r" \1 ", unicodedata.normalize("NFKC", text))


def _plainly(text: str) -> str:
    """One writing for one figure: `1,258` is 1258, `1.50` is 1.5, `6.16x` says 6.16, and 6.16 does not say 16."""
    figures = _LAST_ZEROS.sub(r"\1", _TIMES.sub(" x", _THOUSANDS.sub("", _MONTH.sub(r"\1 \2", apart(text)))))
    return _POINT.sub("point", figures)


def mentions(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, folded; scripts without spaces match anywhere, the figures
    and Latin words at their edge whole (`254倍` does not say `54倍`)."""
    text, phrase = _plainly(text), _plainly(phrase)
    wanted = fold(phrase)
    if not wanted:
        return False
    if _WIDE.search(wanted):
        letters = " ?".join(map(re.escape, wanted.replace(" ", "")))
        return re.search(rf"(?<![a-z0-9]){letters}(?![a-z0-9])", fold(text)) is not None
    return f" {wanted} " in f" {fold(text)} "


def forbidden(text: str, rule: str) -> bool:
    """Whether a `forbid` rule strikes: `regex:` rules are searched without regard to case, others as whole words."""
    if rule.startswith("regex:"):
        return re.search(rule.removeprefix("regex:"), text, re.IGNORECASE) is not None
    return mentions(text, rule)
