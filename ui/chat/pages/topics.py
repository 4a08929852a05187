"""Topics of papers, found from what is stored: groups of near papers, named by the words that set them apart.

Groups are k-means over the stored vectors (unit rows, so by cosine) with seeded starts: the same store always gives the
same picture.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.records import Paper

if TYPE_CHECKING:
    from assistant.store import Snapshot

FEWEST_PAPERS = 6
MOST_TOPICS = 7
PAPERS_PER_TOPIC = 6
MOST_PAPERS = 3000
"""Papers in a picture, newest first; more would neither be seen nor be quick."""
ROUNDS = 15
STARTS = 8
SEED = 7

Matrix = NDArray[np.float32]
_WORD = re.compile(r"[^\W\d_][\w-]+", re.UNICODE)
_EMPTY_WORDS = frozenset(
    """
    a an and are as at based be been between both but by can do does for from has have how in into is it its learning
    method methods model models more new not novel of on one or our over paper propose proposed results show that the
    their them these they this through to toward towards under up use used using via vs we what when where which while
    who why with without work approach approaches than all also any data efficient improving framework large study
    problem problems task tasks performance
    """.split()
)


@dataclass(frozen=True)
class TopicMap:
    """Papers placed on a plane and grouped: row i of `places` (n, 2) and `groups` (n,) belong to `papers[i]`."""

    papers: tuple[Paper, ...]
    places: Matrix
    groups: NDArray[np.int64]
    names: tuple[str, ...]
    """A name for each group."""


def topic_map(snapshot: Snapshot) -> TopicMap | None:
    """The newest papers of a store as topics; None where there are too few."""
    dense = snapshot.dense
    rows: dict[str, int] = {}
    for row, number in enumerate(dense.numbers):
        rows.setdefault(dense.owner(int(number)), row)
    papers = tuple(paper for paper in snapshot.catalog.papers() if paper.id in rows)[:MOST_PAPERS]
    if len(papers) < FEWEST_PAPERS:
        return None
    matrix = np.asarray(dense.matrix[[rows[paper.id] for paper in papers]], dtype=np.float32)
    groups = _grouped(matrix, min(MOST_TOPICS, max(2, len(papers) // PAPERS_PER_TOPIC)))
    return TopicMap(papers, _flattened(matrix), groups, _names(papers, groups))


def terms_of(papers: Iterable[Paper], limit: int) -> tuple[str, ...]:
    """Words and pairs of words that occur in the titles of at least two papers, most frequent first."""
    seen: Counter[str] = Counter()
    for paper in papers:
        seen.update(_terms(paper.title))
    often = [term for term, count in seen.most_common() if count > 1]
    kept: list[str] = []
    # A pair says more than either of its words.
    for term in sorted(often, key=lambda term: (-seen[term] * (1.5 if " " in term else 1), term)):
        if not any(term in other or other in term for other in kept):
            kept.append(term)
    return tuple(kept[:limit])


def _terms(title: str) -> set[str]:
    words = [word.lower() for word in _WORD.findall(title)]
    single = {word for word in words if word not in _EMPTY_WORDS and len(word) > 2}
    pairs = {f"{first} {second}" for first, second in pairwise(words) if first in single and second in single}
    return single | pairs


def _names(papers: Sequence[Paper], groups: NDArray[np.int64]) -> tuple[str, ...]:
    """For each group its two most telling terms: frequent inside, rare outside (a smoothed log-odds)."""
    everywhere: Counter[str] = Counter()
    inside: list[Counter[str]] = [Counter() for _ in range(int(groups.max()) + 1)]
    for paper, group in zip(papers, groups, strict=True):
        terms = _terms(paper.title)
        everywhere.update(terms)
        inside[int(group)].update(terms)
    return tuple(_name(counts, everywhere, len(papers), number) for number, counts in enumerate(inside))


def _name(counts: Counter[str], everywhere: Counter[str], papers: int, number: int) -> str:
    def telling(term: str) -> float:
        rest = everywhere[term] - counts[term]
        weight = 1.3 if " " in term else 1.0
        return weight * counts[term] * math.log((counts[term] + 0.5) / (rest + 0.5) * papers / 2 + 1)

    chosen: list[str] = []
    for term in sorted(counts, key=lambda term: (-telling(term), term)):
        if not any(term in other or other in term for other in chosen):
            chosen.append(term)
        if len(chosen) == 2:
            break
    return ", ".join(chosen) or f"{number + 1}"


def _grouped(matrix: Matrix, k: int) -> NDArray[np.int64]:
    """The tightest of several groupings from random starts (the same ones each time)."""
    random = np.random.default_rng(SEED)
    best, tightness = np.zeros(len(matrix), dtype=np.int64), -np.inf
    for _ in range(STARTS):
        groups, near = _k_means(matrix, matrix[_starts(matrix, k, random)])
        if near > tightness:
            best, tightness = groups, near
    # Groups that lost all their papers leave no gap in the numbering.
    return np.unique(best, return_inverse=True)[1].astype(np.int64)


def _k_means(matrix: Matrix, centres: Matrix) -> tuple[NDArray[np.int64], float]:
    """Groups, and the sum of all cosines with the own group's centre."""
    groups = np.zeros(len(matrix), dtype=np.int64)
    for _ in range(ROUNDS):
        groups = np.argmax(matrix @ centres.T, axis=1)
        sums = np.stack([matrix[groups == group].sum(axis=0) for group in range(len(centres))])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        moved = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres).astype(np.float32)
        if np.allclose(moved, centres):
            break
        centres = moved
    return groups, float((matrix @ centres.T).max(axis=1).sum())


def _starts(matrix: Matrix, k: int, random: np.random.Generator) -> list[int]:
    """k-means++ (Arthur & Vassilvitskii 2007): each start drawn with the odds of its distance from those chosen."""
    chosen = [int(random.integers(len(matrix)))]
    nearest = matrix @ matrix[chosen[0]]
    while len(chosen) < k:
        odds = np.clip(1 - nearest.astype(np.float64), 0, None) + 1e-9
        chosen.append(int(random.choice(len(matrix), p=odds / odds.sum())))
        nearest = np.maximum(nearest, matrix @ matrix[chosen[-1]])
    return chosen


def _flattened(matrix: Matrix) -> Matrix:
    """The two directions in which papers differ most (principal components); signs are fixed."""
    centred = matrix - matrix.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, -2:][:, ::-1]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), range(2)] < 0, -1, 1)
    return np.asarray(centred @ axes, dtype=np.float32)
