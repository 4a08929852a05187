"""The source folder of a Quarto website: people and publications as pages, as the items of listings, or as BibTeX.

Only what the site shows as its own publications counts: the folder and the page of that name. Reading lists, courses and resources have
titles, authors and DOIs as well, and are other people's work.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from assistant.text import clean
from ingestion.authors.author_list import is_name
from ingestion.document import Site
from ingestion.entries import find_publications
from ingestion.homepages.sections import Topic
from ingestion.page import markdown_to_html, parse_html
from ingestion.publications.publication import one_list
from ingestion.publications.rows import describes_papers, row_publication
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.collection import collected
from ingestion.sites.data_names import is_about_people, is_about_publications
from ingestion.sites.jekyll_items import is_publication
from ingestion.sites.publication_matter import SiteTerms, laid_open, site_files
from ingestion.sites.quarto import Listed, Page, Project
from ingestion.sites.site_bibliographies import site_bibliographies
from ingestion.sites.site_data import people_rows, publication_rows
from ingestion.sites.site_files import first
from ingestion.sites.site_people import SitePeople
from ingestion.source import site_source
from ingestion.yaml_text import as_list, as_text

_LONGEST_HEADING = 6


class QuartoSiteReader:
    """Reads a lab's or one person's Quarto website."""

    name = "quarto-site"

    def recognises(self, site: Site) -> float:
        """By the project's settings, or by a home page of Quarto's."""
        if first(site, r"_quarto\.ya?ml") is not None:
            return 0.92
        return 0.65 if first(site, r"index\.qmd") is not None else 0.0

    def read(self, site: Site) -> Reading:
        """The people, or the one person whose site it is, and the site's own publications."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        project = Project(site, problems)
        people = _people(project, site)
        owner = people if people.found else _owner(project)
        own = owner.readings()[0] if owner is not people and owner.readings() else None
        terms = SiteTerms(site.url or project.address, people.names(), own.name if own else "", "", site_files(site))  # fmt: skip
        papers = _papers(project, site, terms, left_out)
        left_out += _of_others(project, {paper.place for paper in papers} | {item.place for item in left_out})
        return Reading(
            source=site_source(site, self.name, own.name if own else project.title),
            owner=own,
            people=people.readings(),
            papers=tuple(paper.model_copy(update={"on_owner_list": own is not None}) for paper in papers),
            left_out=(*people.left_out, *left_out),
            problems=tuple(dict.fromkeys(problems)),
        )


def _listing(project: Project, is_meant: Any) -> tuple[list[Page], Listed]:
    """The pages named after what is meant, with what they list and what lies in folders of that name."""
    pages = [page for page in project.pages if is_meant(page.name) or is_meant(_heading(page))]
    listed = project.listed(pages)
    known = {page.path for page in [*pages, *listed.pages]}
    beside = [page for page in project.pages if is_meant(page.folder) and page.path not in known]
    items = [page for page in [*listed.pages, *beside, *pages] if not page.matter.get("listing") or is_meant(page.folder)]  # fmt: skip
    return pages, Listed(list({page.path: page for page in items}.values()), listed.items)


def _heading(page: Page) -> str:
    """A page's title where it lists something: that of an item may hold any word."""
    title = as_text(page.matter.get("title")) or as_text(page.matter.get("pagetitle"))
    return title if page.matter.get("listing") and len(title.split()) <= _LONGEST_HEADING else ""


def _people(project: Project, site: Site) -> SitePeople:
    people = SitePeople(clean(project.title))
    _, listed = _listing(project, is_about_people)
    for page in listed.pages:
        name = as_text(page.matter.get("title"))
        if is_name(name) and not is_about_people(name) and not is_publication(laid_open(page.matter)):
            _add(people, page, name)
    known = {one.profile.name for one in people.found}
    rows = [(row.fields, row.document, row.within) for row in people_rows(site, project.problems)]
    read = {document.uri for _, document, _ in rows}
    rows += [(item, document, "") for item, document in listed.items if document.uri not in read]
    for fields, document, within in rows:
        name = as_text(fields.get("name")) or as_text(fields.get("title"))
        if is_name(name) and name not in known and not describes_papers(fields):
            people.add(fields, "", document, within)
    return people


