"""How a source is called where visitors see it: never by where it lies on the server."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.records import Source
from ingestion.source import shown_path


@pytest.mark.parametrize(
    ("uri", "root", "shown"),
    [
        ("/srv/co/lab/_data/people.yaml", "/srv/co/lab", "lab/_data/people.yaml"),
        ("/srv/co/lab", "/srv/co/lab", "lab"),
        ("/srv/co/ann.md", "/srv/co/ann.md", "ann.md"),
        ("/srv/co/ann/cv.md", "/srv/co/people.yaml", "ann/cv.md"),
        ("/srv/other/cv.md", "/srv/co/people.yaml", "cv.md"),
        ("../co/lab/a.bib", "../co/lab", "lab/a.bib"),
        ("https://lab.example/people", "https://lab.example", ""),
        ("openalex:A1", "openalex:A1", ""),
    ],
)
def test_a_file_is_shown_within_the_folder_that_was_named(uri: str, root: str, shown: str) -> None:
    assert shown_path(uri, root) == shown


@pytest.mark.parametrize(
    ("uri", "shown", "place", "seen"),
    [
        ("/srv/co/lab", "lab", "src/[2025-2] alumni.yaml", "lab/src/[2025-2] alumni.yaml"),
        ("/srv/co/lab", "lab", "Papers.csv item 7", "lab/Papers.csv"),
        ("/srv/co/lab", "lab", "", "lab"),
        ("/srv/co/lab/ann.md", "lab/ann.md", "line 7", "lab/ann.md"),
        ("/srv/co/lab", "", "people.html line 3", "lab/people.html"),
        ("https://lab.example/x", "", "people.html line 3", "https://lab.example/x"),
        ("dblp:12/345", "", "", "dblp:12/345"),
    ],
)
def test_the_file_is_named_where_a_folder_was_read_as_one(
    uri: str, shown: str, place: str, seen: str
) -> None:
    read_at = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    source = Source(id="s", uri=uri, format="x", read_at=read_at, digest="", shown=shown)
    assert source.shown_at(place) == seen
