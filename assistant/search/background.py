"""How near a question stands to a whole collection: what a cosine is worth depends on it.

A cosine of 0.4 says little where every paper is at 0.35, and much where the rest is at 0.05. The mean and the deviation of a
question's cosines with all passages need no search: with the mean vector m and the covariance C of the passages they are
q·m and √(qᵀCq).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from assistant.embedding import Matrix
from assistant.search.research_at_large import AtLarge

PRIOR_SIZE = 20
"""So many passages' worth of a usual background is mixed in: the few passages of a small collection are no measure of it."""
PRIOR_MEAN = 0.08
PRIOR_VARIANCE = 0.10**2


class Usual(NamedTuple):
    """What a question's scores are like in a collection: mean and deviation of its cosines, and the most BM25 could give."""

    mean: float
    deviation: float
    ceiling: float
    at_large: AtLarge | None = None
    """How near it comes to research at large; None where the embedding is none for which that is known."""

    def standing(self, cosine: float) -> float:
        """A cosine in standard deviations above the mean."""
        return (cosine - self.mean) / self.deviation

    def words(self, bm25: float) -> float:
        """A BM25 score as a share of the most that could be, 0 to 1."""
        return min(1.0, bm25 / self.ceiling) if self.ceiling > 0 else 0.0


class Background:
    """The passages of one collection as a whole; immutable."""

    def __init__(self, passages: Matrix) -> None:
        """`passages` are unit rows, of any number."""
        self._size = len(passages)
        width = passages.shape[1] if passages.ndim == 2 else 0
        self._mean = passages.mean(axis=0) if self._size else np.zeros(width, dtype=np.float32)
        centred = passages - self._mean
        self._covariance = centred.T @ centred / max(1, self._size)

    def spread(self, question: Matrix) -> tuple[float, float]:
        """Mean and standard deviation of the cosines of a unit vector with the passages."""
        if not self._size:
            return PRIOR_MEAN, math.sqrt(PRIOR_VARIANCE)
        share = self._size / (self._size + PRIOR_SIZE)
        mean = float(question @ self._mean)
        variance = float(question @ self._covariance @ question)
        return (
            share * mean + (1 - share) * PRIOR_MEAN,
            math.sqrt(max(share * variance + (1 - share) * PRIOR_VARIANCE, 1e-6)),
        )
