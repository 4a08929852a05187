"""A single jemdoc source page."""

from __future__ import annotations

from ingestion.document import Document
from ingestion.homepages.homepage import read_pages
from ingestion.homepages.profile import Profile
from ingestion.reading import LeftOut, Reading
from ingestion.source import document_source
from ingestion.texts.jemdoc import jemdoc_to_html, looks_like_jemdoc


class JemdocPageReader:
    """Reads a page in jemdoc's light markup."""

    name = "jemdoc-page"

    def recognises(self, document: Document) -> float:
        """By jemdoc's mode line, or its headings, links and line breaks."""
        return 0.8 if looks_like_jemdoc(document.text) else 0.0

    def read(self, document: Document) -> Reading:
        """The page's owner, facts and publications."""
        profile = Profile()
        left_out: list[LeftOut] = []
        papers = read_pages([document], lambda page: jemdoc_to_html(page.text), profile, left_out)
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=profile.reading(),
            papers=tuple(papers),
            left_out=tuple(left_out),
        )


READER = JemdocPageReader()
