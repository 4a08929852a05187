"""Years that a question leaves out of others it names."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.records import Years
from assistant.understanding.constraints.years import take_years
from assistant.understanding.constraints.years_left_out import take_years_left_out
from assistant.understanding.language.question import Question

TODAY = dt.date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "wanted", "left_out"),
    [
        ("papers between 2020 and 2023 but not 2021", (2020, 2023), (2021, 2021)),
        ("her papers from 2020 to 2023 except 2021", (2020, 2023), (2021, 2021)),
        ("papers since 2021 that are not from 2023", (2021, None), (2023, 2023)),
        ("2020-2024 minus 2022, on parsing", (2020, 2024), (2022, 2022)),
        ("everything after 2019 other than 2021, 2022", (2020, None), (2021, 2022)),
        ("except 2021, how many from 2020 to 2023?", (2020, 2023), (2021, 2021)),
        ("not from 2021 but from 2022", (2022, 2022), (2021, 2021)),
        ("除了2021年，2020到2023年的论文", (2020, 2023), (2021, 2021)),
    ],
)
def test_a_year_is_left_out_of_others(
    text: str, wanted: tuple[int, int | None], left_out: tuple[int, int]
) -> None:
    question = Question(text)
    without = take_years_left_out(question, TODAY)
    years, rest = take_years(question, TODAY)
    assert without == Years(first=left_out[0], last=left_out[1])
    assert years == Years(first=wanted[0], last=wanted[1])
    assert rest == ()


def test_several_single_years_are_left_out() -> None:
    without = take_years_left_out(Question("how many since 2020, leaving out 2021 and 2023?"), TODAY)
    assert without is not None
    assert [year for year in range(2019, 2026) if without.holds(year)] == [2021, 2023]


@pytest.mark.parametrize(
    "text", ["nothing from 2021, please", "papers from 2021 and 2022", "not before 2020", "papers by others"]
)
def test_nothing_is_left_out_where_no_other_year_is_named(text: str) -> None:
    question = Question(text)
    assert take_years_left_out(question, TODAY) is None
    assert question.taken == []
