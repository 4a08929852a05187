"""The first and the last paper asked for in one."""

from __future__ import annotations

import pytest

from assistant.understanding.constraints.both_ends import both_ends_plainly

PLAIN = "first and last paper of Ada Byron?"


@pytest.mark.parametrize(
    "question",
    [
        "In which year did the first paper with Ada Byron appear and in which the last?",
        "When was the first and when the last paper with Ada Byron?",
        "When did Ada Byron first publish and when last?",
        "What are the first and the last year in which Ada Byron published?",
        "When was the oldest paper by Ada Byron published and when the newest one?",
    ],
)
def test_both_are_asked_for_plainly(question: str) -> None:
    assert both_ends_plainly(question) == PLAIN


@pytest.mark.parametrize(
    "question",
    [
        "In which year was the first paper by Ada Byron, and what was it about?",
        "When was the last paper of Ada Byron?",
        "Who was first author of the last paper with Ada Byron?",
        "How many years lie between the first and the last paper of Ada Byron?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert both_ends_plainly(question) == question
