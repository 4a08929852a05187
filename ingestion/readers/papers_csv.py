"""CSV files of papers: Google Scholar profile exports, Zotero and Scopus exports, hand-kept tables."""

from __future__ import annotations

import csv
import io

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.reading import PaperReading, Reading
from ingestion.rows import describes_papers, roles, row_publication
from ingestion.source import document_source

_MOST_COLUMNS = 500
_LARGEST_CELL = 1_000_000


class PapersCsvReader:
    """Reads a table with a header line; which column means what is told by its name."""

    name = "csv"

    def recognises(self, document: Document) -> float:
        """By a header line that names a title and authors, a venue or a year."""
        header = _header(document.text)
        return 0.85 if len(header) >= 2 and describes_papers(header) else 0.0

    def read(self, document: Document) -> Reading:
        """Every row with a title; rows that do not fit the header are named and skipped."""
        header = _header(document.text)
        if len(header) > _MOST_COLUMNS:
            raise MalformedError(f"{len(header)} columns", document.uri, 1, f"keep at most {_MOST_COLUMNS}")
        columns = roles(header)
        papers: list[PaperReading] = []
        problems: list[str] = []
        for line, cells in _rows(document, problems):
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                problems.append(
                    f"{document.uri}:{line}: {len(cells)} cells under {len(header)} headings; quote the cells with commas"
                )
                continue
            row = dict(zip(header, cells, strict=False))
            paper = row_publication(row, document, f"line {line}", columns).reading()
            if paper is not None:
                papers.append(paper.model_copy(update={"on_owner_list": False}))
            elif any(cell.strip() for cell in cells):
                problems.append(f"{document.uri}:{line}: no title in this row; fill it in or remove the row")
        return Reading(
            source=document_source(document, self.name), papers=tuple(papers), problems=tuple(problems)
        )


def _dialect(text: str) -> str:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    return max(",;\t|", key=first.count)


def _header(text: str) -> list[str]:
    first = text.lstrip("\ufeff\n").split("\n", 1)[0]
    if len(first) > 100_000 or first.lstrip().startswith(("{", "[", "<", "@", "---")):
        return []
    try:
        return [cell.strip() for cell in next(csv.reader([first], delimiter=_dialect(text)), [])]
    except csv.Error:
        return []


def _rows(document: Document, problems: list[str]) -> list[tuple[int, list[str]]]:
    """The rows below the header with their first lines; a table cut off inside a cell is named."""
    text = document.text.lstrip("\ufeff\n").replace("\0", "")
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_dialect(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            if start > 1 and cells:
                rows.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        problems.append(
            f"{document.uri}:{start}: broken CSV ({error}); the rows after this line were not read, mend its quotes"
        )
    return rows


READER = PapersCsvReader()
