"""Facts of a paper that is named: several at once, and saying so where none is stored."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("works") / "data")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Whose paper introduced IceNet, and in what year?", ("Mira Holmqvist", "2024")),
        ("Who wrote IceNet and where did it appear?", ("Tomas Verhoeven", "ICRA")),
        ("Where and when was Measuring Snow Depth from Sound published?", ("AAAI", "2023")),
        (
            "When was Counting Bees from the Air published, and who are its authors?",
            ("2022", "Ines Carvalho"),
        ),
        ("By how much does IceNet cut the cost?", ("42%",)),
        ("What percentage of the cost is saved by IceNet?", ("42%",)),
        ("Did Mira Holmqvist write IceNet?", ("Mira Holmqvist", "Tomas Verhoeven")),
    ],
)
def test_every_fact_that_is_asked_for_is_told(question: str, parts: tuple[str, ...], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert all(part in answer.text for part in parts), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many GPU hours did the training of IceNet take?",
        "What is IceNet's learning rate?",
        "How many citations does IceNet have?",
        "Where is the code of SwarmWalk?",
        "How many github stars has IceNet?",
        "How many bees does the IceNet paper count?",
    ],
)
def test_what_is_not_stored_is_said_to_be_so(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"
