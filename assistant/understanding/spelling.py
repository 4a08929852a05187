"""Slips of the pen in a topic: a word that no stored text holds, one slip from a word that one does."""

from __future__ import annotations

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.library import Library
from assistant.text import fold
from assistant.understanding.topic import is_scaffold, scaffold_words, topic_of
from assistant.words import stem

_WORD = re.compile(r"[A-Za-z]{6,}")
"""Shorter words are too often one slip from another: an `award` is not `aware`."""


def mended(topic: str, library: Library) -> str:
    """The topic with such slips mended, and scaffolding that a slip had hidden taken off."""
    changed = False

    def mend(match: re.Match[str]) -> str:
        nonlocal changed
        word = match.group()
        better = _nearest(fold(word), library) if word[1:].islower() else None
        changed = changed or better is not None
        return better or word

    text = _WORD.sub(mend, topic)
    return topic_of(text) if changed else topic


def _nearest(word: str, library: Library) -> str | None:
    if is_scaffold(word) or library.word_frequency[word] or library.document_frequency[stem(word)]:
        return None
    options = [
        one
        for one in (*library.word_frequency, *scaffold_words())
        if one[:1] == word[:1] and abs(len(one) - len(word)) <= 1
    ]
    found = process.extract(word, options, scorer=OSA.distance, score_cutoff=1, limit=5)
    best = sorted(found, key=lambda one: (one[1], -library.word_frequency[one[0]], one[0]))
    return best[0][0] if best else None
