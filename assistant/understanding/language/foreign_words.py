"""The English of one word of another language: a term in whatever form, a German compound, or a word that English shares with it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Protocol

from assistant.text import fold
from assistant.text.words import stem
from assistant.understanding.language.language_tables import Language, plain


class Vocabulary(Protocol):
    """Which English words are known."""

    def is_stored(self, word: str) -> bool:
        """Whether a stored text has a folded word, in whatever form."""
        ...

    def is_everyday(self, word: str) -> bool:
        """Whether a folded word is a common word of English."""
        ...

    def is_name(self, word: str) -> bool:
        """Whether somebody who is stored has a folded word for a name."""
        ...


_ENDINGS = {
    "de": ("en", "er", "es", "em", "n", "e", "s"),
    "fr": ("es", "s", "e", "x"),
    "es": ("es", "s"),
    "it": (),
    "pt": ("es", "s"),
}
_VOWEL_ENDINGS = {"es": "ao", "it": "aoei", "pt": "ao"}
"""Languages whose adjectives agree in their last vowel."""
_LINKS = ("", "s", "es", "n", "en", "-")
"""What stands between the parts of a German compound."""
_LEAST_PART = 4
_LEAST_SHARED = 5
"""Letters of a word from which on one like it in English is hardly another word."""


def english_of(word: str, language: Language, vocabulary: Vocabulary | None = None) -> str | None:
    """The English of a word of research, None where nothing tells it.

    A name keeps its capital and is left alone; German nouns have one as well.
    """
    if word[:1].isupper() and (language.code != "de" or word.isupper()):
        return None
    bare = plain(word)
    found = _inflected(bare, language)
    if found is None and language.code == "de":
        found = _compound(bare, language, vocabulary)
    return found or (shared(bare, language, vocabulary) if vocabulary is not None else None)


def is_term(word: str, language: Language) -> bool:
    """Whether a plain word, in whatever form, is a term that English words differently."""
    found = _inflected(word, language)
    return found is not None and stem(word) not in {stem(one) for one in found.lower().split()}


def _inflected(word: str, language: Language) -> str | None:
    """What a word or one of its base forms means."""
    if word in language.terms:
        return language.terms[word]
    stems = [word.removesuffix(ending) for ending in _ENDINGS[language.code] if word.endswith(ending)]
    agreeing = _VOWEL_ENDINGS.get(language.code, "")
    for vowel in agreeing:
        stems += [one[:-1] + vowel for one in (word, *stems) if one[-1:] and one[-1] in agreeing]
    known = (language.terms.get(one) for one in stems if len(one) >= _LEAST_PART)
    return next((one for one in known if one), None)


def _compound(word: str, language: Language, vocabulary: Vocabulary | None) -> str | None:
    """`Verkehrsprognosen`: two words of research written as one; the first may be one that English shares."""
    cuts = range(_LEAST_PART, len(word) - _LEAST_PART + 1)
    seconds = [(cut, second) for cut in cuts if (second := _inflected(word[cut:], language)) is not None]
    for cut, second in seconds:
        for link in _LINKS:
            first = language.terms.get(word[:cut].removesuffix(link)) if word[:cut].endswith(link) else None
            if first:
                return f"{first} {second}"
    for cut, second in (pair for pair in seconds if len(word) - pair[0] > _LEAST_PART):
        head = word[:cut].removesuffix("s").removesuffix("-")
        first = shared(head, language, vocabulary) if vocabulary is not None else None
        if first:
            return f"{first} {second}"
    return None


@cache
def _shared_endings() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """For each language its endings, the longest first, with those that English has in their place."""
    text = (files("assistant.understanding.language") / "shared_endings.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for block in re.split(r"(?m)^\[", text)[1:]:
        code, _, rest = block.partition("]")
        pairs = (line.split("=", 1) for line in rest.splitlines() if "=" in line)
        endings = [(one.strip(), tuple(other.split())) for ours, other in pairs for one in ours.split()]
        found[code] = tuple(sorted(endings, key=lambda pair: (-len(pair[0]), pair[0])))
    return found


def shared(word: str, language: Language, vocabulary: Vocabulary) -> str | None:
    """The English word that a plain one is but for its ending: `stabilität`, `stabilité`, `estabilidad`.

    One that a stored text has goes before one that is only English.
    """
    if len(word) < _LEAST_SHARED:
        return None
    likely = [one for one in _alike(word, language.code) if len(one) >= _LEAST_SHARED]
    stored = next((one for one in likely if vocabulary.is_stored(fold(one))), None)
    return stored or next((one for one in likely if vocabulary.is_everyday(fold(one))), None)


def _alike(word: str, code: str) -> list[str]:
    """How English may write a word, the likeliest first."""
    spelled = [word]
    for ending, others in _shared_endings().get(code, ()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            spelled += [word.removesuffix(ending) + ("" if other == "-" else other) for other in others]
    if code == "de":
        spelled += [re.sub(r"k(?!n)", "c", one) for one in spelled] + [
            one.replace("z", "c") for one in spelled
        ]
    if code in ("es", "pt"):
        spelled += [one[1:] for one in spelled if re.match(r"es[ptcqm]", one)]
        spelled += [re.sub(r"^f(?=[oai])", "ph", one) for one in spelled]
    return list(dict.fromkeys(spelled))
