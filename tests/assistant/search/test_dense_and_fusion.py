"""Dense search: Chroma's neighbours against exact scores, and the fusion of both rankings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.embedding import unit
from assistant.search.fusion import _min_max, _smoothed
from assistant.store import Store
from tests.assistant.store_helpers import HashedWords, make_store, many_papers


def test_through_chroma_as_exactly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_store(tmp_path, many_papers(300))
    store = Store(tmp_path, HashedWords())
    snapshot = store.current()
    within = [f"p{number}" for number in range(100, 400, 7)]

    def ask() -> list[list[str]]:
        return [
            [hit.passage.id for hit in snapshot.search(question, within=owners, limit=10)]
            for question in ("river ice study", "sparse attention graph", "kernel prior")
            for owners in (None, within)
        ]

    exact = ask()
    monkeypatch.setattr("assistant.search.dense.EXACT", 0)
    proposed = ask()
    agreeing = sum(len(set(one) & set(other)) for one, other in zip(exact, proposed, strict=True))
    assert agreeing >= 0.95 * sum(map(len, exact))
    store.close()


def test_without_a_limit_all_are_scored_exactly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_store(tmp_path, many_papers(60))
    monkeypatch.setattr("assistant.search.dense.EXACT", 0)
    store = Store(tmp_path, HashedWords())
    snapshot = store.current()
    vector = snapshot.embed("river ice study")
    dense = snapshot.dense
    found = dense.search(vector, kind="paper", limit=None)
    assert len({dense.owner(number) for number, _ in found}) == 60
    assert [cosine for _, cosine in found] == sorted((cosine for _, cosine in found), reverse=True)
    some = dense.search(vector, kind="paper", limit=None, within=["p100", "p107"])
    assert {dense.owner(number) for number, _ in some} == {"p100", "p107"}
    store.close()


scores = st.lists(st.floats(0, 1), min_size=1, max_size=12).map(np.array)


@given(scores)
def test_scaling_keeps_order_and_bounds(values: np.ndarray) -> None:
    scaled = _min_max(values)
    assert scaled.min() >= 0
    assert scaled.max() <= 1
    assert (np.diff(scaled[np.argsort(values)]) >= -1e-12).all()


@given(scores, st.integers(0, 99))
def test_smoothing_stays_between_the_scores(values: np.ndarray, seed: int) -> None:
    rows = unit(np.random.default_rng(seed).normal(size=(len(values), 4)))
    smoothed = _smoothed(values, rows @ rows.T)
    assert smoothed.min() >= values.min() - 1e-9
    assert smoothed.max() <= values.max() + 1e-9
