"""Words that mean much the same (`film`, `movie`) and sentences near a question, by the collection's own embedding."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence

import numpy as np

from assistant.embedding import Embedder, Matrix

ALIKE = 0.62
"""Cosine of two single words from which one may stand for the other in a sentence about one paper."""
_MOST = 20_000
"""Vectors of words and sentences kept at most: about 30 MB of 384 floats."""
_vectors: dict[tuple[str, str], Matrix] = {}
_lock = threading.Lock()


def like_words(
    wanted: Sequence[str], candidates: Collection[str], embedder: Embedder
) -> dict[str, dict[str, float]]:
    """For each wanted word the candidates that are alike, with their cosine; vectors of words are kept."""
    words = [word for word in dict.fromkeys(candidates) if word.isalpha() and len(word) > 2]
    asked = [word for word in dict.fromkeys(wanted) if word.isalpha() and len(word) > 2]
    if not words or not asked:
        return {}
    vectors = _vectors_of([*asked, *words], embedder)
    cosines = vectors[: len(asked)] @ vectors[len(asked) :].T
    return {
        word: {words[i]: float(row[i]) for i in np.nonzero(row >= ALIKE)[0]}
        for word, row in zip(asked, cosines, strict=True)
    }


def sentence_cosines(question: str, sentences: Sequence[str], embedder: Embedder) -> list[float]:
    """The cosine of a question and each sentence; vectors of sentences are made when first needed (ms each) and kept."""
    if not sentences:
        return []
    vectors = _vectors_of([question, *sentences], embedder)
    return [float(one) for one in vectors[1:] @ vectors[0]]


def _vectors_of(words: list[str], embedder: Embedder) -> Matrix:
    with _lock:
        unknown = [word for word in dict.fromkeys(words) if (embedder.name, word) not in _vectors]
        if unknown:
            if len(_vectors) > _MOST:
                _vectors.clear()
                unknown = list(dict.fromkeys(words))
            for word, vector in zip(unknown, embedder.embed_passages(unknown), strict=True):
                _vectors[embedder.name, word] = vector
        return np.stack([_vectors[embedder.name, word] for word in words])
