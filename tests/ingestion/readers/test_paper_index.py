"""Profile pages of paper indexes: glued dates, missing years, cut lists, stated figures."""

from __future__ import annotations

import datetime as dt

import pytest
from ingestion_helpers import document

from assistant.errors import MalformedError
from assistant.records import FactKind
from ingestion.readers.paper_index import READER

PAGE = """Ann Roe

CV
h-index12
5papers
1,034citations
Novelty52%

5 Papers

CVApr 14, 2022Code
Sorting Pebbles by Colour

Bo Lind, Cora Vale, Ann Roe et al.

We sort. The code is at https://github.com/example/sorting.

97.0LGNov 2
Washing Sand without Water

Ann Roe, Bo Lind

We wash.

We wash again.

ROJan 5, 2025
Dunes That Move by Themselves
"""


def test_a_whole_page() -> None:
    assert READER.recognises(document(PAGE)) > 0.9
    reading = READER.read(document(PAGE))
    assert reading.owner is not None
    figures = {fact.kind: fact.value for fact in reading.owner.facts if fact.value is not None}
    assert figures == {FactKind.H_INDEX: 12, FactKind.PAPER_COUNT: 5, FactKind.CITATIONS: 1034}
    first, second, third = reading.papers
    assert (first.title, first.date, first.authors_complete, len(first.authors)) == (
        "Sorting Pebbles by Colour", dt.date(2022, 4, 14), False, 3,
    )  # fmt: skip
    assert [link.url for link in first.links] == ["https://github.com/example/sorting"]
    assert (second.date, second.authors, second.abstract) == (
        dt.date(2026, 11, 2),
        ("Ann Roe", "Bo Lind"),
        "We wash. We wash again.",
    )
    assert second.keywords == ("Machine Learning",)
    assert (third.title, third.authors) == ("Dunes That Move by Themselves", ())
    assert reading.left_out[0].reason == "the page states 5 papers and lists 3"


@pytest.mark.parametrize(
    ("read", "year"),
    [
        (dt.datetime(2026, 11, 20, tzinfo=dt.UTC), 2026),
        (dt.datetime(2027, 3, 1, tzinfo=dt.UTC), 2026),
        (dt.datetime(2024, 1, 1, tzinfo=dt.UTC), 2026),
    ],
)
def test_dates_without_year_lie_in_the_page_s_own_year(read: dt.datetime, year: int) -> None:
    """Not after the day of reading, and after every year that is written out."""
    assert READER.read(document(PAGE, read_at=read)).papers[1].year == year


def test_a_page_without_a_name_says_so() -> None:
    with pytest.raises(MalformedError, match="no name"):
        READER.read(document(PAGE.replace("Ann Roe\n", "welcome here\n", 1)))


def test_figures_on_lines_of_their_own() -> None:
    reading = READER.read(document(PAGE.replace("h-index12", "h-index\n12")))
    assert reading.owner is not None
    assert any(fact.kind is FactKind.H_INDEX and fact.value == 12 for fact in reading.owner.facts)


def test_other_texts_are_not_taken() -> None:
    assert READER.recognises(document("We met on\nApr 14, 2022\nin the harbour.")) == 0.0
