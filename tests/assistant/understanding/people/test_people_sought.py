"""People sought in a role, for an occasion: what the occasion is about is the topic, and the role is none."""

from __future__ import annotations

import pytest

from assistant.understanding.people.people_sought import people_sought
from assistant.understanding.second_look.separate_questions import separate


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("For a workshop on glaciers we need speakers. Who has published on it here?", "glaciers"),
        ("We organise a panel about snow depth and look for panelists. Who has worked on it?", "snow depth"),
        ("We need a reviewer for a paper on bee counting. Who fits?", "bee counting"),
        ("I'd like to interview somebody about melting ice for the radio", "melting ice"),
        ("looking for a PhD supervisor in historical phonology", "historical phonology"),
        ("Can you recommend a guest speaker on prosody?", "prosody"),
        ("we search an examiner for a thesis on soft robots", "soft robots"),
        ("Who could supervise a thesis on bacterial biofilms?", "bacterial biofilms"),
        ("who could referee a paper on speaking rate?", "speaking rate"),
        ("need reviewer for paper on stream joins, who fits?", "stream joins"),
        ("A radio programme on space debris needs an interview guest. Who fits?", "space debris"),
        ("We want to invite someone; it's about teenagers who scroll all night", "teenagers who scroll all night"),
        ("seeking collaborators on swarm robots here", "swarm robots"),
    ],
)  # fmt: skip
def test_the_topic_is_what_the_occasion_is_about(text: str, topic: str) -> None:
    assert people_sought(text) == f"Who works on {topic}?"


@pytest.mark.parametrize(
    "text",
    [
        "papers on speaker normalization",
        "Who works on speakers' accents?",
        "We need a speaker verification system that works in noise. Any papers on it?",
        "No, I need an expert on labour law, not labour history.",
        "Find papers that use experts on labelling",
        "I'm looking for a supervisor. How many papers has Mira Holmqvist written on snow since 2020?",
        "recommend papers on mixture of experts",
    ],
)
def test_other_questions_are_left_as_they_are(text: str) -> None:
    assert people_sought(text) is None


def test_the_question_behind_is_none_of_its_own(library: object) -> None:
    text = "We need a reviewer for a paper on bee counting. Who fits?"
    assert separate(text, library) == ((text, True),)  # type: ignore[arg-type]
