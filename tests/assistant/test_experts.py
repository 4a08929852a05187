"""People ranked by the papers that speak for them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from store_helpers import HashedWords, make_store

from assistant.experts import find_experts, rank_experts
from assistant.store import Store


def test_close_papers_outweigh_many_loose_ones() -> None:
    authors = {"p0": ("expert",), **{f"p{i}": ("prolific",) for i in range(1, 9)}}
    found = [("p0", 0.9), *((f"p{i}", 0.3) for i in range(1, 9))]
    ranked = rank_experts(found, authors.__getitem__)
    assert [one.researcher_id for one in ranked] == ["expert", "prolific"]
    assert ranked[1].count == 8
    assert ranked[0].paper_ids == ("p0",)


def test_two_close_papers_outweigh_one() -> None:
    ranked = rank_experts(
        [("p1", 0.7), ("p2", 0.7), ("p3", 0.7)], {"p1": "a", "p2": "b", "p3": "b"}.__getitem__
    )
    assert [one.researcher_id for one in ranked] == ["b", "a"]


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0, 1)), unique_by=lambda pair: pair[0]))
def test_another_paper_never_lowers_a_score(found: list[tuple[int, float]]) -> None:
    names = [(f"p{key}", value) for key, value in found]
    for end in range(len(names)):
        fewer = {
            one.researcher_id: one.score for one in rank_experts(names[:end], lambda key: (key[1:], "x"))
        }
        more = {
            one.researcher_id: one.score for one in rank_experts(names[: end + 1], lambda key: (key[1:], "x"))
        }
        assert all(more[person] >= score - 1e-9 for person, score in fewer.items())


def test_from_a_store(tmp_path: Path) -> None:
    make_store(tmp_path)
    store = Store(tmp_path, HashedWords())
    ranked = find_experts(store.current(), "a drone counts bees over meadows")
    assert ranked[0].researcher_id == "r2"
    assert ranked[0].paper_ids[0] == "p3"
    assert {one.researcher_id for one in find_experts(store.current(), "bees", within=["p1"])} == {"r1", "r2"}
    assert find_experts(store.current(), " ") == ()
    store.close()
