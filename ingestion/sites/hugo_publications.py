"""The publications of a Hugo Blox site: one folder each, with front matter and a `cite.bib`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from assistant.records import Status
from assistant.text import clean, fold
from ingestion.authors.author_keys import resolved_authors
from ingestion.document import Document, Site
from ingestion.page import markdown_to_html, parse_html
from ingestion.publications.bibliography import read_bibliography
from ingestion.publications.dates import parse_date, parse_year
from ingestion.publications.links import bare_arxiv_id, find_doi, resolve
from ingestion.publications.publication import Publication, fuller, title_key
from ingestion.publications.rows import row_publication
from ingestion.publications.sorts import sort_of, thesis_venue
from ingestion.reading import LeftOut, PaperReading, Sort
from ingestion.sites.collection import stated_venue
from ingestion.sites.publication_matter import SiteTerms, laid_open
from ingestion.sites.site_data import publication_rows
from ingestion.sites.site_files import below_root, matching
from ingestion.yaml_text import as_list, as_text, front_matter

_SECTION = r"content/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:publications?|papers?)"
ITEM = rf"{_SECTION}/(?:(?:[\w-]+/)?[^/]+/index\.(?:[a-z]{2}\.)?mdx?|[^/_][^/]*\.mdx?)"
# The older numbers of publication types, and the newer CSL words, that say a state.
_STATES = {
    "3": Status.PREPRINT,
    "preprint": Status.PREPRINT,
    "article": Status.PREPRINT,
    "manuscript": Status.PREPRINT,
}
_EXAMPLES = frozenset(
    fold(title)
    for title in (
        "An example journal article",
        "An example conference paper",
        "An example preprint / working paper",
    )
)
_URLS = {"url_pdf": "pdf", "url_code": "code", "url_dataset": "data", "url_poster": "other", "url_project": "project", "url_slides": "slides",
         "url_source": "paper", "url_video": "video", "url_preprint": "arxiv"}  # fmt: skip


def publication_of(
    document: Document, site: Site, terms: SiteTerms, problems: list[str], unknown: list[str]
) -> PaperReading | LeftOut | None:
    """The publication of one item; what is left out with its reason, None where it cannot be read.

    Author ids that mean nobody are added to `unknown`.
    """
    before = len(problems)
    matter, body = front_matter(document, problems)
    place = document.path.as_posix()
    title = as_text(matter.get("title"))
    if _is_list_page(matter, document):
        return LeftOut(what=title or document.name, reason="a page of a list or a widget, not a publication", place=place)  # fmt: skip
    if fold(title) in _EXAMPLES:
        return LeftOut(what=title, reason="an example that the site's template comes with", place=place)
    if matter.get("draft") is True:
        return LeftOut(what=title or place, reason="the item is a draft", place=place)
    if not title:
        if len(problems) == before:
            problems.append(f"{document.uri}: no title in the front matter; add one or remove the file")
        return None
    links = {
        as_text(link.get("type") or link.get("name")): as_text(link.get("url"))
        for link in [*as_list(matter.get("links")), *as_list(matter.get("url_custom"))]
        if isinstance(link, Mapping)
    }
    extra = matter.get("hugoblox")
    stated_ids = extra.get("ids") if isinstance(extra, Mapping) else None
    ids: Mapping[str, Any] = stated_ids if isinstance(stated_ids, Mapping) else {}
    types = [as_text(kind) for kind in as_list(matter.get("publication_types"))]
    venue, rest = _venue(as_text(matter.get("publication")) or as_text(matter.get("publication_short")))
    venue = venue or stated_venue(laid_open(matter))  # other generators keep pages in such folders too
    sort, words = sort_of(matter)
    venue = thesis_venue(venue, words) if sort is Sort.THESIS else venue
    authors, complete = resolved_authors(
        matter.get("authors") or matter.get("author"), terms.names, terms.owner, unknown
    )
    stated = as_text(matter.get("date")) or as_text(matter.get("publishDate")) or as_text(matter.get("year"))
    paper = Publication(
        title=title,
        sort=sort,
        authors=authors,
        authors_complete=complete,
        date=parse_date(stated, document.read_at),
        year=_year_of_issue(rest, document) or parse_year(stated, document.read_at),
        venue=venue,
        note=" ; ".join(
            [
                rest,
                as_text(matter.get("publication_short")),
                *(as_text(note) for note in as_list(matter.get("award"))),
            ]
        ),
        status=next((_STATES[kind] for kind in types if kind in _STATES), None) if not venue else None,
        abstract=as_text(matter.get("abstract")) or _abstract(body) or as_text(matter.get("summary")),
        doi=find_doi(as_text(matter.get("doi")) or as_text(ids.get("doi")) or rest),
        arxiv_id=bare_arxiv_id(as_text(matter.get("arxiv")) or as_text(ids.get("arxiv"))),
        keywords=tuple(as_text(tag) for tag in as_list(matter.get("tags"))),
        place=place,
    )
    for key in ("pdf", "code", "url", "link", "arxiv", "paper", "github", "website"):
        paper.add_link(resolve(as_text(matter.get(key)), site.url), key)
    for key, kind in _URLS.items():
        paper.add_link(resolve(as_text(matter.get(key)), site.url), key, kind)
    for label, url in links.items():
        paper.add_link(resolve(url, site.url), label)
    if paper.doi:
        paper.add_link(f"https://doi.org/{paper.doi}", kind="doi")
    return _with_citation(paper.reading(), document, site, problems)


_LIST_TYPES = frozenset(["widget_page", "landing", "list", "section", "publications", "search"])


def _is_list_page(matter: Mapping[str, Any], document: Document) -> bool:
    """Whether a page is a section's own, or a widget of it: Hugo renders neither as an item of the section."""
    section = re.fullmatch(rf"{_SECTION}/_?index(?:\.[a-z]{{2}})?\.md", below_root(document), re.IGNORECASE)
    stated = {as_text(matter.get(name)).casefold() for name in ("type", "layout")}
    is_block = (
        any(name in matter for name in ("widget", "block", "sections")) or matter.get("headless") is True
    )
    return section is not None or is_block or bool(stated & _LIST_TYPES)


