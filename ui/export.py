"""What is stored, for other programs: papers and people as JSON lines, CSV or BibTeX; feedback as JSON lines or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from assistant.citing.bibtex import bibtex_entry, citation_key
from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.records import Paper, Researcher

FORMATS = {
    "papers": ("jsonl", "csv", "bibtex"),
    "people": ("jsonl", "csv"),
    "feedback": ("jsonl", "csv"),
}
MEDIA_TYPES = {
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "bibtex": "application/x-bibtex; charset=utf-8",
}


def check_format(what: str, format_: str) -> None:
    """Raises `UsageError` where this cannot be written in that format."""
    if format_ not in FORMATS[what]:
        raise UsageError(f"{what} cannot be written as {format_}; choose one of {', '.join(FORMATS[what])}")


def paper_row(paper: Paper, name_of: Callable[[str], str], sources: Mapping[str, str]) -> dict[str, Any]:
    """One paper as exported: `name_of` a researcher's id, `sources` maps source ids to addresses."""
    return {
        "id": paper.id,
        "title": paper.title,
        "authors": [author.name for author in paper.authors],
        "authors_complete": paper.authors_complete,
        "year": paper.year,
        "venue": paper.venue,
        "status": paper.status.value,
        "abstract": paper.abstract,
        "links": [link.model_dump() for link in paper.links],
        "researchers": [name_of(id_) for id_ in paper.researcher_ids],
        "sources": [sources.get(id_, id_) for id_ in paper.source_ids],
    }


def person_row(person: Researcher, papers: int, sources: Mapping[str, str]) -> dict[str, Any]:
    """One person as exported, with the number of their papers."""
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "member": person.member,
        "affiliation": person.affiliation,
        "interests": list(person.interests),
        "papers": papers,
        "links": [link.model_dump() for link in person.links],
        "facts": [fact.model_dump(mode="json", exclude={"place"}) for fact in person.facts],
        "sources": [sources.get(id_, id_) for id_ in person.source_ids],
    }


def write(rows: Iterable[Mapping[str, Any]], format_: str) -> Iterator[str]:
    """The rows as text, piece by piece: `jsonl`, `csv` or `bibtex` (papers only)."""
    if format_ == "jsonl":
        return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if format_ == "csv":
        return _as_csv(rows)
    return (bibtex_entry(row, key) + "\n" for row, key in _keyed(rows))


# --- CSV --------------------------------------------------------------------------------------------


def _as_csv(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer: Any = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(buffer, fieldnames=list(row), lineterminator="\r\n")
            writer.writeheader()
        writer.writerow({name: csv_cell(value) for name, value in _with_all_authors(row).items()})
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _with_all_authors(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A paper whose author list its source cuts says so where the list ends, as in BibTeX."""
    if row.get("authors_complete", True) or not row["authors"]:
        return row
    return {**row, "authors": [*row["authors"], "and others"]}


def csv_cell(value: Any) -> str:
    """A value as a cell that no spreadsheet runs as a formula; lists are joined by semicolons."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        value = "; ".join(_cell_part(part) for part in value)
    text = str(value)
    # a leading apostrophe is what spreadsheets themselves use for "this is text" (OWASP, CSV injection)
    dangerous = text.lstrip("\ufeff\u00a0 ").startswith(_FORMULA) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if dangerous else text


def _cell_part(part: Any) -> str:
    return str(part.get("url") or part.get("text") or "") if isinstance(part, dict) else str(part)


_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


# --- BibTeX -----------------------------------------------------------------------------------------


def _keyed(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], str]]:
    taken: dict[str, int] = {}
    for row in rows:
        stem = citation_key(row)
        count = taken[stem] = taken.get(stem, 0) + 1
        yield row, stem if count == 1 else f"{stem}{_suffix(count)}"


def _suffix(count: int) -> str:
    """b for the second, c for the third… aa after z."""
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
