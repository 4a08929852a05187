"""Several limits of one question: each holds what it is said of, and none takes the next one with it."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.records.author_places import AuthorNumber
from tests.assistant.lab import people, read


def left_out(query: Query) -> tuple[list[str | None], tuple[str, ...], str | None]:
    without = query.without
    if without is None:
        return [], (), None
    years = without.years.label if without.years else None
    return [one.researcher_id for one in without.people], without.venues, years


@pytest.mark.parametrize(
    ("text", "without", "years", "together"),
    [
        ("papers by Mira Holmqvist not at AAAI and in 2023", ([], ("AAAI",), None), "2023", []),
        ("papers by Mira Holmqvist not at AAAI, in 2023", ([], ("AAAI",), None), "2023", []),
        ("papers by Mira Holmqvist except 2023 with Pavel Horak", ([], (), "2023"), None, ["pavel"]),
        ("papers by Mira Holmqvist without Tomas Verhoeven and with Pavel Horak", (["tomas"], (), None), None, ["pavel"]),
        ("papers by Mira Holmqvist without Tomas Verhoeven and from 2020 to 2023", (["tomas"], (), None), "2020–2023", []),
        ("papers by Mira Holmqvist not counting those with Tomas Verhoeven, with Pavel Horak", (["tomas"], (), None), None, ["pavel"]),
        ("papers by Mira Holmqvist without Tomas Verhoeven or Pavel Horak", (["tomas", "pavel"], (), None), None, []),
        ("papers by Mira Holmqvist except at AAAI and at ICLR", ([], ("AAAI", "ICLR"), None), None, []),
    ],
)  # fmt: skip
def test_an_exclusion_ends_where_a_limit_of_its_own_begins(
    text: str, without: tuple[object, ...], years: str | None, together: list[str], library: Library
) -> None:
    query = read(text, library)
    assert people(query) == ["mira"]
    assert left_out(query) == without
    assert (query.years.label if query.years else None) == years
    assert [one.researcher_id for one in query.coauthors] == together


def test_whose_papers_are_asked_for_is_not_left_out_with_others(library: Library) -> None:
    query = read(
        "the papers of Mira Holmqvist not counting those with Pavel Horak, with three authors", library
    )
    assert (people(query), left_out(query)[0]) == (["mira"], ["pavel"])
    assert query.author_number == AuthorNumber(least=3, most=3)


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Who are Mira Holmqvist's co-authors on papers with Pavel Horak?", ["pavel"]),
        ("How many co-authors does Mira Holmqvist have on papers since 2022?", []),
        ("How many different people has Mira Holmqvist written papers in 2023 with?", []),
        ("With whom has Mira Holmqvist written papers without code?", []),
        ("Who has Mira Holmqvist worked with on papers as first author?", []),
    ],
)
def test_company_on_papers_that_are_limited(text: str, together: list[str], library: Library) -> None:
    query = read(text, library)
    assert (query.kind, people(query), query.topic) == (QueryKind.COAUTHORS, ["mira"], "")
    assert [one.researcher_id for one in query.coauthors] == together


def test_papers_without_somebody_are_left_out_and_not_only_they(library: Library) -> None:
    query = read("Who are Mira Holmqvist's co-authors on papers that Pavel Horak is not on?", library)
    assert query.without is not None and query.without.their_papers
    besides = read("Who are Mira Holmqvist's co-authors besides Pavel Horak?", library)
    assert besides.without is not None and not besides.without.their_papers


@pytest.mark.parametrize(
    "text",
    [
        "At which venue has Mira Holmqvist the most papers in 2020 or 2023?",
        "Who has the most papers in 2020 or 2023?",
    ],
)
def test_years_that_limit_are_not_weighed(text: str, library: Library) -> None:
    assert read(text, library).group_by != "year"


@pytest.mark.parametrize(
    "text",
    [
        "Which of Mira Holmqvist and Pavel Horak has a paper in 2023?",
        "Who of Mira Holmqvist and Pavel Horak has papers at AAAI?",
        "Mira Holmqvist or Pavel Horak: who has a paper as late as 2023?",
    ],
)
def test_which_of_two_has_papers(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, people(query)) == (QueryKind.COUNT, "person", ["mira", "pavel"])
