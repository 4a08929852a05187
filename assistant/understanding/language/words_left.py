"""The words of a question that ask for something, beside those that a reading of it has accounted for."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.embedding import Embedder
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, stem
from assistant.understanding.language.word_parts import Part, word_parts

_ASKS = 0.5
"""Chance from which a word is of what is asked, and neither of its frame nor of a name."""


def stems_of(words: str) -> frozenset[str]:
    """The stems of all words of a text, folded."""
    return frozenset(stem(one) for one in re.findall(r"\w+", fold(words)))


def words_left(
    text: str, embedder: Embedder, accounted: Collection[str], parts: tuple[Part, ...] = ("topic", "detail")
) -> list[str]:
    """The folded words of a text that play one of `parts` and whose stems are not among those `accounted` for, in their order.

    None where the embedder does not show its tokens.
    """
    left = []
    for one in word_parts(text, embedder):
        word = fold(text[one.start : one.end])
        if not word.isalpha() or word in FUNCTION_WORDS:
            continue
        if sum(map(one.chance, parts)) >= _ASKS and stem(word) not in accounted:
            left.append(word)
    return left
