"""People ranked by the papers that speak for them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.people.experts import above_background, affinity, find_experts, rank_experts
from assistant.store import Store
from tests.assistant.store_helpers import HashedWords, make_store, many_papers, paper


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


@given(st.floats(-1, 1), st.floats(0, 100), st.floats(0, 100))
def test_an_affinity_stays_between_0_and_1(cosine: float, bm25: float, ceiling: float) -> None:
    assert 0 <= affinity(cosine, bm25, ceiling) <= 1
    assert affinity(0.4, 3, 6) == (0.4 + 0.5) / 2


def test_what_all_papers_are_near_to_says_less_of_one() -> None:
    common = above_background({"p1": 0.6, "p2": 0.5, "p3": 0.5})
    special = above_background({"p1": 0.6, "p2": 0.1, "p3": 0.0})
    assert common["p1"] < special["p1"] < 0.6
    assert common["p1"] > common["p2"] == common["p3"] > 0
    assert "p3" not in special
    assert above_background({}) == {}


def test_every_paper_is_scored_however_many_there_are(tmp_path: Path) -> None:
    last = paper(999, "Waves in a field", "About waves.", researcher_ids=("r3",))
    make_store(tmp_path, (*many_papers(450), last))
    store = Store(tmp_path, HashedWords())
    ranked = find_experts(store.current(), "a river ice study")
    assert {one.researcher_id for one in ranked} == {"r1", "r2", "r3"}
    assert ranked[0].count == 450
    assert find_experts(store.current(), "a river ice study", limit=1) == ranked[:1]
    store.close()


def test_from_a_store(tmp_path: Path) -> None:
    make_store(tmp_path)
    store = Store(tmp_path, HashedWords())
    ranked = find_experts(store.current(), "a drone counts bees over meadows")
    assert ranked[0].researcher_id == "r2"
    assert ranked[0].paper_ids[0] == "p3"
    assert {one.researcher_id for one in find_experts(store.current(), "bees", within=["p1"])} == {"r1", "r2"}
    assert find_experts(store.current(), " ") == ()
    store.close()
