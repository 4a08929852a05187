"""What somebody says of themselves first is no part of the topic."""

from __future__ import annotations

import pytest

from assistant.library import Library
from tests.assistant.lab import read


@pytest.mark.parametrize(
    "text",
    [
        "Hello, I am applying for a PhD and my interest is glacier melting. Which papers about this do you have?",
        "My background is in physics, but I'd like to understand glacier melting. Papers?",
        "As a journalist covering the Alps, I'd like to learn about glacier melting. What do you have?",
        "I'm reviewing the literature on glacier melting. What have you got?",
        "I'm surveying glacier melting. Which publications are relevant?",
        "Our common theme is glacier melting. What do you have?",
        "My aunt asks about glacier melting. Any papers?",
        "Somebody told me about glacier melting. Where can I read up on this?",
        "I'm curious about glacier melting.",
        "My thesis deals with glacier melting. Which papers are relevant to me?",
    ],
)
def test_only_what_it_leads_up_to_is_the_topic(text: str, library: Library) -> None:
    assert read(text, library).topic in ("glacier melting", "literature on glacier melting")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("My daughter asks if a robot can walk on soft ground.", "robot can walk on soft ground"),
        (
            "Did anybody work on robots that can tell what someone is doing by sound?",
            "robots that can tell what someone is doing by sound",
        ),
        ("papers on robots (swarms, crowds)", "robots (swarms, crowds)"),
        ("papers on swarm / crowd behaviour", "swarm / crowd behaviour"),
        ("papers on Segment Anything", "Segment Anything"),
    ],
)
def test_a_topic_is_kept_whole(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic
