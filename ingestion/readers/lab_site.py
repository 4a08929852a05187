"""The source folder of a lab's site, whatever makes pages of it: members, and one list of publications for the whole lab.

Knows the lab-website-template (`_members/*.md`, `_data/citations.yaml` made by Manubot) and sites that keep people and publications as
data (`site_data.py`): in lists or a file each, for Jekyll, SvelteKit, Astro, Next or a program of the lab's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.text import fold
from ingestion.document import Site
from ingestion.homepages.profile import Profile
from ingestion.publications.links import find_doi
from ingestion.publications.publication import Publication, one_list
from ingestion.publications.rows import row_publication
from ingestion.readers.jekyll_site import read_pages
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.collection import collected
from ingestion.sites.described import Described
from ingestion.sites.jekyll import add_author, add_owner, base_address, settings
from ingestion.sites.jekyll_items import JekyllItems, jekyll_items
from ingestion.sites.markup_pages import add_shown_people, shown_papers, shows_a_lab
from ingestion.sites.projects import works_of_projects
from ingestion.sites.publication_matter import SiteTerms, files_base, site_files
from ingestion.sites.retold import completed_elsewhere
from ingestion.sites.site_bibliographies import site_bibliographies
from ingestion.sites.site_data import Row, is_kept_as_files, people_rows, publication_rows
from ingestion.sites.site_files import first
from ingestion.sites.site_people import SitePeople
from ingestion.sites.site_title import site_title
from ingestion.source import site_source
from ingestion.yaml_text import as_list, as_text, front_matter

_BIBLIOGRAPHY = r"(?:_bibliography|_?data|bib|assets/bib)/[^/]+\.bib|(?:[^/]+/){0,4}[^/]*(?:pub|papers|bibliography)[^/]*\.bib"


_A_PAIR = 2
"""As many people make a list of people where nothing else is known of a site."""


class LabSiteReader:
    """Reads the people of a lab and its list of publications; nobody is its owner."""

    name = "lab-site"

    def recognises(self, site: Site) -> float:
        """By several people beside citations, publications or settings."""
        items = jekyll_items(site)
        several = len(items.people) >= 2
        people = people_rows(site, [])
        publications = publication_rows(site, [])
        if first(site, r"_data/citations\.ya?ml") is not None and (
            several or first(site, r"_data/sources\.ya?ml") is not None
        ):
            return 0.95
        listed = publications or first(site, _BIBLIOGRAPHY) is not None
        if (several or people) and listed:
            return 0.9
        if several or (len(people) >= 3 and items.publications):
            return 0.87
        if len(people) >= 3 and not _is_somebodys(site):
            return 0.83
        if not _is_somebodys(site) and shows_a_lab(site):
            return 0.8
        if is_kept_as_files(publications):
            return 0.5
        return 0.3 if len(people) == _A_PAIR and not _is_somebodys(site) else 0.0

    def read(self, site: Site) -> Reading:
        """Members with aliases, roles and links, and every citation, preprints and journal versions as they are listed."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        config = settings(site, problems)
        title = site_title(site)
        items = jekyll_items(site)
        people = _people(site, items, title, config, problems)
        base = base_address(site, config)
        terms = SiteTerms(base, people.names(), "", files_base(config), site_files(site))
        papers = _citations(publication_rows(site, problems), terms, left_out)
        papers += one_list(collected(items.publications, terms, left_out, problems))
        papers += one_list(site_bibliographies(site, _BIBLIOGRAPHY, left_out, problems))
        papers = papers or shown_papers(site)
        papers = papers or one_list(works_of_projects(site, terms, left_out, problems))
        if not papers:
            papers = one_list(read_pages(site, Profile(), (), terms.base, problems))
        return Reading(
            source=site_source(site, self.name, title),
            people=people.readings(),
            papers=tuple(
                paper.model_copy(update={"on_owner_list": False})
                for paper in completed_elsewhere(site, papers)
            ),
            left_out=(*people.left_out, *left_out),
            problems=tuple(problems),
        )


def _is_somebodys(site: Site) -> bool:
    """Whether the settings say that the site is one person's, who may list students beside themselves."""
    owner = Profile()
    add_owner(settings(site, []), owner)
    return bool(owner.name)


def _people(
    site: Site, items: JekyllItems, lab: str, config: Mapping[str, Any], problems: list[str]
) -> SitePeople:
    """Everybody the site describes, and whom its settings name as its author, where that is a person."""
    people = SitePeople(lab)
    for document in items.people:
        matter, body = front_matter(document, problems)
        people.add(matter, body, document)
    for row in people_rows(site, problems):
        people.add(row.fields, "", row.document, row.within)
    add_shown_people(site, people)
    author = Profile()
    add_author(config, author)
    known = {fold(one.profile.name) for one in people.found}
    if author.name and fold(author.name) not in known:
        people.found.append(Described(author))
    return people


def _citations(rows: Sequence[Row], terms: SiteTerms, left_out: list[LeftOut]) -> list[PaperReading]:
    papers: list[PaperReading] = []
    for row in rows:
        paper = row_publication(row.fields, row.document, row.place, base=terms.base, placed=terms.placed)
        _add_identifier(paper, as_text(row.fields.get("id")))
        for button in as_list(row.fields.get("buttons")):
            if isinstance(button, Mapping):
                paper.add_link(as_text(button.get("link")), as_text(button.get("type") or button.get("text")))
        reading = paper.reading()
        if reading is not None:
            papers.append(reading)
        else:
            left_out.append(LeftOut(what=row.place, reason="an item without a usable title", place=row.document.path.as_posix()))  # fmt: skip
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
