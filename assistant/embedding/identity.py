"""What a store remembers of the embedder it was made with."""

from __future__ import annotations

import numpy as np

from assistant.embedding.embedder import Embedder, unit
from assistant.errors import EmbeddingMismatchError
from assistant.records import Record

PROBE_TEXT = "The quick brown fox jumps over the lazy dog; 42 papers on graph neural networks."
"""Embedded once per store: a model whose vector of this text differs is another model."""
PROBE_COSINE = 0.999
"""Below this cosine two probe vectors are of different models. The same weights on other hardware stay above 0.9999."""


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
