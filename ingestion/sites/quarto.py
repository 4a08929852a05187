"""A Quarto project: its settings, the pages it renders, and what their listings list."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from assistant.errors import MalformedError
from ingestion.document import Document, Site
from ingestion.yaml_text import as_list, as_text, front_matter, load_data, load_yaml

_PAGES = (".qmd", ".md", ".rmd")
_NO_PAGE = re.compile(r"readme|license|licence|contributing|changelog|code_of_conduct", re.IGNORECASE)
_RAW = re.compile(r"(?ms)^(`{3,})\s*\{.*?^\1`*\s*$|<!--.*?-->|\{\{<.*?>\}\}|^\s*:{3,}.*?$")
"""Code cells and raw HTML, comments, shortcodes, and the fences of divs: none of them is text of the page."""


@dataclass(frozen=True)
class Page:
    """One page that is rendered: its front matter, its text without code, its place in the project."""

    document: Document
    matter: Mapping[str, Any]
    body: str
    path: str

    @property
    def folder(self) -> str:
        """The folder it stands in, empty for the project's own."""
        return posixpath.dirname(self.path)

    @property
    def name(self) -> str:
        """The folder and the page's name, or the folder alone for its index: `people/index.qmd` is `people`."""
        stem = str(PurePosixPath(self.path).with_suffix(""))
        return self.folder if PurePosixPath(stem).name == "index" and self.folder else stem


@dataclass(frozen=True)
class Listed:
    """What the listings of some pages list: pages, and items given as data with the document they stand in."""

    pages: list[Page] = field(default_factory=list)
    items: list[tuple[Mapping[Any, Any], Document]] = field(default_factory=list)


class Project:
    """The project in a folder: where it has its settings is its root."""

    def __init__(self, site: Site, problems: list[str]) -> None:
        found = [document for document in site.documents if document.name in ("_quarto.yml", "_quarto.yaml")]
        top = min(found, key=lambda document: len(document.path.parts), default=None)
        self.root = posixpath.dirname(top.path.as_posix()) if top else ""
        self.settings = _mapping(top, problems)
        self.problems = problems
        self._files = {path: document for document in site.documents if (path := self._place(document))}
        self.pages = [page for path, document in sorted(self._files.items()) if (page := self._page(path, document))]  # fmt: skip

    @property
    def title(self) -> str:
        """What the website is called."""
        website = self.settings.get("website")
        return as_text(website.get("title")) if isinstance(website, Mapping) else ""

    @property
    def address(self) -> str | None:
        """The site's public address, where it is configured."""
        website = self.settings.get("website")
        return as_text(website.get("site-url")) or None if isinstance(website, Mapping) else None

    def file(self, name: str, page: Page) -> Document | None:
        """A file that a page names."""
        return self._files.get(_joined(page, name)) or self._files.get(name.lstrip("/"))

    def listed(self, pages: list[Page]) -> Listed:
        """Everything that the listings of these pages list, each page once."""
        found: dict[str, Page] = {}
        items: list[tuple[Mapping[Any, Any], Document]] = []
        for page in pages:
            for listing in as_list(page.matter.get("listing")):
                for one in self._contents(listing if isinstance(listing, Mapping) else {}, page):
                    if isinstance(one, Page):
                        found.setdefault(one.path, one)
                    else:
                        items.append(one)
        return Listed(list(found.values()), items)

    def _contents(
        self, listing: Mapping[str, Any], page: Page
    ) -> Iterator[Page | tuple[Mapping[Any, Any], Document]]:
        """A listing's contents: files, folders and globs, YAML files of items, items themselves; without any, the page's folder."""
        wanted = as_list(listing.get("contents")) or ["."]
        excluded = [_glob(_joined(page, as_text(one)[1:])) for one in wanted if as_text(one).startswith("!")]
        for one in wanted:
            if isinstance(one, Mapping):
                yield one, page.document
                continue
            if as_text(one).startswith("!"):
                continue
            if as_text(one).endswith((".yml", ".yaml", ".json")):
                yield from self._items(as_text(one), page)
                continue
            here = _glob(_joined(page, as_text(one)))
            matched = [other for other in self.pages if here.fullmatch(other.path)]
            anywhere = _glob(as_text(one).lstrip("./"))
            for other in matched or [other for other in self.pages if anywhere.fullmatch(other.path)]:
                is_out = any(pattern.fullmatch(other.path) for pattern in excluded)
                if other.path != page.path and not is_out and _accepts(listing, other.matter):
                    yield other

    def _items(self, name: str, page: Page) -> Iterator[tuple[Mapping[Any, Any], Document]]:
        document = self.file(name, page)
        if document is None:
            return
        try:
            value = load_data(document)
        except MalformedError as error:
            self.problems.append(str(error))
            return
        for item in as_list(value):
            if isinstance(item, Mapping):
                yield item, document

    def _place(self, document: Document) -> str:
        """A document's path below the root; empty outside it, in the folder of what was rendered, and behind underscores."""
        path = document.path.as_posix()
        if self.root and not path.startswith(self.root + "/"):
            return ""
        path = path[len(self.root) :].lstrip("/")
        project = self.settings.get("project")
        output = as_text(project.get("output-dir")) if isinstance(project, Mapping) else ""
        hidden = any(part.startswith(("_", ".")) for part in path.split("/"))
        return "" if hidden or (output and path.startswith(output.rstrip("/") + "/")) else path

    def _page(self, path: str, document: Document) -> Page | None:
        if not path.lower().endswith(_PAGES) or _NO_PAGE.match(document.name):
            return None
        matter, body = front_matter(document, self.problems)
        return None if matter.get("draft") is True else Page(document, matter, plain(body), path)


