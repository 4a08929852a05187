"""Counts of people and of years, comparatives that count nothing, and people by the position they hold in the lab."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import FactKind, QueryKind
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    "text",
    [
        "With how many different people has Mira Holmqvist written papers?",
        "how many distinct co-authors does Mira Holmqvist have?",
        "How many different colleagues appear on Mira Holmqvist's papers?",
        "Mira Holmqvist has written with how many others?",
        "how many unique coauthors on Mira Holmqvist's papers",
        "How many other authors are on Mira Holmqvist's papers?",
        "what is the number of different co-authors of Mira Holmqvist",
        "With how many people did Mira Holmqvist collaborate?",
    ],
)
def test_how_many_people_somebody_writes_with(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query), query.topic) == (QueryKind.COAUTHORS, ["mira"], "")


@pytest.mark.parametrize(
    "text",
    [
        "How many of Mira Holmqvist's papers are with Tomas Verhoeven?",
        "How many papers by Mira Holmqvist have more than two authors?",
    ],
)
def test_papers_with_others_stay_counted(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.COUNT


@pytest.mark.parametrize(
    "text",
    [
        "How many papers has the lab in ICRA, all years together?",
        "how many ICRA papers over all years?",
        "How many ICRA papers across all years combined?",
        "total number of ICRA papers, all years",
    ],
)
def test_all_years_together_are_one_count(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.venues, query.topic) == (QueryKind.COUNT, None, ("ICRA",), "")


@pytest.mark.parametrize(
    "text",
    ["all years in which Mira Holmqvist published", "How many ICRA papers are there in each year?"],
)
def test_each_year_is_counted_where_the_years_are_asked_for(text: str, library: Library) -> None:
    assert read(text, library).group_by == "year"


@pytest.mark.parametrize(
    "text",
    [
        "who represents numbers with fewer bits?",
        "Who trains networks with less memory?",
        "Who plans steps with the least effort?",
        "whose robots need more power?",
        "who counts bees using fewer drones",
    ],
)
def test_less_of_a_thing_counts_nothing(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by) == (QueryKind.PEOPLE, None)


@pytest.mark.parametrize(
    "text",
    [
        "Who has the fewest papers?",
        "who published most on robots?",
        "Which author has written the most?",
        "Who has more papers at ICRA than anybody else?",
        "Who wrote with the most people?",
    ],
)
def test_most_papers_are_still_counted(text: str, library: Library) -> None:
    assert read(text, library).group_by == "person"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("who in the lab is a professor?", "professor"),
        ("who here is a PhD student?", "phd student"),
        ("Who in your group is doing a PhD?", "phd"),
        ("which of your people are postdocs?", "postdocs"),
        ("Which of the researchers are software engineers", "software engineers"),
        ("Is anyone in the lab a professor?", "professor"),
        ("Who are the lab's PhD students?", "phd students"),
        ("who works as a programmer?", "programmer"),
        ("Which members are undergraduate students?", "undergraduate students"),
    ],
)
def test_people_by_their_position(text: str, position: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, FactKind.POSITION, position)


def test_those_who_are_still_students(library: Library) -> None:
    query = read("Which of your researchers are still students, and of what kind?", library)
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, "current", "students")


def test_people_of_the_lab_beside_a_topic_work_on_it(library: Library) -> None:
    query = read("which of your researchers work on glaciers?", library)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, "glaciers")


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Which coauthors appear on both of Mira Holmqvist's ICRA papers?", 2),
        ("Who is on both of Mira Holmqvist's 2024 papers?", 2),
        ("Who are the coauthors of both Mira Holmqvist and Tomas Verhoeven?", None),
    ],
)
def test_co_authors_on_both_papers_have_two(text: str, least: int | None, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.at_least) == (QueryKind.COAUTHORS, least)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Which lab members are graduate students?", "graduate students"),
        ("which of the group's people are professors?", "professors"),
        ("who among them is a postdoc?", "postdoc"),
    ],
)
def test_members_of_the_lab_by_their_position(text: str, position: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, query.topic) == (QueryKind.PEOPLE, FactKind.POSITION, position)


@pytest.mark.parametrize("text", ["Tell me about the people in the lab", "Introduce the lab members", "Tell me about your team", "describe your group members to me"])  # fmt: skip
def test_the_lab_introduced_is_its_people(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, "")


@pytest.mark.parametrize("text", ["Anybody here doing glaciers?", "anyone working on glaciers?", "someone in the lab who studies glaciers?"])  # fmt: skip
def test_whether_anybody_works_on_something_without_a_verb_before(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.PEOPLE, "glaciers")


@pytest.mark.parametrize(
    "text",
    [
        "which papers were written by exactly one person",
        "papers by only one researcher",
        "articles signed by a single name",
        "papers written by just one person alone",
    ],
)
def test_one_person_is_a_single_author(text: str, library: Library) -> None:
    assert read(text, library).position == "single"
