"""A paper whose source names no authors: whose page lists it is told, with whom it was written is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Turn
from tests.assistant.lab import open_lab, paper


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    listed = paper(
        "moss", "MossMap: Moss Seen from Above", "We map moss with kites.", "mira", 2022, "ICML", authors=()
    )
    return open_lab(tmp_path, listed)


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Who wrote MossMap?", "It is listed on the page of Mira Holmqvist"),
        ("Whose paper is MossMap?", "It is listed on the page of Mira Holmqvist"),
        ("MossMap 的作者是谁", "该论文列在 Mira Holmqvist 的页面上"),
        ("MossMap 出自谁的论文", "该论文列在 Mira Holmqvist 的页面上"),
    ],
)
def test_whose_page_lists_it_answers_whose_paper_it_is(
    text: str, credited: str, assistant: Assistant
) -> None:
    answer = assistant.ask(text)
    assert answer.outcome == "answer"
    assert credited in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Who are the authors of MossMap?",
        "List the authors of MossMap",
        "How many authors has MossMap?",
        "Full author list of MossMap please",
        "Give me the names of everybody on MossMap",
        "MossMap 的作者有哪些",
    ],
)
def test_a_list_of_authors_that_no_source_names_is_not_answered(text: str, assistant: Assistant) -> None:
    answer = assistant.ask(text)
    assert answer.outcome == "abstain"
    assert "Mira Holmqvist" in answer.text


def test_with_whom_it_was_written_stays_open(assistant: Assistant) -> None:
    assert assistant.ask("Who co-wrote MossMap with Mira Holmqvist?").outcome == "abstain"
    history = [Turn(role="user", content="Tell me about MossMap"), Turn(role="assistant", content="...")]
    assert assistant.ask("Who are the co-authors?", history).outcome == "abstain"
