from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.statistics import holm, kappa, mcnemar, mean_interval, paired_difference, percentile


def test_an_interval_holds_the_mean_and_narrows_with_n() -> None:
    wide = mean_interval([(str(n), float(n % 2)) for n in range(20)])
    narrow = mean_interval([(str(n), float(n % 2)) for n in range(2000)])
    assert wide is not None and narrow is not None
    assert wide.mean == narrow.mean == 0.5
    assert wide.low < narrow.low < 0.5 < narrow.high < wide.high
    assert (narrow.low, narrow.high) == pytest.approx((0.478, 0.522), abs=0.003)


def test_none_of_a_hundred_is_still_up_to_three_percent() -> None:
    none = mean_interval([(str(n), 0.0) for n in range(100)])
    every = mean_interval([(str(n), 1.0) for n in range(100)])
    assert none is not None and every is not None
    assert (none.low, none.high) == (0.0, pytest.approx(0.0295, abs=1e-4))
    assert (every.low, every.high) == (pytest.approx(0.9705, abs=1e-4), 1.0)


def test_clusters_are_resampled_whole() -> None:
    alone = mean_interval([(str(n), float(n % 2)) for n in range(100)])
    together = mean_interval([(str(n % 2 * 100 + n // 20), float(n % 2)) for n in range(100)])
    assert alone is not None and together is not None
    assert together.high - together.low > 2 * (alone.high - alone.low)


def test_no_scores_no_interval() -> None:
    assert mean_interval([]) is None
    assert paired_difference([]) is None
    assert percentile([], 50) is None
    assert percentile([1.0, 3.0], 50) == 2.0


def test_a_clear_difference_is_found_and_noise_is_not() -> None:
    clear = paired_difference([(str(n), 0.0, 1.0) for n in range(30)])
    noise = paired_difference([(str(n), float(n % 2), float((n + 1) % 2)) for n in range(30)])
    assert clear is not None and noise is not None
    assert (clear.delta, clear.low, clear.rose, clear.fell, clear.n) == (1.0, 1.0, 30, 0, 30)
    assert clear.p < 0.001
    assert noise.delta == 0.0 and noise.p == 1.0 and noise.low < 0 < noise.high
    assert (noise.rose, noise.same, noise.fell) == (15, 0, 15)


def test_the_randomisation_is_fishers() -> None:
    """Of 2^5 sign flips of five equal differences, two are as extreme: p is 1/16."""
    found = paired_difference([(str(n), 0.0, 0.2) for n in range(5)])
    assert found is not None
    assert found.p == pytest.approx(2 / 32, abs=0.01)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=12))
def test_turning_the_runs_round_turns_the_difference(pairs: list[tuple[str, float, float]]) -> None:
    there = paired_difference(pairs, 200)
    back = paired_difference([(c, b, a) for c, a, b in pairs], 200)
    assert there is not None and back is not None
    assert there.delta == pytest.approx(-back.delta)
    assert there.low == pytest.approx(-back.high, abs=1e-9)
    assert there.p == back.p


def test_holms_correction_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_mcnemar_is_the_exact_binomial() -> None:
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(5, 5) == 1.0
    assert mcnemar(0, 6) == pytest.approx(2 / 64)
    assert mcnemar(8, 2) == pytest.approx(2 * sum(comb(10, k) for k in range(3)) / 2**10)


def test_kappa_by_hand() -> None:
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("y", "y")]) is None
    assert kappa([]) is None
