"""Slips in names of papers and words run together with names: `dualparral`, `hasZhulin An`, `whois first author`."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from assistant.library import Library
from assistant.retrieval.person_facts.fact_kinds import LINKS
from assistant.text import fold
from assistant.text.words import stem
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.language.chatter import chatter_words

_WORD = re.compile(r"(?<![\w./@’'-])[A-Za-z]{5,}(?![\w@-]|[./]\w)")
_SHORTEST = 6
"""Letters of a short name from which on a slip of it is hardly another name."""
_RUN_TOGETHER = re.compile(r"(?P<first>[A-Za-z][a-z]+)(?P<second>[A-Z][A-Za-z]+)")
_NAME_FIRST = re.compile(r"(?P<name>[A-Z][a-z]{3,})(?P<joint>and|with|has|have)")
_JOINTS = "and are did does for from had has have how is many of the to was were what when where which who whom whose with year".split()
_BEGIN = frozenset("the which what how many who when where whom whose with from".split())
_END = {
    "to": 4,
    "of": 4,
    "and": 5,
    "with": 4,
    "from": 4,
    "which": 4,
    "who": 4,
    "on": 5,
    "in": 5,
    "as": 5,
    "by": 5,
    "at": 5,
}
"""Words that end such a run, with so many letters before them that the whole is hardly a word nobody stored: a `casein`."""


def names_mended(text: str, library: Library) -> str:
    """The text with such words mended; only words that neither a stored text, a name nor everyday English knows."""

    def mend(match: re.Match[str]) -> str:
        written = match.group()
        word = fold(written)
        if _is_known(word, library):
            return written
        named = _parted(written, library) or _name_meant(word, library)
        plain = written.islower() or (match.start() == 0 and written[1:].islower())
        return named or (plain and _parted_in_building(written, library)) or written

    return _WORD.sub(mend, text)


def _is_known(word: str, library: Library) -> bool:
    """Whether a folded word stands for something as it is written."""
    return bool(
        word in chatter_words()
        or word in LINKS  # `linkedin` is no `linked in`
        or library.word_frequency[word]
        or library.document_frequency[stem(word)]
        or library.directory.known_word(word)
        or word in library.short_names
        or word in library.joined_names
        or word in library.venues
        or library.is_everyday(word)
        or person_fact(word)  # "linkedin" is what is asked for, and nothing "linked in"
    )


def _name_meant(word: str, library: Library) -> str | None:
    """The one short name of a paper from which letters changed places, or one is doubled or left out."""
    if len(word) < _SHORTEST:
        return None
    written = {one: one for one in library.short_names} | library.joined_names
    near = {name for one, name in written.items() if one[0] == word[0] and _is_slip(word, one)}
    name = near.pop() if len(near) == 1 else None
    return library.spellings.get(name, name) if name else None


def _is_slip(word: str, name: str) -> bool:
    if not name.isalpha() or len(name) < _SHORTEST or OSA.distance(word, name, score_cutoff=1) > 1:
        return False
    if len(word) == len(name):
        return sorted(word) == sorted(name)
    return len(word) < len(name) or set(word) == set(name)


def _parted(written: str, library: Library) -> str | None:
    """Two words written as one: a capital within begins a name, or a name is run together with what follows."""
    match = _RUN_TOGETHER.fullmatch(written)
    if match is not None:
        first, second = match.groups()
        named = library.directory.known_word(fold(second)) or fold(second) in library.short_names
        plain = first.lower() in chatter_words() or library.is_everyday(first.lower())
        return f"{first} {second}" if named and plain else None
    match = _NAME_FIRST.fullmatch(written)
    if match is not None and library.directory.known_word(fold(match.group("name"))):
        return f"{match.group('name')} {match.group('joint')}"
    return None


def _parted_in_building(written: str, library: Library) -> str | None:
    """`whois`, `whichresearchers`, `testedon`: a word that builds questions, run together with one that is known."""
    lower = written.lower()
    for place in range(2, len(lower) - 1):
        first, second = lower[:place], lower[place:]
        both = first in _JOINTS and second in _JOINTS
        begins = first in _BEGIN and len(second) > 3 and _is_word(second, library)
        ends = len(first) >= _END.get(second, len(lower)) and _is_word(first, library)
        if both or begins or ends:
            return f"{written[:place]} {written[place:]}"
    return None


def _is_word(word: str, library: Library) -> bool:
    return bool(word in chatter_words() or library.word_frequency[word] or library.is_everyday(word))
