"""Who is in a lab, who left, who only works with it; and the words of a position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingestion_helpers import READ_AT

from ingestion.sites.standing import Standing, position, role_of, standing


@pytest.mark.parametrize(
    ("matter", "where", "expected"),
    [
        ({"role": "phd"}, "_members/ann.md", Standing.PRESENT),
        ({"role": "alumni"}, "_members/ann.md", Standing.FORMER),
        ({"group": "alum"}, "_members/ann.md", Standing.FORMER),
        ({"user_groups": ["Alumni"]}, "content/authors/ann/_index.md", Standing.FORMER),
        ({"status": "former member"}, "_people/ann.md", Standing.FORMER),
        ({"role": "phd"}, "_members/alumni/ann.md", Standing.FORMER),
        ({"role": "phd"}, "content/past-members/ann.md", Standing.FORMER),
        ({"role": "phd"}, "_data/alumni_members.yml/", Standing.FORMER),
        ({"role": "phd"}, "_data/people.yml//alumni", Standing.FORMER),
        ({"alumni": True}, "_people/ann.md", Standing.FORMER),
        ({"alumni": False}, "_people/ann.md", Standing.PRESENT),
        ({"alumni": "no"}, "_people/ann.md", Standing.PRESENT),
        ({"graduated": "M.S.'16"}, "_people/ann.md", Standing.FORMER),
        ({"graduated": None}, "_people/ann.md", Standing.PRESENT),
        ({"graduated": 2031}, "_people/ann.md", Standing.PRESENT),
        ({"current": False}, "_people/ann.md", Standing.FORMER),
        ({"active": True}, "_people/ann.md", Standing.PRESENT),
        ({"end_date": "2021-06-30"}, "_people/ann.md", Standing.FORMER),
        ({"end_date": "2027-06-30"}, "_people/ann.md", Standing.PRESENT),
        ({"end_date": "present"}, "_people/ann.md", Standing.PRESENT),
        ({"end_year": 2024}, "_people/ann.md", Standing.FORMER),
        ({"role": "collaborator"}, "_members/ann.md", Standing.COLLABORATOR),
        ({"role": "Professor"}, "_collaborators/ann.md", Standing.COLLABORATOR),
        ({"role": "Professor"}, "content/guests/ann.md", Standing.GUEST),
    ],
)
def test_standing(matter: dict[str, object], where: str, expected: Standing) -> None:
    assert standing(matter, where, READ_AT) is expected


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ({"role": "phdstudent"}, "PhD Student"),
        ({"role": "principal-investigator", "job_title": "Professor of Ferns"}, "Professor of Ferns"),
        ({"role": "faculty", "position": "Associate Professor"}, "Associate Professor"),
        ({"role": "alumni", "description": "BSc student"}, "BSc student"),
        ({"role": "alumni"}, ""),
        ({"position_key": "associate_professor"}, "Associate Professor"),
        ({"name": "Ann Fern", "title": "Full Professor", "class": "pi"}, "Full Professor"),
        ({"name": "Ann Fern", "title": "Ann Fern"}, ""),
        ({"title": "Professor Ann Fern"}, ""),
        ({"role": "Keeper of the Greenhouse"}, "Keeper of the Greenhouse"),
        ({"role": "alumni", "description": "Ann kept the greenhouse for three years."}, ""),
        ({"role": ["phd"]}, ""),
    ],
)
def test_role(matter: dict[str, object], expected: str) -> None:
    assert role_of(matter) == expected


@pytest.mark.parametrize(
    ("role", "how", "expected"),
    [
        ("PhD Student", Standing.PRESENT, "PhD Student"),
        ("PhD Student", Standing.FORMER, "PhD Student (alumni)"),
        ("Former PhD candidate", Standing.FORMER, "Former PhD candidate"),
        ("", Standing.FORMER, "Alumni"),
        ("Professor", Standing.COLLABORATOR, "Professor (collaborator)"),
    ],
)
def test_position(role: str, how: Standing, expected: str) -> None:
    assert position(role, how) == expected


_VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.lists(st.text(max_size=5), max_size=2)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["role", "group", "alumni", "end_date", "graduated", "active"]), _VALUES), st.text(max_size=20))  # fmt: skip
def test_odd_fields_are_no_error(matter: dict[str, object], where: str) -> None:
    position(role_of(matter), standing(matter, where, READ_AT))
