"""What the papers asked for are not about: left out where it is a topic, and named as not applied where it is none."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from tests.assistant.lab import read


@pytest.mark.parametrize(
    ("text", "topic", "left_out"),
    [
        ("papers on robots but not swarms", "robots", "swarms"),
        ("papers on robots, but not on swarms", "robots", "swarms"),
        ("robot papers that are not about swarms", "robot", "swarms"),
        ("robot papers that have nothing to do with swarms", "robot", "swarms"),
        ("robot papers except those on swarms", "robot", "swarms"),
        ("robot papers, ignoring those about swarms", "robot", "swarms"),
        ("Everything on robots other than swarms", "robots", "swarms"),
        ("robot papers (not the swarms ones)", "robot", "swarms"),
        ("Show me robot papers, no swarms please", "robot", "swarms"),
        ("What has Tomas Verhoeven written apart from swarms?", "", "swarms"),
        ("Tomas Verhoeven's papers that don't deal with swarms", "", "swarms"),
    ],
)
def test_a_topic_is_left_out(text: str, topic: str, left_out: str, library: Library) -> None:
    query = read(text, library)
    assert query.without is not None
    assert (query.topic, query.without.topic, query.unapplied) == (topic, left_out, ())


@pytest.mark.parametrize(
    "text",
    [
        "learning without forgetting",
        "one robot instead of two robots",
        "robots that do not sink",
        "not only robots but also swarms",
        "What sets robots apart from swarms?",
        "Which papers tell robots apart from swarms?",
    ],
)
def test_how_something_is_done_leaves_nothing_out(text: str, library: Library) -> None:
    assert read(text, library).without is None


def test_papers_on_what_is_left_out_are_not_listed(assistant: Assistant) -> None:
    for question in (
        "papers by Tomas Verhoeven that are not about swarms",
        "reinforcement learning but not swarms",
    ):
        answer = assistant.ask(question)
        assert answer.outcome == "answer"
        assert all("Swarm" not in paper.title for paper in answer.papers), question
        assert "leaving out what is on swarms" in answer.text


def test_papers_by_somebody_not_on_a_topic_are_by_them(library: Library) -> None:
    query = read("papers by Mira Holmqvist not on snow", library)
    assert [one.researcher_id for one in query.people] == ["mira"]
    assert query.without is not None and (query.without.topic, query.without.people) == ("snow", ())
    left_out = read("papers that Mira Holmqvist is not on", library)
    assert not left_out.people and left_out.without is not None and left_out.without.people
