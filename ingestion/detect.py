"""Which reader reads what: readers are found by looking into `ingestion/readers`, formats by content."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import ingestion.readers
from assistant.errors import UnknownFormatError
from ingestion.document import Document, DocumentReader, Site, SiteReader


@cache
def readers() -> tuple[tuple[DocumentReader, ...], tuple[SiteReader, ...]]:
    """All readers of documents and of sites, by the names of their modules."""
    documents: list[DocumentReader] = []
    sites: list[SiteReader] = []
    for module in sorted(pkgutil.iter_modules(ingestion.readers.__path__), key=lambda found: found.name):
        loaded = importlib.import_module(f"ingestion.readers.{module.name}")
        if hasattr(loaded, "READER"):
            documents.append(loaded.READER)
        if hasattr(loaded, "SITE_READER"):
            sites.append(loaded.SITE_READER)
    return tuple(documents), tuple(sites)


def reader_for(document: Document) -> DocumentReader:
    """The surest reader of a document; raises `UnknownFormatError` where none recognises it."""
    sure = [(reader.recognises(document), reader) for reader in readers()[0]]
    confidence, best = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    if best is None or confidence <= 0:
        raise UnknownFormatError(
            "no reader recognises this format",
            document.uri,
            remedy="see docs/formats.md for what can be read, or describe the person in people.yaml",
        )
    return best


def site_reader_for(site: Site) -> SiteReader | None:
    """The surest reader of a folder as a whole; None where its documents are to be read alone."""
    sure = [(reader.recognises(site), reader) for reader in readers()[1]]
    confidence, best = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    return best if confidence > 0 else None
