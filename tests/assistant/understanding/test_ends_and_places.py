"""Places in author lists however they are put, and years at an end of what is stored."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind, Turn, Years
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    "text",
    [
        "I know Mira Holmqvist mostly as a first author. On which papers is Mira Holmqvist a co-author without being first?",
        "papers where Mira Holmqvist is a coauthor but not the first one",
        "On which papers does Mira Holmqvist appear as co-author rather than first author?",
        "which papers does Mira Holmqvist co-author as non-first author",
        "Mira Holmqvist, non-first-author papers",
        "papers Mira Holmqvist didn't first-author",
    ],
)
def test_a_co_author_who_is_not_first(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query), query.position) == (QueryKind.PAPERS, "", ["mira"], None)
    assert query.without is not None
    assert query.without.position == "first"


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist as first listed author: which papers?",
        "Mira Holmqvist papers, first listed only",
        "papers with Mira Holmqvist as the first-named author",
        "publications where Mira Holmqvist is credited first",
    ],
)
def test_whoever_is_listed_first_is_first_author(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query), query.position) == (QueryKind.PAPERS, ["mira"], "first")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Which papers are from the latest year you have for Mira Holmqvist?", 2025),
        ("What did Pavel Horak publish in the most recent year on record?", 2024),
        ("papers of Tomas Verhoeven from the last year he published", 2025),
        ("Ines Carvalho's papers from the earliest year", 2021),
        ("all papers from the newest year in the collection", 2025),
        ("how many papers from the oldest year does Pavel Horak have?", 2020),
    ],
)
def test_a_year_at_an_end_of_what_is_stored(text: str, year: int, library: Library) -> None:
    query = read(text, library)
    assert (query.topic, query.sort, query.years) == ("", None, Years(first=year, last=year))


def test_who_asks_which_year_it_was_gets_no_year_applied(library: Library) -> None:
    assert read("What is the most recent year in which Mira Holmqvist published?", library).years is None


@pytest.mark.parametrize(
    "text",
    [
        "first and last paper of Mira Holmqvist",
        "What are Mira Holmqvist's earliest and latest papers?",
        "the oldest and the newest paper by Mira Holmqvist",
        "Which is the first and which the most recent paper by Mira Holmqvist?",
        "Mira Holmqvist's first publication and her last one",
        "What is Mira Holmqvist's most recent paper, and what is the oldest?",
    ],
)
def test_the_first_paper_and_the_last_are_these_two(text: str, assistant: Assistant) -> None:
    answer = assistant.ask(text)
    assert [one.id for one in answer.papers] == ["snow", "swarm"]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("What are Mira Holmqvist's most recent papers?", {"swarm", "icenet", "snow"}),
        ("newest papers", {"swarm", "icenet", "robots"}),
        ("What has Tomas Verhoeven published lately?", {"swarm", "icenet", "robots"}),
        ("recent publications of Pavel Horak", {"robots", "inject", "melt"}),
        ("latest ICRA papers", {"icenet", "robots"}),
        ("the oldest papers", {"melt", "bees2", "inject"}),
    ],
)
def test_the_newest_papers_are_those_of_the_last_year_or_three(
    text: str, listed: set[str], assistant: Assistant
) -> None:
    assert {one.id for one in assistant.ask(text).papers} == listed


@pytest.mark.parametrize(
    "text",
    ["all of Pavel Horak's papers, newest first", "papers sorted by date", "papers, most recent first"],
)
def test_a_list_that_is_only_ordered_is_whole(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.sort, query.at_end) == ("newest", False)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("What is the first year in which Pavel Horak shows up in your records?", 2020),
        ("Since when does Pavel Horak appear in your collection?", 2020),
        ("earliest year of Pavel Horak", 2020),
        ("In what year does Pavel Horak first appear?", 2020),
        ("When did Ines Carvalho first publish?", 2021),
        ("what is the last year with a paper of Ines Carvalho?", 2023),
        ("Which is the most recent year in which Pavel Horak published?", 2024),
        ("From which year is the oldest paper?", 2020),
        ("Since when has Tomas Verhoeven been publishing?", 2024),
        ("from which year is the latest paper by Ines Carvalho?", 2023),
        ("From what year on has Pavel Horak been publishing?", 2020),
    ],
)
def test_the_first_or_last_year_is_told_with_its_paper(text: str, year: int, assistant: Assistant) -> None:
    answer = assistant.ask(text)
    assert answer.value == year
    assert f"**{year}**" in answer.text
    assert answer.papers and {one.year for one in answer.papers} == {year}
    assert answer.citations


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("First and last author of IceNet?", ("first", "last")),
        ("Who is the first author of IceNet, and the last one?", ("first", "last")),
        ("who's the first author of IceNet and who the last?", ("first", "last")),
        ("Who are the second and the last author of SwarmWalk?", ("second", "last")),
    ],
)
def test_two_places_in_the_author_list_are_both_told(
    text: str, places: tuple[str, str], assistant: Assistant
) -> None:
    answer = assistant.ask(text)
    assert (answer.query.position, *answer.query.also_at) == places
    assert all(f"The {place} author of" in answer.text for place in places)


@pytest.mark.parametrize("end", ["please", "thanks", "only", "", "by Mira Holmqvist"])
def test_from_a_year_on(end: str, library: Library) -> None:
    assert read(f"everything from 2024 on {end}", library).years == Years(first=2024)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("and the oldest?", {"snow"}),
        ("and the oldest ones?", {"snow", "icenet", "swarm"}),
        ("and Pavel Horak's?", {"robots", "inject", "melt"}),
    ],
)
def test_behind_the_newest_papers(text: str, listed: set[str], assistant: Assistant) -> None:
    before = "Mira Holmqvist's most recent papers"
    told = Turn(role="assistant", content=assistant.ask(before).text)
    answer = assistant.ask(text, [Turn(role="user", content=before), told])
    assert {one.id for one in answer.papers} == listed


def test_what_somebody_wrote_first(library: Library) -> None:
    query = read("What did Pavel Horak write first?", library)
    assert (query.sort, query.limit, query.position) == ("oldest", 1, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("What did Pavel Horak publish in his first year?", 2020),
        ("papers of Pavel Horak in his last year", 2024),
        ("What came out in Pavel Horak's first year?", 2020),
    ],
)
def test_somebody_s_first_year_is_that_of_their_first_paper(text: str, year: int, library: Library) -> None:
    years = read(text, library).years
    assert years is not None and (years.first, years.last) == (year, year)
