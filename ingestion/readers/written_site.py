"""A site whose people and publications stand in its own pages, made by any program: Franklin, MkDocs, Docusaurus, Jupyter Book, Eleventy.

The same programs make manuals, wikis and documentation. What their pages are about decides: those named after people and publications
are read, and of a folder without any it is said what it seems to be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.text import fold
from ingestion.authors.author_list import is_name
from ingestion.document import Site
from ingestion.entries import find_publications
from ingestion.homepages.homepage_signs import speaks_of_somebody
from ingestion.homepages.page_facts import read_owner
from ingestion.homepages.profile import Profile
from ingestion.homepages.sections import Topic
from ingestion.publications.publication import one_list
from ingestion.reading import PaperReading, PersonReading, Reading
from ingestion.sites.data_names import is_about_people, is_about_publications, words_of
from ingestion.sites.manuals import is_one_groups, manual_made_by
from ingestion.sites.page_people import add_people_of
from ingestion.sites.site_people import SitePeople
from ingestion.sites.site_title import site_title
from ingestion.sites.written_pages import Written, written_pages
from ingestion.source import site_source
from ingestion.yaml_text import as_text

_FEW = 3
_LONGEST_TITLE = 4
_OWN_LIST = re.compile(r"(?:(?:our|my|selected|recent|all|group|lab|list of) )?(?:publications?|papers|pubs|preprints|theses)(?: list)?")  # fmt: skip
_HOMES = ("index", "about", "home", "about/index", "home/index")


class WrittenSiteReader:
    """Reads the pages about people and about publications; whose the site is, where its home page says so."""

    name = "written-site"

    def recognises(self, site: Site) -> float:
        """By the settings of a program that makes manuals; else by pages that show several people or publications."""
        if manual_made_by(site):
            return 0.82
        pages = list(written_pages(site, [], _is_named))
        return 0.4 if len(_people(pages, "").found) >= _FEW or len(_papers(pages, site, "")) >= _FEW else 0.0

    def read(self, site: Site) -> Reading:
        """The site as one reading."""
        problems: list[str] = []
        pages = list(written_pages(site, problems))
        title = site_title(site)
        manual = manual_made_by(site)
        people = _people(pages, title)
        owner = None if people.found else _owner(pages)
        papers = _papers(pages, site, manual)
        empty = not papers and not people.found and owner is None
        return Reading(
            source=site_source(site, self.name, owner.name if owner else title),
            owner=owner,
            people=people.readings(),
            papers=tuple(paper.model_copy(update={"on_owner_list": owner is not None}) for paper in papers),
            left_out=tuple(people.left_out),
            problems=() if empty else tuple(problems),
            lacks=(_says_nothing(site, manual, len(pages)),) if empty else (),
        )


def _says_nothing(site: Site, manual: str, pages: int) -> str:
    kind = f"{manual} pages, as manuals and wikis have," if manual else "pages"
    return f"{site.uri}: {pages} {kind} and none of people or publications; name the lab's own site, or describe its people in people.yaml"


def _is_named(path: str) -> bool:
    """Whether a page's place alone says that it is about people or publications; not every page of a site is read to know what it is."""
    place = "/".join(path.split("/")[-2:])
    return is_about_people(place) or is_about_publications(place)


def _is_about(written: Written, is_meant: Callable[[str], bool]) -> bool:
    """Whether a page's place or its title, if that is of a few words, names what is meant."""
    place, title = written.names
    return is_meant(place) or (0 < len(title.split()) <= _LONGEST_TITLE and is_meant(title))


def _people(pages: Sequence[Written], lab: str) -> SitePeople:
    """Whom the pages about people show, and of whom a page of their own in a folder of people tells."""
    people = SitePeople(lab)
    for written in pages:
        if not _is_about(written, is_about_people):
            continue
        name = as_text(written.matter.get("name")) or written.title
        folder = written.path.rpartition("/")[0].rpartition("/")[2]
        if is_about_people(folder) and is_name(name) and " " in name.strip():
            people.add({**written.matter, "name": name}, written.body, written.document, folder)
        else:
            add_people_of(written.page, written.document, people)
    return people


def _owner(pages: Sequence[Written]) -> PersonReading | None:
    """Whose site it is: the person of whom its home page speaks."""
    for written in pages:
        if written.path.casefold() in _HOMES:
            profile = Profile()
            read_owner(written.page, profile)
            owner = profile.reading()
            if owner is not None and speaks_of_somebody(owner) and fold(owner.name) in fold(written.page.root.text_content() or ""):  # fmt: skip
                return owner
    return None


def _papers(pages: Sequence[Written], site: Site, manual: str) -> list[PaperReading]:
    """What the pages about publications list, with authors; in a manual a list of what to read has no author in common."""
    found: list[PaperReading] = []
    for written in pages:
        if not _is_about(written, is_about_publications):
            continue
        listed = _listed(written, site)
        if not manual or _OWN_LIST.fullmatch(words_of(written.names[0]).rpartition("/")[2].strip()) or is_one_groups(listed):  # fmt: skip
            found += listed
    return one_list(found)


def _listed(written: Written, site: Site) -> list[PaperReading]:
    found: list[PaperReading] = []
    for publication in find_publications(
        written.page, written.document.read_at, base=site.url, topic=Topic.PUBLICATIONS
    ):
        publication.place = f"{written.document.path.as_posix()} {publication.place}".strip()
        paper = publication.reading()
        if paper is not None and paper.authors:
            found.append(paper)
    return found


SITE_READER = WrittenSiteReader()
