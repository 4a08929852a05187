"""JSON Lines of papers."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingestion_helpers import document

from assistant.errors import MalformedError
from ingestion.readers.papers_jsonl import READER

LINES = [
    {
        "title": "Sorting Pebbles",
        "authors": ["Ann Roe", "Bo Lind"],
        "year": 2024,
        "venue": "ICML",
        "status": "Oral",
        "text": "We sort.",
    },
    {
        "title": "Washing Sand",
        "authors": [{"name": "Ann Roe", "orcid": "0000-0002-1825-0097"}],
        "abstract": "We wash.",
        "doi": "10.1234/x",
    },
    {
        "title": "Dunes",
        "authors": "Roe, Ann and Lind, Bo",
        "year": "2020",
        "pdf": "https://example.org/d.pdf",
    },
]


def text(*lines: object) -> str:
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n"


def test_fields_are_told_by_their_names() -> None:
    assert READER.recognises(document(text(*LINES), "papers.jsonl")) >= 0.9
    first, second, third = READER.read(document(text(*LINES), "papers.jsonl")).papers
    assert (first.abstract, first.track, first.year, first.on_owner_list) == ("We sort.", "Oral", 2024, False)
    assert second.author_identifiers == ({"orcid": "0000-0002-1825-0097"},)
    assert (third.authors, third.year, third.place) == (("Ann Roe", "Bo Lind"), 2020, "line 3")


@pytest.mark.parametrize(
    "broken", ['{"title": "Half a li', "[1, 2]", '{"title": ""}', '{"title": NaN}', "{" * 5000]
)
def test_a_broken_line_is_named_and_its_neighbours_kept(broken: str) -> None:
    reading = READER.read(document(text(LINES[0]) + broken + "\n" + text(LINES[2]), "papers.jsonl"))
    assert [paper.title for paper in reading.papers] == ["Sorting Pebbles", "Dunes"]
    (problem,) = reading.problems
    assert problem.startswith("papers.jsonl:2: ")


def test_a_file_without_papers_is_refused() -> None:
    with pytest.raises(MalformedError):
        READER.read(document('{"a": 1}\n', "papers.jsonl"))


@given(st.lists(st.dictionaries(st.sampled_from(["title", "authors", "year", "venue", "abstract", "doi", "status"]),
                                st.none() | st.text(max_size=20) | st.integers() | st.lists(st.text(max_size=9), max_size=3)), min_size=1, max_size=5))  # fmt: skip
def test_whatever_the_fields_hold_the_rest_is_read(rows: list[dict[str, object]]) -> None:
    reading = READER.read(document(text(LINES[0], *rows), "papers.jsonl"))
    assert reading.papers[0].title == "Sorting Pebbles"
    assert len(reading.papers) + len(reading.problems) == len(rows) + 1


def _line(**fields: object) -> str:
    return json.dumps({"title": "Sorting Pebbles by Colour", "year": 2019, "venue": "ICRA"} | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"authors": ["Ann Roe", "Bo Lind"], "affiliations": ["Fjord University", "Moor Lab"]},
        {"authors": "Ann Roe; Bo Lind", "affiliations": "Fjord University;  Moor Lab"},
        {"authors": [{"name": "Ann Roe", "affiliation": "Fjord University"}, {"name": "Bo Lind", "affiliation": "Moor Lab"}]},
        {"authors": [{"name": "Ann Roe", "institutions": [{"name": "Fjord University"}]}, {"name": "Bo Lind", "institution": "Moor Lab"}]},
    ],
)  # fmt: skip
def test_places_of_authors_are_kept_in_their_order(fields: dict[str, object]) -> None:
    (paper,) = READER.read(document(_line(**fields), "papers.jsonl")).papers
    assert paper.author_affiliations == ("Fjord University", "Moor Lab")


@pytest.mark.parametrize("places", [[], None, ["Fjord University"], "Fjord University", ["A", "B", "C"]])
def test_places_whose_author_is_not_told_are_left(places: object) -> None:
    (paper,) = READER.read(
        document(_line(authors=["Ann Roe", "Bo Lind"], affiliations=places), "papers.jsonl")
    ).papers
    assert paper.author_affiliations == ()
