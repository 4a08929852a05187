"""What a reader is given: one decoded text with its place, or a folder of them; and what a reader is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Protocol

from ingestion.reading import Reading


@dataclass(frozen=True)
class Document:
    """One thing that was read: a file or a page.

    `text` is decoded and repaired (byte-order mark, mojibake), line ends are `\\n`; empty for binary formats such
    as PDF, whose reader takes `data`. `path` is relative to the folder or site that was given. `uri` is unique
    within a data folder. `digest` is the SHA-256 of `data`, in hexadecimal.
    """

    uri: str
    path: PurePosixPath
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    read_at: datetime
    digest: str
    url: str | None = None
    encoding_note: str = ""
    """What had to be repaired, for the report: `decoded as Mac Roman`."""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.name


@dataclass(frozen=True)
class Site:
    """A folder of documents that belong together: a checkout of a homepage, the pages crawled from a host."""

    uri: str
    documents: tuple[Document, ...]
    url: str | None = None

    def find(self, pattern: str) -> tuple[Document, ...]:
        """The documents whose path matches a glob, e.g. `content/publication/*/index.md`."""
        return tuple(document for document in self.documents if document.path.match(pattern))


class DocumentReader(Protocol):
    """Reads one document of one format."""

    name: str

    def recognises(self, document: Document) -> float:
        """How sure this reader is, 0 to 1, by content; the surest reader above 0 reads the document."""
        ...

    def read(self, document: Document) -> Reading:
        """What the document says. Broken entries go to `problems`; raises `MalformedError` if nothing is usable."""
        ...


class SiteReader(Protocol):
    """Reads a folder as one whole, where its files only make sense together (Hugo Blox, al-folio, lab sites)."""

    name: str

    def recognises(self, site: Site) -> float:
        """How sure this reader is, 0 to 1; the surest above 0 reads the site, else its documents are read alone."""
        ...

    def read(self, site: Site) -> Reading:
        """What the site says, as one reading."""
        ...
