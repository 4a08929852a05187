"""Uncertainty: intervals of means and tests of differences, always over clusters.

A conversation, or a case with its rewordings, is one cluster: its scores rise and fall together, so it is resampled
whole. Everything is seeded; the same scores give the same interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import comb

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
CONFIDENCE = 0.95
_SEED = 20_260_101


@dataclass(frozen=True)
class Interval:
    """A mean with its interval; `n` scores entered it."""

    mean: float
    low: float
    high: float
    n: int


def _clustered(scores: Iterable[tuple[str, float]]) -> tuple[Floats, Floats]:
    """Sum and count of the scores of each cluster, in order of the clusters' names."""
    sums: dict[str, float] = defaultdict(float)
    counts: dict[str, int] = defaultdict(int)
    for cluster, score in scores:
        sums[cluster] += score
        counts[cluster] += 1
    names = sorted(sums)
    return np.array([sums[name] for name in names]), np.array(
        [counts[name] for name in names], dtype=np.float64
    )


@lru_cache(maxsize=24)
def _draws(clusters: int, resamples: int) -> NDArray[np.float32]:
    """How often each cluster is drawn in each resample; the same for every measure over as many clusters."""
    generator = np.random.default_rng(_SEED)
    return generator.multinomial(clusters, np.full(clusters, 1 / clusters), size=resamples).astype(np.float32)


def _resampled_means(sums: Floats, counts: Floats, resamples: int) -> Floats:
    draws = _draws(len(sums), resamples)
    return np.asarray(
        (draws @ sums.astype(np.float32)) / (draws @ counts.astype(np.float32)), dtype=np.float64
    )


def mean_interval(scores: Sequence[tuple[str, float]], resamples: int = 2_000) -> Interval | None:
    """Mean of (cluster, score) pairs with its 95 % cluster-bootstrap interval; None without scores.

    Where all scores are 0, or all are 1, resampling would claim certainty; the open end is then the exact one-sided
    binomial bound over clusters (0 of 100 is at most 3.0 %).
    """
    if not scores:
        return None
    sums, counts = _clustered(scores)
    mean = float(sums.sum() / counts.sum())
    if mean in (0.0, 1.0) and all(score == mean for _, score in scores):
        bound = 1 - (1 - CONFIDENCE) ** (1 / len(sums))
        return Interval(mean, 1 - bound if mean else 0.0, 1.0 if mean else bound, len(scores))
    means = _resampled_means(sums, counts, resamples)
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    return Interval(mean, float(low), float(high), len(scores))


@dataclass(frozen=True)
class Difference:
    """B minus A over the same turns: mean, interval, randomisation p, and how many turns rose, stayed and fell."""

    delta: float
    low: float
    high: float
    p: float
    rose: int
    same: int
    fell: int

    @property
    def n(self) -> int:
        """Pairs compared."""
        return self.rose + self.same + self.fell


def paired_difference(
    pairs: Sequence[tuple[str, float, float]], resamples: int = 10_000
) -> Difference | None:
    """Compare (cluster, A, B) triples: paired cluster bootstrap and Fisher's randomisation test, two-sided.

    The randomisation flips the sign of whole clusters; its p counts the observed assignment too, so it is never 0.
    """
    if not pairs:
        return None
    differences = [(cluster, b - a) for cluster, a, b in pairs]
    sums, counts = _clustered(differences)
    delta = float(sums.sum() / counts.sum())
    means = _resampled_means(sums, counts, resamples)
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    signs = np.random.default_rng(_SEED + 1).choice(np.array([-1.0, 1.0]), size=(resamples, len(sums)))
    chance = np.abs(signs @ sums) >= abs(sums.sum()) - 1e-12
    p = (1 + int(chance.sum())) / (1 + resamples)
    rose = sum(value > 0 for _, value in differences)
    fell = sum(value < 0 for _, value in differences)
    return Difference(delta, float(low), float(high), p, rose, len(pairs) - rose - fell, fell)


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down correction: adjusted p-values, in the order given."""
    order = sorted(range(len(p_values)), key=lambda position: p_values[position])
    adjusted = [0.0] * len(p_values)
    highest = 0.0
    for rank, position in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[position]))
        adjusted[position] = highest
    return adjusted


def mcnemar(fell: int, rose: int) -> float:
    """Exact two-sided McNemar p for binary scores: `fell` went from 1 to 0, `rose` from 0 to 1."""
    changed = fell + rose
    if changed == 0:
        return 1.0
    tail = sum(comb(changed, k) for k in range(min(fell, rose) + 1)) / 2**changed
    return min(1.0, 2.0 * float(tail))


def percentile(values: Sequence[float], percent: float) -> float | None:
    """A percentile by linear interpolation; None without values."""
    return float(np.percentile(np.array(values), percent)) if values else None


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa of two labellings; None where chance alone would agree always."""
    if not pairs:
        return None
    labels = {label for pair in pairs for label in pair}
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    chance = sum(
        sum(a == label for a, _ in pairs) * sum(b == label for _, b in pairs) / len(pairs) ** 2
        for label in labels
    )
    return None if chance == 1 else (agreed - chance) / (1 - chance)
