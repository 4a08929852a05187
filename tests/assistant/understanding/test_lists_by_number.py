"""A list pointed at by how many it holds, though a shorter one was shown since."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import last, open_lab, people


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


WIDE, NARROW = "Which papers has Mira Holmqvist written?", "just the ones from 2024"


@pytest.mark.parametrize(
    "question",
    [
        "And which of all three deal with snow?",
        "which of those three is about snow?",
        "Of all 3, which are on snow?",
        "any of the three about snow?",
        "of the original three, which one is about snow?",
        "and from all three of them, which treat snow?",
    ],
)
def test_the_list_of_so_many_is_meant(lab: Assistant, question: str) -> None:
    query = last(lab, WIDE, NARROW, question)
    assert (query.topic, people(query), query.years) == ("snow", ["mira"], None)


@pytest.mark.parametrize("question", ["which of those four are at ICRA?", "and all five, which are at ICRA?"])
def test_a_number_that_no_list_has_changes_nothing(lab: Assistant, question: str) -> None:
    assert last(lab, WIDE, NARROW, question).years is not None


def test_the_list_just_shown_comes_first(lab: Assistant) -> None:
    query = last(lab, "Papers by Tomas Verhoeven", WIDE, "which of those three are at ICRA?")
    assert people(query) == ["mira"]
