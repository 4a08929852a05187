"""Plainer words for a question: without what somebody is about, and without wordings that others would misread."""

from __future__ import annotations

import pytest

from assistant.understanding.message.plainer_words import WANTS_TO_KNOW, put_plainly


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


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("How many with code?", "How many of them with code?"),
        ("and how many have no code?", "and how many of them have no code?"),
        ("papers whose author list runs past six names", "papers with more than six authors"),
        ("papers where the list of authors is longer than 10 people", "papers with more than 10 authors"),
        (
            "By how much does Ann Roe lead Bo Lind in number of papers?",
            "How many more papers has Ann Roe than Bo Lind?",
        ),
        ("After Ann Roe, who has the most papers?", "Apart from Ann Roe, who has the most papers?"),
        ("After 2019, who has the most papers?", "After 2019, who has the most papers?"),
        ("Who on your collaborators page is at ETH?", "Who on your page is at ETH?"),
        ("Has IceNet already been published?", "Has IceNet been published?"),
        ("What is the code link of IceNet?", "What is the code link of IceNet?"),
    ],
)
def test_wordings_of_figures_that_others_would_misread(said: str, plain: str) -> None:
    assert put_plainly(said) == plain