def _venue(stated: str) -> tuple[str, str]:
    """A venue, and what follows it: where the name is set off in italics, volume and pages are none of it."""
    stated = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", stated)
    match = re.fullmatch(r"(?:In:?\s+)?([*_]{1,2})([^*_]+)\1\s*[.,;]\s*(.*(?:\d|press|accepted|submitted|appear).*)", stated)  # fmt: skip
    name, rest = (match.group(2), clean(match.group(3).replace("*", ""))) if match else (stated, "")
    return re.sub(r"^In:?\s+(?=[A-Z])", "", clean(name.replace("*", ""))), rest


def _year_of_issue(rest: str, document: Document) -> int | None:
    """The year that ends a journal's volume and pages (`12, 3-9 (2018)`): the page's own date may be the day it was put up."""
    match = re.search(r"\d.*\(((?:19|20)\d\d)\)\.?$", rest)
    return parse_year(match.group(1), document.read_at) if match else None


def _abstract(body: str) -> str:
    match = re.search(r"^#+\s*Abstract\s*$(.+?)(?=^#|\Z)", body, re.IGNORECASE | re.MULTILINE | re.DOTALL)
    return clean(parse_html(markdown_to_html(match.group(1))).root.text_content() or "") if match else ""


def _with_citation(
    paper: PaperReading | None, document: Document, site: Site, problems: list[str]
) -> PaperReading | None:
    """A publication completed from the `cite.bib` beside it."""
    if paper is None or not document.name.startswith("index."):
        return paper
    folder = PurePosixPath(below_root(document)).parent.as_posix()
    for beside in matching(site, re.escape(folder) + r"/[^/]*\.bib"):
        found = read_bibliography(beside)
        problems += found.problems
        for cited in found.papers[:1]:
            if (
                not cited.title
                or title_key(cited.title)[:20] == title_key(paper.title)[:20]
                or not paper.venue
            ):
                paper = fuller(paper, cited)
    return paper


def kept_elsewhere(site: Site, known: list[PaperReading], problems: list[str]) -> list[PaperReading]:
    """Publications of a site that keeps them as data, or as one BibTeX file, only."""
    if known:
        return []
    rows = publication_rows(site, problems)
    made = [row_publication(row.fields, row.document, row.place).reading() for row in rows]
    papers = [paper for paper in made if paper is not None]
    if papers:
        return papers
    for document in matching(site, r"[^/]*\.bib|(?:content|data|static|assets)/(?:[^/]+/)?[^/]*\.bib"):
        found = read_bibliography(document)
        papers += found.papers
        problems += found.problems
    return papers
