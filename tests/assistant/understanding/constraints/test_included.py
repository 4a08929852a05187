"""What a question says is counted as well widens it, and restricts nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import Status, Years
from assistant.understanding.constraints.included import take_included
from assistant.understanding.constraints.years import take_years
from assistant.understanding.language.question import Question
from tests.assistant.lab import read


@pytest.mark.parametrize(
    "text",
    [
        "number of papers from 2021, arXiv ones included",
        "how many papers in 2021, preprints too?",
        "papers of 2021 (thesis and blog post included)",
        "list the papers of 2021 incl. preprints",
        "2021 papers, whether published or not",
        "Including workshop papers, how many in 2021?",
        "how many papers in 2021, counting preprints?",
        "how many in 2021, published or not?",
        "2021 papers, regardless of their status",
        "2021年的论文有多少篇，包括预印本在内？",
    ],
)
def test_what_is_included_restricts_nothing(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.years == Years(first=2021, last=2021)
    assert (query.status, query.venues, query.topic, query.without) == (None, (), "", None)


@pytest.mark.parametrize(
    "text",
    [
        "which preprints are there?",
        "how many papers, preprints not included",
        "only the preprints of 2021",
        "Which papers are preprints, and which are accepted as well?",
        "papers about counting people",
    ],
)
def test_what_restricts_is_left(text: str) -> None:
    question = Question(text)
    assert take_included(question) == ()


def test_a_venue_beside_another_is_counted_as_well(library: Library) -> None:
    assert set(read("papers at ICRA, arXiv ones included", library).venues) == {"ICRA", "arXiv"}
    assert set(read("papers at ICRA or AAAI", library).venues) == {"ICRA", "AAAI"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("papers from 2021 up to and including 2023", 2021, 2023),
        ("from 2021 to and including 2023", 2021, 2023),
        ("2021 till 2023", 2021, 2023),
        ("since 2021 until 2023", 2021, 2023),
        ("2021-2023 inclusive, number of papers", 2021, 2023),
        ("from the beginning of 2021 to the end of 2023", 2021, 2023),
        ("up to and including 2023", None, 2023),
        ("since 2019, 2019 included", 2019, None),
    ],
)
def test_ranges(text: str, first: int | None, last: int | None) -> None:
    years, rest = take_years(Question(text), dt.date(2026, 6, 1))
    assert (years, rest) == (Years(first=first, last=last), ())


def test_the_papers_of_a_conference_itself(library: Library) -> None:
    query = read("main conference papers at ICRA from 2023 to 2024", library)
    assert query.without is not None and query.without.tracks == ("Workshop",)
    assert query.years == Years(first=2023, last=2024)


def test_peer_reviewed_papers(library: Library) -> None:
    assert read("Which papers of 2024 are peer-reviewed?", library).status is Status.ACCEPTED
    assert read("papers on peer review", library).status is None


def test_everything_but_preprints(library: Library) -> None:
    query = read("everything but the preprints, from 2024", library)
    assert query.without is not None and query.without.statuses == (Status.PREPRINT,)


def test_the_pieces_of_a_venue_are_its_papers(assistant: Assistant) -> None:
    query = assistant.ask("I loved the ICRA commentaries. How many of them came out in 2024?").query
    assert (query.topic, query.venues) == ("", ("ICRA",))
