"""OpenAlex: an author and their works. Format: the works and authors entities of the OpenAlex API."""

from __future__ import annotations

import datetime as dt
import re
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
from ingestion.publications.links import find_arxiv_id, find_doi, find_orcid, is_web_address
from ingestion.publications.publication import abstract_text
from ingestion.reading import PaperReading, PersonReading, Reading

_AUTHOR = re.compile(r"(?i)(?:https?://openalex\.org/)?(A\d+)")
_NO_PUBLICATION = frozenset(
    {"paratext", "erratum", "retraction", "peer-review", "grant", "supplementary-materials"}
)
_PREPRINT_SERVERS = (
    "arxiv",
    "biorxiv",
    "medrxiv",
    "chemrxiv",
    "ssrn",
    "openrxiv",
    "research square",
    "psyarxiv",
)


def read(identifier: str, client: IndexClient, read_at: dt.datetime) -> Reading:
    """An author's reading; raises `UsageError` where the id is none, `RemoteError` where OpenAlex fails."""
    match = _AUTHOR.fullmatch(identifier)
    if match is None:
        raise UsageError(f"openalex:{identifier}: not an author's id; it looks like A5023888391")
    author_id = match.group(1).upper()
    author = client.json(f"{client.addresses.openalex}/authors/{author_id}", mailto=client.contact)
    papers: list[PaperReading] = []
    cursor: str | None = "*"
    for _ in range(MOST_PAGES):
        answer = client.json(
            f"{client.addresses.openalex}/works",
            **{
                "filter": f"author.id:{author_id}",
                "per-page": 200,
                "cursor": cursor,
                "mailto": client.contact,
            },
        )
        found = answer.get("results")
        if not isinstance(found, list):
            raise RemoteError(
                "OpenAlex answered without results", f"openalex:{author_id}", remedy="try again later"
            )
        papers += [paper for work in found if (paper := paper_of(work)) is not None]
        cursor = (answer.get("meta") or {}).get("next_cursor")
        if not cursor or not found:
            break
    return index_reading(
        f"openalex:{author_id}",
        "openalex",
        read_at,
        url=f"https://openalex.org/{author_id}",
        owner=_owner(author, author_id),
        papers=papers,
    )


def _owner(author: dict[str, Any], author_id: str) -> PersonReading:
    name = clean(str(author.get("display_name") or ""))
    if not name:
        raise RemoteError("OpenAlex names no such author", f"openalex:{author_id}", remedy="check the id")
    identifiers = {"openalex": author_id}
    if orcid := find_orcid(str(author.get("orcid") or "")):
        identifiers["orcid"] = orcid
    h_index = (author.get("summary_stats") or {}).get("h_index")
    facts = stated_figures(
        "OpenAlex", h_index, author.get("cited_by_count"), author.get("works_count"), "works"
    )
    institutions = author.get("last_known_institutions") or []
    affiliation = clean(str(institutions[0].get("display_name") or "")) if institutions else ""
    return PersonReading(
        name=name,
        aliases=tuple(clean(str(one)) for one in author.get("display_name_alternatives") or []),
        affiliation=affiliation or None,
        facts=tuple(facts),
        links=(Link(kind="openalex", url=f"https://openalex.org/{author_id}"),),
        identifiers=identifiers,
    )


def paper_of(work: dict[str, Any]) -> PaperReading | None:
    """One work as a publication; None for what is none (errata, paratext) or has no title."""
    title = clean(str(work.get("title") or work.get("display_name") or ""))
    if not title or work.get("type") in _NO_PUBLICATION or work.get("is_paratext"):
        return None
    authorships = [one for one in work.get("authorships") or [] if isinstance(one, dict)]
    location = work.get("primary_location") or {}
    venue = (location.get("source") or {}).get("display_name")
    url = str(location.get("landing_page_url") or "")
    preprint = work.get("type") == "preprint" or any(one in str(venue).lower() for one in _PREPRINT_SERVERS)
    doi = find_doi(str(work.get("doi") or ""))
    places = [
        url,
        *(str((one or {}).get("landing_page_url") or "") for one in work.get("locations") or []),
        doi or "",
    ]
    return PaperReading(
        title=title,
        authors=tuple(clean(str(_author_name(one))) for one in authorships),
        authors_complete=len(authorships) < 100 and not work.get("is_authors_truncated"),
        author_identifiers=tuple(_author_identifiers(one) for one in authorships),
        year=year_of(work.get("publication_year")),
        date=date_of(work.get("publication_date")),
        venue=clean(str(venue)) if venue else None,
        status=Status.PREPRINT if preprint else Status.PUBLISHED if venue else None,
        abstract=abstract_text(invert(work.get("abstract_inverted_index"))),
        links=(Link(kind="paper", url=url),) if is_web_address(url) else (),
        doi=doi,
        arxiv_id=next((found for place in places if (found := find_arxiv_id(place))), None),
        identifiers={"openalex": str(work.get("id", "")).rsplit("/", 1)[-1]},
        citations=work.get("cited_by_count") if isinstance(work.get("cited_by_count"), int) else None,
        keywords=tuple(
            clean(str(one.get("display_name"))) for one in (work.get("keywords") or [])[:8] if one
        ),
    )


def _author_name(authorship: dict[str, Any]) -> str:
    return str(
        authorship.get("raw_author_name") or (authorship.get("author") or {}).get("display_name") or ""
    )


def _author_identifiers(authorship: dict[str, Any]) -> dict[str, str]:
    author = authorship.get("author") or {}
    found = {
        "openalex": str(author.get("id") or "").rsplit("/", 1)[-1],
        "orcid": find_orcid(str(author.get("orcid"))),
    }
    return {name: value for name, value in found.items() if value}


def invert(index: object) -> str:
    """The abstract from OpenAlex' inverted index (word -> positions)."""
    if not isinstance(index, dict):
        return ""
    words = [(place, word) for word, places in index.items() if isinstance(places, list) for place in places]
    return " ".join(str(word) for _, word in sorted(words, key=lambda pair: pair[0])[:20_000])
