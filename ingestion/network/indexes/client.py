"""Asking an index: JSON or XML from its address, and one clear line where it answers anything else."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any
from urllib.parse import urlencode

from lxml import etree

from assistant.errors import RemoteError
from assistant.records import FactKind, Record, Source
from ingestion.network.fetch import Fetcher, Page
from ingestion.reading import PaperReading, PersonReading, Reading, StatedFact
from ingestion.source import source_id

MOST_PAGES = 200


class Addresses(Record):
    """Where the indexes answer; tests name a host on loopback."""

    openalex: str = "https://api.openalex.org"
    orcid: str = "https://pub.orcid.org/v3.0"
    semantic_scholar: str = "https://api.semanticscholar.org/graph/v1"
    dblp: str = "https://dblp.org"
    arxiv: str = "https://export.arxiv.org/api/query"


class IndexClient:
    """Fetches and parses answers of indexes. Their terms replace robots.txt, which is written for crawlers."""

    def __init__(self, fetcher: Fetcher, addresses: Addresses, contact: str | None = None) -> None:
        self._fetcher = fetcher
        self.addresses = addresses
        self.contact = contact

    def json(self, base: str, **parameters: Any) -> dict[str, Any]:
        """The JSON object at an address; raises `RemoteError` for anything else."""
        page = self._get(base, parameters, "application/json")
        try:
            answer = json.loads(page.data)
        except (ValueError, RecursionError):
            raise RemoteError(
                "the index did not answer with JSON (a login or error page?)",
                page.url,
                remedy="try again later",
            ) from None
        if not isinstance(answer, dict):
            raise RemoteError(
                "the index answered with something unexpected", page.url, remedy="try again later"
            )
        return answer

    def xml(self, base: str, **parameters: Any) -> etree._Element:
        """The root of the XML at an address, entities left alone; raises `RemoteError` for anything else."""
        page = self._get(base, parameters, "application/xml")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(page.data, parser)
        except etree.XMLSyntaxError:
            root = None
        if root is None or etree.QName(root).localname == "html":
            raise RemoteError(
                "the index did not answer with XML (an error page?)", page.url, remedy="try again later"
            )
        return root

    def _get(self, base: str, parameters: dict[str, Any], accept: str) -> Page:
        given = {name: value for name, value in parameters.items() if value is not None}
        url = f"{base}?{urlencode(given)}" if given else base
        return self._fetcher.get(url, heed_robots=False, accept=accept)


def index_reading(
    name: str,
    reader: str,
    read_at: dt.datetime,
    *,
    url: str | None,
    owner: PersonReading | None,
    papers: list[PaperReading],
) -> Reading:
    """A reading of an index; its digest changes when what the index says does."""
    digest = hashlib.sha256()
    for record in [owner, *papers]:
        digest.update(b"" if record is None else record.model_dump_json().encode())
    return Reading(
        source=Source(
            id=source_id(name),
            uri=name,
            format=reader,
            read_at=read_at,
            digest=digest.hexdigest(),
            url=url,
            title=owner.name if owner else name,
        ),
        owner=owner,
        papers=tuple(papers),
    )


def year_of(value: object) -> int | None:
    """A year as an index states it; None for what is no year of a publication."""
    try:
        year = int(str(value))
    except ValueError:
        return None
    return year if 1500 < year < 2200 else None


def date_of(value: object) -> dt.date | None:
    """An ISO date, or None."""
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def stated_figures(
    index: str, h_index: object, citations: object, papers: object, noun: str
) -> list[StatedFact]:
    """The figures an index states of a person, each naming the index; those it does not state are left out."""
    figures = (
        (FactKind.H_INDEX, h_index, "h-index {}"),
        (FactKind.CITATIONS, citations, "{} citations"),
        (FactKind.PAPER_COUNT, papers, f"{{}} {noun}"),
    )
    return [
        StatedFact(kind=kind, text=f"{text.format(value)} ({index})", value=value)
        for kind, value, text in figures
        if isinstance(value, int)
    ]
