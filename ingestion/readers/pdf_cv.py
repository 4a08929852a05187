"""PDF files: CVs and publication lists."""

from __future__ import annotations

import re

from ingestion.document import Document
from ingestion.homepages.homepage import list_reading, read_pages
from ingestion.homepages.profile import Profile
from ingestion.reading import LeftOut, Reading
from ingestion.texts.pdf_text import MOST_PAGES, pdf_text
from ingestion.texts.text_list import first_name, text_to_html, tidy_pdf_text

_FIRST_PAGES = 2
_ARTICLE = re.compile(r"(?im)^\W*(?:abstract\b|(?:1|I)?[\W_]{0,3}introduction\s*$|key ?words\b)")


class PdfCvReader:
    """Reads the text layer of a PDF as a plain-text CV."""

    name = "pdf"

    def recognises(self, document: Document) -> float:
        """By the file's magic number."""
        return 0.9 if document.data[:1024].lstrip().startswith(b"%PDF-") else 0.0

    def read(self, document: Document) -> Reading:
        """The person the CV begins with, and its publications. Raises `UnreadableError` where there is no text to read."""
        return _reading(document, *pdf_text(document.data, document.uri), MOST_PAGES)


def beginning_of(document: Document) -> Reading:
    """What the first pages of a PDF say, which tell whether it is somebody's. Raises `UnreadableError` as reading does."""
    text, whole = pdf_text(document.data, document.uri, _FIRST_PAGES)
    reading = _reading(document, text, whole, _FIRST_PAGES)
    return reading.model_copy(update={"owner": None}) if begins_as_article(text) else reading


def begins_as_article(text: str) -> bool:
    """Whether the first pages of a text are an article's, which tells of its authors as a CV does: with an abstract, with an introduction."""
    return _ARTICLE.search(text) is not None


def _reading(document: Document, text: str, whole: bool, most_pages: int) -> Reading:
    text = tidy_pdf_text(text)
    profile = Profile()
    profile.call(first_name(text))
    left_out: list[LeftOut] = []
    papers = read_pages(
        [document],
        lambda _: text_to_html(text, wrapped=True),
        profile,
        left_out,
    )
    problems = (
        () if whole else (f"{document.uri}: only the first {most_pages} pages were read; split the file",)
    )
    return list_reading(document, READER.name, profile, papers, left_out, problems)


READER = PdfCvReader()
