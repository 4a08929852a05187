"""Which files of a Jekyll folder are one person or one publication each: by the folder, by the layout, by what they state.

Jekyll knows collections (`_persons/*.md`), posts of a category (`members/_posts/*.md`, `_posts/papers/*.md`), and pages with a
layout of their own; which of them a site uses is nobody's convention.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.text import fold
from ingestion.authors.author_list import is_name
from ingestion.document import Document, Site
from ingestion.sites.site_files import below_root, is_template_file, matching
from ingestion.sites.stated_names import stated_name
from ingestion.yaml_text import as_list, as_text, front_matter, split_front_matter

_PUBLICATIONS = r"_?(?:publications?|papers?|pubs|preprints?|theses)"
_PEOPLE = (
    r"_?(?:persons?|people|(?:lab|team|group)?[-_]?members?|team|staff|students?|faculty|alumn[iae]\w*|profiles?|researchers?|postdocs?|"
    r"collaborators?|authors?|(?:former|past)[-_]?members?)"
)
_ITEM = r"[^/]+\.(?:md|markdown|html)"
_COLLECTION = re.compile(r"(?:[^/]+/)?_(?!pages/|includes/|layouts/|data/|sass/|plugins/|drafts/)[^/]+/.*")
_OTHERS = re.compile(r"(?:^|/)_?(?:talks?|teaching|courses?|news|projects?|videos?|software|events?|blog|books?|slides?|gallery|institutions?|"
    r"reading[-_ ]?(?:groups?|lists?)|journal[-_ ]?clubs?|seminars?|tutorials?|resources?|lectures?)/", re.I)  # fmt: skip
_IS_PUBLICATION = re.compile(rf"(?:[^/]+/)?_{_PUBLICATIONS[2:]}/(?:[^/]+/){{0,2}}{_ITEM}|(?:[^/]+/)*{_PUBLICATIONS}/_posts/(?:[^/]+/)?{_ITEM}|_posts/{_PUBLICATIONS}/{_ITEM}", re.I)  # fmt: skip
_IS_PERSON = re.compile(rf"(?:[^/]+/)?_{_PEOPLE[2:]}/(?:[^/]+/){{0,2}}{_ITEM}|(?:[^/]+/)*{_PEOPLE}/_posts/(?:[^/]+/)?{_ITEM}|_posts/{_PEOPLE}/{_ITEM}", re.I)  # fmt: skip
_PERSON_PAGE = re.compile(rf"{_PEOPLE}/(?:[^/]+/)?{_ITEM}", re.I)
_PUBLICATION_LAYOUT = re.compile(r"(?:single[-_ ]?)?(?:publication|paper|pub)(?:[-_ ]?(?:single|page|item|entry|post))?", re.I)  # fmt: skip
_PERSON_LAYOUT = re.compile(r"(?:single[-_ ]?)?(?:(?:lab|team)[-_ ]?)?(?:member|person|people|profile|student|staff|alumnus|researcher|bio)(?:[-_ ]?(?:single|page|item))?", re.I)  # fmt: skip
_PERSON_FIELDS = frozenset(["role", "position", "job_title", "email", "orcid", "scholar", "google_scholar", "github", "interests", "affiliation",
                            "bio", "image", "photo", "avatar", "portrait", "joined", "status"])  # fmt: skip
_VENUE_FIELDS = (
    "journal",
    "venue",
    "booktitle",
    "conference",
    "doi",
    "bib",
    "publication",
    "journal_short",
    "journal-short",
)


@dataclass(frozen=True)
class JekyllItems:
    """The files of a folder that are one item each."""

    people: tuple[Document, ...]
    publications: tuple[Document, ...]


def jekyll_items(site: Site) -> JekyllItems:
    """People and publications kept as a file each, in the order of their paths; instructions (`README.md`) are neither."""
    people: list[Document] = []
    publications: list[Document] = []
    for document in matching(site, rf"(?:[^/]+/)*{_ITEM}"):
        if re.match(r"readme|_?index\.", document.name, re.IGNORECASE) or is_template_file(document):
            continue
        path = below_root(document)
        if _IS_PUBLICATION.fullmatch(path):
            publications.append(document)
        elif _IS_PERSON.fullmatch(path):
            people.append(document)
        elif not _OTHERS.search(path) and (kind := _told_by_itself(document, path)):
            (people if kind == "person" else publications).append(document)
    return JekyllItems(tuple(people), tuple(publications))


def _told_by_itself(document: Document, path: str) -> str:
    """What a file of a folder with another name says it is: `person`, `publication`, or nothing."""
    collected = _COLLECTION.fullmatch(path) is not None
    page = not collected and _PERSON_PAGE.fullmatch(path) is not None
    if not (collected or page) or split_front_matter(document.text) is None:
        return ""
    matter, _ = front_matter(document, [])
    layout = as_text(matter.get("layout"))
    if collected and (_PUBLICATION_LAYOUT.fullmatch(layout) or is_publication(matter)):
        return "publication" if as_text(matter.get("title")) and not _of_other_kind(matter, path) else ""
    named = is_name(stated_name(matter))
    if named and _PERSON_LAYOUT.fullmatch(layout):
        return "person"
    return "person" if page and named and len(_PERSON_FIELDS & set(map(str, matter))) >= 2 else ""


def _of_other_kind(matter: Mapping[Any, Any], path: str) -> bool:
    """Whether a post states categories, and none of them is publications: a talk in the reading group has a title and a speaker too."""
    if "_posts/" not in path or _PUBLICATION_LAYOUT.fullmatch(as_text(matter.get("layout"))):
        return False
    stated = matter.get("categories") or matter.get("category")
    kinds = stated.split() if isinstance(stated, str) else [as_text(kind) for kind in as_list(stated)]
    return bool(kinds) and not any(re.fullmatch(rf"{_PUBLICATIONS}|research", kind, re.I) for kind in kinds)


def is_publication(matter: Mapping[Any, Any]) -> bool:
    """Whether front matter is a publication's: a title, authors, and where it appeared or a layout for publications."""
    if not (
        as_text(matter.get("title"))
        and as_list(matter.get("authors") or matter.get("author") or matter.get("names"))
    ):
        return False
    if _PUBLICATION_LAYOUT.fullmatch(as_text(matter.get("layout"))):
        return True
    stated = {
        fold(str(name)).replace(" ", "") for name, value in matter.items() if value not in (None, "", [])
    }
    return any(fold(name).replace(" ", "") in stated for name in _VENUE_FIELDS)
