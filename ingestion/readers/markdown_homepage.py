"""A homepage's Markdown source: the page of a Jekyll or Hugo site (AcadHomepage and its kin), or a plain Markdown page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ingestion.document import Document
from ingestion.homepages.homepage import read_pages
from ingestion.homepages.profile import Profile
from ingestion.page import markdown_to_html
from ingestion.reading import LeftOut, Reading
from ingestion.sites.jekyll import add_owner
from ingestion.source import document_source
from ingestion.yaml_text import as_text, front_matter, split_front_matter

_PAGE_FIELDS = re.compile(
    r"(?m)^(?:layout|permalink|author_profile|redirect_from|excerpt|title|nav|about|profile)\s*:"
)
_MARKS = re.compile(
    r"(?m)^#{1,4} \S|^\s*[*+-] \S|\[[^\]\n]+\]\([^)\n]+\)|\*\*[^*\n]+\*\*|\{% |<div\b|<span\b|<br ?/?>"
)

_BADGE = re.compile(r"\[!\[([^\]\n]*)\]\([^()\n]*\)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
"""A picture of a word that leads somewhere: `[![paper](shield.svg)](paper.pdf)` is a link named `paper`."""
_PROFILE = re.compile(
    r"(?i)\[\W*(google scholar|semantic scholar|dblp|orcid|github|linkedin|openalex)\W*\]\((https?://[^()\s]+)\)"
)
"""A link to the owner's profile in an index: named by the index alone, so not a paper's or a co-author's."""
_EMOJI = re.compile(r"(?<![\w:])(?::[a-z][a-z0-9_+-]{1,30}:)+")


class MarkdownHomepageReader:
    """Reads the owner, the facts and the publications of one Markdown page."""

    name = "markdown-homepage"

    def recognises(self, document: Document) -> float:
        """By front matter with a page's fields, or by the marks of Markdown."""
        parts = split_front_matter(document.text)
        if parts is not None:
            return (
                0.75
                if _PAGE_FIELDS.search(parts[1]) or document.path.suffix.lower() in (".md", ".markdown")
                else 0.3
            )
        if document.text.lstrip().startswith(("<!", "<html", "{", "[", "@", "#!", "<?xml")):
            return 0.0
        marks = len(_MARKS.findall(document.text[:20_000]))
        if document.path.suffix.lower() in (".md", ".markdown"):
            return 0.6 if marks >= 3 else 0.35
        return 0.4 if marks >= 8 else 0.0

    def read(self, document: Document) -> Reading:
        """The page as one reading."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        profile = Profile()
        matter, body = front_matter(document, problems)
        add_owner(matter, profile)
        html = _html(document, body)
        papers = read_pages([document], lambda _: html, profile, left_out)
        if _is_post(document, matter):
            profile = Profile()  # what is told on a day of one thing is nobody's homepage
        for label, address in _PROFILE.findall(body):
            profile.add_link(address, label)
        return Reading(
            source=document_source(document, self.name, profile.name),
            owner=profile.reading(),
            papers=tuple(papers),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _is_post(document: Document, matter: Mapping[str, Any]) -> bool:
    """Whether a page is one of a blog's or of the news: by its layout, with a date or a category of its own."""
    layout = as_text(matter.get("layout")).casefold()
    dated = re.match(r"\d{4}-\d\d-\d\d-", document.name) is not None
    return layout in ("post", "news", "blog", "single-post", "distill") and (
        dated or any(matter.get(name) for name in ("date", "categories", "category", "tags"))
    )


def _html(document: Document, body: str) -> str:
    """The body as HTML whose lines are counted from the top of the file."""
    offset = document.text[: len(document.text) - len(body)].count("\n")
    text = _BADGE.sub(r"[\\[\1\\]](\2)", _EMOJI.sub("", body))
    return markdown_to_html("\n" * offset + text)


READER = MarkdownHomepageReader()
