"""The same asked of one paper elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import last, open_lab, paper

MOSS = paper(
    "moss",
    "MossMul: Multiplying Maps of Moss",
    "MossMul multiplies maps of moss. Tests ran on phones and tablets. Multiplication is 3.1 times faster on phones and 4.2 times faster on tablets.",
    "mira",
    2023,
    "AAAI",
)
HOW_FAST = "How much faster is multiplication on phones?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("elsewhere")), MOSS)


@pytest.mark.parametrize(
    "question", ["and on tablets?", "And on the tablets then?", "but on tablets?", "what about on tablets?", "and tablets?"]
)  # fmt: skip
def test_the_same_is_asked_of_the_other_thing(lab: Assistant, question: str) -> None:
    query = last(lab, "What is MossMul about?", HOW_FAST, question)
    assert (query.paper_ids, query.fact) == (("moss",), "figure")
    assert "faster" in query.topic and "tablets" in query.topic and "phones" not in query.topic


def test_the_paper_may_be_named(lab: Assistant) -> None:
    query = last(lab, "How much faster is multiplication with MossMul on phones?", "and on tablets?")
    assert (query.paper_ids, query.fact, query.topic) == (("moss",), "figure", "tablets")


def test_and_once_more(lab: Assistant) -> None:
    query = last(lab, "What is MossMul about?", HOW_FAST, "and on tablets?", "and on phones?")
    assert "phones" in query.topic and "tablets" not in query.topic


@pytest.mark.parametrize("question", ["and on glaciers?", "and on watches?"])
def test_what_the_paper_does_not_speak_of_is_not_answered_by_the_other(lab: Assistant, question: str) -> None:
    assert "faster" not in last(lab, "What is MossMul about?", HOW_FAST, question).topic
