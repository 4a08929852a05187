"""A topic worded as a question of its own, before papers are asked for; and what only looks like one."""

from __future__ import annotations

import pytest

from assistant.understanding.constraints.chronicle import take_chronicle
from assistant.understanding.kinds.kinds import shape_of
from assistant.understanding.language.question import Question
from assistant.understanding.message.stories import story_told
from assistant.understanding.topic.told_first import topic_told_first
from tests.assistant.store_helpers import HashedWords


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who did what to whom in a sentence - any papers?", "who did what to whom in a sentence"),
        ("who infected whom in an outbreak: papers?", "who infected whom in an outbreak"),
        ("which atom bonds with which in a crystal: do you have something?", "which atom bonds with which in a crystal"),
        ("what a pilot should look at next, any works?", "what a pilot should look at next"),
        ("where a river will burst its banks. Got anything?", "where a river will burst its banks"),
        ("whether a coin is genuine - any research on that?", "whether a coin is genuine"),
        ("who of you works on tides - any papers?", ""),
        ("who works on tides - any papers?", ""),
        ("what is pruning - any papers?", ""),
        ("which papers are on tides, any articles?", ""),
        ("who wrote it?", ""),
    ],
)  # fmt: skip
def test_a_question_that_is_the_topic(text: str, topic: str) -> None:
    assert topic_told_first(Question(text)) == topic


@pytest.mark.parametrize(
    ("text", "in_order"),
    [
        ("Sorting ever more kinds of shells over time, but no old shell may be kept. Got anything?", False),
        ("Cracks that grow over time - papers?", False),
        ("How memory fades over time. Do you have something?", False),
        ("How did the work on tides evolve over time?", True),
        ("Show the papers on tides over time", True),
        ("Tides over time", True),
    ],
)
def test_time_within_a_topic_is_no_order(text: str, in_order: bool) -> None:
    assert take_chronicle(Question(text)) is in_order


@pytest.mark.parametrize(
    "text",
    [
        "good overview to begin with before i dive into tides?",
        "a decent survey to start from before i get into gut bacteria?",
        "which paper first, if i want to get into knots?",
        "where should a beginner start with corpus linguistics?",
        "i am new to volcanoes, what would be best to begin with?",
        "a gentle introduction to black holes",
        "primer to tidal energy please",
        "before i get into auctions, is there an overview?",
    ],
)
def test_a_beginning_is_a_reading_list(text: str) -> None:
    assert shape_of(text).kind == "reading_list"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "We run a seismic network where stations drop out, so our records are full of holes. Do you have a paper on locating quakes from that kind of data?",
            ("locating quakes", "stations drop out"),
        ),
        (
            "Our microphone runs on a coin cell all night. Is there research on recognising bird calls with that kind of power?",
            ("recognising bird calls", "runs on a coin cell"),
        ),
    ],
)
def test_what_is_to_be_done_with_all_that_was_told(text: str, words: tuple[str, ...]) -> None:
    story = story_told(text, HashedWords())
    assert story is not None
    assert story.question.count("?") == 1
    assert all(one in story.question for one in words)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("papers about evolution", "papers"),
        ("anything that compares learning machines with evolution in living nature?", "papers"),
        ("do you have something on evolution?", "papers"),
        ("show the evolution of your work", "timeline"),
        ("how has the lab evolved?", "timeline"),
    ],
)
def test_evolution_as_a_topic_is_no_order(text: str, kind: str) -> None:
    assert shape_of(text).kind == kind
