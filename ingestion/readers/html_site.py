"""A folder with a hand-written homepage: HTML pages, jemdoc sources beside what was generated from them, BibTeX, a CV."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from assistant.text import fold
from ingestion.document import Document, Site
from ingestion.entries import page_topic
from ingestion.homepages.homepage import read_pages
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic
from ingestion.page import parse_html
from ingestion.publications.publication import fuller
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.data_names import is_about_people, is_about_publications
from ingestion.sites.home_folder import below_home, filling_pages, home_folder
from ingestion.sites.own_pages import add_own_pages
from ingestion.sites.page_people import add_people_of
from ingestion.sites.site_bibliographies import site_bibliographies
from ingestion.sites.site_files import below_root, first, matching
from ingestion.sites.site_people import SitePeople
from ingestion.sites.translations import originals
from ingestion.source import site_source
from ingestion.texts.jemdoc import jemdoc_to_html, looks_like_jemdoc

_SAME_TITLE = 90.0
_LANGUAGE = re.compile(r"[._-][a-z]{2}$")
_OF_JOBS = re.compile(r"(?:^|/)(?:openings?|jobs?|careers?|positions?|join(?:[-_ ]?us)?|vacanc(?:y|ies)|contact|imprint|impressum|privacy)$", re.I)  # fmt: skip


class HtmlSiteReader:
    """Reads the pages of one person's static homepage as one list."""

    name = "html-site"

    def recognises(self, site: Site) -> float:
        """By a home page in the folder itself that no site generator's sources stand beside."""
        if first(site, r"_config\.ya?ml|hugo\.(?:toml|ya?ml)|config\.toml") is not None:
            return 0.0
        if any(looks_like_jemdoc(document.text) for document in matching(site, r"[^/]*\.jemdoc")):
            return 0.8
        return 0.6 if first(site, r"(?:index|home)\.html?") is not None else 0.0

    def read(self, site: Site) -> Reading:
        """The owner, and each publication once."""
        profile = Profile()
        left_out: list[LeftOut] = []
        problems: list[str] = []
        documents = _pages(site)
        papers = read_pages(documents, _to_html, profile, left_out, site.url)
        people = _people(documents, profile, site.url)
        cited = site_bibliographies(site, r".*\.bib", [], problems)
        for document in matching(site, r".*\.pdf"):
            if papers and re.search(r"cv|resume|vitae", document.name, re.IGNORECASE):
                reason = "a CV beside the site's own list; name the file itself to have it read"
                left_out.append(LeftOut(what=document.name, reason=reason, place=document.path.as_posix()))
        return Reading(
            source=site_source(site, self.name, profile.name),
            owner=profile.reading(),
            people=people.readings(),
            papers=tuple(with_bibliography(papers, cited)),
            left_out=(*left_out, *people.left_out),
            problems=tuple(problems),
        )


def _people(documents: list[Document], owner: Profile, base: str | None) -> SitePeople:
    """Whom the pages about people show (`team.html`), beside the owner."""
    people = SitePeople()
    for document in documents:
        if is_about_people(document.path.stem):
            add_people_of(parse_html(_to_html(document)), document, people, base)
    add_own_pages(people, documents, _to_html, base)
    people.found = [
        one for one in people.found if not owner.name or fold(one.profile.name) != fold(owner.name)
    ]
    return people


def _pages(site: Site) -> list[Document]:
    """The home page first, then those beside it; generated HTML only where its jemdoc source is not there, of translations the English one."""
    sources = {
        below_root(document).rpartition(".")[0] for document in matching(site, r"(?:[^/]+/)?[^/]+\.jemdoc")
    }
    found: list[tuple[int, Document]] = []
    folder, filling = home_folder(site), filling_pages(site)
    filled = {path.rpartition("/")[0] for path in filling}
    for document in matching(site, rf"{re.escape(folder)}(?:[^/]+/){{0,3}}[^/]+\.(?:html?|jemdoc)"):
        path = below_home(document, folder)
        stem = path.rpartition(".")[0]
        if (stem in sources and not path.endswith("jemdoc")) or stem.rpartition("/")[2].casefold() in (
            "menu",
            "404",
            "analytics",
        ):
            continue
        if _OF_JOBS.search(stem):
            continue
        if path not in filling and "/" in path and not _is_of_publications(path, filled):
            continue
        found.append((0 if re.match(r"(?:index|home|about)\.", path, re.IGNORECASE) else 1, document))
    pages = [document for _, document in sorted(found, key=lambda item: item[0])]
    return originals(pages) if filling else pages


def _is_of_publications(path: str, filled: set[str]) -> bool:
    """Whether a page of a folder belongs to the site's publications or people: by its folder, or beside pages of which the site is made."""
    folder, _, name = path.rpartition("/")
    if folder in filled:
        stem = _LANGUAGE.sub("", name.rpartition(".")[0])
        return is_about_people(stem) or is_about_publications(stem)
    return "/" not in folder and page_topic([folder]) is Topic.PUBLICATIONS


def _to_html(document: Document) -> str:
    return jemdoc_to_html(document.text) if document.name.casefold().endswith(".jemdoc") else document.text


def with_bibliography(papers: list[PaperReading], cited: list[PaperReading]) -> list[PaperReading]:
    """A page's list completed from BibTeX beside it. Entries of works the page does not list are added, unless they only
    differ in wording from one that it does."""
    result = list(papers)
    folded = [fold(paper.title) for paper in papers]
    for entry in cited:
        match = process.extractOne(fold(entry.title), folded, scorer=fuzz.ratio, score_cutoff=_SAME_TITLE)
        if match is not None:
            result[match[2]] = fuller(result[match[2]], entry)
        else:
            result.append(entry)
    return result


SITE_READER = HtmlSiteReader()
