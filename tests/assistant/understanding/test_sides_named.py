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
