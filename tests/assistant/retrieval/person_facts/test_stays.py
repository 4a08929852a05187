"""What pages tell of somebody's time in the lab."""

from __future__ import annotations

import pytest

from assistant.records import Fact, FactKind, Researcher, Years
from assistant.retrieval.person_facts.stays import Stay, stay_of

LEFT = "PhD Student (alumni), The Moor Lab"


def _person(position: str, told: str) -> Researcher:
    facts = (
        Fact(kind=FactKind.POSITION, text=position, source_id="s1"),
        Fact(kind=FactKind.BIOGRAPHY, text=told, source_id="s1"),
    )
    return Researcher(id="r", name="Ada Roe", member=True, facts=facts)


@pytest.mark.parametrize(
    ("position", "told", "first", "last"),
    [
        (LEFT, "Ada was a student in the Moor Lab from 2016 to 2019.", 2016, 2019),
        (LEFT, "Ada worked with the Moor Lab from 2016-2019.", 2016, 2019),
        ("Engineer", "Ada joined the Moor Lab in May 2021, after a degree at Fjord in 2018.", 2021, None),
        (LEFT, "Ada left the lab in 2020 for Lantern.", None, 2020),
        ("Engineer", "Before joining the lab in 2020 she was at a bank.", None, None),
        (LEFT, "Ada was a PhD student at Fjord who defended her thesis in Dec. 2022.", None, 2022),
        (LEFT, "Ada joined the Moor group in 2017 as a student and graduated in July 2022.", 2017, 2022),
        ("Alumni, PhD '19", "Ada likes moss.", None, 2019),
        ("Postdoc", "Ada likes moss.", None, None),
    ],
)
def test_the_years_of_a_stay(position: str, told: str, first: int | None, last: int | None) -> None:
    stay = stay_of(_person(position, told))
    assert (stay.first, stay.last) == (first, last)


@pytest.mark.parametrize(
    ("stay", "year", "there"),
    [
        (Stay(2016, 2019), 2017, True),
        (Stay(2016, 2019), 2020, False),
        (Stay(2016, None), 2020, True),
        (Stay(2016, None, former=True), 2020, False),
        (Stay(2016, None, former=True), 2016, True),
        (Stay(None, 2019, former=True), 2018, False),
        (Stay(), 2018, False),
    ],
)
def test_whether_somebody_was_there(stay: Stay, year: int, there: bool) -> None:
    assert stay.covers(Years(first=year, last=year)) is there
