"""The pages that somebody wrote for a site in Markdown or HTML, whatever makes pages of them, each as its visitors see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from assistant.text import clean
from ingestion.document import Document, Site
from ingestion.page import Page, markdown_to_html, parse_html
from ingestion.sites.site_files import below_root, is_template_file, matching
from ingestion.sites.translations import originals
from ingestion.yaml_text import as_text, front_matter

_PAGE = r"(?:[^/]+/){0,5}[^/]+\.(?:md|markdown|mdx|html?)"
_NO_PAGE = re.compile(
    r"(?:^|/)(?:_?(?:layouts?|includes?|templates?|partials?|components?|css|js|libs|assets|static|scripts|overrides|archetypes|rss)/|"
    r"(?:readme|license|licence|changelog|contributing|404|claude|agents|code_of_conduct|security|summary|third-party-licenses)\.\w+$)",
    re.IGNORECASE,
)
_RAW_HTML = re.compile(r"(?m)^~~~[ \t]*$")
_DIVISION = re.compile(r"(?m)^@@[\w,-]*[ \t]*$")
"""Franklin sets raw HTML between `~~~`, and opens and closes divisions with `@@`."""
_MODULE = re.compile(r"(?m)^(?:import|export)\s.*$")
_ATTRIBUTES = re.compile(r"\{:?\s*[.#][^{}\n]*\}")
_OPENS = re.compile(r"(?m)^[ \t]*(?:!!!|\?\?\?\+?|:::+)[^\n]*$")
"""An admonition (`!!! note`) or a container (`:::tip`)."""


@dataclass(frozen=True)
class Written:
    """One page: its front matter, what it shows, where it stands below the site's root (without its suffix)."""

    document: Document
    matter: Mapping[str, Any]
    body: str
    page: Page
    path: str

    @property
    def names(self) -> tuple[str, str]:
        """By what a page is told: its folder with its file's name (of an index the folder alone), and its title."""
        parts = self.path.split("/")
        if len(parts) > 1 and parts[-1].casefold() in ("index", "_index"):
            parts.pop()
        return "/".join(parts[-2:]), self.title

    @property
    def title(self) -> str:
        """What the page is called in its front matter, else in its first heading."""
        stated = clean(as_text(self.matter.get("title")))
        heading = next(self.page.root.iter("h1"), None)
        return stated or (clean(heading.text_content() or "") if heading is not None else "")


def written_pages(
    site: Site, problems: list[str], told_by: Callable[[str], bool] | None = None
) -> Iterator[Written]:
    """The pages in the order of their paths, of translations the English one alone; with `told_by` only those of which it takes the place."""
    documents = [
        document
        for document in matching(site, _PAGE)
        if not _NO_PAGE.search(below_root(document)) and not is_template_file(document)
    ]
    for document in originals(documents):
        path = str(PurePosixPath(below_root(document)).with_suffix(""))
        if told_by is not None and not told_by(path):
            continue
        matter, body = front_matter(document, problems)
        if matter.get("draft") is True or matter.get("published") is False:
            continue
        yield Written(document, matter, body, parse_html(_html(document, body)), path)


def _html(document: Document, body: str) -> str:
    if document.name.casefold().endswith(("html", "htm")):
        return body
    text = _DIVISION.sub("", _RAW_HTML.sub("", body)) if _DIVISION.search(body) or _is_franklin(document) else body  # fmt: skip
    text = _MODULE.sub("", text) if document.name.casefold().endswith(".mdx") else text
    return markdown_to_html(_ATTRIBUTES.sub("", _OPENS.sub("", text)))


def _is_franklin(document: Document) -> bool:
    """Whether a page's front matter is fenced as Franklin's, and its text sets HTML between tildes."""
    return document.text.lstrip().startswith("+++") and _RAW_HTML.search(document.text) is not None
