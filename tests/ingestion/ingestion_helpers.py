"""Helpers for tests of ingestion: documents from text, readings made by hand, a quick embedder, a small lab."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import ClassVar

import numpy as np

from assistant.embedding import Matrix, TokenStates, unit
from assistant.records import Source
from assistant.settings import Settings
from ingestion.document import Document
from ingestion.merging.merge import Library, merge
from ingestion.reading import PaperReading, PersonReading, Reading
from ingestion.source import source_id

READ_AT = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


class HashedWords:
    """An `Embedder` of hashed words, which counts what it embeds."""

    name = "hashed-words"
    dimension = 16
    embedded: ClassVar[list[str]] = []

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        self.embedded.extend(texts)
        return unit(np.array([self._counts(text) for text in texts]).reshape(len(texts), self.dimension))

    def embed_question(self, text: str) -> Matrix:
        return unit(self._counts(text))

    def knows_word(self, word: str) -> bool:
        return False

    def token_states(self, text: str) -> TokenStates | None:
        return None

    def _counts(self, text: str) -> Matrix:
        counts = np.full(self.dimension, 0.01, dtype=np.float32)
        for word in text.casefold().split():
            counts[int(hashlib.md5(word.encode()).hexdigest(), 16) % self.dimension] += 1
        return counts


def settings(folder: Path) -> Settings:
    return Settings(data=folder, fetch_delay=0.0)


def document(text: str, name: str = "page.txt", read_at: dt.datetime = READ_AT) -> Document:
    data = text.encode()
    return Document(
        uri=name,
        path=PurePosixPath(name),
        data=data,
        text=text,
        read_at=read_at,
        digest=hashlib.sha256(data).hexdigest(),
    )


def source(uri: str, read_at: dt.datetime = READ_AT) -> Source:
    return Source(id=source_id(uri), uri=uri, format="test", read_at=read_at, digest="0" * 64)


def page(
    uri: str, owner: str | PersonReading | None, *papers: PaperReading, people: Sequence[PersonReading] = ()
) -> Reading:
    person = PersonReading(name=owner) if isinstance(owner, str) else owner
    return Reading(source=source(uri), owner=person, papers=papers, people=tuple(people))


def paper(title: str, *authors: str, **fields: object) -> PaperReading:
    return PaperReading.model_validate({"title": title, "authors": authors, **fields})


def library(*readings: Reading) -> Library:
    return merge(readings)


def papers_of(found: Library, researcher_id: str) -> set[str]:
    return {one.title for one in found.papers if researcher_id in one.researcher_ids}


HOMEPAGE = """---
layout: homepage
---
Hi, my name is {name}. I am a research scientist at the Institute of Pebbles.

# News
* 2026.03: One paper was accepted.

# Publications

* {title} <br>
**{name}**, Bo Lind, Cora Vale <br>
**ICML 2024** <br>

* Washing Sand without Water in Dry Places <br>
Bo Lind, **{name}** <br>
**Preprint** <br>
"""


def homepage(name: str = "Ann Roe", title: str = "Sorting Pebbles by Colour and by Weight") -> str:
    return HOMEPAGE.format(name=name, title=title)
