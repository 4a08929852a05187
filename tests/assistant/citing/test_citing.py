"""Verifying drafts: what is not in the sources goes, what is resolves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assistant import Assistant
from assistant.citing.citations import text_fragment
from assistant.citing.markers import numbers_in
from assistant.citing.statements import holds
from assistant.citing.supports import supports
from assistant.citing.verification import cite
from assistant.records import Query, QueryKind
from assistant.retrieval.dispatch import retrieve
from tests.assistant.lab import open_lab


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("citing"))


def cited(lab: Assistant, draft: str) -> tuple[str, int]:
    library = lab.library()
    evidence = retrieve(Query(kind=QueryKind.PAPERS, paper_ids=("icenet",)), library)
    result = cite(draft, supports(evidence), evidence, library)
    return result.text, len(result.citations)


@pytest.mark.parametrize(
    ("inside", "numbers"),
    [("1", (1,)), ("1, 2", (1, 2)), ("1-3", (1, 2, 3)), ("3; 1", (3, 1)), ("2,2", (2,))],
)
def test_markers(inside: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(inside) == numbers


def test_a_true_sentence_stays(lab: Assistant) -> None:
    assert cited(lab, "IceNet cuts the cost by 42% [1].") == ("IceNet cuts the cost by 42% [1].", 1)


@pytest.mark.parametrize(
    "draft",
    ["IceNet cuts the cost by 99% [1].", "Ines Carvalho built IceNet [1].", "It was shown in 1987 [1]."],
)
def test_a_sentence_with_a_foreign_figure_or_name_goes(lab: Assistant, draft: str) -> None:
    assert cited(lab, draft) == ("", 0)


def test_a_marker_that_names_nothing_is_removed(lab: Assistant) -> None:
    assert cited(lab, "IceNet watches glaciers [7].") == ("IceNet watches glaciers.", 0)


def test_only_the_false_one_of_two_sentences_goes(lab: Assistant) -> None:
    text, count = cited(lab, "IceNet cuts the cost by 42% [1]. It also cuts it by 99% [1].")
    assert text == "IceNet cuts the cost by 42% [1]." and count == 1


def test_fragments_escape_what_their_syntax_uses() -> None:
    assert text_fragment("a-b, c & d") == "#:~:text=a%2Db%2C%20c%20%26%20d"
    assert text_fragment(" ".join("word" for _ in range(30))).count(",") == 1


@given(st.text(max_size=100), st.text(max_size=100))
def test_any_text_is_checked_without_an_error(unit: str, source: str) -> None:
    holds(unit, source, frozenset())


def test_data_folder_is_not_written_by_reading(lab: Assistant, tmp_path: Path) -> None:
    before = sorted(path.name for path in lab.store.data.rglob("*"))
    lab.ask("papers by Mira Holmqvist")
    assert sorted(path.name for path in lab.store.data.rglob("*")) == before