def plain(body: str) -> str:
    """A page's text as Markdown, without what only Quarto reads."""
    return _RAW.sub("", body)


def _mapping(document: Document | None, problems: list[str]) -> Mapping[str, Any]:
    if document is None:
        return {}
    try:
        value = load_yaml(document.text, document.uri)
    except MalformedError as error:
        problems.append(str(error))
        return {}
    return value if isinstance(value, dict) else {}


def _joined(page: Page, pattern: str) -> str:
    """A path or pattern that a page states, from the project's root; steps above the root end there."""
    if pattern.startswith("/"):
        return pattern.lstrip("/")
    return re.sub(r"^(?:\.\./)+", "", posixpath.normpath(posixpath.join(page.folder, pattern or ".")))


def _glob(pattern: str) -> re.Pattern[str]:
    """A glob as Quarto reads it; a folder means all pages below it."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.strip("/").removeprefix("./"))
    told = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    text = "".join(told.get(part) or re.escape(part) for part in parts)
    return re.compile(".*" if pattern in (".", "") else text if re.search(r"\.\w+$", pattern) else f"{text}(?:/.*)?")  # fmt: skip


def _accepts(listing: Mapping[str, Any], matter: Mapping[str, Any]) -> bool:
    """Whether a listing's `include` and `exclude` let a page in."""
    return all(_states(matter, name, value) for name, value in _conditions(listing, "include")) and not any(
        _states(matter, name, value) for name, value in _conditions(listing, "exclude")
    )


def _conditions(listing: Mapping[str, Any], kind: str) -> list[tuple[str, Any]]:
    return [pair for one in as_list(listing.get(kind)) if isinstance(one, Mapping) for pair in one.items()]


def _states(matter: Mapping[str, Any], name: str, wanted: Any) -> bool:
    stated = {_told(value) for value in as_list(matter.get(name))}
    return any(_glob_of_values(_told(value)).fullmatch(one) for value in as_list(wanted) for one in stated)


def _told(value: Any) -> str:
    text = value.get("name") if isinstance(value, Mapping) else value
    return str(text).casefold()


def _glob_of_values(value: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in re.split(r"\*+", value)))
