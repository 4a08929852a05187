"""A page from HTML of any quality, cleaned of what is hidden and of BibTeX that is shown to be copied."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import lxml.html
from lxml import etree

from assistant.text import clean
from ingestion.page.templates import drop_templates
from ingestion.page.visibility import drop_unseen

_SHOWN_BIBTEX = re.compile(
    r"(?:\[?\s*(?:show )?bib ?tex\s*\]?:?\s*)?@[A-Za-z]+\s*\{[^,{}]*,.*\}\s*(?:copy)?\s*$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass
class Page:
    """A parsed page: its root element, cleaned of what is hidden."""

    root: Any
    title: str
    hidden: list[str] = field(default_factory=list)
    """The beginnings of texts that were dropped because no visitor sees them."""
    bibtex: list[str] = field(default_factory=list)
    """BibTeX entries that the page shows beside its publications."""


def parse_html(text: str) -> Page:
    """A page from HTML of any quality; never raises, an unusable text gives an empty page."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""), count=1)
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, recover=True)
    try:
        root = lxml.html.document_fromstring(text or "<p></p>", parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = lxml.html.document_fromstring("<p></p>")
    title = root.findtext(".//title") or ""
    drop_templates(root)
    page = Page(root, clean(title), drop_unseen(root))
    _take_bibtex(page)
    return page


def _take_bibtex(page: Page) -> None:
    """Move BibTeX that is shown to be copied out of the text: it repeats an entry, and is read as what it is."""
    for element in list(page.root.iter("pre", "code", "div", "p", "span", "blockquote", "details", "td")):
        if element.getparent() is None or element.getroottree().getroot() is not page.root:
            continue
        text = (element.text_content() or "").strip()
        if len(text) < 6000 and _SHOWN_BIBTEX.match(text):
            page.bibtex.append(text[text.index("@") :])
            element.drop_tree()


def only_links(text: str) -> list[tuple[str, str]]:
    """Labels and addresses of a text that is nothing but links (`<a href="…">Code</a> | <a href="…">Page</a>`); of others none."""
    root = parse_html(text).root
    links = list(root.iter("a"))
    shown = [" ".join((link.text_content() or "").split()) for link in links]
    outside = root.text_content() or ""
    for label in shown:
        outside = outside.replace(label, "", 1)
    bare = not any(map(str.isalnum, outside))
    return [(label, link.get("href", "")) for label, link in zip(shown, links, strict=True)] if bare else []
