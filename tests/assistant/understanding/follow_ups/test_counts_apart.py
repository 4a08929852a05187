"""Two counts of a conversation set against each other, in many wordings."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from assistant.understanding.kinds.superlatives import DIFFERENCE
from tests.assistant.lab import last, open_lab, people


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


TWO = ("How many papers has Mira Holmqvist?", "And Ines Carvalho?")
BY_HOW_MANY = ["by how many?", "how many more is that?", "how many fewer?", "what's the difference?", "and the difference between the two?", "so how much of a difference is that?"]  # fmt: skip


@pytest.mark.parametrize("question", BY_HOW_MANY)
def test_two_people_counted_one_after_the_other(lab: Assistant, question: str) -> None:
    query = last(lab, *TWO, question)
    assert (query.kind, query.group_by, query.fact, people(query)) == (
        QueryKind.COUNT,
        "person",
        DIFFERENCE,
        ["mira", "ines"],
    )


@pytest.mark.parametrize("question", BY_HOW_MANY)
@pytest.mark.parametrize(
    "before",
    [
        ("Who has more papers, Mira Holmqvist or Pavel Horak?",),
        ("How many papers has Mira Holmqvist?", "and Pavel Horak?", "who has more?"),
        ("Compare Mira Holmqvist and Pavel Horak",),
    ],
)
def test_two_people_compared(lab: Assistant, before: tuple[str, ...], question: str) -> None:
    query = last(lab, *before, question)
    assert (query.kind, query.fact, sorted(map(str, people(query)))) == (
        QueryKind.COUNT,
        DIFFERENCE,
        ["mira", "pavel"],
    )


@pytest.mark.parametrize(
    ("before", "question", "unit"),
    [
        (("How many papers are from 2024?",), "how many more is that than in 2023?", "year"),
        (("How many papers are from 2024?", "and 2021?"), "how many fewer is that?", "year"),
        (("How many papers at ICRA?", "and at CVPR?"), "what is the difference?", "venue"),
        (("How many papers on robots?", "and on bees?"), "how many more?", "topic"),
        (
            ("How many papers has Tomas Verhoeven?",),
            "How many more is that than Ines Carvalho has?",
            "person",
        ),
    ],
)
def test_years_venues_and_topics(lab: Assistant, before: tuple[str, ...], question: str, unit: str) -> None:
    query = last(lab, *before, question)
    assert (query.kind, query.group_by, query.fact) == (QueryKind.COUNT, unit, DIFFERENCE)


@pytest.mark.parametrize(
    ("before", "question", "unit"),
    [
        (("How many papers are from 2024?", "and 2021?"), "Which year had more?", "year"),
        (("How many papers at ICRA?", "and at AAAI?"), "which of the two has more?", "venue"),
        (("How many papers on robots?", "and on bees?"), "is that more?", "topic"),
        (("Papers by Tomas Verhoeven",), "Is that more than Ines Carvalho has?", "person"),
    ],
)
def test_which_is_more(lab: Assistant, before: tuple[str, ...], question: str, unit: str) -> None:
    query = last(lab, *before, question)
    assert (query.kind, query.group_by, query.fact) == (QueryKind.COUNT, unit, None)


def test_a_figure_of_a_paper_is_no_count(lab: Assistant) -> None:
    assert last(lab, "What is IceNet?", "By how much?").kind is not QueryKind.COUNT
