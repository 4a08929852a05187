"""Months in questions, with the clock standing still, and papers of which only the year is known."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from assistant.records import Years
from assistant.understanding.constraints.years import describe_years, take_years
from assistant.understanding.language.question import Question
from tests.assistant.lab import open_lab

TODAY = dt.date(2026, 1, 15)
DATE = dt.date


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("papers in March 2024", DATE(2024, 3, 1), DATE(2024, 3, 31)),
        ("papers from Feb. 2024", DATE(2024, 2, 1), DATE(2024, 2, 29)),
        ("May 2024 papers", DATE(2024, 5, 1), DATE(2024, 5, 31)),
        ("papers of December, 2023", DATE(2023, 12, 1), DATE(2023, 12, 31)),
        ("since June 2023", DATE(2023, 6, 1), None),
        ("from June 2023 onwards", DATE(2023, 6, 1), None),
        ("after December 2023", DATE(2024, 1, 1), None),
        ("before March 2024", None, DATE(2024, 2, 29)),
        ("up to Sept 2024", None, DATE(2024, 9, 30)),
        ("published in 2024 up to March 2024", None, DATE(2024, 3, 31)),
        ("between March and June 2024", DATE(2024, 3, 1), DATE(2024, 6, 30)),
        ("from November 2023 to January 2024", DATE(2023, 11, 1), DATE(2024, 1, 31)),
        ("last month", DATE(2025, 12, 1), DATE(2025, 12, 31)),
        ("this month", DATE(2026, 1, 1), DATE(2026, 1, 31)),
        ("in the last 3 months", DATE(2025, 11, 1), TODAY),
        ("2024年3月的论文", DATE(2024, 3, 1), DATE(2024, 3, 31)),
        ("2024年3月以来", DATE(2024, 3, 1), None),
        ("2024年3月之前", None, DATE(2024, 2, 29)),
    ],
)
def test_months_are_days(text: str, begins: dt.date | None, ends: dt.date | None) -> None:
    years, rest = take_years(Question(text), TODAY)
    assert years is not None
    assert (years.begins, years.ends, rest) == (begins, ends, ())
    assert (years.first, years.last) == (begins and begins.year, ends and ends.year)


@pytest.mark.parametrize("text", ["in March and beyond", "marching robots", "what may come", "the june bug"])
def test_a_month_needs_its_year(text: str) -> None:
    assert take_years(Question(text), TODAY) == (None, ())


def test_another_year_beside_a_month_is_named() -> None:
    _, rest = take_years(Question("in March 2024 and 2021"), TODAY)
    assert rest == ("2021",)


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (Years(first=2024, last=2024, begins=DATE(2024, 3, 1), ends=DATE(2024, 3, 31)), "in March 2024"),
        (Years(first=2024, begins=DATE(2024, 3, 1)), "since March 2024"),
        (Years(last=2024, ends=DATE(2024, 3, 31)), "up to March 2024"),
        (
            Years(first=2023, last=2024, begins=DATE(2023, 11, 1), ends=DATE(2024, 1, 31)),
            "from November 2023 to January 2024",
        ),
    ],
)
def test_days_are_told_as_months(years: Years, said: str) -> None:
    assert describe_years(years) == said


def test_a_day_is_compared_and_a_bare_year_may_not_tell() -> None:
    spring = Years(first=2023, last=2024, begins=DATE(2023, 6, 1), ends=DATE(2024, 5, 31))
    assert spring.holds_day(DATE(2024, 5, 31), 2024) is True
    assert spring.holds_day(DATE(2024, 6, 1), 2024) is False
    assert spring.holds_day(None, 2024) is None
    assert spring.holds_day(None, 2022) is False
    assert Years(first=2022, begins=DATE(2022, 3, 1)).holds_day(None, 2023) is True


def test_an_answer_tells_how_many_papers_have_no_month(tmp_path: Path) -> None:
    answer = open_lab(tmp_path).ask("What did Mira Holmqvist publish in March 2024?")
    assert answer.papers == ()
    assert "only the year is stored, so that they may belong here too: 1" in answer.text
