"""Other ways in which the stored texts write a name that a topic has: in full, or letters and figures apart.

No text need explain them: `KIR` is met by a title with a `killer-cell immunoglobulin-like receptor`, whose initials it is, and `SF6`
by `SF 6`. A short form that only repeats the words before it, as in `gas chromatography (GC)`, is no word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.library import Library
from assistant.text import fold
from assistant.text.words import content_words, stem

_SHORT = re.compile(r"(?<![\w-])[A-Z][A-Z\d]{2,5}(?![\w-])")
_WITH_FIGURE = re.compile(r"(?<![\w-])(?P<letters>[A-Za-z]{2,4})(?P<figure>\d)(?![\w-])")
_APART = re.compile(r"(?<![\w-])(?P<letters>[A-Z][A-Za-z]{1,3}) (?P<figure>\d)(?![\w-])")
_EXPLAINED = re.compile(
    r"^\W*(?P<name>[\w+]{2,12})\s*(?:,\s*(?:that is,? |i\.e\.,? )?|\(|\s[–—-]\s*)(?:the|an?)\s+[^,;()]{4,60}\)?\W*$"
    r"|^\W*(?:(?:the|an?)\s+)?[^,;()]{4,60}\s\((?P<last>[\w+]{2,12})\)\W*$"
)
_IN_CAPITALS = re.compile(r"[^\W_][\w-]*")
_LEAST_LETTERS = 2


def written_otherwise(text: str, library: Library) -> Mapping[str, str]:
    """The stems of names in a topic, each with the stems by which stored texts have it otherwise."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        run = library.acronyms.of_compounds(fold(match.group()))
        if run is not None:
            found[stem(fold(match.group()))] = " ".join(stem(one) for one in content_words(run))
    for match in _WITH_FIGURE.finditer(text):
        apart = f"{fold(match['letters'])} {match['figure']}"
        if re.search(rf"(?<![\w-]){apart}(?!\w)", library.told_together):
            found[stem(fold(match.group()))] = apart
    for match in _APART.finditer(text):
        joined = f"{fold(match['letters'])}{match['figure']}"
        if library.word_frequency[joined]:
            found[stem(fold(match["letters"]))] = stem(joined)
    return found


def name_alone(text: str, library: Library) -> str:
    """The name of a topic that only tells besides what the name is of: `SF6, the gas in switches`, where titles have it."""
    match = _EXPLAINED.match(text)
    name = (match["name"] or match["last"]) if match is not None else ""
    if not name or name == name.lower() or said_again(text):
        return text
    return name if fold(name) in library.names_in_titles else text


def said_again(text: str) -> Mapping[str, tuple[str, ...]]:
    """The stems of short forms that repeat the words right before them, each with the stems of these: `gas chromatography GCxGC`."""
    tokens = _IN_CAPITALS.findall(text)
    found: dict[str, tuple[str, ...]] = {}
    for place, token in enumerate(tokens):
        letters = "".join(one for one in token if one.isupper()).lower()
        before = [part for one in tokens[:place] for part in one.split("-") if part]
        if len(letters) >= _LEAST_LETTERS and (words := _with_initials(letters, before)):
            found[stem(fold(token))] = tuple(stem(fold(one)) for one in words)
    return found


def _with_initials(letters: str, before: Sequence[str]) -> Sequence[str]:
    """The words at the end whose initials these are, once or said twice (`GCxGC`)."""
    half = letters[: len(letters) // 2]
    for said in (letters, half) if half * 2 == letters and len(half) >= _LEAST_LETTERS else (letters,):
        last = before[-len(said) :]
        if "".join(one[0].lower() for one in last) == said and any(one != one.upper() for one in last):
            return last
    return ()
