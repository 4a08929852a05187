"""Chinese names in Latin letters, as authors write them: 杨传广 is `chuanguang yang`."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from itertools import product

COMPOUND = frozenset("欧阳 诸葛 司马 上官 慕容 皇甫 公孙 夏侯 令狐 宇文 长孙 司徒 尉迟 端木".split())
"""Family names of two characters."""
_LONGEST_GIVEN = 2


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Each character of names that is known, with what it may be in Latin letters."""
    text = (files("assistant.names") / "pinyin.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        syllable, _, characters = line.partition(" ")
        if not line.startswith("#"):
            for character in characters.strip():
                found[character].append(syllable)
    return {character: tuple(dict.fromkeys(syllables)) for character, syllables in found.items()}


def in_latin_letters(name: str) -> tuple[str, ...]:
    """What a name of Chinese characters may be in Latin letters, folded, the given name first; none where one is not known."""
    family = name[:2] if name[:2] in COMPOUND else name[:1]
    given = name[len(family) :]
    known = readings()
    if not 1 <= len(given) <= _LONGEST_GIVEN or any(one not in known for one in name):
        return ()
    ways = product(*(known[one] for one in given), ("",), *(known[one] for one in family))
    return tuple(f"{''.join(way[: len(given)])} {''.join(way[len(given) :])}" for way in ways)
