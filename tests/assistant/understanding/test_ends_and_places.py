"""Places in author lists however they are put, and years at an end of what is stored."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind, Years
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
