"""The source folder of a Jekyll homepage: AcadHomepage, academicpages, al-folio and their kin.

The templates differ in where publications are kept (`_publications/*.md`, `_bibliography/*.bib`, `_data/*.yml`, the page itself), not
in what they are; so all places are read, and a work found in several is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.errors import MalformedError
from assistant.records import FactKind
from ingestion.document import Site
from ingestion.entries import find_publications, page_topic
from ingestion.homepages.homepage import completed
from ingestion.homepages.homepage_signs import is_somebody
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.homepages.resume import add_resume, is_of, resume_name
from ingestion.homepages.sections import Topic
from ingestion.publications.publication import one_list, title_key
from ingestion.publications.rows import row_publication
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.collection import collected
from ingestion.sites.jekyll import add_accounts, add_news, add_owner, base_address, is_about, pages, settings
from ingestion.sites.jekyll_items import jekyll_items
from ingestion.sites.publication_matter import SiteTerms, files_base, site_files
from ingestion.sites.retold import completed_elsewhere
from ingestion.sites.site_bibliographies import site_bibliographies
from ingestion.sites.site_data import publication_rows
from ingestion.sites.site_files import first, matching
from ingestion.source import site_source
from ingestion.yaml_text import front_matter, load_data

_BIBLIOGRAPHY = r"(?:_bibliography|bibliography|assets/bib(?:liography)?|_data|bib|files)/[^/]+\.bib|[^/]*(?:pub|paper)[^/]*\.bib"
_RESUMES = (
    r"_data/(?:cv|resume)\.ya?ml|assets/json/resume\.json|_data/resume\.json|assets/rendercv/[^/]+\.ya?ml"
)


class JekyllSiteReader:
    """Reads a personal site; lab sites with members and citations have a reader of their own."""

    name = "jekyll-site"

    def recognises(self, site: Site) -> float:
        """By the settings file beside pages, or by a collection or bibliography where Jekyll keeps them."""
        collection = bool(jekyll_items(site).publications)
        bibliography = any(True for _ in matching(site, r"_bibliography/[^/]+\.bib"))
        configured = first(site, r"_config\.ya?ml") is not None
        page = any(
            True
            for _ in matching(site, r"(?:_pages/)?(?:index|about|publications?|home)\.(?:md|markdown|html)")
        )
        if collection or bibliography:
            return 0.85
        return 0.8 if configured and page else 0.6 if first(site, r"_pages/[^/]+\.md") is not None else 0.0

    def read(self, site: Site) -> Reading:
        """The owner, and their publications from every place the site keeps them."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        profile = Profile()
        config = settings(site, problems)
        base = base_address(site, config)
        add_owner(config, profile)
        stated = bool(profile.name)
        add_accounts(site, profile, problems)
        terms = SiteTerms(base, {}, profile.name, files_base(config), site_files(site))
        papers = collected(jekyll_items(site).publications, terms, left_out, problems)
        papers += site_bibliographies(site, _BIBLIOGRAPHY, left_out, problems, profile.name)
        papers += _data_lists(site, terms, problems)
        papers += read_pages(site, profile, papers, base, problems)
        _resumes(site, profile, left_out, problems)
        add_news(site, profile, problems)
        _others(site, left_out)
        _teaching(site, profile, problems)
        owner = profile.reading()
        if owner is not None and not stated and not papers and not is_somebody(owner):
            owner = None  # a heading alone makes nobody: `R Packages`
        return Reading(
            source=site_source(site, self.name, owner.name if owner else ""),
            owner=owner,
            papers=tuple(completed_elsewhere(site, one_list(papers))),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _data_lists(site: Site, terms: SiteTerms, problems: list[str]) -> list[PaperReading]:
    made = (
        row_publication(row.fields, row.document, row.place, placed=terms.placed).reading()
        for row in publication_rows(site, problems)
    )
    return [paper for paper in made if paper is not None]


def read_pages(
    site: Site, profile: Profile, known: Sequence[PaperReading], base: str | None, problems: list[str]
) -> list[PaperReading]:
    """Publications written in the pages, and what these say of the owner.

    Beside a list kept elsewhere (`known`), pages only repeat or complete it: what they add needs authors.
    """
    kept = {title_key(paper.title) for paper in known}
    papers: list[PaperReading] = []
    for document, matter, page in pages(site, problems):
        topic = page_topic([str(matter.get("title") or ""), document.path.stem])
        if topic is None:
            read_owner(page, profile, base, own=is_about(document, matter))
        if topic not in (None, Topic.PUBLICATIONS):
            continue
        listed: list[PaperReading] = []
        for publication in find_publications(page, document.read_at, base=base, topic=topic):
            publication.place = f"{document.path.as_posix()} {publication.place}".strip()
            paper = publication.reading()
            if paper is not None and (
                not kept or title_key(paper.title) in kept or (paper.authors and (paper.year or paper.venue))
            ):
                listed.append(paper)
        papers += completed(listed, page, document)
    return papers


def _resumes(site: Site, profile: Profile, left_out: list[LeftOut], problems: list[str]) -> None:
    """CVs kept as data, where they are the owner's: templates come with somebody else's."""
    strangers = False
    for document in matching(site, _RESUMES):
        try:
            data = load_data(document)
        except MalformedError as error:
            problems.append(str(error))
            continue
        name = resume_name(data)
        if data is None or (not is_of(data, profile.name)) or (strangers and not name):
            strangers = True
            place = document.path.as_posix()
            left_out.append(
                LeftOut(
                    what=f"CV of {name or 'nobody named'}",
                    reason=f"not the site's owner, {profile.name}",
                    place=place,
                )
            )
            continue
        add_resume(data, profile, document.path.as_posix())


def _others(site: Site, left_out: list[LeftOut]) -> None:
    """Talks and courses, which may carry papers' titles and are none; and CVs as PDF, which repeat the list."""
    for folder, words in (
        ("_talks", "talks are not publications"),
        ("_teaching", "courses are not publications"),
    ):
        count = sum(1 for _ in matching(site, rf"{folder}/[^/]+\.(?:md|markdown|html)"))
        if count:
            left_out.append(LeftOut(what=f"{count} items", reason=words, place=folder))
    for document in matching(site, r".*\.pdf"):
        if re.search(r"cv|resume|vitae", document.name, re.IGNORECASE):
            reason = "a CV beside the site's own list; name the file itself to have it read"
            left_out.append(LeftOut(what=document.name, reason=reason, place=document.path.as_posix()))


def _teaching(site: Site, profile: Profile, problems: list[str]) -> None:
    """The titles of a `_teaching` collection as facts."""
    for document in matching(site, r"_teaching/[^/]+\.(?:md|markdown)"):
        matter, _ = front_matter(document, problems)
        if matter.get("title"):
            profile.add_fact(FactKind.TEACHING, str(matter["title"]), document.path.as_posix())


SITE_READER = JekyllSiteReader()
