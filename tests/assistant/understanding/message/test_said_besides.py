"""Who asks, what they guess, and by how much two differ are no part of what is asked."""

from __future__ import annotations

import pytest

from assistant.understanding.message.said_besides import without_said_besides


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hello, journalist from a gaming magazine. What's IceNet?", "What's IceNet?"),
        ("PhD student here: who works on snow?", "who works on snow?"),
        ("Hi there, data scientist at a bank. Papers on bees?", "Papers on bees?"),
        ("In which year did most papers come out? My guess would be 2022.", "In which year did most papers come out?"),
        ("Who wrote IceNet? I'd bet on Tomas.", "Who wrote IceNet?"),
        ("Who has more papers, A or B, and by what margin?", "Who has more papers, A or B and by how many?"),
        ("Which is faster, A or B, more or less, and by what margin?", "Which is faster, A or B, more or less?"),
    ],
)  # fmt: skip
def test_left_out(text: str, asked: str) -> None:
    assert without_said_besides(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Students with autism: any papers?",
        "What is IceNet? I think it is about glaciers, is it?",
        "How fast is it and by how much?",
        "doctor visits. papers on that?",
    ],
)
def test_left_as_it_is(text: str) -> None:
    assert without_said_besides(text).endswith(text.rsplit(". ", maxsplit=1)[-1])
    assert "autism" in without_said_besides(text) or "autism" not in text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Which games did the agents play? Chess? Go?", "Which games did the agents play?"),
        ("On which data was it tried? Iris or MNIST?", "On which data was it tried?"),
        ("papers on translating Latin or any other old language?", "papers on translating Latin?"),
        ("Which year was it? Who wrote it?", "Which year was it? Who wrote it?"),
        ("Is it on bees? Wasps?", "Is it on bees? Wasps?"),
    ],
)
def test_names_offered_and_whatever_is_as_good(text: str, asked: str) -> None:
    assert without_said_besides(text).strip() == asked
