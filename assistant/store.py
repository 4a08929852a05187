"""The read side of a data folder: the current generation, and search in it.

`Store.current()` costs one small file read; after an ingestion it hands out the new generation without a restart,
while whoever holds the old `Snapshot` goes on with it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant import generation as generations
from assistant.catalog import Catalog
from assistant.embedding import Embedder, EmbeddingIdentity, Matrix
from assistant.errors import DamagedStoreError, StoreError
from assistant.indexes.lexical import LexicalIndex
from assistant.records import ScoredPassage
from assistant.search.background import Usual
from assistant.search.dense import Dense
from assistant.search.fusion import Hit, fuse
from assistant.search.research_at_large import AtLarge, ResearchAtLarge, research_for

POOL = 200
"""Texts each of the two rankings hands to the fusion."""


class Meaning(NamedTuple):
    """A topic as what it means."""

    vector: Matrix
    """The unit vector of what is meant, should it be told in lay words."""
    named: Matrix
    """Its cosines with the names of concepts; none where they are not known for the embedding."""
    worded: Matrix
    """Its best cosines with what lay people say for those that have wordings."""


class Snapshot:
    """One generation, opened for reading; safe to use from several threads."""

    def __init__(self, data: Path, name: str, embedder: Callable[[], Embedder]) -> None:
        """Open a generation; raises `DamagedStoreError` or `SchemaVersionError`."""
        self.generation = name
        self._path = generations.folder(data, name)
        self._embedder = embedder
        self._lock = threading.Lock()
        self.manifest = generations.read_manifest(self._path)
        generations.check_files(self._path, self.manifest)
        self.catalog = Catalog(self._path / "catalog.sqlite", generations.REBUILD)
        self._checked_embedder: Embedder | None = None

    def search(
        self,
        text: str,
        *,
        kind: Literal["paper", "person"] = "paper",
        within: Collection[str] | None = None,
        limit: int = 10,
        meant: bool = False,
    ) -> tuple[ScoredPassage, ...]:
        """The passages that fit a text, best first; `within` restricts to these owners (paper or researcher ids).

        With `meant` the text is a topic that may be told in lay words (`assistant.search.lay_words`). `score` is the fused score in 0..1,
        comparable within one search; `lexical` the BM25 score and `dense` the cosine, comparable between searches. Raises
        `EmbeddingMismatchError` where the embedder is another model.
        """
        hits = self.rank(text, kind=kind, within=within, limit=limit, meant=meant)
        passages = self.catalog.passages([self.dense.ids[hit.number] for hit in hits])
        return tuple(
            ScoredPassage(passage=passage, score=hit.score, lexical=hit.lexical, dense=hit.dense)
            for hit, passage in zip(hits, passages, strict=True)
        )

    def rank(
        self,
        text: str,
        *,
        kind: Literal["paper", "person"],
        within: Collection[str] | None,
        limit: int,
        meant: bool = False,
    ) -> list[Hit]:
        """The ranking behind `search`, without reading the passages."""
        if not text.strip() or limit < 1:
            return []
        pool = max(POOL, limit)
        lexical = self.lexical.search(text, kind=kind, limit=pool, within=within)
        vector = self.meant(text) if meant else self.embed(text)
        dense = self.dense.search(vector, kind=kind, limit=pool, within=within)
        return fuse(lexical, dense, self.dense, vector)[:limit]

    def embed(self, text: str) -> Matrix:
        """The unit vector of a question; the last few are kept, since one answer asks for the same more than once."""
        return self._embedded(text)

    @cached_property
    def _embedded(self) -> Callable[[str], Matrix]:
        return lru_cache(maxsize=64)(self.embedder.embed_question)

    def usual(self, text: str) -> Usual:
        """What scores a topic gets in this collection at large, against which those of one paper are judged."""
        mean, deviation = self.dense.background.spread(self.meant(text))
        return Usual(mean, deviation, self.lexical.ceiling(text))

    def at_large(self, text: str) -> AtLarge | None:
        """How near a topic comes to research at large; None where that is not known for this embedding."""
        research, meaning = self._research, self._meaning(text)
        return research.nearness(meaning.named, meaning.vector) if research is not None else None

    def told_alike(self, text: str, passage_ids: Sequence[str]) -> list[float]:
        """How near a topic comes to what lay people would say of each passage: to the wordings of the concepts it is nearest to.

        A text met by what might be asked of it, as document expansion does (Nogueira et al. 2019, doc2query). 0 where
        nothing is known for this embedding.
        """
        if self._research is None:
            return [0.0] * len(passage_ids)
        worded, kindred = self._meaning(text).worded, self._kindred
        if new := [one for one in dict.fromkeys(passage_ids) if one not in kindred]:
            vectors = np.stack([self.dense.vector(one) for one in new])
            kindred.update(zip(new, self._research.lay_words.kindred(vectors), strict=True))
        return [float(worded[kindred[one]].max()) for one in passage_ids]

    @cached_property
    def _kindred(self) -> dict[str, NDArray[np.int64]]:
        """The concepts that passages are nearest to, by passage; filled as passages are met, since they are met again."""
        return {}

    def meant(self, text: str) -> Matrix:
        """The unit vector of a topic by what it means, should it be told in lay words."""
        return self._meaning(text).vector

    @cached_property
    def _meaning(self) -> Callable[[str], Meaning]:
        research = self._research
        if research is None:
            nothing = np.zeros(0, dtype=np.float32)
            return lambda text: Meaning(self.embed(text), nothing, nothing)
        here = research.lay_words.here(self.dense.papers)

        def meaning(text: str) -> Meaning:
            topic = self.embed(text)
            named, worded = research.named(topic), research.lay_words.worded(topic)
            return Meaning(research.lay_words.meant(topic, named, worded, here), named, worded)

        return lru_cache(maxsize=64)(meaning)

    @cached_property
    def _research(self) -> ResearchAtLarge | None:
        return research_for(self.catalog.embedding())

    @property
    def embedder(self) -> Embedder:
        """The embedder, checked once against the model this generation was made with."""
        with self._lock:
            if self._checked_embedder is None:
                embedder = self._embedder()
                identity = self.catalog.embedding()
                if identity is None:
                    raise DamagedStoreError(
                        f"{self._path}: does not say its embedding model; {generations.REBUILD}"
                    )
                identity.check(EmbeddingIdentity.of(embedder), self._path)
                self._checked_embedder = embedder
            return self._checked_embedder

    @cached_property
    def lexical(self) -> LexicalIndex:
        """The lexical index."""
        try:
            return LexicalIndex(self._path / "lexical")
        except (ValueError, OSError) as error:
            reason = str(error).splitlines()[0]
            raise DamagedStoreError(f"{self._path / 'lexical'}: {reason}; {generations.REBUILD}") from None

    @cached_property
    def dense(self) -> Dense:
        """The vectors and their index."""
        return Dense(self._path, self.catalog.passage_keys())

    def close(self) -> None:
        """Release the files."""
        self.catalog.close()
        if "dense" in self.__dict__:
            self.dense.close()


class Store:
    """A data folder, for readers."""

    def __init__(self, data: Path, embedder: Embedder | Callable[[], Embedder]) -> None:
        """`embedder` may be a function that makes one, called when the first text is searched for."""
        self.data = data
        self._make = embedder if not isinstance(embedder, Embedder) else (lambda: embedder)
        self._embedder: Embedder | None = None
        self._snapshot: Snapshot | None = None
        self._retired: Snapshot | None = None
        self._lock = threading.RLock()

    def current(self) -> Snapshot:
        """The current generation.

        Raises `EmptyStoreError` where nothing is stored, `DamagedStoreError`, `SchemaVersionError`.
        """
        with self._lock:
            name = generations.current(self.data)
            if self._snapshot is None or self._snapshot.generation != name:
                self._swap(name)
            assert self._snapshot is not None
            return self._snapshot

    def _swap(self, name: str) -> None:
        """Open a generation; where another was published meanwhile and this one removed, open that."""
        try:
            opened = Snapshot(self.data, name, self._open_embedder)
        except StoreError:
            newer = generations.current(self.data)
            if newer == name:
                raise
            opened = Snapshot(self.data, newer, self._open_embedder)
        # The one before the last is closed: an answer under way may still use the last.
        if self._retired is not None:
            self._retired.close()
        self._retired, self._snapshot = self._snapshot, opened

    def _open_embedder(self) -> Embedder:
        with self._lock:
            if self._embedder is None:
                self._embedder = self._make()
            return self._embedder

    def close(self) -> None:
        """Release the files of every open generation."""
        with self._lock:
            for snapshot in (self._snapshot, self._retired):
                if snapshot is not None:
                    snapshot.close()
            self._snapshot = self._retired = None
