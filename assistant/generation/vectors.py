"""The vectors of a generation: embedded where they are missing, read from its file, checked against its index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from assistant.catalog import WorkingCatalog
from assistant.embedding import Embedder, EmbeddingIdentity, Matrix
from assistant.errors import DamagedStoreError, EmbeddingMismatchError
from assistant.generation.manifest import REBUILD
from assistant.indexes.vectors import VectorIndex

Progress = Callable[[str, int, int], None]
"""Called as `progress(stage, done, total)`."""
EMBEDDED_AT_ONCE = 256
"""Texts embedded between two commits: what a killed run may lose."""


def embed_missing(working: WorkingCatalog, embedder: Embedder, progress: Progress | None = None) -> int:
    """Embed every text that has no vector yet, committing as it goes; returns how many were embedded.

    Raises `EmbeddingMismatchError` where the stored vectors are of another model.
    """
    recorded = working.embedding()
    if recorded is not None and recorded.name != embedder.name:
        raise EmbeddingMismatchError(
            f"{working.data}: made with embedding model {recorded.name}, not {embedder.name}; "
            "run `colloquy ingest --reembed` to make its vectors anew, or set COLLOQUY_EMBEDDING back"
        )
    missing = list(working.missing_vectors(embedder.name))
    if not missing and recorded is not None:
        return 0
    identity = EmbeddingIdentity.of(embedder)
    if recorded is None:
        working.put_embedding(identity)
    else:
        recorded.check(identity, working.data)
    # Longest first: like lengths share a batch, and an estimate of the time left errs on the long side.
    missing.sort(key=lambda pair: len(pair[1]), reverse=True)
    for start in range(0, len(missing), EMBEDDED_AT_ONCE):
        batch = missing[start : start + EMBEDDED_AT_ONCE]
        working.put_vectors(
            embedder.name,
            [digest for digest, _ in batch],
            embedder.embed_passages([text for _, text in batch]),
        )
        if progress:
            progress("embedding", start + len(batch), len(missing))
    return len(missing)


def check_vectors(vectors: VectorIndex, numbers: list[int], matrix: Matrix, where: Path) -> None:
    """Raise `DamagedStoreError` unless Chroma holds, and finds, exactly these vectors."""
    counted = vectors.count()
    missing = vectors.unreachable(numbers, matrix)
    if counted != len(numbers) or missing:
        raise DamagedStoreError(
            f"{where}: the vector index counts {counted} and reaches {len(numbers) - len(missing)} "
            f"of {len(numbers)} passages; {REBUILD}"
        )


def load_vectors(path: Path) -> tuple[list[int], Matrix]:
    """Passage numbers, ascending, and their vectors, mapped from the file rather than read."""
    return np.load(path / "numbers.npy").tolist(), np.load(path / "vectors.npy", mmap_mode="r")
