"""The dense index: vectors in Chroma. The one module that knows Chroma, which is imported when first needed.

What measurements with chromadb 1.5.9 taught: `get` and `query` with thousands of ids fail or crawl, `where` costs
40-180 ms at 100,000 vectors, two processes on one folder damage it silently when one writes, and a deleted index folder still opens.
So: pages of ids, no `where`, folders that are never written after publishing, and a check of what is reachable.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from assistant.embedding import Matrix

COLLECTION = "passages"
PAGE = 500
"""Ids in one request."""
PROBES = 64
"""Vectors that `unreachable` looks up by search as well as by id."""
MOST_UNFOUND = 0.1
"""Share of them that an approximate search may miss in a sound index."""


class VectorIndex:
    """Unit vectors by number, in one folder. Closing releases Chroma's process-wide hold on the folder."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open the index; Chroma's own errors pass through where it cannot be read."""
        import chromadb
        from chromadb.config import Settings

        # Telemetry is off; posthog's logger would still speak up.
        logging.getLogger("chromadb.telemetry").setLevel(logging.CRITICAL)
        settings = Settings(anonymized_telemetry=False, is_persistent=True, persist_directory=str(path))
        self._client: Any = chromadb.PersistentClient(path=str(path), settings=settings)
        if create:
            self._collection: Any = self._client.get_or_create_collection(
                COLLECTION,
                configuration={
                    "hnsw": {
                        "space": "cosine",
                        "ef_construction": 200,
                        "ef_search": 200,
                        "sync_threshold": PAGE,
                    }
                },
                embedding_function=None,
            )
        else:
            self._collection = self._client.get_collection(COLLECTION, embedding_function=None)

    def __enter__(self) -> VectorIndex:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the folder."""
        self._client.close()

    def put(self, numbers: Sequence[int], matrix: Matrix) -> None:
        """Add vectors, or replace those of the same number."""
        for start in range(0, len(numbers), PAGE):
            chosen = numbers[start : start + PAGE]
            self._collection.upsert(
                ids=[str(number) for number in chosen], embeddings=matrix[start : start + len(chosen)]
            )

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove vectors; each number must be there."""
        for start in range(0, len(numbers), PAGE):
            self._collection.delete(ids=[str(number) for number in numbers[start : start + PAGE]])

    def count(self) -> int:
        """How many vectors Chroma says it has; see `unreachable` for how many it truly has."""
        return int(self._collection.count())

    def search(self, vector: Matrix, limit: int) -> list[tuple[int, float]]:
        """(number, cosine) of the nearest vectors, best first; approximate (HNSW, Malkov & Yashunin 2016)."""
        found = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        ids, distances = found["ids"][0], found["distances"][0]
        return [(int(number), 1.0 - float(distance)) for number, distance in zip(ids, distances, strict=True)]

    def unreachable(self, numbers: Sequence[int], matrix: Matrix) -> list[int]:
        """The numbers whose vector is absent or another one, by id for all and by search for a sample."""
        missing: list[int] = []
        for start in range(0, len(numbers), PAGE):
            chosen = list(numbers[start : start + PAGE])
            got = self._collection.get(ids=[str(number) for number in chosen], include=["embeddings"])
            there = dict(zip((int(key) for key in got["ids"]), got["embeddings"], strict=True))
            for row, number in enumerate(chosen, start):
                if number not in there or not np.allclose(there[number], matrix[row], atol=1e-4):
                    missing.append(number)
        probed = range(0, len(numbers), max(1, len(numbers) // PROBES))
        # Equal texts share one vector, so the best hit may be a twin: its cosine is what counts.
        unfound = [row for row in probed if self._best_cosine(matrix[row], len(numbers)) < 0.999]
        # The search is approximate and may miss a vector or two; a damaged graph loses them by the dozen.
        if len(unfound) > MOST_UNFOUND * len(probed):
            missing += [numbers[row] for row in unfound]
        return sorted(set(missing))

    def _best_cosine(self, vector: Matrix, count: int) -> float:
        found = self.search(vector, min(10, count))
        return found[0][1] if found else -1.0
