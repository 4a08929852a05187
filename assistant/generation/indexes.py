"""The indexes of a generation being built, and the check that every passage is reached in each."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

from assistant.catalog import Catalog, WorkingCatalog
from assistant.embedding import Embedder
from assistant.errors import DamagedStoreError
from assistant.generation.manifest import REBUILD, Manifest
from assistant.generation.vectors import Progress, check_vectors, load_vectors
from assistant.indexes.lexical import LexicalIndex
from assistant.indexes.vectors import VectorIndex

INDEXED_AT_ONCE = 1000
"""Vectors handed to Chroma between two reports of progress."""
CHANGED_SHARE = 0.5
"""With more than this share of texts changed, building anew is cheaper than changing a copy."""


def build(
    building: Path,
    working: WorkingCatalog,
    embedder: Embedder,
    before: tuple[Path, Manifest] | None,
    progress: Progress | None,
) -> None:
    """Write catalog, vectors and both indexes; Chroma's by changing a copy of the previous one where that is less work."""
    building.mkdir()
    working.write_snapshot(building / "catalog.sqlite")
    numbers, matrix = working.vectors(embedder.name)
    np.save(building / "vectors.npy", matrix)
    np.save(building / "numbers.npy", np.array(numbers, dtype=np.int64))
    catalog = Catalog(building / "catalog.sqlite")
    try:
        texts = ((key.number, key.kind, key.owner_id, text) for key, text in catalog.numbered_texts())
        LexicalIndex.write(building / "lexical", texts)
    finally:
        catalog.close()
    old = _old_numbers(before, embedder)
    added, removed = set(numbers) - old, old - set(numbers)
    if (
        before is None
        or len(added) + len(removed) > CHANGED_SHARE * len(numbers)
        or not _copied(before[0], building)
    ):
        added, removed = set(numbers), set()
    rows = [row for row, number in enumerate(numbers) if number in added]
    with VectorIndex(building / "chroma", create=True) as vectors:
        vectors.remove(sorted(removed))
        for start in range(0, len(rows), INDEXED_AT_ONCE):
            chosen = rows[start : start + INDEXED_AT_ONCE]
            vectors.put([numbers[row] for row in chosen], matrix[chosen])
            if progress:
                progress("indexing", start + len(chosen), len(rows))


def _old_numbers(before: tuple[Path, Manifest] | None, embedder: Embedder) -> set[int]:
    """What the previous indexes hold; nothing where they are of another model and so cannot be changed."""
    if before is None or (before[1].embedding_name, before[1].dimension) != (
        embedder.name,
        embedder.dimension,
    ):
        return set()
    return set(np.load(before[0] / "numbers.npy").tolist())


def _copied(before: Path, building: Path) -> bool:
    """Copy the previous vector index; false where it cannot be read or is not whole, and so must be made anew."""
    place = building / "chroma"
    try:
        shutil.copytree(before / "chroma", place)
        with VectorIndex(place) as vectors:
            check_vectors(vectors, *load_vectors(before), place)
    except Exception:  # noqa: BLE001 - Chroma raises whatever its Rust core or SQLite does; all mean: do not build on it
        shutil.rmtree(place, ignore_errors=True)
        return False
    return True


def verify(building: Path) -> dict[str, int]:
    """Counts by table; raises `DamagedStoreError` unless every passage is reachable in both indexes."""
    catalog = Catalog(building / "catalog.sqlite")
    try:
        keys, counts = [key.number for key in catalog.passage_keys()], catalog.counts()
    finally:
        catalog.close()
    numbers, matrix = load_vectors(building)
    if numbers != keys or LexicalIndex(building / "lexical").numbers() != keys:
        raise DamagedStoreError(f"{building}: the lexical index does not hold every passage; {REBUILD}")
    with VectorIndex(building / "chroma") as vectors:
        check_vectors(vectors, numbers, matrix, building)
    return counts
