"""A folder of invented files as a site."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath
from textwrap import dedent

import pytest

from ingestion.document import Document, Site

READ_AT = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)

MakeDocument = Callable[..., Document]
MakeSite = Callable[[dict[str, str]], Site]


@pytest.fixture
def make_document() -> MakeDocument:
    """A document from its text; indentation common to all lines is taken off."""

    def make(text: str, path: str = "page.txt", data: bytes | None = None) -> Document:
        plain = dedent(text)
        content = plain.encode() if data is None else data
        return Document(
            uri=path,
            path=PurePosixPath(path),
            data=content,
            text=plain if data is None else "",
            read_at=READ_AT,
            digest=hashlib.sha256(content).hexdigest(),
        )

    return make


@pytest.fixture
def make_site(make_document: MakeDocument) -> MakeSite:
    """A site from paths and texts."""

    def make(files: dict[str, str]) -> Site:
        return Site(uri="site", documents=tuple(make_document(text, path) for path, text in files.items()))

    return make
