"""BibTeX and BibLaTeX files."""

from __future__ import annotations

from assistant.errors import MalformedError
from ingestion.document import Document
from ingestion.publications.bibliography import entry_count, looks_like_bibtex, read_bibliography
from ingestion.reading import Reading
from ingestion.source import document_source


class BibtexReader:
    """Reads a database of entries, whoever wrote it: nothing in it says whose list it is."""

    name = "bibtex"

    def recognises(self, document: Document) -> float:
        """By the entries; a page that only quotes a few is mostly something else."""
        if not looks_like_bibtex(document.text):
            return 0.0
        inside = entry_count(document.text) * 6 / max(1, document.text.count("\n") + 1)
        return 0.9 if document.text.lstrip()[:1] in "@%-" or inside > 0.3 else 0.2

    def read(self, document: Document) -> Reading:
        """Every usable entry. Raises `MalformedError` if none is."""
        found = read_bibliography(document, on_owner_list=False)
        if not found.papers and not found.left_out:
            raise MalformedError("no usable BibTeX entry", document.uri, remedy="check its braces")
        return Reading(
            source=document_source(document, self.name),
            papers=tuple(found.papers),
            left_out=tuple(found.left_out),
            problems=tuple(found.problems),
        )


READER = BibtexReader()
