"""Lists that give the family names first without commas."""

from __future__ import annotations

import pytest

from ingestion.publications.bibliography import bibtex_authors


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Fern Ann B AND Lee Bo C AND Vale Cora", ("Ann B Fern", "Bo C Lee", "Cora Vale")),
        ("Ann B Fern and Bo Lee", ("Ann B Fern", "Bo Lee")),
        ("Fern, Ann B and Lee, Bo C", ("Ann B Fern", "Bo C Lee")),
        ("John Fern II and Ann Lee", ("John Fern II", "Ann Lee")),
        ("Fern Ann B", ("Fern Ann B",)),
    ],
)
def test_order(field: str, names: tuple[str, ...]) -> None:
    assert bibtex_authors(field) == (names, True)
