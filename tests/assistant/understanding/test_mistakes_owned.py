"""A visitor owns a mistake: another person or paper was meant, and what is asked of it has nothing of what was in play."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from tests.assistant.lab import last, open_lab, people


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


BEFORE = ("Where does Mira Holmqvist work?", "What is SwarmWalk?")


@pytest.mark.parametrize(
    "question",
    [
        "Oh sorry, I mixed them up, I meant Pavel Horak. How many papers does he have?",
        "Oops, wrong person, I wanted Pavel Horak: how many papers has he got?",
        "My mistake, I was thinking of Pavel Horak. How many papers did he write?",
        "I confused the names. I actually meant Pavel Horak. How many papers does that one have?",
        "no, sorry, I got the names wrong - Pavel Horak. How many papers has he written?",
        "apologies, I meant Pavel Horak! How many papers did he publish?",
        "Mira was wrong, I mean Pavel Horak. How many papers does he have?",
        "I said Mira but meant Pavel Horak, how many papers does he have?",
        "I confused Mira with Pavel Horak. How many papers does he have?",
        "oh wait, I mixed her up with Pavel Horak. How many papers has that one?",
        "Sorry I misspoke, I was after Pavel Horak. How many papers has he?",
        "hm, I took the wrong one, Pavel Horak was meant. How many papers does he have?",
    ],
)
def test_who_was_meant_is_asked_about_alone(lab: Assistant, question: str) -> None:
    query = last(lab, *BEFORE, question)
    assert (query.kind, people(query), query.paper_ids, query.without) == (
        QueryKind.COUNT,
        ["pavel"],
        (),
        None,
    )
    assert people(last(lab, *BEFORE, question, "Which of them are ICRA papers?")) == ["pavel"]


@pytest.mark.parametrize(
    "question",
    [
        "Sorry, I actually meant Tomas Verhoeven. Where did that one do the bachelor?",
        "I mixed up the two, I meant Tomas Verhoeven. Where did he do his bachelor?",
    ],
)
def test_a_fact_is_asked_of_who_was_meant(lab: Assistant, question: str) -> None:
    query = last(lab, "Where did Mira Holmqvist study?", "When was that?", question)
    assert (query.kind, query.fact, people(query), query.paper_ids) == (
        QueryKind.FACT,
        "education",
        ["tomas"],
        (),
    )


def test_the_question_before_goes_on_where_nothing_new_is_asked(lab: Assistant) -> None:
    first = "Which papers did Mira Holmqvist publish in 2024?"
    query = last(lab, first, "Oh sorry, I mixed up the names, I meant Tomas Verhoeven.")
    assert (query.kind, people(query)) == (QueryKind.PAPERS, ["tomas"])
    assert query.years is not None
    query = last(lab, first, "I mixed up the names, I meant Tomas Verhoeven. And in 2025?")
    assert (people(query), query.years and query.years.first) == (["tomas"], 2025)


@pytest.mark.parametrize(
    "question",
    [
        "No wait, wrong paper. I meant the one on snow.",
        "oh I mixed them up, I meant the snow one",
        "Sorry, wrong one, the snow paper I mean.",
    ],
)
def test_another_paper_was_meant(lab: Assistant, question: str) -> None:
    query = last(lab, "Papers by Mira Holmqvist", "Who is last author of IceNet?", question)
    assert (query.fact, query.paper_ids, query.topic, query.position) == ("authors", ("snow",), "", "last")
