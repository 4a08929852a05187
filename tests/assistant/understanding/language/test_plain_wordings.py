"""Exact questions in wordings that no rule has, read as the plain ones they stand for; nothing that is limited gets lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import Query, QueryKind, Turn
from assistant.understanding.language.plain_kinds import OTHER, Named, with_stand_ins
from assistant.understanding.language.plain_wordings import EXACT
from tests.assistant.lab import open_lab
from tests.assistant.store_helpers import HashedWords

TODAY = dt.date(2026, 6, 1)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The tests' lab with the real model."""
    return open_lab(Path(tmp_path_factory.mktemp("lab")), embedder=MiniLM())


def asked(lab: Assistant, question: str) -> Query:
    return lab.ask(question).query


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "How many folks ever shared a byline with Mira Holmqvist?",
            "How many co-authors has Mira Holmqvist?",
        ),
        ("Mira Holmqvist's debut, which was it?", "What is the earliest paper of Mira Holmqvist?"),
        ("Who leads the table at CVPR by papers?", "Who has the most papers at CVPR?"),
    ],
)  # fmt: skip
def test_it_is_read_as_the_plain_question(question: str, plain: str, lab: Assistant) -> None:
    by_itself, plainly = asked(lab, question), asked(lab, plain)
    same = ("kind", "group_by", "sort", "position", "years", "venues", "topic")
    assert [getattr(by_itself, one) for one in same] == [getattr(plainly, one) for one in same]


@pytest.mark.parametrize(
    "question",
    [
        "How many papers did Mira Holmqvist write on tides in 2022?",
        "Which papers of Mira Holmqvist's from 2022 have code?",
        "Which of Mira Holmqvist's papers at CVPR is she not the first author of?",
        "Which of Mira Holmqvist's papers has the most authors?",
        "How many papers did Mira Holmqvist and Ines Carvalho write together in 2022?",
    ],
)
def test_no_limit_gets_lost(question: str, lab: Assistant) -> None:
    query = asked(lab, question)
    kept = {
        "on tides": query.topic == "tides",
        "2022": query.years is not None,
        "code": query.code or query.fact == "code",
        "CVPR": query.venues == ("CVPR",),
        "most authors": query.sort == "authors",
        "How many": query.kind is QueryKind.COUNT,
        "not the first": query.without is not None,
    }
    assert not [said for said, is_kept in kept.items() if said in question and not is_kept]


def test_what_is_no_exact_question_is_none() -> None:
    text = "What drives Mira Holmqvist to study tides at night?"
    kind, _ = EXACT.told(text, (Named(12, 26, "P"),), MiniLM())
    assert kind == OTHER


def test_kinds_need_what_they_name() -> None:
    text = "With what people has Mira Holmqvist put papers together?"
    kind, chance = EXACT.told(text, (Named(21, 35, "P"),), MiniLM())
    assert (kind, chance > 0.5) == ("coauthors", True)
    assert EXACT.told(text, (), MiniLM())[0] == OTHER


def test_an_embedder_without_tokens_tells_nothing() -> None:
    assert EXACT.told("Who wrote with A?", (Named(15, 16, "P"),), HashedWords()) == (OTHER, 0.0)


def test_names_give_way_to_stand_ins_and_come_back() -> None:
    text = "Is “Tides at Night” by Mira Holmqvist?"
    named = (Named(4, 18, "T"), Named(23, 37, "P"))
    assert with_stand_ins(text, named) == 'Is "Alpha" by Smith?'
    assert EXACT.filled("year_of", text, named) == 'When did "Tides at Night" appear?'


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Which Alzheimer's papers came out in 2022?", "Alzheimer's"),
        ("What zebrafish articles appeared in 2022?", "zebrafish"),
        ("how many Crohn's papers at CVPR?", "Crohn's"),
    ],
)
def test_a_topic_beside_a_year_or_venue_stays_one(question: str, topic: str, lab: Assistant) -> None:
    assert asked(lab, question).topic.removesuffix("'s") == topic.removesuffix("'s")


def test_this_person_is_nobody_else(lab: Assistant) -> None:
    before = "Which papers has Ines Carvalho written?"
    then = [Turn(role="user", content=before), Turn(role="assistant", content=lab.ask(before).text)]
    answer = lab.ask("What is this person's h-index?", history=then)
    assert "Mira" not in answer.text
    assert answer.outcome != "answer"


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            'My neighbour raves about "Counting Bees from the Air" over the fence. So what is it about?',
            'What is the paper "Counting Bees from the Air" about?',
        ),
        (
            'My aunt wants one line on the outcome of "Counting Bees from the Air". What was it?',
            'What did the paper "Counting Bees from the Air" find?',
        ),
        (
            'From what web page can my sister download "Counting Bees from the Air"?',
            'Where can I get the paper "Counting Bees from the Air"?',
        ),
    ],
)
def test_a_paper_asked_about_as_a_whole(question: str, plain: str, lab: Assistant) -> None:
    by_itself, plainly = asked(lab, question), asked(lab, plain)
    same = ("kind", "paper_ids", "fact", "topic", "detail")
    assert [getattr(by_itself, one) for one in same] == [getattr(plainly, one) for one in same]


@pytest.mark.parametrize(
    "question",
    [
        'Which classifier did "Counting Bees from the Air" use?',
        'How many volunteers took part in "Counting Bees from the Air"?',
        'What did "Counting Bees from the Air" find about detectors?',
        'Who paid for "Counting Bees from the Air"?',
        'How long did it take, from the first sketch to print, to make "Counting Bees from the Air"?',
        '"Counting Bees from the Air" misses how much?',
    ],
)
def test_a_detail_of_a_paper_is_not_the_whole(question: str, lab: Assistant) -> None:
    query = asked(lab, question)
    assert query.fact not in (None, "about") and (query.topic or query.detail or query.fact != "words")


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("What is the latest paper that Mira Holmqvist and Tomas Verhoeven have written together?", "newest"),
        ("The most recent CVPR paper?", "newest"),
        ("What is the oldest paper at CVPR?", "oldest"),
    ],
)
def test_an_order_is_kept(question: str, sort: str, lab: Assistant) -> None:
    query = asked(lab, question)
    assert query.kind is QueryKind.PAPERS and query.sort == sort and query.group_by is None
