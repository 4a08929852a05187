"""Scholarly indexes by identifier: OpenAlex, ORCID, Semantic Scholar, DBLP, arXiv.

All go through the same guarded fetcher (time and size limits, Retry-After, conditional requests). The clients that
exist for three of them (pyalex 0.21, semanticscholar 0.12, arxiv 4.0) were read and left: they set no limit on time or
size, and one returns an empty answer for a failing server, which here would delete somebody's papers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings
from ingestion.network.fetch import Fetcher
from ingestion.network.indexes import arxiv, dblp, openalex, orcid, semantic_scholar
from ingestion.network.indexes.client import Addresses, IndexClient
from ingestion.reading import Reading

Read = Callable[[str, IndexClient, dt.datetime], Reading]
INDEXES: dict[str, Read] = {
    "openalex": openalex.read,
    "orcid": orcid.read,
    "s2": semantic_scholar.read,
    "dblp": dblp.read,
    "arxiv": arxiv.read,
}


def read_index(
    name: str,
    settings: Settings,
    cache: Path,
    read_at: dt.datetime,
    *,
    addresses: Addresses | None = None,
) -> Iterator[Reading]:
    """What an index says of `index:identifier`, as one reading, whole or not at all.

    Raises `UsageError` for an index that is not known, `RemoteError` where the index fails on any of its pages: half
    a list would look like papers that are gone. Pages that arrived stay in the cache, so the next run is short.
    """
    index, _, identifier = name.partition(":")
    reader = INDEXES.get(index.lower())
    if reader is None or not identifier.strip():
        raise UsageError(f"{name}: no such index; there are {', '.join(f'{one}:ID' for one in INDEXES)}")
    with Fetcher(settings, cache) as fetcher:
        client = IndexClient(fetcher, addresses or Addresses(), settings.contact_email)
        yield reader(identifier.strip(), client, read_at)
