"""The background of a collection: mean and deviation of cosines without a search."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.search.background import PRIOR_MEAN, PRIOR_SIZE, Background, Usual


def _unit_rows(count: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, 32)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_spread_is_that_of_all_cosines_in_a_large_collection() -> None:
    passages, question = _unit_rows(5_000), _unit_rows(1, seed=1)[0]
    cosines = passages @ question
    mean, deviation = Background(passages).spread(question)
    assert mean == pytest.approx(cosines.mean(), abs=0.002)
    assert deviation == pytest.approx(cosines.std(), rel=0.02)


def test_few_passages_are_outweighed_by_the_usual_background() -> None:
    passages = _unit_rows(2)
    mean, deviation = Background(passages).spread(passages[0])
    assert abs(mean - PRIOR_MEAN) < 2 / (2 + PRIOR_SIZE)
    assert 0.05 < deviation < 0.3


def test_an_empty_collection_has_the_usual_background() -> None:
    mean, deviation = Background(np.zeros((0, 32), dtype=np.float32)).spread(_unit_rows(1)[0])
    assert mean == PRIOR_MEAN and deviation > 0


def test_scores_against_what_is_usual() -> None:
    usual = Usual(mean=0.1, deviation=0.05, ceiling=20.0)
    assert usual.standing(0.2) == pytest.approx(2.0)
    assert usual.words(5.0) == 0.25 and usual.words(30.0) == 1.0
    assert Usual(0.1, 0.05, 0.0).words(3.0) == 0.0
