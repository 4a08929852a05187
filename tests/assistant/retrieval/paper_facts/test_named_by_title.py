"""What a described thing is called, where a title begins with its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab, paper

TITLED = paper("base", "DrumBase: a database of ice drums", "", "ines", 2023, "AAAI")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), TITLED)


@pytest.mark.parametrize(
    "question",
    [
        "I need the database of ice drums you made, what's it called?",
        "What's the name of your ice drums database?",
        "What is your database of ice drums called?",
    ],
)
def test_the_head_of_the_title_is_its_name(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert (answer.outcome, "DrumBase" in answer.text) == ("answer", True)


@pytest.mark.parametrize("question", ["What is the sensor called that was used for DrumBase?"])
def test_nothing_else_is_named_by_it(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"
