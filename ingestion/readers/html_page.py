"""A single HTML page: a hand-written homepage or publication list."""

from __future__ import annotations

import re

from ingestion.document import Document
from ingestion.homepages.homepage import read_pages
from ingestion.homepages.profile import Profile
from ingestion.reading import LeftOut, Reading
from ingestion.source import document_source

_TAGS = re.compile(r"<(?:html|head|body|table|div|ul|ol|p|h[1-6]|li|br|td|font)\b[^>]*>", re.IGNORECASE)


class HtmlPageReader:
    """Reads any HTML: nested tables, lists, paragraphs, unclosed tags."""

    name = "html-page"

    def recognises(self, document: Document) -> float:
        """By a document type or an `html` element at the beginning, or by enough tags."""
        head = document.text.lstrip("\ufeff \n\t")[:2000]
        if re.match(
            r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
            head,
            re.IGNORECASE | re.DOTALL,
        ):
            return 0.7
        if head.startswith(("---", "{", "[", "@")):
            return 0.0
        return 0.45 if head.startswith("<") and len(_TAGS.findall(document.text[:20_000])) >= 5 else 0.0

    def read(self, document: Document) -> Reading:
        """The page's owner, facts and publications."""
        profile = Profile()
        left_out: list[LeftOut] = []
        papers = read_pages([document], lambda page: page.text, profile, left_out)
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=profile.reading(),
            papers=tuple(papers),
            left_out=tuple(left_out),
        )


READER = HtmlPageReader()
