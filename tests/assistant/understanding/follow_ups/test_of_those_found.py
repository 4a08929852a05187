"""Later turns behind a list found for a topic, and the entry of a paper spoken of."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from tests.assistant.lab import last, open_lab


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("lab"))


@pytest.mark.parametrize(
    "turn", ["which of their papers are from 2024?", "which of their papers are at ICRA?"]
)
def test_their_papers_are_of_all_those_people_and_on_the_topic(turn: str, lab: Assistant) -> None:
    query = last(lab, "Who works on reinforcement learning?", turn)
    assert query.kind is QueryKind.PAPERS and query.topic == "reinforcement learning" and not query.people


def test_the_two_of_more_papers_are_the_first_and_the_others_are_named_as_left_out(lab: Assistant) -> None:
    query = last(lab, "papers by Mira Holmqvist", "compare the two")
    assert query.kind is QueryKind.COMPARE and len(query.paper_ids) == 2 and query.unapplied


@pytest.mark.parametrize("turn", ["bibtex?", "the bibtex please", "how should I cite it?"])
def test_the_entry_of_the_paper_spoken_of(turn: str, lab: Assistant) -> None:
    query = last(lab, "Who wrote IceNet?", turn)
    assert query.fact == "bibtex" and query.paper_ids == ("icenet",)
