"""Exports: round trips through the formats' own readers, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.citing.bibtex import bibtex_entry
from assistant.errors import UsageError
from tests.ui.door import PAPERS, PEOPLE, ShelfCatalog
from ui import export, listing


def rows() -> list[dict[str, object]]:
    return list(listing.paper_rows(ShelfCatalog()))  # type: ignore[arg-type]


def test_jsonl_has_the_contracts_fields() -> None:
    lines = "".join(export.write(rows(), "jsonl")).splitlines()
    first = json.loads(lines[0])
    assert list(first) == [
        "id", "title", "authors", "authors_complete", "year", "venue", "status", "abstract", "links", "researchers", "sources",
    ]  # fmt: skip
    assert first["researchers"] == ["Ada Okafor", "Jo Marsh"]
    assert first["sources"] == ["https://lab.example/people/ada"]


def test_bibtex_is_read_back() -> None:
    library = bibtexparser.parse_string("".join(export.write(rows(), "bibtex")))
    assert not library.failed_blocks
    entries = {entry.key: entry for entry in library.entries}
    assert len(entries) == len(PAPERS)
    first = entries["okafor2026skip"]
    assert first.entry_type == "inproceedings"
    assert first["author"] == "Ada Okafor and Jo Marsh"
    assert first["booktitle"] == "ICLR"
    assert first["note"] == "accepted"


def paper(**fields: object) -> dict[str, object]:
    return {**rows()[0], **fields}


def test_a_cut_author_list_ends_with_others() -> None:
    cut = paper(authors=["Mina Wu", "Wei Lun"], authors_complete=False)
    assert "author = {Mina Wu and Wei Lun and others}" in export.bibtex_entry(cut, "key")
    (line,) = csv.DictReader(io.StringIO("".join(export.write([cut], "csv"))))
    assert line["authors"] == "Mina Wu; Wei Lun; and others"


@given(st.text(min_size=1, max_size=80), st.lists(st.text(min_size=1, max_size=30), max_size=3))
def test_bibtex_keeps_its_braces_whatever_a_title_says(title: str, authors: list[str]) -> None:
    text = bibtex_entry(paper(title=title, authors=authors), "key")
    depth = 0
    for before, character in zip(" " + text, text, strict=False):
        depth += (character == "{" and before != "\\") - (character == "}" and before != "\\")
        assert depth >= 0
    assert depth == 0


def test_keys_that_collide_are_told_apart() -> None:
    text = "".join(export.write([paper(), paper(), paper()], "bibtex"))
    assert [line for line in text.splitlines() if line.startswith("@")] == [
        "@inproceedings{okafor2026skip,", "@inproceedings{okafor2026skipb,", "@inproceedings{okafor2026skipc,",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("venue", "status", "kind"),
    [("IEEE Transactions on X", "published", "article"), ("TMLR", "published", "article"), (None, "unknown", "misc"),
     ("NeurIPS", "under review", "misc"), ("NeurIPS", "published", "inproceedings")],
)  # fmt: skip
def test_the_entry_type_follows_the_venue(venue: str | None, status: str, kind: str) -> None:
    assert bibtex_entry(paper(venue=venue, status=status), "k").startswith(f"@{kind}{{k,")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\ufeff=1", "\n@x"]
)
def test_fault_15_a_formula_is_text(text: str) -> None:
    assert export.csv_cell(text).startswith("'")
    assert export.csv_cell([text, "b"]).startswith("'")


@given(st.text(max_size=60))
def test_csv_is_read_back(title: str) -> None:
    table = io.StringIO("".join(export.write([paper(title=title)], "csv")), newline="")
    (row,) = csv.DictReader(table)
    assert row["title"].removeprefix("'") == title.removeprefix("'") or title.startswith("'")
    assert row["title"][:1] not in tuple("=+-@\t\r\n")


def test_people_as_csv() -> None:
    people = listing.person_rows(ShelfCatalog(), PEOPLE)  # type: ignore[arg-type]
    table = list(csv.DictReader(io.StringIO("".join(export.write(people, "csv")))))
    assert table[0]["interests"] == "efficient generation; sparse attention"
    assert table[0]["papers"] == "4"


def test_an_export_of_nothing_is_empty() -> None:
    assert "".join(export.write([], "csv")) == ""


def test_people_have_no_bibtex() -> None:
    with pytest.raises(UsageError, match="jsonl, csv"):
        export.check_format("people", "bibtex")
