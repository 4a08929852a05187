"""A title that is named and not stored is abstained from, whatever is asked of it; the nearest are offered."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Turn
from tests.assistant.lab import open_lab, paper

OTTERS = paper(
    "otters",
    "OtterWatch: Otters Seen on Stony Banks",
    "OtterWatch counts otters from the air with a cheap camera.",
    "ines",
    2024,
    "CVPR",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("titles") / "data", OTTERS)


@pytest.mark.parametrize(
    "question",
    [
        "Do you have 'Bees Are All You Need' among your papers?",
        'Do you have "bees are all you need"?',
        "Where was 'Bees Are All You Need' published?",
        'Who wrote "Measuring Transferable Robots From Sound Supervision"?',
        "I am looking for 'Playing Tennis with Deep Robots', do you have that?",
        "Which of your papers cite 'Bees Are All You Need'?",
        "Summarise 'Robot Swarms are Few-Shot Walkers' for me.",
        "Is Small Sensors with Differential Glaciers among the papers?",
        "Who are the authors of Deep Residual Beekeeping for Swarm Recognition?",
        "who wrote Mastering the Game of Curling without Human Brooms",
        "Who is the author of The Glacier Hypothesis: Finding Sparse, Trainable Sensors?",
        'What does the paper "A Simple Framework for Counting Bees from the Air and Sea by Sound" say?',
    ],
)
def test_a_title_that_is_not_stored_is_abstained_from(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain" and "No stored paper is titled" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Do you have 'Counting Bees from the Air'?",
        'Who wrote "Small Robots on Soft Ground"?',
        "papers on 'Counting Otters with Sound'",
        "Do you have papers about Cheap Sensors for Glacier Melting?",
        "Does Mira Holmqvist work at North Fjord University?",
        "Is there anything by Mira Holmqvist in your list?",
        "What did Ines Carvalho and Wei Lindgren publish?",
    ],
)
def test_what_is_stored_and_what_is_a_topic_are_none(question: str, lab: Assistant) -> None:
    assert not lab.ask(question).query.title


def test_what_is_asked_next_is_asked_of_the_missing_title(lab: Assistant) -> None:
    first = [Turn(role="user", content="Do you have 'Bees Are All You Need' among your papers?")]
    assert "No stored paper is titled" in lab.ask("And who wrote it?", first).text
    assert lab.ask("Tell me about the first one you list.", first).papers
