"""PDF files: CVs and publication lists."""

from __future__ import annotations

import dataclasses

from ingestion.document import Document
from ingestion.homepage import read_pages
from ingestion.pdf_text import MOST_PAGES, pdf_text
from ingestion.profile import Profile
from ingestion.reading import LeftOut, Reading
from ingestion.source import document_source
from ingestion.text_list import first_name, text_to_html, tidy_pdf_text


class PdfCvReader:
    """Reads the text layer of a PDF as a plain-text CV."""

    name = "pdf"

    def recognises(self, document: Document) -> float:
        """By the file's magic number."""
        return 0.9 if document.data[:1024].lstrip().startswith(b"%PDF-") else 0.0

    def read(self, document: Document) -> Reading:
        """The person the CV begins with, and its publications. Raises `UnreadableError` where there is no text to read."""
        text, whole = pdf_text(document.data, document.uri)
        text = tidy_pdf_text(text)
        profile = Profile()
        profile.call(first_name(text))
        left_out: list[LeftOut] = []
        papers = read_pages(
            [dataclasses.replace(document, text=text)],
            lambda page: text_to_html(page.text, wrapped=True),
            profile,
            left_out,
        )
        problems = (
            () if whole else (f"{document.uri}: only the first {MOST_PAGES} pages were read; split the file",)
        )
        owner = profile.reading()
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=owner,
            papers=tuple(
                paper.model_copy(update={"on_owner_list": owner is not None})
                for paper in papers
                if paper.authors
            ),
            left_out=tuple(left_out),
            problems=problems,
        )


READER = PdfCvReader()
