"""ORCID: a person and their works, from the public API (record schema 3.0)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from assistant.errors import RemoteError, UsageError
from assistant.records import FactKind, Link, Status
from assistant.text import clean
from ingestion.network.indexes.client import IndexClient, index_reading, year_of
from ingestion.publications.links import find_arxiv_id, find_doi, find_orcid, is_web_address, person_link_kind
from ingestion.reading import PaperReading, PersonReading, Reading, StatedFact

_PUBLICATIONS = frozenset(
    [
        "journal-article",
        "conference-paper",
        "book",
        "book-chapter",
        "edited-book",
        "preprint",
        "working-paper",
        "report",
        "dissertation",
        "dissertation-thesis",
        "magazine-article",
        "newspaper-article",
        "review",
        "data-paper",
    ]
)


def read(identifier: str, client: IndexClient, read_at: dt.datetime) -> Reading:
    """A person's reading; raises `UsageError` where the id is none, `RemoteError` where ORCID fails."""
    orcid = find_orcid(identifier)
    if orcid is None:
        raise UsageError(f"orcid:{identifier}: not an ORCID; it looks like 0000-0002-1825-0097")
    person = client.json(f"{client.addresses.orcid}/{orcid}/person")
    works = client.json(f"{client.addresses.orcid}/{orcid}/works")
    groups = works.get("group")
    if not isinstance(groups, list):
        raise RemoteError("ORCID answered without works", f"orcid:{orcid}", remedy="try again later")
    papers = [paper for group in groups if (paper := _paper(group)) is not None]
    return index_reading(
        f"orcid:{orcid}",
        "orcid",
        read_at,
        url=f"https://orcid.org/{orcid}",
        owner=_owner(person, orcid),
        papers=papers,
    )


def _value(record: Any, *path: str) -> str:
    """The text at a path of objects that may each be null."""
    for name in path:
        record = record.get(name) if isinstance(record, dict) else None
    return clean(str(record)) if record else ""


def _owner(person: dict[str, Any], orcid: str) -> PersonReading:
    given, family = (
        _value(person, "name", "given-names", "value"),
        _value(person, "name", "family-name", "value"),
    )
    credit = _value(person, "name", "credit-name", "value")
    name = " ".join(part for part in (given, family) if part) or credit
    if not name:
        raise RemoteError(
            "the record shows no name", f"orcid:{orcid}", remedy="the person may have hidden it"
        )
    others = [_value(one, "content") for one in (person.get("other-names") or {}).get("other-name") or []]
    keywords = [_value(one, "content") for one in (person.get("keywords") or {}).get("keyword") or []]
    interests = tuple(word.strip() for line in keywords for word in line.split(",") if word.strip())
    biography = _value(person, "biography", "content")
    links = [Link(kind="orcid", url=f"https://orcid.org/{orcid}")]
    for one in (person.get("researcher-urls") or {}).get("researcher-url") or []:
        url = _value(one, "url", "value")
        if is_web_address(url):
            links.append(Link(kind=person_link_kind(url, _value(one, "url-name")), url=url))
    facts = [StatedFact(kind=FactKind.INTEREST, text=interest) for interest in interests]
    if biography:
        facts.append(StatedFact(kind=FactKind.BIOGRAPHY, text=biography))
    return PersonReading(
        name=name,
        aliases=tuple(one for one in (credit, *others) if one and one != name),
        interests=interests,
        facts=tuple(facts),
        links=tuple(links),
        identifiers={"orcid": orcid},
    )


def _paper(group: dict[str, Any]) -> PaperReading | None:
    """One work of a group of equal works: the one the person prefers (ORCID lists it first)."""
    summaries = [one for one in group.get("work-summary") or [] if isinstance(one, dict)]
    if not summaries:
        return None
    work = max(summaries, key=lambda one: int(one.get("display-index") or 0))
    title = _value(work, "title", "title", "value")
    kind = _value(work, "type").lower().replace("_", "-")
    if not title or kind not in _PUBLICATIONS:
        return None
    subtitle = _value(work, "title", "subtitle", "value")
    ids = [one for one in (group.get("external-ids") or {}).get("external-id") or [] if isinstance(one, dict)]
    # A part's list also names the book or journal it is in; only `self` is the work's own.
    own = [
        one for one in ids if _value(one, "external-id-relationship") in ("self", "SELF", "version-of", "")
    ]
    by_kind = {_value(one, "external-id-type"): _value(one, "external-id-value") for one in reversed(own)}
    doi = find_doi(by_kind.get("doi", ""))
    url = _value(work, "url", "value")
    arxiv = find_arxiv_id(f"arXiv:{by_kind['arxiv']}" if by_kind.get("arxiv") else url)
    return PaperReading(
        title=f"{title}: {subtitle}" if subtitle and subtitle.lower() not in title.lower() else title,
        year=year_of(_value(work, "publication-date", "year", "value")),
        venue=_value(work, "journal-title", "value") or None,
        status=Status.PREPRINT if kind in ("preprint", "working-paper") else None,
        links=(Link(kind="paper", url=url),) if is_web_address(url) else (),
        doi=doi,
        arxiv_id=arxiv or find_arxiv_id(doi or ""),
    )
