"""The source folder of a lab's Jekyll site: members, and one list of citations for the whole lab.

Knows the lab-website-template (`_members/*.md`, `_data/citations.yaml` made by Manubot) and sites that keep people and publications in
`_data/*.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistant.errors import MalformedError
from assistant.records import FactKind
from assistant.text import clean, fold
from ingestion.author_list import is_name
from ingestion.bibliography import read_bibliography
from ingestion.document import Document, Site
from ingestion.jekyll import settings
from ingestion.links import find_doi
from ingestion.page import markdown_to_html, parse_html
from ingestion.profile import Profile
from ingestion.publication import Publication, one_list
from ingestion.readers.jekyll_site import rows_in
from ingestion.reading import LeftOut, PaperReading, PersonReading, Reading
from ingestion.rows import row_publication
from ingestion.site_files import first, matching
from ingestion.source import site_source
from ingestion.yaml_text import as_list, as_text, front_matter, load_data, load_yaml

_MEMBERS = r"_(?:members|people|team|staff|students|faculty|alumni)/(?:[^/]+/)?[^/]+\.(?:md|markdown)"
_CITATIONS = r"_data/(?:citations|publications?|papers?|publist|pubs)\.(?:ya?ml|json)"
_PEOPLE = r"_data/(?:[\w-]*(?:members|people|team|alumni|students|staff|faculty)[\w-]*)\.(?:ya?ml)"
_NOT_PEOPLE = re.compile(r"mascot|\bpet\b|dog|cat\b", re.IGNORECASE)
_ROLES = {"principal-investigator": "Principal Investigator", "pi": "Principal Investigator", "postdoc": "Postdoctoral Researcher",
          "phd": "PhD Student", "undergrad": "Undergraduate Student", "programmer": "Programmer", "masters": "Master's Student"}  # fmt: skip


class LabSiteReader:
    """Reads the people of a lab and its list of publications; nobody is its owner."""

    name = "lab-site"

    def recognises(self, site: Site) -> float:
        """By members beside citations or settings."""
        members = sum(1 for _ in matching(site, _MEMBERS))
        people = first(site, _PEOPLE) is not None
        citations = first(site, _CITATIONS) is not None
        if first(site, r"_data/citations\.ya?ml") is not None and (
            members or first(site, r"_data/sources\.ya?ml") is not None
        ):
            return 0.95
        return (
            0.9
            if (members >= 2 or people) and (citations or first(site, r"_bibliography/[^/]+\.bib"))
            else 0.87
            if members >= 2
            else 0.0
        )

    def read(self, site: Site) -> Reading:
        """Members with aliases, roles and links, and every citation, preprints and journal versions as they are listed."""
        problems: list[str] = []
        left_out: list[LeftOut] = []
        config = settings(site, problems)
        title = clean(as_text(config.get("title")))
        people = _members(site, title, left_out, problems)
        papers: list[PaperReading] = []
        for document in matching(site, _CITATIONS):
            papers += _citations(document, left_out, problems)
        for document in matching(site, r"(?:_bibliography|_data|bib|assets/bib)/[^/]+\.bib"):
            found = read_bibliography(document, on_owner_list=False)
            papers += one_list(found.papers)
            left_out += found.left_out
            problems += found.problems
        return Reading(
            source=site_source(site, self.name, title),
            people=tuple(people),
            papers=tuple(paper.model_copy(update={"on_owner_list": False}) for paper in papers),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )


def _members(site: Site, lab: str, left_out: list[LeftOut], problems: list[str]) -> list[PersonReading]:
    people: list[PersonReading] = []
    for document in matching(site, _MEMBERS):
        matter, body = front_matter(document, problems)
        people += _person(matter, body, document.path.as_posix(), lab, left_out)
    for document in matching(site, _PEOPLE):
        try:
            value = load_yaml(document.text, document.uri, problems=problems)
        except MalformedError as error:
            problems.append(str(error))
            continue
        for row in _people_rows(value):
            people += _person(row, "", document.path.as_posix(), lab, left_out)
    return people


def _people_rows(value: Any, depth: int = 0) -> list[Mapping[Any, Any]]:
    if depth > 4:
        return []
    if isinstance(value, Mapping):
        if is_name(as_text(value.get("name"))):
            return [value]
        return [
            row if isinstance(row.get("name"), str) else {"name": key, **row} if is_name(str(key)) else row
            for key, inner in value.items()
            for row in (
                [inner]
                if isinstance(inner, Mapping) and is_name(str(key))
                else _people_rows(inner, depth + 1)
            )
        ]
    return (
        [row for inner in as_list(value) for row in _people_rows(inner, depth + 1)]
        if isinstance(value, list)
        else []
    )


def _person(
    matter: Mapping[Any, Any], body: str, place: str, lab: str, left_out: list[LeftOut]
) -> list[PersonReading]:
    name = as_text(matter.get("name")) or as_text(matter.get("title"))
    role = as_text(matter.get("role") or matter.get("position") or matter.get("info"))
    if not name:
        return []
    if _NOT_PEOPLE.search(role) or _NOT_PEOPLE.search(as_text(matter.get("group"))):
        left_out.append(LeftOut(what=name, reason=f"{role or 'mascot'}, not a researcher", place=place))
        return []
    profile = Profile()
    profile.call(name)
    for alias in [
        *as_list(matter.get("aliases")),
        *as_list(matter.get("alias")),
        *as_list(matter.get("other_names")),
    ]:
        if as_text(alias) and fold(as_text(alias)) != fold(name):
            profile.aliases.append(as_text(alias))
    affiliation = as_text(matter.get("organization") or matter.get("affiliation"))
    profile.affiliation = affiliation or lab or None
    post = as_text(matter.get("job_title")) or clean(_ROLES.get(role, role))
    group = as_text(matter.get("group"))
    past = " (alumni)" if group.casefold().startswith("alum") or "alumni" in place else ""
    if post:
        profile.add_fact(
            FactKind.POSITION,
            ", ".join(filter(None, [f"{post}{past}", as_text(matter.get("department")), affiliation or lab])),
            place,
        )
    for interest in [*as_list(matter.get("expertise")), *as_list(matter.get("interests"))]:
        profile.add_interest(as_text(interest))
    links = matter.get("links")
    if isinstance(links, Mapping):
        profile.add_accounts(links)
        profile.add_link(as_text(links.get("home-page")), kind="homepage")
    profile.add_accounts(
        {key: value for key, value in matter.items() if key not in ("links", "url", "title")}
    )
    paragraphs = [
        clean(part.text_content() or "") for part in parse_html(markdown_to_html(body)).root.iter("p")
    ]
    text = " ".join(part for part in paragraphs if len(part.split()) >= 5) or clean(
        as_text(matter.get("description") or matter.get("bio"))
    )
    if text:
        profile.add_fact(FactKind.BIOGRAPHY, text, place)
    reading = profile.reading()
    return [reading] if reading else []


def _citations(document: Document, left_out: list[LeftOut], problems: list[str]) -> list[PaperReading]:
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
        paper = row_publication(row, document, place)
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
