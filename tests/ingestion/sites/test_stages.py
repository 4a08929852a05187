"""What fields tell of somebody's way: their role in words, when they were there, where they are now."""

from __future__ import annotations

import pytest
from ingestion_helpers import READ_AT

from assistant.records import FactKind
from ingestion.sites.stages import stages, tells_of_now
from ingestion.sites.standing import Standing, position, role_of, standing


@pytest.mark.parametrize(
    ("matter", "role"),
    [
        ({"name": "Ann", "role": "alumni-phd"}, "PhD Student"),
        ({"name": "Ann", "role": "alumni-postdoc"}, "Postdoctoral Researcher"),
        ({"name": "Ann", "role": "alumni-spotlight"}, ""),
        ({"name": "Ann", "group": "Doctoral Researchers"}, "Doctoral Researcher"),
        ({"name": "Ann", "group": "Team Fern"}, ""),
        ({"name": "Ann", "status": "PhD Student"}, "PhD Student"),
        ({"name": "Ann", "status": "active", "title": "Research assistant"}, "Research assistant"),
        ({"name": "Ann", "type": "phd-candidate"}, "PhD Candidate"),
        ({"name": "Ann", "role": "alumni", "previously": "Research Coordinator"}, "Research Coordinator"),
        ({"name": "Ann", "title": "Ferns"}, ""),
        ({"name": "Ann", "position": "Head of the Ferns", "group": "Faculty"}, "Head of the Ferns"),
    ],
)
def test_a_role_in_words(matter: dict[str, object], role: str) -> None:
    assert role_of(matter) == role


@pytest.mark.parametrize(
    "matter",
    [{"left_date": "2023-05-01"}, {"now": "Lecturer at Moss"}, {"nowat": "Moss Inc."}, {"role": "alumni-phd"}, {"graduated": "Ph.D. [2020]"}],
)  # fmt: skip
def test_who_left(matter: dict[str, object]) -> None:
    assert standing(matter, "_people/ann.md", READ_AT) is Standing.FORMER
    assert position("PhD Student", Standing.FORMER) == "PhD Student (alumni)"


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ({"now": "Lecturer at Moss"}, (FactKind.EXPERIENCE, "Now: Lecturer at Moss")),
        ({"nowat": "now at Moss"}, (FactKind.EXPERIENCE, "now at Moss")),
        ({"previously": "Coordinator"}, (FactKind.EXPERIENCE, "Previously: Coordinator")),
        ({"graduated": "Ph.D. [2020]"}, (FactKind.EDUCATION, "Graduated: Ph.D. [2020]")),
        ({"degrees": "MD DPhil"}, (FactKind.EDUCATION, "Degree: MD DPhil")),
        ({"education": "<br>MSc in Moss\n"}, (FactKind.EDUCATION, "MSc in Moss")),
        ({"advisor": "[Bo Lee](https://example.org)"}, (FactKind.ADVISOR, "Advisor: Bo Lee")),
        ({"joined_date": "2019-01-01", "left_date": "2023-05-01"}, (FactKind.EXPERIENCE, "Member of the lab from 2019-01-01 to 2023-05-01")),
        ({"joined_date": "2019-01-01"}, (FactKind.EXPERIENCE, "Joined the lab in 2019-01-01")),
        ({"graduated": True, "now": "", "advisor": None}, None),
    ],
)  # fmt: skip
def test_what_fields_tell(matter: dict[str, object], told: tuple[FactKind, str] | None) -> None:
    assert list(stages(matter)) == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Now a lecturer at Moss.", True), ("**Now** Senior Researcher", True), ("Now that I am here, I study ferns.", False), ("She is here now.", False), ("", False)],
)  # fmt: skip
def test_a_text_that_tells_of_now(text: str, expected: bool) -> None:
    assert tells_of_now(text) is expected
