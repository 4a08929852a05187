"""Tables with a header line, cells apart by commas, semicolons, tabs or bars: their rows, each with its first line."""

from __future__ import annotations

import csv
import io

from ingestion.document import Document

_LARGEST_CELL = 1_000_000


def header_of(text: str) -> list[str]:
    """The names of the columns; empty where the first line is none of a table."""
    first = text.lstrip("\ufeff\n").split("\n", 1)[0]
    if len(first) > 100_000 or first.lstrip().startswith(("{", "[", "<", "@", "---")):
        return []
    try:
        return [cell.strip() for cell in next(csv.reader([first], delimiter=_dialect(text)), [])]
    except csv.Error:
        return []


def rows_of(document: Document, problems: list[str]) -> list[tuple[int, list[str]]]:
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


def mappings_of(document: Document, problems: list[str]) -> list[dict[str, str]]:
    """The rows as mappings from the header's names, without empty cells and those of which a database says `NULL`."""
    header = header_of(document.text)
    rows = ([cell.strip() for cell in cells] for _, cells in rows_of(document, problems))
    return [
        {name: cell for name, cell in zip(header, cells, strict=False) if name and cell not in ("", "NULL")}
        for cells in rows
    ]


def _dialect(text: str) -> str:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    return max(",;\t|", key=first.count)
