"""Positions, in questions and on pages."""

from __future__ import annotations

import pytest

from assistant.positions import exact, holds, positions_in


@pytest.mark.parametrize(
    ("stated", "asked", "fits"),
    [
        ("Postdoctoral Researcher in Biology", "current postdocs", True),
        ("Postdoctoral Researcher (alumni), The Lab", "current postdocs", False),
        ("Postdoctoral Researcher (alumni), The Lab", "postdocs", True),
        ("Postdoctoral Researcher (alumni), The Lab", "alumni", True),
        ("PhD Student in Bioengineering", "doctoral students", True),
        ("I am a Ph.D. candidate at the university", "phd students", True),
        ("Undergraduate Student", "phd students", False),
        ("Undergraduate Student", "students", True),
        ("Chair and Professor of Informatics", "PI", True),
        ("Chair and Professor of Informatics", "leads the lab", True),
        ("Staff Frontend Developer", "programmers", True),
        ("Staff Frontend Developer", "postdocs", False),
        ("Administrative Assistant, Moor University", "secretary", True),
        ("Administrative Assistant, Moor University", "administration", True),
        ("Assistant Professor", "administrative assistant", False),
        ("Visiting Professor (guest), Fjord", "boss", False),
        ("Professor of Geology", "boss", True),
        ("博士后研究员", "博士后", True),
        ("M.Sc. Graduate (alumni)", "M.Sc. graduates", True),
        ("M.Sc. Graduate (alumni)", "PhD graduates", False),
        ("M.Sc. Graduate (alumni)", "former students", True),
        ("PhD Student (alumni)", "PhD graduates", True),
        ("Ph.D. Candidate (alumni)", "PhD graduates", False),
        ("PhD Student", "PhD graduates", False),
        ("Graduate Student, Master's Program", "PhD students", False),
        ("Graduate Student, M.S. Program", "doctoral students", False),
        ("Graduate Student, Ph.D. Program", "those in the doctoral program", True),
        ("Graduate Student, Master's Program", "students", True),
        ("Graduate Student", "PhD students", True),
        ("M.S. Student (alumni)", "former master's students", True),
        ("物理所 碩士 (alumni)", "master's students", True),
        ("物理所 博士 (alumni)", "former doctoral position", True),
        ("物理所 博士後 (alumni)", "former doctoral position", False),
        ("Former Bioinformatician", "current bioinformatician", False),
    ],
)
def test_a_stated_position_is_of_the_sort_asked_for(stated: str, asked: str, fits: bool) -> None:
    assert holds(stated, asked) is fits


def test_words_that_name_no_position_name_none() -> None:
    assert positions_in("gene expression in yeast") == frozenset()


def test_a_more_exact_position_stands_for_a_general_one() -> None:
    stated = ["Graduate Student", "Masters Student"]
    assert exact(stated, "PhD students") == ["Masters Student"]
    assert exact(stated, "graduate students") == stated
    assert exact(stated[:1], "PhD students") == stated[:1]


@pytest.mark.parametrize(
    ("stated", "asked", "fits"),
    [
        ("教授 / Founder of the lab", "professor", True),
        ("教授", "boss", True),
        ("M.S. Student", "master's students", True),
        ("Engineer, school of professors", "engineers", True),
    ],
)
def test_roles_in_chinese_lead_as_well(stated: str, asked: str, fits: bool) -> None:
    assert holds(stated, asked) is fits
