"""BM25 over words: stems, multiplicity, filters, and questions that would break a query parser."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.indexes.lexical import LexicalIndex

TEXTS = [
    (1, "paper", "p1", "Accelerating diffusion models by caching features"),
    (2, "paper", "p2", "Diffusion of heat; the model is slow"),
    (3, "paper", "p3", "Émilie's graphs of graphs and more graphs"),
    (7, "person", "r1", "Works on diffusion and graphs"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> LexicalIndex:
    path = tmp_path_factory.mktemp("lexical") / "index"
    LexicalIndex.write(path, TEXTS)
    return LexicalIndex(path)


def found(index: LexicalIndex, text: str, **limits: object) -> list[int]:
    return [number for number, _ in index.search(text, kind="paper", limit=10, **limits)]  # type: ignore[arg-type]


def test_stems_case_and_accents_do_not_matter(index: LexicalIndex) -> None:
    assert found(index, "ACCELERATED caches")[0] == 1
    assert found(index, "emilie graph") == [3]
    assert index.numbers() == [1, 2, 3, 7]


def test_filters_leave_scores_alone(index: LexicalIndex) -> None:
    everyone = dict(index.search("diffusion model", kind="paper", limit=10))
    assert dict(index.search("diffusion model", kind="paper", limit=10, within=["p2", "nobody"])) == {
        2: everyone[2]
    }
    assert index.search("diffusion", kind="person", limit=10)[0][0] == 7
    assert found(index, "diffusion", within=[]) == []


def test_a_word_said_twice_weighs_twice(index: LexicalIndex) -> None:
    once = dict(index.search("graphs", kind="paper", limit=1))
    twice = dict(index.search("graphs graph", kind="paper", limit=1))
    assert twice[3] == pytest.approx(2 * once[3], rel=1e-5)
    assert twice[3] < index.ceiling("graphs graph")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=60), st.sampled_from(['a" OR *', "text:[a TO b]", "(((", "-diffusion", "^~\\", "\0"])
    )
)
def test_any_text_is_only_words(index: LexicalIndex, text: str) -> None:
    for _, score in index.search(text, kind="paper", limit=5):
        assert 0 < score <= index.ceiling(text) + 1e-6


def test_a_pasted_page_is_cut(index: LexicalIndex) -> None:
    assert found(index, "nonsense " * 50_000 + "graphs") == []
    assert found(index, "graphs " + "nonsense " * 50_000) == [3]
