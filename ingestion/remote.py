"""Addresses and index ids to readings and sites: the door to `ingestion.network`."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from assistant.errors import ForbiddenAddressError
from assistant.records import Paper
from assistant.settings import Settings
from ingestion.decode import decode
from ingestion.document import Document, Site
from ingestion.network.crawl import crawl
from ingestion.network.enrich import PREFIX, enrich, needs
from ingestion.network.fetch import Fetcher, Page
from ingestion.network.indexes import read_index
from ingestion.network.indexes.client import Addresses, IndexClient
from ingestion.reading import Reading

__all__ = ["PREFIX", "enriched", "read_remote"]


def read_remote(
    name: str, settings: Settings, cache: Path, read_at: dt.datetime
) -> Iterator[Reading | Site | str]:
    """What an address or id leads to: sites to be read, readings, and one line for each part that failed."""
    if re.match(r"(?i)^https?://", name):
        with Fetcher(settings, cache) as fetcher:
            site, problems = crawl(name, fetcher, _document)
        yield site
        yield from problems
        return
    if re.match(r"(?i)^[a-z][a-z0-9+.-]*://", name):
        raise ForbiddenAddressError("only http and https addresses are read", name)
    yield from read_index(name, settings, cache, read_at)


def enriched(
    papers: Sequence[Paper],
    known: frozenset[str],
    settings: Settings,
    cache: Path,
    read_at: dt.datetime,
    progress: Callable[[str, int, int], None],
) -> Iterator[Reading | str]:
    """Readings with the abstracts that arXiv and OpenAlex have for papers without one; `known` are earlier such sources."""
    wanted = needs(papers, known)
    if wanted:
        with Fetcher(settings, cache) as fetcher:
            yield from enrich(
                wanted, IndexClient(fetcher, Addresses(), settings.contact_email), read_at, progress
            )


def _document(page: Page, path: PurePosixPath) -> Document:
    digest = hashlib.sha256(page.data).hexdigest()
    if page.data.startswith(b"%PDF"):
        return Document(
            uri=page.url,
            path=path,
            data=page.data,
            text="",
            read_at=page.fetched_at,
            digest=digest,
            url=page.url,
        )
    decoded = decode(page.data, page.url)
    return Document(uri=page.url, path=path, data=page.data, text=decoded.text, read_at=page.fetched_at, digest=digest,
                    url=page.url, encoding_note=decoded.note)  # fmt: skip
