"""Lists of names with initials at their end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.authors.author_list import split_authors
from ingestion.authors.medical_names import initials_first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fern AB, Rieger MA, Moss C, Vale DEF", ("Fern AB", "M.A. Rieger", "Moss C", "D.E.F. Vale")),
        ("Fern A, de Moss MA & van der Vale B", ("Fern A", "de Moss MA", "van der Vale B")),
        ("Wei LI, Bo XU, Yang LIU", ("Wei LI", "Bo XU", "Yang LIU")),
        ("Ann Fern, Bo Moss, Cora MA", ("Ann Fern", "Bo Moss", "Cora MA")),
        ("Rieger MA", ("Rieger MA",)),
    ],
)
def test_initials_first(text: str, expected: tuple[str, ...]) -> None:
    assert split_authors(text) == (expected, True)


@given(st.lists(st.text(alphabet="abAB .-", max_size=8), max_size=5))
def test_no_name_is_lost(names: list[str]) -> None:
    assert len(initials_first(names)) == len(names)
