"""What sentences before a question bring up, praise, or give as a reason."""

from __future__ import annotations

import pytest

from assistant.understanding.message.told_matters import matter_put_in


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Do you do volcanoes? I mean, monitoring them.", "Do you have papers on monitoring volcanoes?"),
        ("Anything on floods? Forecasting them, I mean.", "Do you have papers on forecasting floods?"),
        ("Any bridges in there? Inspecting them with drones, that is.", "Do you have papers on inspecting bridges with drones?"),
        ("My son has asthma. Do you study how children like him sleep?", "Do you study how children with asthma sleep?"),
        ("Our neighbour suffers from gout. Any papers on diets for people like her?", "Any papers on diets for people with gout?"),
        ("You did well in the forecasting contest. Which papers prune networks?", "Which papers prune networks?"),
        ("Congrats on the best paper award! Which papers deal with moss?", "Which papers deal with moss?"),
        ("I really like your page. Is there anything about tides?", "Is there anything about tides?"),
        ("You do lungs, so surely also tumours of the brain?", "Do you have papers on tumours of the brain?"),
        ("Given that you study bees, do you have anything on hornet traps?", "do you have anything on hornet traps?"),
        ("Looking for papers on tidal energy, since I saw that wind farms are covered.", "Looking for papers on tidal energy."),
    ],
)  # fmt: skip
def test_a_matter_is_put_in_and_what_is_said_in_passing_left_out(text: str, read: str) -> None:
    """One question is left, about what was told."""
    assert matter_put_in(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Do you have papers? Reading them takes long.",
        "You won a prize for it. Which year was that?",
        "Congrats on the award! Who got it?",
        "You work on parsing. Which of these papers is the newest?",
        "Since you work on parsing, which papers are the newest?",
        "Which papers with Ada Berg as first author are there?",
        "My son has asthma. Which papers study inhalers?",
        "Any work on networks that learn like us?",
    ],
)
def test_what_the_question_needs_is_left(text: str) -> None:
    """Sentences that are pointed back at, and questions without such beginnings, stay as they are."""
    assert matter_put_in(text) == text
