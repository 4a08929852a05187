"""Questions of two people or three: whose place it is, who is left out, who further was there, who has more with a third."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import Query, QueryKind
from tests.assistant.lab import MIRA, TOMAS, open_lab, paper, people, read

_A, _B, _C, _D = MIRA.name, TOMAS.name, "Ines Carvalho", "Pavel Horak"


def _together(query: Query) -> list[str | None]:
    return [one.researcher_id for one in query.coauthors]


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    more = (
        paper("trio", "Three on One Glacier", "Three people measure a glacier.", "mira pavel tomas", 2025, "ICRA"),
        paper("duo", "Two on One Glacier", "Two people measure a glacier.", "ines mira", 2025, None),
    )  # fmt: skip
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *more)


@pytest.mark.parametrize("place", ["first", "last", "second"])
@pytest.mark.parametrize(
    "wording",
    [
        "On how many of {a}'s papers is {b} the {place} author?",
        "Which of {a}'s papers have {b} as {place} author?",
        "How many papers of {a} have {b} as the {place} author?",
        "In how many of {a}'s papers does {b} come {place}?",
        "{a}'s papers with {b} as {place} author",
        "Of the papers by {a}, on which is {b} {place} author?",
        "How often is {b} the {place} author of a paper by {a}?",
        "For how many papers by {a} is {b} in {place} position?",
        "papers where {b} is {place} author and {a} is a co-author",
        "Count the papers of {a} on which {b} stands {place}.",
        "Was {b} ever {place} author on a paper with {a}?",
        "How many papers that {a} co-authored have {b} as {place} author?",
    ],
)
def test_the_place_is_of_whoever_is_said_to_stand_there(wording: str, place: str, library: Library) -> None:
    query = read(wording.format(a=_A, b=_B, place=place), library)
    assert (people(query), _together(query), query.position) == (["tomas"], ["mira"], place)


@pytest.mark.parametrize(
    "text",
    [
        f"How many first-author papers does {_A} have with {_B}?",
        f"papers that {_A} wrote as first author together with {_B}",
        f"{_A}'s papers with {_B} where {_A} is the first author",
    ],
)
def test_the_place_is_of_whom_it_is_said(text: str, library: Library) -> None:
    query = read(text, library)
    assert (people(query), _together(query), query.position) == (["mira"], ["tomas"], "first")


def test_the_answer_names_whose_place_it_is(lab: Assistant) -> None:
    answer = lab.ask(f"On how many of {_A}'s papers is {_B} the last author?")
    assert (answer.value, {one.id for one in answer.papers}) == (2, {"icenet", "trio"})
    assert f"by {_B} as last author with {_A}" in answer.text


@pytest.mark.parametrize(
    "wording",
    [
        "{a} and {b}: who else was on the papers they did jointly?",
        "Who else was on the papers that {a} and {b} wrote together?",
        "Who are the other authors of the joint papers of {a} and {b}?",
        "Who else worked on the papers {a} and {b} share?",
        "Which other people co-signed the papers of {a} with {b}?",
        "Besides {a} and {b}, who wrote their common papers?",
        "{a} & {b}: further authors on their joint publications?",
        "Name everybody else who appears on papers by both {a} and {b}.",
        "When {a} and {b} publish together, who joins them?",
        "List the remaining authors of papers co-written by {a} and {b}.",
        "The papers {a} wrote with {b}: what other names are on them?",
        "With whom have {a} and {b} jointly published?",
    ],
)
def test_who_else_was_on_joint_papers(wording: str, lab: Assistant) -> None:
    answer = lab.ask(wording.format(a=_A, b=_B))
    assert (answer.query.kind, [one.id for one in answer.people if one.id not in ("mira", "tomas")]) == (
        QueryKind.COAUTHORS,
        ["pavel"],
    )


@pytest.mark.parametrize(
    "wording",
    ["Who has written with both {a} and {b}?", "Which co-authors do {a} and {b} have in common?"],
)
def test_those_whom_two_people_share_need_no_joint_paper(wording: str, lab: Assistant) -> None:
    query = lab.ask(wording.format(a=_A, b=_D)).query
    assert (query.kind, people(query), query.coauthors) == (QueryKind.COAUTHORS, ["mira", "pavel"], ())


@pytest.mark.parametrize(
    "wording",
    [
        "Who has more papers with {z}, {a} or {b}?",
        "Who wrote more papers with {z}: {a} or {b}?",
        "Did {a} or {b} publish more with {z}?",
        "Between {a} and {b}, who has more joint papers with {z}?",
        "Has {z} written more papers with {a} or with {b}?",
        "With whom has {z} published more, {a} or {b}?",
        "Does {z} have more joint papers with {a} than with {b}?",
        "Who is the more frequent co-author of {z}, {a} or {b}?",
        "Compare the number of papers {z} has with {a} and with {b}.",
        "Has {a} collaborated with {z} on more papers than {b} has?",
        "Is {a} or {b} on more of {z}'s papers?",
        "Of {a} and {b}, whose name is on more papers of {z}?",
    ],
)
def test_who_has_more_papers_with_a_third(wording: str, lab: Assistant) -> None:
    answer = lab.ask(wording.format(z=_A, a=_B, b=_C))
    query = answer.query
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COUNT, "person", ["tomas", "ines"])
    assert (_together(query), answer.value) == (["mira"], 3)


def test_a_tie_is_told(lab: Assistant) -> None:
    text = lab.ask(f"Who has more papers with {_D}, {_A} or {_C}?").text
    assert _A in text and f"{_C}: 0" in text
    tied = lab.ask(f"Who has more papers with {_D}, {_A} or Wei Lindgren?")
    assert tied.outcome == "clarify"


@pytest.mark.parametrize(
    "wording",
    [
        "I need the papers of {a} in which {b} did not take part.",
        "Papers by {a} that {b} is not on",
        "Which papers of {a} did {b} not contribute to?",
        "Which of {a}'s papers had no contribution by {b}?",
        "Papers {a} wrote in which {b} was not involved",
        "How many of {a}'s papers are not with {b}?",
        "On how many of {a}'s papers is {b} not an author?",
        "{a}'s papers in which {b} had no part",
        "Which works of {a} came about without {b}'s participation?",
        "Which papers of {a} lack {b} as an author?",
        "What has {a} published that {b} had nothing to do with?",
        "What did {a} do without {b}?",
        "Which papers by {a} don't list {b}?",
        "papers of {a}, but none that {b} worked on",
        "How many papers of {a} does {b} not appear on?",
        "Which papers did {a} write independently of {b}?",
        "Give me those of {a}'s papers {b} didn't participate in.",
        "Which of {a}'s papers didn't {b} work on?",
        "Which of {a}'s papers was {b} not part of?",
    ],
)
def test_papers_of_somebody_without_another(wording: str, lab: Assistant) -> None:
    answer = lab.ask(wording.format(a=_A, b=_B))
    assert {one.id for one in answer.papers} == {"snow", "duo"}


@pytest.mark.parametrize(
    "text",
    [
        f"Papers where {_A} is first author and {_B} is last author",
        f"How many papers have {_A} as first and {_B} as last author?",
        f"papers with first author {_A} and last author {_B}",
        f"On how many papers is {_A} the first author while {_B} is last?",
    ],
)
def test_two_people_with_a_place_each(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    query = answer.query
    assert (people(query), query.position, query.beside_at) == (["mira"], "first", "last")
    assert {one.id for one in answer.papers} == {"icenet", "trio"}


@pytest.mark.parametrize(
    "wording",
    [
        "Does {a} publish more with or without {b}?",
        "How many papers does {a} have with {b} and how many without?",
        "Is {b} on more than half of {a}'s papers?",
        "Are all of {a}'s papers with {b}?",
        "Are most of the papers by {a} also by {b}?",
        "Has {a} written more papers with {b} than without?",
    ],
)
def test_papers_with_somebody_against_those_without(wording: str, lab: Assistant) -> None:
    answer = lab.ask(wording.format(a=_A, b=_B))
    assert answer.value == 60.0 and "**3** of the 5 papers" in answer.text
    assert answer.text.rstrip().endswith(": 2.")


@pytest.mark.parametrize(
    "wording",
    [
        "How many papers do {a}, {b} and {c} each have with {z}?",
        "Rank {a}, {b} and {c} by their number of papers with {z}.",
        "Of {a}, {b} and {c}, who has most papers with {z}?",
    ],
)
def test_several_with_another(wording: str, library: Library) -> None:
    query = read(wording.format(a=_B, b=_C, c=_D, z=_A), library)
    assert (people(query), _together(query)) == (["tomas", "ines", "pavel"], ["mira"])


def test_how_many_more_papers_one_has_than_another(library: Library) -> None:
    query = read(f"How many more papers does {_A} have than {_B}?", library)
    assert (query.group_by, people(query)) == ("person", ["mira", "tomas"])


@pytest.mark.parametrize(("unit", "wording"), [("year", "In which year"), ("venue", "At which venue")])
def test_most_papers_with_somebody(unit: str, wording: str, library: Library) -> None:
    query = read(f"{wording} did {_A} publish most with {_B}?", library)
    assert (query.group_by, people(query), _together(query)) == (unit, ["mira"], ["tomas"])
