"""What a message is without who asks it and why."""

from __future__ import annotations

import pytest

from assistant.understanding.message.prepared import WANTS_TO_KNOW


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("I'm moving to the coast and would like to know who the postdocs are.", "who the postdocs are."),
        ("We review grants and need to find out where Ann Roe works", "where Ann Roe works"),
        (
            "My daughter writes a report, so I am trying to find out what Ann Roe studies",
            "what Ann Roe studies",
        ),
        (
            "hello, i am a teacher and i want to know how many papers Ann Roe has",
            "how many papers Ann Roe has",
        ),
    ],
)
def test_what_somebody_is_about_is_left_out_before_what_they_want_to_know(said: str, asked: str) -> None:
    assert WANTS_TO_KNOW.sub("", said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "I work on glaciers and want to know who does similar things",
        "I study snow and would like to know which of your papers are about it",
        "I would like to know who the postdocs are.",
        "We model bees. Who wants to know how many there are?",
    ],
)
def test_it_stays_where_the_question_leans_on_it(said: str) -> None:
    assert WANTS_TO_KNOW.sub("", said) == said
