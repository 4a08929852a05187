"""Helpers for tests of the stores: a small lab made by hand, and a real, quick embedder."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from assistant.catalog import WorkingCatalog
from assistant.embedding import Matrix, TokenStates, unit
from assistant.library import Library
from assistant.records import Author, Fact, FactKind, Paper, Passage, Researcher, Source, Status
from assistant.store import Store

EVERYDAY = frozenset(
    "because protected projects farmer former powder power award aware spots sports worth worthy".split()
)
"""The dictionary of the embedder below."""


class HashedWords:
    """An `Embedder` of hashed words: crude, but texts that share words are near each other."""

    def __init__(self, name: str = "hashed-words", dimension: int = 64, salt: str = "") -> None:
        self.name = name
        self.dimension = dimension
        self.salt = salt
        self.embedded: list[str] = []

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        self.embedded.extend(texts)
        return unit(np.array([self._counts(text) for text in texts]).reshape(len(texts), self.dimension))

    def embed_question(self, text: str) -> Matrix:
        return unit(self._counts(text))

    def knows_word(self, word: str) -> bool:
        return word in EVERYDAY

    def token_states(self, text: str) -> TokenStates | None:
        return None

    def _counts(self, text: str) -> Matrix:
        counts = np.full(self.dimension, 0.01, dtype=np.float32)
        for word in text.casefold().split():
            counts[int(hashlib.md5((self.salt + word).encode()).hexdigest(), 16) % self.dimension] += 1
        return counts


SOURCE = Source(
    id="s1",
    uri="people/ada.html",
    format="html",
    read_at=dt.datetime(2026, 11, 1, tzinfo=dt.UTC),
    digest="0" * 64,
)
ADA = Researcher(
    id="r1",
    name="Ada Brook",
    aliases=("布艾达", "A. Brook"),
    member=True,
    facts=(Fact(kind=FactKind.BIOGRAPHY, text="Ada Brook studies river ice.", source_id="s1"),),
    source_ids=("s1",),
)
BEN = Researcher(id="r2", name="Ben Carver")


def paper(number: int, title: str, abstract: str, **fields: object) -> Paper:
    values: dict[str, object] = {
        "id": f"p{number}",
        "title": title,
        "abstract": abstract,
        "authors": (
            Author(name="Ada Brook", researcher_id="r1"),
            Author(name="Ben Carver", researcher_id="r2"),
        ),
        "researcher_ids": ("r1", "r2"),
        "year": 2020 + number,
        "venue": "ICLR",
        "status": Status.PUBLISHED,
        "source_ids": ("s1",),
    }
    return Paper.model_validate(values | fields)


PAPERS = (
    paper(1, "Thin ice on slow rivers", "We measure how river ice grows when the current is slow."),
    paper(
        2, "Sparse attention for long text", "Attention over long documents is made quick by sparse patterns."
    ),
    paper(
        3,
        "Counting bees from the air",
        "A drone counts bees over meadows with a small detector.",
        authors=(Author(name="Ben Carver", researcher_id="r2"),),
        researcher_ids=("r2",),
        venue="CVPR",
        status=Status.PREPRINT,
    ),
)


def passage_of(one: Paper) -> Passage:
    return Passage(
        id=f"{one.id}-abstract-{hashlib.sha256((one.title + one.abstract).encode()).hexdigest()[:8]}",
        kind="paper",
        owner_id=one.id,
        field="abstract",
        title=one.title,
        text=f"{one.title}. {one.abstract}",
        source_id="s1",
    )


BIOGRAPHY = Passage(
    id="r1-biography",
    kind="person",
    owner_id="r1",
    field="biography",
    title="Ada Brook",
    text="Ada Brook studies river ice.",
    source_id="s1",
)


def fill(working: WorkingCatalog, papers: Sequence[Paper] = PAPERS) -> object:
    working.put_reading(SOURCE, "people", "{}")
    return working.replace([ADA, BEN], papers, [*map(passage_of, papers), BIOGRAPHY])


def many_papers(count: int, first: int = 100) -> tuple[Paper, ...]:
    words = [
        "river",
        "ice",
        "bees",
        "drones",
        "attention",
        "sparse",
        "graph",
        "kernel",
        "prior",
        "sample",
        "noise",
        "score",
        "wave",
        "field",
    ]
    return tuple(
        paper(
            first + i,
            f"{words[i % 14]} {words[(i // 14) % 14]} study {first + i}",
            f"About {words[(i * 5) % 14]}.",
            year=2000 + i % 25,
        )
        for i in range(count)
    )


def make_store(data: Path, papers: Sequence[Paper] = PAPERS, embedder: HashedWords | None = None) -> str:
    from assistant.generation import publish

    with WorkingCatalog.open(data) as working:
        fill(working, papers)
        return publish(data, working, embedder or HashedWords())


@contextmanager
def opened_library(data: Path) -> Iterator[Library]:
    """The library of a new store of the small lab."""
    make_store(data)
    store = Store(data, HashedWords)
    yield Library(store.current())
    store.close()
