"""The source folder of a Hugo Blox (formerly Wowchemy, Academic) site: one folder per publication, authors as slugs."""

from __future__ import annotations

import re

from ingestion.authors.author_keys import keys_of_nobody
from ingestion.document import Site
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.page import markdown_to_html, parse_html
from ingestion.publications.publication import one_list
from ingestion.reading import LeftOut, PaperReading, Reading
from ingestion.sites.hugo_people import people_of, person_files
from ingestion.sites.hugo_publications import ITEM, kept_elsewhere, publication_of
from ingestion.sites.publication_matter import SiteTerms
from ingestion.sites.site_files import matching
from ingestion.source import site_source
from ingestion.yaml_text import front_matter, split_front_matter


class HugoSiteReader:
    """Reads publications, the people behind author slugs (`admin`), and the owner's profile."""

    name = "hugo-site"

    def recognises(self, site: Site) -> float:
        """By publications in Hugo's content folder, with front matter."""
        found = next(matching(site, ITEM), None)
        if found is not None and split_front_matter(found.text) is not None:
            return 0.9
        described = person_files(site)
        authors = any(re.search(r"(?:^|/)authors/", document.path.as_posix()) for document in described)
        return 0.7 if authors or len(described) >= 2 else 0.0

    def read(self, site: Site) -> Reading:
        """The site as one reading: owner, further people with a page, and each publication once."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        people = people_of(site, problems)
        owner = people.owner.profile if people.owner else None
        terms = SiteTerms(site.url, people.names(), owner.name if owner else "")
        unknown: list[str] = []
        papers: list[PaperReading] = []
        for document in matching(site, ITEM):
            item = publication_of(document, site, terms, problems, unknown)
            if isinstance(item, LeftOut):
                left_out.append(item)
            elif item is not None:
                papers.append(item)
        papers += kept_elsewhere(site, papers, problems)
        left_out += keys_of_nobody(unknown)
        if owner is not None and len(people.described) == 1:  # a group's home page is about the group
            _home(site, owner, problems)
        others = [one for one in people.described if one is not people.owner]
        made = [reading for one in others if (reading := one.profile.reading(one.member))]
        return Reading(
            source=site_source(site, self.name, owner.name if owner else ""),
            owner=owner.reading() if owner else None,
            people=tuple(made),
            papers=tuple(
                paper.model_copy(update={"on_owner_list": owner is not None}) for paper in one_list(papers)
            ),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _home(site: Site, owner: Profile, problems: list[str]) -> None:
    """News, awards and the like from the home page, written as Markdown."""
    for document in matching(site, r"content/(?:[a-z]{2}/)?(?:_index|home/[\w-]+)\.md"):
        _, body = front_matter(document, problems)
        if len(body.split()) >= 20:
            read_owner(parse_html(markdown_to_html(body)), owner, site.url)


SITE_READER = HugoSiteReader()
