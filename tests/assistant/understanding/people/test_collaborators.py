"""Collaborators as a stored role, and what is said of somebody in passing; through the whole embedded path."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import Author, FactKind, QueryKind, Researcher
from tests.assistant.lab import MIRA, TOMAS, fact, last, open_lab, paper, people


def _of(key: str, name: str, *positions: str, member: bool = False) -> Researcher:
    facts = tuple(fact(FactKind.POSITION, one) for one in positions)
    return Researcher(id=key, name=name, member=member, facts=facts, source_ids=("s1",))


LED = MIRA.model_copy(
    update={"facts": (*MIRA.facts, fact(FactKind.POSITION, "Professor, North Fjord University"))}
)
STUDENT = TOMAS.model_copy(update={"facts": (*TOMAS.facts, fact(FactKind.POSITION, "PhD student"))})
LAB = (
    LED,
    STUDENT,
    _of("ines", "Ines Carvalho", "Professor, Moor College (collaborator)"),
    _of("pavel", "Pavel Horak", "Scientist, Delta Institute (collaborator)"),
    _of("wei1", "Wei Lindgren"),
    _of("wei2", "Wei Lindgren"),
)
JOINT = paper("joint", "Snow on Slopes", "Snow lies on slopes.", "ines", 2024, "AAAI").model_copy(
    update={
        "authors": (
            Author(name="Ines Carvalho", researcher_id="ines"),
            Author(name="Pavel Horak", researcher_id="pavel"),
        ),
        "researcher_ids": ("ines", "pavel"),
    }
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), JOINT, researchers=LAB)


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Who are your collaborators?", ["ines", "pavel"]),
        ("list of external collaborators", ["ines", "pavel"]),
        ("collaborators?", ["ines", "pavel"]),
        ("which outside partners do you have?", ["ines", "pavel"]),
        ("Which of your collaborators are at Moor College?", ["ines"]),
    ],
)
def test_those_a_lab_works_with_are_listed(question: str, ids: list[str], lab: Assistant) -> None:
    text = lab.ask(question).text
    shown = sorted(one.id for one in LAB if f"**{one.name}**" in text)
    assert shown == ids


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Pavel Horak - group member or outside collaborator?", "Delta Institute (collaborator)"),
        ("Is Pavel Horak a collaborator of yours?", "Delta Institute (collaborator)"),
        ("Is Ines Carvalho in the group or just a collaborator?", "Moor College (collaborator)"),
        ("Is Tomas Verhoeven a student of yours or a collaborator?", "PhD student"),
        ("where is your collaborator Ines Carvalho based?", "Moor College (collaborator)"),
        ("Ines Carvalho appears on your partners page I think, where does she sit?", "Moor College"),
    ],
)
def test_whether_somebody_is_one_is_told_by_their_page(question: str, stated: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query.kind is QueryKind.FACT
    assert stated in answer.text


@pytest.mark.parametrize(
    "question", ["Pavel Horak's collaborators?", "Who are the collaborators of Pavel Horak?"]
)
def test_the_collaborators_of_somebody_are_co_authors(question: str, lab: Assistant) -> None:
    assert lab.ask(question).query.kind is QueryKind.COAUTHORS


@pytest.mark.parametrize(
    "question",
    [
        "Pavel Horak, your colleague from Moor College - what did he write with Ines Carvalho?",
        "Pavel Horak, your partner at Moor College: which papers has he with Ines Carvalho?",
        "Which papers did Pavel Horak (the scientist from Moor College) write with Ines Carvalho?",
    ],
)
def test_what_is_said_in_passing_is_nobody_else_and_put_right(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    query = answer.query
    assert (people(query), [one.researcher_id for one in query.coauthors]) == (["pavel"], ["ines"])
    assert "Scientist, Delta Institute (collaborator)" in answer.text
    assert [one.id for one in answer.papers] == ["joint"]


@pytest.mark.parametrize(
    "question",
    [
        "Pavel Horak, your colleague from Delta Institute - what did he write with Ines Carvalho?",
        "What did Pavel Horak write with Ines Carvalho, the professor at Moor College?",
    ],
)
def test_what_is_so_is_not_said_again(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert [one.id for one in answer.papers] == ["joint"]
    assert "(collaborator)" not in answer.text


def test_somebody_described_without_a_name_is_still_found(lab: Assistant) -> None:
    assert people(last(lab, "What has the scientist from Delta Institute published?")) == ["pavel"]


def test_only_the_name_is_asked_for(lab: Assistant) -> None:
    answer = lab.ask("the scientist from Delta Institute on your partners page, what is the name?")
    assert (answer.query.kind, people(answer.query)) == (QueryKind.PROFILE, ["pavel"])


def test_people_side_by_side_are_told_by_their_positions(lab: Assistant) -> None:
    text = lab.ask("How do the programmes of Ines Carvalho and Pavel Horak differ?").text
    assert "Moor College" in text and "Delta Institute" in text
