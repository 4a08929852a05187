"""Where somebody ended up in a contest, and what a thing cost to buy."""

from __future__ import annotations

import pytest

from assistant.records import Passage
from assistant.retrieval.paper_facts.placings import told_of_placing
from assistant.retrieval.required.required import required_by
from assistant.retrieval.required.required_matters import PRICE

TEXT = Passage(
    id="p",
    kind="paper",
    owner_id="p",
    field="abstract",
    title="Team Heron at the FieldSounds Challenge",
    text="Team Heron at the FieldSounds Challenge. We describe our entry to the challenge on bird calls. Smoothing the labels helped most. The submission finished 4th among 31 teams.",
    source_id="s1",
)


@pytest.mark.parametrize(
    "question",
    [
        "How did it do in the FieldSounds challenge?",
        "Where did team Heron finish in the challenge?",
        "How well did the Heron team perform in the competition?",
        "What was the result of team Heron in the challenge?",
        "Did they win the challenge?",
        "How did they fare in the contest?",
        "Which place did the team reach in the competition?",
        "In the challenge, how did they do?",
    ],
)
def test_a_placing_is_told_in_whatever_words_it_is_asked(question: str) -> None:
    assert told_of_placing(question, TEXT) == ["The submission finished 4th among 31 teams."]


@pytest.mark.parametrize(
    "question", ["What helped most in the entry?", "Which challenge is it about?", "How was it validated?"]
)
def test_other_questions_ask_for_no_placing(question: str) -> None:
    assert told_of_placing(question, TEXT) == []


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("And what did the edge device cost that they tried it on?", True),
        ("How much did the robot cost?", True),
        ("What was the price of the sensors?", True),
        ("how expensive is the microscope?", True),
        ("How much does one sequencing chip cost?", True),
        ("What does the training cost?", False),
        ("How much does the inference step cost?", False),
        ("What does it cost?", False),
        ("By how much does it cut the cost?", False),
        ("How expensive is the attention?", False),
    ],
)
def test_a_price_is_asked_of_what_can_be_bought(question: str, price: bool) -> None:
    assert (PRICE in required_by(question)) is price


def test_money_tells_a_price_and_computation_does_not() -> None:
    assert PRICE.looks.search("The board costs $59 and runs for a day.")
    assert PRICE.looks.search("Each sensor was bought for 12 euros.")
    assert not PRICE.looks.search("Freezing layers removes most of the training cost.")
