"""What turns text into vectors.

Every vector is of unit length, so a dot product of two is their cosine.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class TokenStates(NamedTuple):
    """What a model makes of each token of a text in its context."""

    spans: tuple[tuple[int, int], ...]
    """Where each token stands in the text; those the model adds have an empty span."""
    states: Matrix
    """One row per token, shape (len(spans), dimension)."""
    whole: Matrix
    """The unit vector of the whole text, shape (dimension,)."""


@runtime_checkable
class Embedder(Hashable, Protocol):
    """Makes vectors of unit length; safe to call from several threads."""

    @property
    def name(self) -> str:
        """The model's name, as stores remember it."""
        ...

    @property
    def dimension(self) -> int:
        """Length of each vector."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        """One unit row per text, in order, shape (len(texts), dimension)."""
        ...

    def embed_question(self, text: str) -> Matrix:
        """The unit vector of one question, shape (dimension,)."""
        ...

    def knows_word(self, word: str) -> bool:
        """Whether the model's vocabulary holds a folded word whole; False where its vocabulary cannot be read."""
        ...

    def token_states(self, text: str) -> TokenStates | None:
        """The tokens of a text as MiniLM's third layer sees them; None where the model is another."""
        ...


def unit(matrix: NDArray[Any]) -> Matrix:
    """Rows (or the one vector) scaled to length 1; a zero vector stays zero."""
    array = np.asarray(matrix, dtype=np.float32)
    norm = np.linalg.norm(array, axis=-1, keepdims=True)
    return np.asarray(array / np.maximum(norm, 1e-12), dtype=np.float32)
