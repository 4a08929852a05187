"""CSV files of papers: Google Scholar profile exports, Zotero and Scopus exports, hand-kept tables."""

from __future__ import annotations

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.publications.rows import describes_papers, roles, row_publication
from ingestion.publications.table import header_of, rows_of
from ingestion.reading import PaperReading, Reading
from ingestion.source import document_source

_MOST_COLUMNS = 500


class PapersCsvReader:
    """Reads a table with a header line; which column means what is told by its name."""

    name = "csv"

    def recognises(self, document: Document) -> float:
        """By a header line that names a title and authors, a venue or a year."""
        header = header_of(document.text)
        return 0.85 if len(header) >= 2 and describes_papers(header) else 0.0

    def read(self, document: Document) -> Reading:
        """Every row with a title; rows that do not fit the header are named and skipped."""
        header = header_of(document.text)
        if len(header) > _MOST_COLUMNS:
            raise MalformedError(f"{len(header)} columns", document.uri, 1, f"keep at most {_MOST_COLUMNS}")
        columns = roles(header)
        papers: list[PaperReading] = []
        problems: list[str] = []
        for line, cells in rows_of(document, problems):
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


READER = PapersCsvReader()
