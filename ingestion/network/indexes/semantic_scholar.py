"""Semantic Scholar: an author and their papers, from the Academic Graph API."""

from __future__ import annotations

import datetime as dt
from typing import Any

from assistant.errors import RemoteError, UsageError
from assistant.records import Link, Status
from assistant.text import clean
from ingestion.network.indexes.client import (
    MOST_PAGES,
    IndexClient,
    date_of,
    index_reading,
    stated_figures,
    year_of,
)
from ingestion.publications.links import find_doi, is_web_address
from ingestion.publications.publication import abstract_text
from ingestion.reading import PaperReading, PersonReading, Reading

_AUTHOR_FIELDS = "name,aliases,affiliations,homepage,hIndex,citationCount,paperCount,externalIds,url"
_PAPER_FIELDS = "title,abstract,year,venue,publicationVenue,authors,externalIds,citationCount,publicationDate,publicationTypes,url"
_PREPRINT_VENUES = frozenset({"arxiv.org", "arxiv", "corr", "biorxiv", "medrxiv", "ssrn"})


def read(identifier: str, client: IndexClient, read_at: dt.datetime) -> Reading:
    """An author's reading; raises `UsageError` where the id is none, `RemoteError` where the index fails."""
    if not identifier.isdigit():
        raise UsageError(
            f"s2:{identifier}: not an author's id; it is the number at the end of the author's page"
        )
    base = f"{client.addresses.semantic_scholar}/author/{identifier}"
    author = client.json(base, fields=_AUTHOR_FIELDS)
    papers: list[PaperReading] = []
    offset: int | None = 0
    for _ in range(MOST_PAGES):
        answer = client.json(f"{base}/papers", fields=_PAPER_FIELDS, limit=100, offset=offset)
        found = answer.get("data")
        if not isinstance(found, list):
            raise RemoteError(
                "Semantic Scholar answered without papers", f"s2:{identifier}", remedy="try again later"
            )
        papers += [paper for one in found if (paper := paper_of(one)) is not None]
        offset = answer.get("next")
        if not offset or not found:
            break
    return index_reading(
        f"s2:{identifier}",
        "semanticscholar",
        read_at,
        url=f"https://www.semanticscholar.org/author/{identifier}",
        owner=_owner(author, identifier),
        papers=papers,
    )


def _owner(author: dict[str, Any], identifier: str) -> PersonReading:
    name = clean(str(author.get("name") or ""))
    if not name:
        raise RemoteError("Semantic Scholar names no such author", f"s2:{identifier}", remedy="check the id")
    facts = stated_figures(
        "Semantic Scholar",
        author.get("hIndex"),
        author.get("citationCount"),
        author.get("paperCount"),
        "papers",
    )
    identifiers = {"semanticscholar": identifier}
    external = author.get("externalIds") or {}
    if external.get("ORCID"):
        identifiers["orcid"] = str(external["ORCID"])
    links = [Link(kind="semanticscholar", url=f"https://www.semanticscholar.org/author/{identifier}")]
    if is_web_address(str(author.get("homepage") or "")):
        links.append(Link(kind="homepage", url=str(author["homepage"])))
    affiliations = [clean(str(one)) for one in author.get("affiliations") or [] if one]
    return PersonReading(
        name=name,
        aliases=tuple(clean(str(one)) for one in author.get("aliases") or [] if one),
        affiliation=affiliations[0] if affiliations else None,
        facts=tuple(facts),
        links=tuple(links),
        identifiers=identifiers,
    )


def paper_of(paper: dict[str, Any]) -> PaperReading | None:
    """One paper; None where it has no title."""
    title = clean(str(paper.get("title") or ""))
    if not title:
        return None
    external = paper.get("externalIds") or {}
    authors = [one for one in paper.get("authors") or [] if isinstance(one, dict) and one.get("name")]
    venue = clean(str((paper.get("publicationVenue") or {}).get("name") or paper.get("venue") or ""))
    preprint = venue.lower() in _PREPRINT_VENUES
    url = str(paper.get("url") or "")
    return PaperReading(
        title=title,
        authors=tuple(clean(str(one["name"])) for one in authors),
        author_identifiers=tuple(
            {"semanticscholar": str(one["authorId"])} if one.get("authorId") else {} for one in authors
        ),
        year=year_of(paper.get("year")),
        date=date_of(paper.get("publicationDate")),
        venue=venue or None,
        status=Status.PREPRINT if preprint else Status.PUBLISHED if venue else None,
        abstract=abstract_text(str(paper.get("abstract") or "")),
        links=(Link(kind="semanticscholar", url=url),) if is_web_address(url) else (),
        doi=find_doi(str(external.get("DOI") or "")),
        arxiv_id=str(external["ArXiv"]) if external.get("ArXiv") else None,
        identifiers={"semanticscholar": str(paper.get("paperId") or "")},
        citations=paper.get("citationCount") if isinstance(paper.get("citationCount"), int) else None,
    )
