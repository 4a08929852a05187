"""What finds somebody, and what is asked of them behind it."""

from __future__ import annotations

import pytest

from assistant.understanding.people.asked_behind import asked_behind
from assistant.understanding.people.sought_on_pages import is_topical, seeks_somebody, told_of_somebody


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Who wrote the study of moss in cities? Is that person still with you?", "Is that person still with you?"),
        ("Looking for the first author of the lichen paper, and is she still around?", "is she still around?"),
        ("Somebody built a kite that maps dunes. Who was that, and what was the role with you?", "what was their role with you?"),
    ],
)  # fmt: skip
def test_the_question_behind_is_told_apart(text: str, then: str) -> None:
    apart = asked_behind(text)
    assert apart is not None
    assert apart[1] == then


@pytest.mark.parametrize(
    "text",
    [
        "Is she still around?",
        "Which papers are on moss in cities, and what is the role of rain in them?",
        "Who wrote the study of moss in cities and when was it published?",
    ],
)
def test_other_questions_stay_whole(text: str) -> None:
    assert asked_behind(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which of your folks got money from the Larkspur Foundation", "money Larkspur Foundation"),
        ("Somebody of yours works for the ferries in New South Wales. Name?", "ferries New South Wales"),
        ("I met someone from your lab who used to be a diver in Malta, what's the name?", "diver Malta"),
    ],
)
def test_what_is_told_of_somebody(text: str, told: str) -> None:
    assert seeks_somebody(text)
    assert told_of_somebody(text) == told


@pytest.mark.parametrize(
    "text", ["which papers are on moss?", "list the articles on dunes", "how does rain fall?"]
)
def test_papers_are_nobody(text: str) -> None:
    assert not seeks_somebody(text)


def test_a_topic_is_no_life() -> None:
    assert is_topical("who works on sign language?")
    assert not is_topical("who works for the harbour?")
