"""The source folder of a lab's Jekyll site: members, and one list of citations for the whole lab.

Knows the lab-website-template (`_members/*.md`, `_data/citations.yaml` made by Manubot) and sites that keep people and publications in
`_data/*.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.text import clean, fold
from ingestion.author_list import is_name
from ingestion.collection import collected
from ingestion.document import Document, Site
from ingestion.jekyll import add_author, base_address, settings
from ingestion.jekyll_items import JekyllItems, jekyll_items
from ingestion.links import find_doi
from ingestion.profile import Profile
from ingestion.publication import Publication, one_list
from ingestion.publication_matter import SiteTerms, files_base, site_files
from ingestion.readers.jekyll_site import read_pages, rows_in
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.rows import row_publication
from ingestion.site_bibliographies import site_bibliographies
from ingestion.site_files import first, matching
from ingestion.site_people import Described, SitePeople, names_somebody, stated_name
from ingestion.source import site_source
from ingestion.yaml_text import as_list, as_text, front_matter, load_data, load_yaml

_CITATIONS = r"_?data/(?:citations|publications?|papers?|publist|pubs)\.(?:ya?ml|json)"
_PEOPLE = r"_?data/(?:[\w-]*(?:members|people|team|alumni|students|staff|faculty)[\w-]*)\.(?:ya?ml)"
_BIBLIOGRAPHY = r"(?:_bibliography|_data|bib|assets/bib)/[^/]+\.bib"


class LabSiteReader:
    """Reads the people of a lab and its list of publications; nobody is its owner."""

    name = "lab-site"

    def recognises(self, site: Site) -> float:
        """By several people beside citations, publications or settings."""
        several = len(jekyll_items(site).people) >= 2
        people = first(site, _PEOPLE) is not None
        citations = first(site, _CITATIONS) is not None
        if first(site, r"_data/citations\.ya?ml") is not None and (
            several or first(site, r"_data/sources\.ya?ml") is not None
        ):
            return 0.95
        listed = citations or first(site, r"_bibliography/[^/]+\.bib") is not None
        return 0.9 if (several or people) and listed else 0.87 if several else 0.0

    def read(self, site: Site) -> Reading:
        """Members with aliases, roles and links, and every citation, preprints and journal versions as they are listed."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        config = settings(site, problems)
        title = clean(as_text(config.get("title")) or as_text(config.get("name")))
        items = jekyll_items(site)
        people = _people(site, items, title, config, problems)
        papers: list[PaperReading] = []
        base = base_address(site, config)
        terms = SiteTerms(base, people.names(), "", files_base(config), site_files(site))
        for document in matching(site, _CITATIONS):
            papers += _citations(document, base, left_out, problems)
        papers += one_list(collected(items.publications, terms, left_out, problems))
        papers += one_list(site_bibliographies(site, _BIBLIOGRAPHY, left_out, problems))
        if not papers:
            papers = one_list(read_pages(site, Profile(), (), terms.base, problems))
        return Reading(
            source=site_source(site, self.name, title),
            people=people.readings(),
            papers=tuple(paper.model_copy(update={"on_owner_list": False}) for paper in papers),
            left_out=(*people.left_out, *left_out),
            problems=tuple(problems),
        )


def _people(
    site: Site, items: JekyllItems, lab: str, config: Mapping[str, Any], problems: list[str]
) -> SitePeople:
    """Everybody the site describes, and whom its settings name as its author, where that is a person."""
    people = SitePeople(lab)
    for document in items.people:
        matter, body = front_matter(document, problems)
        people.add(matter, body, document)
    for document in matching(site, _PEOPLE):
        try:
            value = load_yaml(document.text, document.uri, problems=problems)
        except MalformedError as error:
            problems.append(str(error))
            continue
        for row, within in _people_rows(value):
            people.add(row, "", document, within)
    author = Profile()
    add_author(config, author)
    known = {fold(one.profile.name) for one in people.found}
    if author.name and fold(author.name) not in known:
        people.found.append(Described(author))
    return people


def _people_rows(value: Any, within: str = "", depth: int = 0) -> Iterator[tuple[Mapping[Any, Any], str]]:
    """The mappings that are a person each, with the keys (`alumni`) under which they stand."""
    if depth > 4:
        return
    if isinstance(value, Mapping):
        if names_somebody(value):
            yield value, within
            return
        for key, inner in value.items():
            if isinstance(inner, Mapping) and is_name(str(key)) and not stated_name(inner):
                yield {"name": key, **inner}, within
            elif isinstance(inner, Mapping) and names_somebody(inner):
                yield {"key": key, **inner}, within
            else:
                yield from _people_rows(inner, f"{within}/{key}", depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _people_rows(inner, within, depth + 1)


def _citations(
    document: Document, base: str | None, left_out: list[LeftOut], problems: list[str]
) -> list[PaperReading]:
    try:
        value = load_data(document)
    except MalformedError as error:
        problems.append(str(error))
        return []
    papers: list[PaperReading] = []
    for number, row in enumerate(rows_in(value), start=1):
        place = f"{document.path.as_posix()} item {number}"
        if not as_text(row.get("title")):
            continue
        paper = row_publication(row, document, place, base=base)
        _add_identifier(paper, as_text(row.get("id")))
        for button in as_list(row.get("buttons")):
            if isinstance(button, Mapping):
                paper.add_link(as_text(button.get("link")), as_text(button.get("type") or button.get("text")))
        reading = paper.reading()
        if reading is not None:
            papers.append(reading)
    if not papers:
        left_out.append(
            LeftOut(what=document.name, reason="no item in it has a title", place=document.path.as_posix())
        )
    return papers


def _add_identifier(paper: Publication, identifier: str) -> None:
    """Manubot's ids: `doi:10…`, `arxiv:…`, `pmid:…`, `url:…`."""
    kind, _, value = identifier.partition(":")
    if kind == "doi":
        paper.doi = find_doi(value)
        paper.add_link(f"https://doi.org/{paper.doi}" if paper.doi else None, kind="doi")
    elif kind == "arxiv":
        paper.arxiv_id = value
        paper.add_link(f"https://arxiv.org/abs/{value}", kind="arxiv")
    elif kind in ("pmid", "pubmed", "pmcid", "pmc", "isbn"):
        paper.identifiers[{"pubmed": "pmid", "pmc": "pmcid"}.get(kind, kind)] = value


SITE_READER = LabSiteReader()
