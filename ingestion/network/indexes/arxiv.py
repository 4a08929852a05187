"""arXiv: the entries a query finds (Atom feed of the arXiv API user's manual). A query has no owner."""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree

from assistant.errors import RemoteError
from assistant.records import Link, Status
from assistant.text import clean
from ingestion.network.indexes.client import IndexClient, date_of, index_reading
from ingestion.publications.links import find_arxiv_id, find_doi
from ingestion.publications.publication import abstract_text
from ingestion.reading import PaperReading, Reading

_NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "arxiv": "http://arxiv.org/schemas/atom",
    "found": "http://a9.com/-/spec/opensearch/1.1/",
}
_IDS = re.compile(
    r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:,\s*(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?)*"
)
PAGE = 100
MOST_ENTRIES = 2_000


def read(identifier: str, client: IndexClient, read_at: dt.datetime) -> Reading:
    """What a query (`au:…`, `ti:…`) or a list of ids finds; raises `RemoteError` where arXiv fails."""
    is_ids = bool(_IDS.fullmatch(identifier))
    papers: list[PaperReading] = []
    start, total = 0, 1
    while start < min(total, MOST_ENTRIES):
        asked = {"id_list": identifier.replace(" ", "")} if is_ids else {"search_query": identifier}
        feed = client.xml(client.addresses.arxiv, **asked, start=start, max_results=PAGE)
        entries = feed.findall("atom:entry", _NAMES)
        if etree.QName(feed).localname != "feed" or any(_is_error(entry) for entry in entries):
            raise RemoteError(
                "arXiv does not understand the query", f"arxiv:{identifier}", remedy="see its user's manual"
            )
        papers += [paper for entry in entries if (paper := paper_of(entry)) is not None]
        total = int(feed.findtext("found:totalResults", "0", _NAMES) or 0)
        start += PAGE
        if not entries and start < total:
            # arXiv sometimes answers an empty page in the middle of a list.
            raise RemoteError(
                "arXiv left out a page of the list", f"arxiv:{identifier}", remedy="run the same again later"
            )
    return index_reading(
        f"arxiv:{identifier}", "arxiv", read_at, url="https://arxiv.org", owner=None, papers=papers
    )


def _is_error(entry: etree._Element) -> bool:
    return "api/errors" in (entry.findtext("atom:id", "", _NAMES) or "")


def paper_of(entry: etree._Element) -> PaperReading | None:
    """One entry; None where it has no title or id."""
    title = clean(entry.findtext("atom:title", "", _NAMES) or "")
    address = entry.findtext("atom:id", "", _NAMES) or ""
    arxiv_id = find_arxiv_id(address)
    if not title or arxiv_id is None:
        return None
    names = [clean(one.text or "") for one in entry.findall("atom:author/atom:name", _NAMES)]
    published = date_of(entry.findtext("atom:published", "", _NAMES))
    journal = clean(entry.findtext("arxiv:journal_ref", "", _NAMES) or "")
    return PaperReading(
        title=title,
        authors=tuple(name for name in names if name),
        year=published.year if published else None,
        date=published,
        venue=journal or "arXiv",
        status=Status.PUBLISHED if journal else Status.PREPRINT,
        abstract=abstract_text(entry.findtext("atom:summary", "", _NAMES) or ""),
        links=(Link(kind="arxiv", url=f"https://arxiv.org/abs/{arxiv_id}"),),
        doi=find_doi(entry.findtext("arxiv:doi", "", _NAMES) or ""),
        arxiv_id=arxiv_id,
        keywords=tuple(str(one.get("term")) for one in entry.findall("atom:category", _NAMES)[:4]),
        on_owner_list=False,
    )
