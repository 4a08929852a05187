"""Later turns in wordings that no rule has, read as the plain questions they stand for; nothing that is limited gets lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import Query, QueryKind, Turn
from assistant.understanding.language.turn_topics import topic_said
from tests.assistant.lab import open_lab
from tests.assistant.store_helpers import HashedWords

PERSON = "Which papers has Mira Holmqvist written?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The tests' lab with the real model."""
    return open_lab(Path(tmp_path_factory.mktemp("lab")), embedder=MiniLM())


def asked(lab: Assistant, question: str, *before: str) -> Query:
    return lab.ask(question, history=[Turn(role="user", content=one) for one in before]).query


def same(one: Query, other: Query) -> bool:
    parts = ("kind", "group_by", "sort", "position", "years", "venues", "topic", "paper_ids", "fact")
    people = [{i for each in query.people for i in each.candidates} for query in (one, other)]
    return people[0] == people[1] and all(getattr(one, part) == getattr(other, part) for part in parts)


@pytest.mark.parametrize(
    ("turn", "plain"),
    [
        ("keep the 2022 batch, bin the rest", "Which papers has Mira Holmqvist written in 2022?"),
        ("too lazy to tally, how many", "How many papers has Mira Holmqvist written?"),
        ("and the freshest?", "What is the latest paper of Mira Holmqvist?"),
        ("partners in crime on these?", "Who are the co-authors of Mira Holmqvist?"),
        ("With which colleague the most often?", "With whom has Mira Holmqvist written the most papers?"),
        (
            "which of em have Ines Carvalho as author too",
            "Which papers has Mira Holmqvist written with Ines Carvalho?",
        ),
        ("and what of Ines Carvalho", "Which papers has Ines Carvalho written?"),
    ],
)
def test_it_is_read_as_the_plain_question(turn: str, plain: str, lab: Assistant) -> None:
    assert same(asked(lab, turn, PERSON), asked(lab, plain))


@pytest.mark.parametrize(
    "turn",
    [
        "only those before 2022",
        "everything but the 2022 ones",
        "which are not with Ines Carvalho?",
        "how many of them are from 2022?",
        "where do the co-authors work?",
    ],
)
def test_what_limits_otherwise_is_none_of_them(turn: str, lab: Assistant) -> None:
    plain = {
        "only those from 2022": "Which papers has Mira Holmqvist written in 2022?",
        "with": "Which papers has Mira Holmqvist written with Ines Carvalho?",
        "all": PERSON,
        "count": "How many papers has Mira Holmqvist written?",
        "coauthors": "Who are the co-authors of Mira Holmqvist?",
    }
    query = asked(lab, turn, PERSON)
    told = [
        said for said, question in plain.items() if same(query, asked(lab, question)) and not query.without
    ]
    assert not told


def test_a_number_stays_one_and_a_list_its_limits(lab: Assistant) -> None:
    assert (
        asked(lab, "and the 2022 ones?", "How many papers has Mira Holmqvist written?").kind
        is QueryKind.COUNT
    )
    other = asked(lab, "what about Ines Carvalho?", "How many papers has Mira Holmqvist written?")
    assert other.kind is QueryKind.COUNT
    held = asked(lab, "and how many does that make?", "Which papers has Mira Holmqvist written in 2022?")
    assert (held.kind, held.years is not None) == (QueryKind.COUNT, True)


def test_a_name_behind_one_fact_asks_for_that_fact(lab: Assistant) -> None:
    query = asked(lab, "and Ines Carvalho?", "Where did Mira Holmqvist study?")
    assert query.kind is not QueryKind.PAPERS


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("swap to soil acoustics then", "soil acoustics"),
        ("which get into tidal energy, if any?", "tidal energy"),
        ("the ones touching on bird migration please", "bird migration"),
    ],
)
def test_the_topic_of_a_turn_is_told_from_its_frame(turn: str, topic: str) -> None:
    assert topic_said(turn, MiniLM()) == topic


def test_an_embedder_without_tokens_tells_nothing() -> None:
    assert topic_said("swap to soil acoustics", HashedWords()) == ""


@pytest.mark.parametrize("turn", ["how many data sets was it tested on?", "how many sensors did that take?"])
def test_what_is_no_paper_is_not_counted_as_papers(turn: str, lab: Assistant) -> None:
    query = asked(lab, turn, "Which papers are about glaciers?")
    assert query.kind is not QueryKind.COUNT


def test_the_number_of_an_answer_is_how_many_papers_it_lists_or_counts(lab: Assistant) -> None:
    listed = lab.ask("Which papers has Mira Holmqvist written?")
    assert listed.value == len(listed.papers)
    both = lab.ask("How many venues has Mira Holmqvist published at? And which papers has she written?")
    assert both.value == lab.ask("How many venues has Mira Holmqvist published at?").value
    assert lab.ask("What is the latest paper of Mira Holmqvist?").value is None
