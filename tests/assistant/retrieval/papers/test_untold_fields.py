"""Where no paper has a year or a venue, nothing that turns on it is answered; where many lack it, that is said."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Author, Paper, Researcher
from tests.assistant.lab import MIRA, OTHERS, TOMAS, open_lab, paper

NORA = Researcher(id="nora", name="Nora Quist")


def undated(one: Paper) -> Paper:
    return one.model_copy(
        update={
            "year": None,
            "date": None,
            "venue": None,
            "authors": (Author(name="Nora Quist", researcher_id="nora"),),
            "researcher_ids": ("nora",),
        }
    )


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    more = [
        undated(paper(f"tide{n}", f"Tide Gauge Number {n}", "Tides.", "ines", 2020, "ICRA")) for n in range(3)
    ]
    return open_lab(tmp_path_factory.mktemp("lab"), *more, researchers=(MIRA, TOMAS, *OTHERS, NORA))


@pytest.mark.parametrize(
    "question",
    [
        "How many papers has Nora Quist in 2020?",
        "What is the newest paper by Nora Quist?",
        "How many papers of Nora Quist per year?",
        "At which venue does Nora Quist publish most?",
        "Papers by Nora Quist at ICRA",
    ],
)
def test_nothing_is_told_of_what_no_paper_has(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain"
    assert "Not one of the 3 papers in question has a stored" in answer.text
    assert not answer.citations


def test_what_does_not_turn_on_it_is_answered(lab: Assistant) -> None:
    assert lab.ask("How many papers has Nora Quist?").value == 3