def _add(people: SitePeople, page: Page, name: str) -> None:
    """A person's page: the name is its title, the position its subtitle or group, accounts are the links of `about`."""
    about = page.matter.get("about")
    links = about.get("links") if isinstance(about, Mapping) else page.matter.get("links")
    accounts = {as_text(link.get("text")) or as_text(link.get("icon")): as_text(link.get("href"))
                for link in as_list(links) if isinstance(link, Mapping)}  # fmt: skip
    matter = {**page.matter, "name": name, "title": "", "links": accounts or links}
    group = as_text(page.matter.get("people_group") or page.matter.get("group"))
    people.add(matter, page.body, page.document, group or page.folder)


def _owner(project: Project) -> SitePeople:
    """Whose site it is, where it describes nobody else: the home or about page of somebody, or whom the site is called after."""
    owner = SitePeople("")
    pages = [
        page for page in project.pages if page.path.rpartition(".")[0] in ("index", "about", "about/index")
    ]
    for page in pages:
        stated = [as_text(page.matter.get(name)) for name in ("title", "author", "pagetitle")]
        name = next(
            (text for text in [*stated, project.title] if is_name(text) and len(text.split()) > 1), ""
        )
        if name and not owner.found:
            _add(owner, page, name)
    return owner


def _papers(project: Project, site: Site, terms: SiteTerms, left_out: list[LeftOut]) -> list[PaperReading]:
    """The site's own publications, from all places where it keeps them."""
    problems = project.problems
    pages, listed = _listing(project, is_about_publications)
    items = [page.document for page in listed.pages if _is_item(page)]
    papers = collected(items, terms, left_out, problems)
    rows = [(row.fields, row.document, row.place) for row in publication_rows(site, problems)]
    read = {document.uri for _, document, _ in rows}
    rows += [(item, document, f"{document.path.as_posix()} item {number}")
             for number, (item, document) in enumerate(listed.items, start=1) if document.uri not in read and describes_papers(item)]  # fmt: skip
    made = [row_publication(fields, document, place).reading() for fields, document, place in rows]
    papers += [paper for paper in made if paper is not None]
    for page in pages:
        named = [document for name in as_list(page.matter.get("bibliography")) if (document := project.file(as_text(name), page))]  # fmt: skip
        for document in named:
            pattern = rf"(?:.*/)?{re.escape(document.path.name)}"
            papers += site_bibliographies(site, pattern, left_out, problems, terms.owner)
    if not papers:
        papers += site_bibliographies(site, r"(?:[^/]+/){0,2}[^/]*(?:pub|paper)[^/]*\.bib", left_out, problems, terms.owner)  # fmt: skip
    for page in pages:
        papers += _written(page, terms, bool(papers))
    return one_list(papers)


def _is_item(page: Page) -> bool:
    """Whether a page is one publication's: a title, and authors or where it appeared."""
    matter = laid_open(page.matter)
    stated = any(matter.get(name) for name in ("author", "authors", "doi", "container_title", "journal", "publication", "journ"))  # fmt: skip
    return bool(as_text(matter.get("title"))) and not page.matter.get("listing") and stated


def _written(page: Page, terms: SiteTerms, beside: bool) -> list[PaperReading]:
    """Publications written out in a page; beside a list kept elsewhere they need authors."""
    html = parse_html(markdown_to_html(page.body))
    found = find_publications(html, page.document.read_at, base=terms.base, topic=Topic.PUBLICATIONS)
    papers: list[PaperReading] = []
    for publication in found:
        publication.place = f"{page.document.path.as_posix()} {publication.place}".strip()
        paper = publication.reading()
        if paper is not None and (not beside or (paper.authors and (paper.year or paper.venue))):
            papers.append(paper)
    return papers


def _of_others(project: Project, read: set[str]) -> list[LeftOut]:
    """The folders whose pages look like publications and are not among the site's own."""
    folders = Counter(
        page.path.split("/")[0]
        for page in project.pages
        if "/" in page.path
        and page.document.path.as_posix() not in read
        and is_publication(laid_open(page.matter))
    )
    reason = "works that the site does not show as its own publications"
    return [
        LeftOut(what=f"{count} pages in {folder}", reason=reason, place=folder)
        for folder, count in folders.items()
    ]


SITE_READER = QuartoSiteReader()
