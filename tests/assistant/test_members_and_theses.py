"""Members by position and topic, theses, the newest of several, both parts of a count; through the whole embedded path."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import Query, QueryKind, Turn
from assistant.retrieval.person_facts.recurring import recurring_terms
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, WENT
from tests.assistant.lab import open_lab, paper, read

THESES = (
    paper("thesis", "Listening to Snow", "A thesis on snow depth.", "ines", 2020, "Ph.D. Thesis, Fjord University"),
    paper("master", "Robots in Mud", "Small robots in mud.", "pavel", 2019, "Master's Thesis, Moor College"),
)  # fmt: skip
TIED = (
    paper("tie1", "Ice Drums", "Drums of ice.", "wei1", 2026, None, date=dt.date(2026, 3, 1)),
    paper("tie2", "Ice Flutes", "Flutes of ice.", "wei1", 2026, None, date=dt.date(2026, 3, 1)),
    paper("earlier", "Ice Harps", "Harps of ice.", "wei1", 2026, None, date=dt.date(2026, 1, 1)),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), *THESES, *TIED)


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("Are there any PhD theses?", ["thesis"]),
        ("Which dissertations do you have?", ["master", "thesis"]),
        ("master's theses", ["master"]),
        ("Theses from 2019", ["master"]),
        ("What is Ines Carvalho's thesis about?", ["thesis"]),
        ("Title of Pavel Horak's thesis?", ["master"]),
        ("Is there a thesis on snow depth?", ["thesis"]),
        ("Papers of Ines Carvalho without the theses", ["bees", "bees2", "snow"]),
    ],
)
def test_theses_are_asked_for_by_degree(question: str, papers: list[str], lab: Assistant) -> None:
    assert sorted(one.id for one in lab.ask(question).papers) == papers


@pytest.mark.parametrize(
    "question", ["I am writing a thesis on snow depth, what is there?", "papers for my thesis on snow depth"]
)
def test_the_thesis_of_those_who_ask_is_no_venue(question: str, lab: Assistant) -> None:
    assert read(question, lab.library()).venues == ()


@pytest.mark.parametrize(
    ("question", "papers"),
    [
        ("What is the latest paper of Tomas Verhoeven?", ["swarm"]),
        ("newest paper overall", ["tie1", "tie2"]),
        ("oldest paper of Ines Carvalho", ["thesis"]),
    ],
)
def test_papers_of_one_date_are_the_newest_together(question: str, papers: list[str], lab: Assistant) -> None:
    assert sorted(one.id for one in lab.ask(question).papers) == papers


@pytest.mark.parametrize(
    "question",
    [
        "How many papers does Tomas Verhoeven have and at which venues?",
        "How many papers did Tomas Verhoeven publish, and where?",
        "How many papers has Tomas Verhoeven, and at which conferences did they appear?",
    ],
)
def test_a_count_and_the_venues_are_both_told(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.value == 3
    assert "**ICRA**: 2 papers" in answer.text


@pytest.mark.parametrize(
    ("question", "position", "topic"),
    [
        ("Which postdocs could I talk to about snow depth?", "postdocs", "snow depth"),
        ("Are there PhD students working on robots?", "PhD students", "robots"),
        ("any undergrads who study bees?", "undergrads", "bees"),
        ("Which current members work on robots?", "current members", "robots"),
        ("Who works on robots?", "", "robots"),
        ("Which papers compare students and teachers?", "", None),
    ],
)
def test_a_position_narrows_who_works_on_a_topic(
    question: str, position: str, topic: str | None, lab: Assistant
) -> None:
    query = read(question, lab.library())
    assert query.detail == position
    assert topic is None or (query.kind, query.topic) == (QueryKind.PEOPLE, topic)


def test_nobody_of_a_position_is_nobody(lab: Assistant) -> None:
    assert lab.ask("Which postdocs work on robots?").outcome == "abstain"
    assert lab.ask("Who works on robots?").people


def test_terms_recur_in_titles() -> None:
    papers = [
        paper("a", "Snow Depth from Sound", "Sound tells snow depth.", "mira", 2020, None),
        paper("b", "Measuring Snow Depths by Radar", "Radar is used.", "mira", 2021, None),
        paper("c", "Radar on Ice", "Measuring snow depth is hard.", "mira", 2022, None),
    ]
    assert recurring_terms(papers) == (("snow depth", 3), ("measuring snow", 2))
    assert recurring_terms(papers[:1]) == ()


def _ask_all(lab: Assistant, *questions: str) -> Query:
    history: list[Turn] = []
    for question in questions:
        answer = lab.ask(question, history)
        history += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]
    return answer.query


@pytest.mark.parametrize(
    ("questions", "fact", "detail"),
    [
        (("Who are the current members?", "and the former ones?"), LEFT, ""),
        (("Who left the group?", "And where are they now?"), WENT, ""),
        (("How many alumni are there?", "And how many current members?"), CURRENT, ""),
        (("Who joined in 2020?", "and in 2017?"), JOINED, ""),
        (("Which postdocs work on robots?", "and PhD students?"), None, "phd students"),
    ],
)
def test_members_are_followed_up(
    questions: tuple[str, ...], fact: str | None, detail: str, lab: Assistant
) -> None:
    query = _ask_all(lab, *questions)
    assert (query.kind, query.fact, query.detail) == (QueryKind.PEOPLE, fact, detail)
