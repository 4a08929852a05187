"""A linear reading of what the embedded model makes of a text: weights that were learned from questions marked by hand.

A multinomial logistic regression, one column of weights per answer. The weights lie beside the modules that read with
them (`word_parts.npz`, `question_kinds.npz`) and are learned by `evals.learned_readings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np

from assistant.embedding import Matrix


@dataclass(frozen=True)
class LinearReading:
    """Weights, shape (features, answers), and a constant for each answer."""

    weights: Matrix
    constants: Matrix

    def chances(self, rows: Matrix) -> Matrix:
        """How likely each row is each of the answers: shape (rows, answers), each row summing to 1."""
        scores = rows @ self.weights + self.constants
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)


def most_likely(name: str, row: Matrix) -> tuple[int, float]:
    """Which answer a kept reading finds the most likely for one row of features, and how likely it is."""
    (chances,) = kept_reading(name).chances(row[None, :])
    best = int(chances.argmax())
    return best, float(chances[best])


@cache
def kept_reading(name: str) -> LinearReading:
    """The reading whose weights are kept under a name."""
    kept = np.load(BytesIO((files("assistant.understanding.language") / f"{name}.npz").read_bytes()))
    return LinearReading(kept["weights"].astype(np.float32), kept["constants"].astype(np.float32))
