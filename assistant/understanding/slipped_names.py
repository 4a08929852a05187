"""Slips in names of papers and words run together with names: `dualparral`, `hasZhulin An`, `whois first author`."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.chatter import chatter_words
from assistant.words import stem

_WORD = re.compile(r"(?<![\w./@’'-])[A-Za-z]{5,}(?![\w@-]|[./]\w)")
_SHORTEST = 6
"""Letters of a short name from which on a slip of it is hardly another name."""
_RUN_TOGETHER = re.compile(r"(?P<first>[A-Za-z][a-z]+)(?P<second>[A-Z][A-Za-z]+)")
_NAME_FIRST = re.compile(r"(?P<name>[A-Z][a-z]{3,})(?P<joint>and|with|has|have)")
_JOINTS = "and are did does for from had has have how is many of the to was were what when where which who whom whose with year".split()


def names_mended(text: str, library: Library) -> str:
    """The text with such words mended; only words that neither a stored text, a name nor everyday English knows."""

    def mend(match: re.Match[str]) -> str:
        written = match.group()
        word = fold(written)
        if _is_known(word, library):
            return written
        return _parted(written, library) or _name_meant(word, library) or written

    return _WORD.sub(mend, text)


def _is_known(word: str, library: Library) -> bool:
    """Whether a folded word stands for something as it is written."""
    return bool(
        word in chatter_words()
        or library.word_frequency[word]
        or library.document_frequency[stem(word)]
        or library.directory.known_word(word)
        or word in library.short_names
        or word in library.joined_names
        or word in library.venues
        or library.is_everyday(word)
    )


def _name_meant(word: str, library: Library) -> str | None:
    """The one short name of a paper from which letters changed places, or one is doubled or left out."""
    if len(word) < _SHORTEST:
        return None
    near = [one for one in library.short_names if one[0] == word[0] and _is_slip(word, one)]
    return library.spellings.get(near[0], near[0]) if len(near) == 1 else None


def _is_slip(word: str, name: str) -> bool:
    if not name.isalpha() or len(name) < _SHORTEST or OSA.distance(word, name, score_cutoff=1) > 1:
        return False
    if len(word) == len(name):
        return sorted(word) == sorted(name)
    return len(word) < len(name) or set(word) == set(name)


def _parted(written: str, library: Library) -> str | None:
    """Two words written as one: a capital within begins a name, else both only build questions."""
    match = _RUN_TOGETHER.fullmatch(written)
    if match is not None:
        first, second = match.groups()
        named = library.directory.known_word(fold(second)) or fold(second) in library.short_names
        plain = first.lower() in chatter_words() or library.is_everyday(first.lower())
        return f"{first} {second}" if named and plain else None
    match = _NAME_FIRST.fullmatch(written)
    if match is not None and library.directory.known_word(fold(match.group("name"))):
        return f"{match.group('name')} {match.group('joint')}"
    lower = written.lower()
    places = (
        place for place in range(2, len(lower) - 1) if lower[:place] in _JOINTS and lower[place:] in _JOINTS
    )
    place = next(places, None)
    return f"{written[:place]} {written[place:]}" if place is not None else None
