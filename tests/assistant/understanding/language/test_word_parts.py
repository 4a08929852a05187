"""The topic of a question is what its words tell, and not who asks, why, or where it is stored."""

from __future__ import annotations

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.text.words import content_words
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import PARTS, word_parts
from assistant.understanding.topic.telling_words import only_frames, telling_words
from tests.assistant.store_helpers import HashedWords

MODEL = MiniLM()


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("I run a bakery and got curious: does anyone at your institute study yeast fermentation?", "yeast fermentation"),
        ("Which of your publications are concerned with coral bleaching?", "coral bleaching"),
        ("As a retired engineer I wonder whether you have work on bridge vibrations.", "bridge vibrations"),
        ("Please send me everything in your catalogue about medieval manuscripts.", "medieval manuscripts"),
        ("superconducting qubits papers", "superconducting qubits"),
        ("earthquake early warning: what's in your collection?", "earthquake early warning"),
        ("Do you have papers about sleep deprivation or about shift work?", "sleep deprivation or about shift work"),
        ("robot grasping of soft fruit", "robot grasping of soft fruit"),
        ("anything on plate tectonics, i.e. how continents move?", "plate tectonics, i.e. how continents move"),
    ],
)  # fmt: skip
def test_the_topic_is_what_tells(question: str, topic: str) -> None:
    assert content_words(telling_words(Question(question), MODEL)) == content_words(topic)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("How many papers does your catalogue contain?", "catalogue contain"),
        ("Which author occurs most often in your index?", "occurs index"),
    ],
)
def test_where_all_is_stored_is_frame(question: str, left: str) -> None:
    assert only_frames(left, Question(question), MODEL)


def test_a_topic_is_no_frame() -> None:
    assert not only_frames("catalogue cleaning", Question("papers on catalogue cleaning"), MODEL)


def test_each_word_has_a_chance_for_each_part() -> None:
    question = "Does GlacierNet by Ana Ruiz at ICLR in 2021 need rain?"
    parts = word_parts(question, MODEL)
    assert [question[one.start : one.end] for one in parts] == [*question[:-1].split(), "?"]
    assert all(len(one.chances) == len(PARTS) and abs(sum(one.chances) - 1) < 1e-5 for one in parts)
    told = {question[one.start : one.end]: max(PARTS, key=one.chance) for one in parts}
    assert (told["GlacierNet"], told["Ana"], told["ICLR"], told["2021"]) == (
        "paper",
        "person",
        "venue",
        "year",
    )


def test_what_was_taken_tells_nothing() -> None:
    question = Question("papers on tides by Ana Ruiz")
    question.take(19, 27, "PERSON")
    assert telling_words(question, MODEL) == "tides"


@pytest.mark.parametrize("text", ["", "   ", "?!", "有哪些论文研究扩散模型加速?", "Какие статьи о ледниках?"])
def test_other_scripts_and_nothing_tell_nothing(text: str) -> None:
    assert telling_words(Question(text), MODEL) == ""


def test_a_model_that_shows_no_tokens_tells_nothing() -> None:
    assert word_parts("papers on tides", HashedWords()) == ()
    assert not only_frames("index", Question("papers in your index"), HashedWords())
