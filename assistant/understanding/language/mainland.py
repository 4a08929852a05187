"""One Chinese to read: traditional characters as simplified ones, and words of Taiwan and of Japanese as those of the mainland."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from assistant.text.simplified_chinese import simplified

_JAPANESE = re.compile(
    r"[\u3041-\u30ff続訳継検験変単拡読図発経処択駆気実対働込応総済囲権観歴薬脳覚広辺芸両圧郵]"
)
"""Syllables, which Chinese has not, and characters that only Japanese writes so."""
_SCRIPTS_MEET = re.compile(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])")


@cache
def _variants(section: str) -> tuple[dict[str, str], re.Pattern[str]]:
    text = (files("assistant.understanding.language") / "variants_zh.txt").read_text(encoding="utf-8")
    lines = text.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line)
    words = {simplified(here.strip()): there.strip() for here, _, there in pairs}
    longest = sorted(words, key=lambda one: (-len(one), one))
    return words, re.compile("|".join(map(re.escape, longest)))


def is_japanese(text: str) -> bool:
    """Whether a text has something that only Japanese has."""
    return bool(_JAPANESE.search(text))


def mainland(text: str) -> str:
    """The text in simplified characters and in the words of the mainland.

    Latin words are set apart from Chinese ones (`AAAI的`), so that patterns find where they end.
    """
    return _read(text)[0]


def as_typed(part: str, typed: str) -> str | None:
    """A part of a text read by `mainland` as it was typed; None where it does not stand in it."""
    read, places = _read(typed)
    start = read.find(part)
    if start < 0 or not part:
        return None
    behind = (place for place in places[start + len(part) :] if place > places[start + len(part) - 1])
    return typed[places[start] : next(behind, len(typed))].strip()


def _read(text: str) -> tuple[str, list[int]]:
    """The text in the words of the mainland, and for each of its characters where it stood in the text."""
    plain = simplified(text)
    words, pattern = _variants("ja" if is_japanese(text) else "tw")
    read, places, place = "", [], 0
    for match in pattern.finditer(plain):
        word = words[match.group()]
        read += plain[place : match.start()] + word
        places += [*range(place, match.start()), *[match.start()] * len(word)]
        place = match.end()
    read += plain[place:]
    places += range(place, len(plain))
    for gap in reversed([match.start() for match in _SCRIPTS_MEET.finditer(read)]):
        read = f"{read[:gap]} {read[gap:]}"
        places.insert(gap, places[gap])
    return read, places
