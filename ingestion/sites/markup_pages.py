"""The pages of a site that are named after people or publications and say who or what in their own markup, whatever language that is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingestion.document import Document, Site
from ingestion.entries import find_publications
from ingestion.homepages.sections import Topic
from ingestion.page import Page, parse_html
from ingestion.publications.publication import one_list
from ingestion.reading import PaperReading
from ingestion.sites.data_names import is_about_people, is_about_publications
from ingestion.sites.page_people import add_people_of
from ingestion.sites.script_markup import TEMPLATES, markup_of
from ingestion.sites.site_files import below_root, matching
from ingestion.sites.site_people import SitePeople

_FILE = r"(?:[^/]+/){0,6}[^/]+\.(?:html?|[cm]?[jt]sx?|vue|svelte|astro)"
_FEW = 3


def add_shown_people(site: Site, people: SitePeople) -> None:
    """Everybody whom a page about people shows in its markup and nothing has told of before."""
    for document, page in _pages(site, is_about_people):
        add_people_of(page, document, people, site.url)


def shown_papers(site: Site) -> list[PaperReading]:
    """The publications that pages about publications list in their markup, those with authors."""
    papers: list[PaperReading] = []
    for document, page in _pages(site, is_about_publications):
        if document.name.casefold().endswith((".html", ".htm")):
            continue  # built pages and written ones are read as sites of their own
        for publication in find_publications(page, document.read_at, base=site.url, topic=Topic.PUBLICATIONS):
            publication.place = document.path.as_posix()
            paper = publication.reading()
            if paper is not None and paper.authors:
                papers.append(paper)
    return one_list(papers)


def shows_a_lab(site: Site) -> bool:
    """Whether the pages of a program show several people or publications in their own markup."""
    if (
        next(
            matching(
                site, rf"(?:[^/]+/){{0,6}}[^/]+\.(?:[jt]sx|{'|'.join(suffix[1:] for suffix in TEMPLATES)})"
            ),
            None,
        )
        is None
    ):
        return False
    people = SitePeople()
    add_shown_people(site, people)
    return len(people.found) >= _FEW or len(shown_papers(site)) >= _FEW


def _pages(site: Site, is_meant: Callable[[str], bool]) -> Iterator[tuple[Document, Page]]:
    for document in matching(site, _FILE):
        parts = below_root(document).rpartition(".")[0].split("/")
        if not is_meant("/".join(parts[-2:])):
            continue
        html = document.name.casefold().endswith((".html", ".htm"))
        text = document.text if html else markup_of(document.text, document.name)
        if text.strip():
            yield document, parse_html(text)
