"""The two papers of a comparison, said in words that fit one title alone; a side that is not stored is named."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind


@pytest.mark.parametrize(
    "question",
    [
        "How does SwarmWalk differ from Small Robots?",
        "How do SwarmWalk and the soft ground robots work differ?",
        "I can only read one: how do SwarmWalk and Small Robots differ?",
        "What separates Small Robots on Soft Ground from SwarmWalk?",
        "Was SwarmWalk published before Small Robots?",
        "Small Robots or SwarmWalk: which one is newer?",
        "What is common to the swarm paper and the soft ground paper?",
        "In what way is the swarm paper different from Small ROSG?",
    ],
)
def test_both_sides_are_found(assistant: Assistant, question: str) -> None:
    assert {"robots", "swarm"} == _short(assistant, question)


@pytest.mark.parametrize(
    "question",
    [
        "How does SwarmWalk differ from FlashBlurb?",
        "What sets SwarmWalk apart from FlashBlurb?",
        "SwarmWalk vs FlashBlurb: what is the key idea of each?",
        "Compare FlashBlurb and SwarmWalk.",
        "Which is faster, SwarmWalk or FlashBlurb?",
    ],
)
def test_a_side_that_is_not_stored_is_said_and_the_other_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome == "abstain"
    assert "No stored paper is called “FlashBlurb”" in answer.text
    assert "walking robots share one map" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Were SwarmWalk and SnowBlurb-2 published in the same year?", "2025"),
        ("Who wrote FlashBlurb and SwarmWalk?", "Tomas Verhoeven"),
        ("Where did IceNet and FlashBlurb appear?", "ICRA"),
        ("Compare IceNet and Self-ICE", "cheap sensors"),
    ],
)
def test_what_is_asked_of_both_is_told_of_the_one_that_is_stored(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert answer.outcome == "abstain"
    assert "No stored paper is called" in answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    ["Compare FlashBlurb, IceNet and SwarmWalk", "IceNet, SwarmWalk, and Quick-X3: which is newer?"],
)
def test_one_of_several_that_is_not_stored_is_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.outcome == "answer"
    assert "FlashBlurb" in answer.text or "Quick-X3" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How does SwarmWalk differ from ordinary walking?",
        "What is the difference between learning and walking?",
        "How do drones and robots compare?",
    ],
)
def test_topics_are_no_papers(assistant: Assistant, question: str) -> None:
    query = assistant.ask(question).query
    assert query is not None
    assert query.kind is not QueryKind.COMPARE or len(query.paper_ids) < 2
    assert not query.title


def _short(assistant: Assistant, question: str) -> set[str]:
    query = assistant.ask(question).query
    library = assistant.library()
    titles = {"Small Robots on Soft Ground": "robots", "SwarmWalk: Walking Robots in Swarms": "swarm"}
    return {titles.get(library.papers_by_id[one].title, one) for one in query.paper_ids} if query else set()
