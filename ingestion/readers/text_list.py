"""Plain-text publication lists and CVs, and Markdown pages without a site around them."""

from __future__ import annotations

import re

from ingestion.authors.author_list import author_likeness
from ingestion.document import Document
from ingestion.entries import find_publications
from ingestion.homepages.homepage import list_reading, read_pages
from ingestion.homepages.profile import Profile
from ingestion.page import markdown_to_html, parse_html
from ingestion.reading import LeftOut, Reading
from ingestion.texts.text_list import first_name, text_to_html

_MARKDOWN = re.compile(r"^#{1,4} \S|^[-*] \S.*\[[^\]]+\]\(|\*\*[^*]+\*\*|\]\(https?://", re.MULTILINE)
_SAMPLE = 12_000


class TextListReader:
    """Reads references in running text, as people paste them into files."""

    name = "text-list"

    def recognises(self, document: Document) -> float:
        """By entries that read as publications: two or more, with authors; least sure of all readers."""
        text = document.text.lstrip("\ufeff")
        if not text or (text.lstrip()[:1] in "{[@<\\%" and not re.match(r"\s*\[\s?\w{0,3}\d+\]", text)):
            return 0.0
        if not re.search(r"\b(?:19|20)\d\d\b", text):
            return 0.0
        found = find_publications(parse_html(_to_html(text[:_SAMPLE])), document.read_at)
        listed = sum(1 for paper in found if len(paper.authors) >= 2)
        if listed >= 2:
            return 0.35
        return (
            0.15
            if listed == 1 and any(author_likeness(line) > 0.8 for line in text.split("\n")[:200])
            else 0.0
        )

    def read(self, document: Document) -> Reading:
        """The person the text begins with, and its publications."""
        profile = Profile()
        left_out: list[LeftOut] = []
        profile.call(first_name(document.text))
        papers = read_pages([document], lambda page: _to_html(page.text), profile, left_out)
        return list_reading(document, self.name, profile, papers, left_out)


def _to_html(text: str) -> str:
    text = text.lstrip("\ufeff")
    return markdown_to_html(text) if len(_MARKDOWN.findall(text[:50_000])) >= 2 else text_to_html(text)


READER = TextListReader()
