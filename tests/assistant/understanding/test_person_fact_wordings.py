"""Free wordings that ask for what a person's page states."""

from __future__ import annotations

import pytest

from assistant.understanding.facts import person_fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("where's PERSON studying", "education"),
        ("where does PERSON study", "education"),
        ("what's the academic background of PERSON", "education"),
        ("who is the boss of PERSON", "advisor"),
        ("who guides PERSON", "advisor"),
        ("under whom does PERSON work", "advisor"),
        ("whose student is PERSON", "advisor"),
        ("what did PERSON do before", "past"),
        ("where was PERSON before singapore", "past"),
        ("what did PERSON use to do? PERSON used to work where", "past"),
        ("when will PERSON be done", "graduation"),
        ("what sort of position would PERSON like", "job_seeking"),
        ("what year is PERSON in", "position"),
    ],
)
def test_free_wordings_name_the_fact(masked: str, fact: str) -> None:
    assert person_fact(masked) == fact


@pytest.mark.parametrize("masked", ["what did PERSON publish before YEAR", "what did PERSON write earlier"])
def test_papers_of_earlier_years_are_no_past(masked: str) -> None:
    assert person_fact(masked) != "past"
