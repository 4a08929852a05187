"""Years in questions, with the clock standing still."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Years
from assistant.understanding.constraints.years import describe_years, take_years
from assistant.understanding.language.question import Question

TODAY = dt.date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("papers in 2025", 2025, 2025),
        ("papers from 2025", 2025, 2025),
        ("papers since 2023", 2023, None),
        ("from 2023 onwards", 2023, None),
        ("2023 or later", 2023, None),
        ("after 2023", 2024, None),
        ("before 2021", None, 2020),
        ("until 2021", None, 2021),
        ("between 2020 and 2022", 2020, 2022),
        ("from 2020 to 2022", 2020, 2022),
        ("2020-2022", 2020, 2022),
        ("2019–20", 2019, 2020),
        ("in 2020 or 2021", 2020, 2021),
        ("in the last three years", 2024, 2026),
        ("over the past 2 years", 2025, 2026),
        ("this year", 2026, 2026),
        ("last year", 2025, 2025),
        ("in the 1990s", 1990, 1999),
        ("since 2020 and before 2023", 2020, 2022),
        ("2021年的论文", 2021, 2021),
        ("2021年以来", 2021, None),
        ("2021年之前", None, 2020),
        ("近三年", 2024, 2026),
        ("去年", 2025, 2025),
    ],
)
def test_expressions_of_years(text: str, first: int | None, last: int | None) -> None:
    years, rest = take_years(Question(text), TODAY)
    assert years == Years(first=first, last=last) and rest == ()


@pytest.mark.parametrize("text", ["papers on 2048 puzzles? no", "8xRTX 4090", "1.2024 gain", "ISO 19115", ""])
def test_what_is_no_year(text: str) -> None:
    years, _ = take_years(Question(text), TODAY)
    assert years is None or text.startswith("papers on 2048")


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("papers in 2015 and in 2021 too", (2015, 2021)),
        ("papers from 2015 and 2021", (2015, 2021)),
        ("papers in 2015, 2018 and 2021", (2015, 2018, 2021)),
    ],
)
def test_single_years_apart_are_each_taken(text: str, among: tuple[int, ...]) -> None:
    years, rest = take_years(Question(text), TODAY)
    assert years == Years(first=among[0], last=among[-1], among=among) and not rest
    assert years.holds(among[0]) and not years.holds(2016)
    assert describe_years(years).endswith(f"and {among[-1]}")


def test_years_that_are_no_range_are_named_as_not_applied() -> None:
    years, rest = take_years(Question("papers since 2019 and in 2015"), TODAY)
    assert years == Years(first=2019) and rest == ("in 2015",)


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    take_years(Question(text), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "since 2019, 2019 included",
        "since 2019 (including 2019)",
        "since 2019 including 2019",
        "from 2019 onwards, 2019 inclusive",
    ],
)
def test_a_year_said_to_be_included_closes_no_range(text: str) -> None:
    years, rest = take_years(Question(f"papers {text}"), dt.date(2026, 6, 1))
    assert (years, rest) == (Years(first=2019), ())
