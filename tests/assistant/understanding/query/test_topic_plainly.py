"""Questions on a topic in wordings that no rule has, read as the plain ones they stand for; nothing that is limited gets lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import Query, QueryKind
from assistant.understanding.language.question import Question
from assistant.understanding.language.topical_kinds import topical_kind
from assistant.understanding.topic.clear_topic import clear_topic
from tests.assistant.lab import open_lab
from tests.assistant.store_helpers import HashedWords

MODEL = MiniLM()


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The tests' lab with the real model."""
    return open_lab(Path(tmp_path_factory.mktemp("lab")), embedder=MODEL)


def asked(lab: Assistant, question: str) -> Query:
    return lab.ask(question).query


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "My nephew keeps going on about tidal energy. Could you show me what the lab has written on it?",
            "Which papers are about tidal energy?",
        ),
        (
            "The gentleman on the phone asks about speech recognition. To whom may I put him through?",
            "Who works on speech recognition?",
        ),
        (
            "The form wants one figure and no list: how many publications of yours concern coral bleaching?",
            "How many papers are about coral bleaching?",
        ),
        (
            "I was in the queue at the bank and protein folding came up, so tell me, what's the newest paper they've brought out on it?",
            "What is the latest paper about protein folding?",
        ),
        (
            "I have never opened a book on sea ice and must give a talk; which paper would you put in my hands first?",
            "What should I read first on sea ice?",
        ),
    ],
)  # fmt: skip
def test_it_is_read_as_the_plain_question(question: str, plain: str, lab: Assistant) -> None:
    by_itself, plainly = asked(lab, question), asked(lab, plain)
    same = ("kind", "topic", "sort", "limit", "years", "people")
    assert [getattr(by_itself, one) for one in same] == [getattr(plainly, one) for one in same]


@pytest.mark.parametrize(
    "question",
    [
        "papers on tidal energy from before 2020",
        "tidal energy papers from up to 2019",
        "papers on bees from 2019 or earlier",
    ],
)
def test_a_bound_by_the_rules_is_kept(question: str, lab: Assistant) -> None:
    years = asked(lab, question).years
    assert years is not None
    assert (years.first, years.last) == (None, 2019)


def test_no_limit_gets_lost(lab: Assistant) -> None:
    oldest = asked(lab, "What was the very first paper you brought out on tidal energy?")
    assert (oldest.sort, oldest.topic) == ("oldest", "tidal energy")
    assert asked(lab, "Which tidal energy papers came out before 2020?").years.last == 2019  # type: ignore[union-attr]
    at_venue = asked(lab, "Which papers on tidal energy did you have at CVPR?")
    assert at_venue.venues == ("CVPR",)
    assert asked(lab, "Which tidal energy papers come with code?").fact == "code"


@pytest.mark.parametrize(
    "question",
    [
        "On which data sets was the work about bees from the air tried?",
        "Which sensors did the study of bees from the air rely on?",
    ],
)
def test_a_detail_of_a_described_paper_is_no_list(question: str, lab: Assistant) -> None:
    assert asked(lab, question).kind is QueryKind.FACT


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Could you show me what the lab has written on coral bleaching?", "coral bleaching"),
        ("Do you have papers on sleep deprivation and on shift work, for instance of nurses?", ""),
        ("how do birds know where to fly in winter when nobody shows them the way?", ""),
    ],
)
def test_one_thing_stands_out_or_none(question: str, topic: str) -> None:
    assert clear_topic(Question(question), MODEL)[0] == topic


def test_a_bare_topic_stays_whole() -> None:
    for topic in (
        "protein folding under heat stress",
        "noisy label learning",
        "robot grasping of soft fruit",
    ):
        assert clear_topic(Question(topic), MODEL)[0] in (topic, "")


def test_an_embedder_without_tokens_tells_nothing() -> None:
    assert topical_kind("Who works on tides?", HashedWords()) == ("other", 0.0)
    assert clear_topic(Question("Who works on tides?"), HashedWords())[0] == ""


def test_what_a_paper_tells_is_none_of_them() -> None:
    kind, _ = topical_kind("How many people took part in the study of sleep deprivation?", MODEL)
    assert kind not in ("papers", "who", "newest", "reading")
