"""People shown, held to what is stored of them, and what is asked of each of them; through the whole embedded path."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Answer, FactKind, Link, Query, QueryKind, Researcher, Turn
from assistant.understanding.follow_ups.held_people import HELD
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab


def _with(one: Researcher, position: str, *links: Link, member: bool = True) -> Researcher:
    facts = (*one.facts, fact(FactKind.POSITION, position))
    return one.model_copy(
        update={"facts": facts, "links": (*one.links, *links), "member": member, "source_ids": ("s1",)}
    )


_BY_ID = {one.id: one for one in OTHERS}
PEOPLE = (
    _with(MIRA, "Professor", Link(kind="linkedin", url="https://www.linkedin.com/in/mira")),
    _with(TOMAS, "PhD student (2021 - 2025) (alumni)"),
    _with(_BY_ID["ines"], "PhD student (2023 - current)", Link(kind="github", url="https://github.com/ines")),
    _with(_BY_ID["pavel"], "Collaborator, Moor College", member=False),
    _BY_ID["wei1"],
    _BY_ID["wei2"],
)
ROBOTS = "Who wrote Small Robots on Soft Ground?"
ICE = "Who wrote IceNet: Glacier Melting Seen by Cheap Sensors?"
STUDENTS = "Who is a PhD student?"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("held")), researchers=PEOPLE)


def ask_all(lab: Assistant, *questions: str) -> Answer:
    """The answer to the last of several questions."""
    history: list[Turn] = []
    for question in questions:
        answer = lab.ask(question, history)
        history += [Turn(role="user", content=question), Turn(role="assistant", content=answer.text)]
    return answer


def named(lab: Assistant, *questions: str) -> set[str]:
    answer = ask_all(lab, *questions)
    return {one.name for one in PEOPLE if f"**{one.name}**" in answer.text}


@pytest.mark.parametrize(
    ("first", "question", "expected"),
    [
        (ROBOTS, "Who's on it from Moor College?", {"Pavel Horak"}),
        (ROBOTS, "anyone at Moor College among the authors?", {"Pavel Horak"}),
        (ROBOTS, "which of them are members of your lab?", {"Tomas Verhoeven"}),
        (ROBOTS, "Is anybody from your group on it?", {"Tomas Verhoeven"}),
        (ROBOTS, "which of the authors has left?", {"Tomas Verhoeven"}),
        (ICE, "Which of them is still in the group?", {"Mira Holmqvist"}),
        (ICE, "any of the authors no longer there?", {"Tomas Verhoeven"}),
        (ICE, "are any of them professors?", {"Mira Holmqvist"}),
        (ICE, "Are other members of the group on it, apart from the professor?", {"Tomas Verhoeven"}),
        (ICE, "does any of them have a linkedin page?", {"Mira Holmqvist"}),
        (STUDENTS, "which of them has left?", {"Tomas Verhoeven"}),
        (STUDENTS, "and which are still there?", {"Ines Carvalho"}),
        (STUDENTS, "which of them started in 2023?", {"Ines Carvalho"}),
        (STUDENTS, "has one of them a github?", {"Ines Carvalho"}),
        ("Who has written with Ines Carvalho?", "which of them are in your lab?", {"Mira Holmqvist"}),
    ],
)
def test_people_shown_are_held_to_what_is_stored(
    lab: Assistant, first: str, question: str, expected: set[str]
) -> None:
    assert named(lab, first, question) == expected


@pytest.mark.parametrize("question", ["who's on it from Oslo?", "are any of the authors postdocs?"])
def test_nobody_is_said_of_those_asked_about(lab: Assistant, question: str) -> None:
    answer = ask_all(lab, ICE, question)
    assert (answer.outcome, answer.query.fact) == ("abstain", HELD)


@pytest.mark.parametrize(
    "question",
    [
        "which of them wrote more papers?",
        "who of them works on glaciers?",
        "Who wrote it?",
        "which of these papers are from 2023?",
        "who is the first author?",
        "when did it appear?",
    ],
)
def test_what_asks_anything_else_is_left_alone(lab: Assistant, question: str) -> None:
    assert last(lab, ICE, question).fact != HELD


def whom(query: Query) -> list[str | None]:
    return [one.researcher_id for one in query.people]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("their emails?", "email"),
        ("what are their positions?", FactKind.POSITION),
        ("their linkedin pages", "linkedin"),
        ("where are they now?", None),
    ],
)
def test_what_is_asked_of_them_is_told_of_each(lab: Assistant, question: str, wanted: str | None) -> None:
    query = last(lab, STUDENTS, question)
    if wanted is None:
        assert query.kind is QueryKind.PEOPLE
    else:
        assert (query.kind, query.fact, sorted(map(str, whom(query)))) == (
            QueryKind.FACT,
            wanted,
            ["ines", "tomas"],
        )


@pytest.mark.parametrize(
    "question",
    ["Mira Holmqvist linkedin", "Is Mira Holmqvist on linkedin?", "mira holmqvist's linkedin page"],
)
def test_a_page_asked_for_by_its_name_is_no_slip(lab: Assistant, question: str) -> None:
    query = lab.ask(question).query
    assert (query.fact, query.topic) == ("linkedin", "")


@pytest.mark.parametrize("question", ["And Ines's github?", "and what is Ines Carvalho's github page?"])
def test_a_page_of_somebody_named_behind_a_list_on_a_topic(lab: Assistant, question: str) -> None:
    query = last(lab, "Who works on glacier sensing?", question)
    assert (query.fact, query.topic, whom(query)) == ("github", "", ["ines"])


@pytest.mark.parametrize("question", ["what are the interests", "interests?", "research interests then"])
def test_interests_are_those_of_the_person_spoken_of(lab: Assistant, question: str) -> None:
    query = last(lab, "Who is Mira Holmqvist?", question)
    assert (query.kind, query.fact, whom(query)) == (QueryKind.FACT, FactKind.INTEREST, ["mira"])
