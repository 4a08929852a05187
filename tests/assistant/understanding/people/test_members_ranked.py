"""Who has most papers, among the lab's own people where only these are asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab, paper

MORE = tuple(
    paper(f"bees{year}", f"Bees Counted in {year}", "", "pavel", year, None) for year in range(2010, 2020)
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("members")), *MORE)


@pytest.mark.parametrize(
    "question",
    [
        "Which member of the lab has the most papers?",
        "Which lab member has the most papers?",
        "Which of your members has written the most papers?",
        "Of the group members, who has the most papers?",
    ],
)
def test_only_members_are_ranked_where_members_are_asked_about(lab: Assistant, question: str) -> None:
    answer = lab.ask(question)
    assert "Mira Holmqvist" in answer.text and "Pavel Horak" not in answer.text
    assert "among the lab's members" in answer.text


@pytest.mark.parametrize("question", ["Who has the most papers?", "Which author has the most papers?"])
def test_everybody_is_ranked_otherwise(lab: Assistant, question: str) -> None:
    assert "Pavel Horak" in lab.ask(question).text
