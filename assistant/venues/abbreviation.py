"""Journals under their abbreviations: `Nucleic Acids Res.` is Nucleic Acids Research, and JACS is `J. Am. Chem. Soc.`.

Words are abbreviated as ISO 4 has it; `title_words.txt` has the common ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from assistant.text import fold

_LEFT_OUT = frozenset("of the and for in on a an de des der und et la".split())
"""Words that ISO 4 leaves out of an abbreviated title."""
_FEWEST_INITIALS = 3
_SHORT_FORM = re.compile(r"[(\[](?P<short>(?=[^\s)\]]*[A-Z][^\s)\]]*[A-Z])[A-Za-z][\w@&’'-]{1,11})[)\]]\W*$")
"""How a venue's name ends that gives its short form."""


class Titles:
    """The stored venues by their words, under full and abbreviated titles alike; immutable."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_size: dict[tuple[int, str], list[tuple[list[str], str]]] = defaultdict(list)
        self._by_initials: dict[str, set[str]] = defaultdict(set)
        self._by_short: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in names:
            if (given := _SHORT_FORM.search(name)) is not None:
                self._by_short[fold(given["short"])].append((given["short"], name))
            words = _words(name)
            if len(words) > 1:
                self._by_size[len(words), words[0][0]].append((words, name))
            if len(words) >= _FEWEST_INITIALS:
                self._by_initials["".join(word[0] for word in words)].add(name)

    def named(self, title: str) -> tuple[str, ...]:
        """The stored names of a venue whose title, of two words and more, may be written out or abbreviated."""
        words = _words(title)
        if len(words) < 2 or title[:1].isspace():
            return ()
        return tuple(
            name for stored, name in self._by_size.get((len(words), words[0][0]), ()) if _same(words, stored)
        )

    def by_initials(self, short: str) -> tuple[str, ...]:
        """The one venue that a short form is the initials of, under all its stored names: JACS."""
        found = self._by_initials.get(fold(short), set())
        first = next(iter(sorted(found)), "")
        return tuple(sorted(found)) if all(_same(_words(first), _words(one)) for one in found) else ()

    def by_short_form(self, short: str, *, as_written: bool) -> tuple[str, ...]:
        """The stored venues that give a short form in brackets: `International Conference on ... [RO-MAN]`."""
        found = self._by_short.get(fold(short), ())
        return tuple(sorted(name for given, name in found if given == short or not as_written))


def _words(title: str) -> list[str]:
    return [word for word in fold(title).split() if word not in _LEFT_OUT]


def _same(one: list[str], other: list[str]) -> bool:
    return len(one) == len(other) and all(
        first == second or _abbreviates(first, second) or _abbreviates(second, first)
        for first, second in zip(one, other, strict=True)
    )


def _abbreviates(short: str, word: str) -> bool:
    if len(short) >= len(word) or short[0] != word[0]:
        return False
    return any(
        word.startswith(pattern[:-1]) if pattern.endswith("-") else word in (pattern, f"{pattern}s")
        for pattern in _abbreviated_words().get(short, ())
    )


@cache
def _abbreviated_words() -> dict[str, tuple[str, ...]]:
    """Abbreviations to the words they stand for; a word that ends with a hyphen is the beginning of many."""
    table = files("assistant.venues").joinpath("title_words.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        short, colon, words = line.partition(":")
        if colon and not line.startswith("#"):
            found[short] = tuple(word.strip() for word in words.split(","))
    return found
