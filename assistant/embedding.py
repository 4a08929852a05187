"""Turning text into vectors: what an embedder is, and what a store remembers of the one it was made with.

Every vector is of unit length, so a dot product of two is their cosine.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EmbeddingMismatchError
from assistant.records import Record

if TYPE_CHECKING:
    pass

Matrix = NDArray[np.float32]


class TokenStates(NamedTuple):
    """What a model makes of each token of a text in its context."""

    spans: tuple[tuple[int, int], ...]
    """Where each token stands in the text; those the model adds have an empty span."""
    states: Matrix
    """One row per token, shape (len(spans), dimension)."""
    whole: Matrix
    """The unit vector of the whole text, shape (dimension,)."""


PROBE_TEXT = "The quick brown fox jumps over the lazy dog; 42 papers on graph neural networks."
"""Embedded once per store: a model whose vector of this text differs is another model."""
PROBE_COSINE = 0.999
"""Below this cosine two probe vectors are of different models. The same weights on other hardware stay above 0.9999."""


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


class EmbeddingIdentity(Record):
    """What a store remembers of the model that made its vectors."""

    name: str
    dimension: int
    probe: tuple[float, ...]
    """The vector of `PROBE_TEXT`."""

    @classmethod
    def of(cls, embedder: Embedder) -> EmbeddingIdentity:
        """The identity of an embedder; embeds one short text."""
        probe = embedder.embed_passages([PROBE_TEXT])[0]
        return cls(
            name=embedder.name, dimension=embedder.dimension, probe=tuple(round(float(x), 6) for x in probe)
        )

    def check(self, other: EmbeddingIdentity, where: object) -> None:
        """Raise `EmbeddingMismatchError` unless `other` makes the same vectors as this, which `where` was made with."""
        remedy = "run `colloquy ingest --reembed` to make its vectors anew, or set COLLOQUY_EMBEDDING back"
        if not self._is_named_like(other):
            raise EmbeddingMismatchError(
                f"{where}: made with embedding model {self.name} ({self.dimension} dimensions), "
                f"not {other.name} ({other.dimension}); {remedy}"
            )
        cosine = self._likeness(other)
        if not cosine >= PROBE_COSINE:
            raise EmbeddingMismatchError(
                f"{where}: embedding model {self.name} now gives other vectors than when this was made "
                f"(cosine {cosine:.3f} on the probe text); {remedy}"
            )

    def is_of(self, other: EmbeddingIdentity) -> bool:
        """Whether both make the same vectors."""
        return self._is_named_like(other) and self._likeness(other) >= PROBE_COSINE

    def _is_named_like(self, other: EmbeddingIdentity) -> bool:
        return (self.name, self.dimension) == (other.name, other.dimension)

    def _likeness(self, other: EmbeddingIdentity) -> float:
        """The cosine of both models' vectors of the probe text."""
        return float(np.dot(unit(np.array(self.probe)), unit(np.array(other.probe))))


def unit(matrix: NDArray[Any]) -> Matrix:
    """Rows (or the one vector) scaled to length 1; a zero vector stays zero."""
    array = np.asarray(matrix, dtype=np.float32)
    norm = np.linalg.norm(array, axis=-1, keepdims=True)
    return np.asarray(array / np.maximum(norm, 1e-12), dtype=np.float32)
