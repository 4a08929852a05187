"""Dense search: every candidate scored where they are few or all are wanted, Chroma's nearest where they are many."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant import generation as generations
from assistant.catalog.reading import PassageKey
from assistant.embedding import Matrix
from assistant.errors import DamagedStoreError
from assistant.indexes.vectors import VectorIndex
from assistant.search.background import Background

EXACT = 20_000
"""Up to this many candidates all are scored (under 2 ms where they are all papers); above, Chroma's index finds the nearest."""
MOST = 5_000
"""Neighbours asked of Chroma at most: it refuses tens of thousands ("too many SQL variables")."""
WIDEN = 4
"""How many times more neighbours are asked of Chroma when some will be filtered out."""


class Dense:
    """The vectors of one generation. Cosines always come from the vectors themselves; Chroma only proposes."""

    def __init__(self, path: Path, keys: Sequence[PassageKey]) -> None:
        """Map the vectors of a generation whose files were checked; Chroma is opened when first needed."""
        self._path = path
        numbers, self.matrix = generations.load_vectors(path)
        self.numbers: NDArray[np.int64] = np.array(numbers, dtype=np.int64)
        if numbers != [key.number for key in keys]:
            raise DamagedStoreError(
                f"{path}: catalog and vectors do not hold the same passages; {generations.REBUILD}"
            )
        self.ids = {key.number: key.id for key in keys}
        self._owners = {key.number: key.owner_id for key in keys}
        self._lock = threading.Lock()
        self._index: VectorIndex | None = None
        self._rows_of: dict[str, dict[str, list[int]]] = {"paper": {}, "person": {}}
        for row, key in enumerate(keys):
            self._rows_of[key.kind].setdefault(key.owner_id, []).append(row)

    @cached_property
    def _rows_by_kind(self) -> dict[str, NDArray[np.int64]]:
        return {
            kind: np.array(sorted(row for rows in owners.values() for row in rows), dtype=np.int64)
            for kind, owners in self._rows_of.items()
        }

    @property
    def papers(self) -> Matrix:
        """The vectors of papers' passages, one a row; kept side by side where all of them are scored for every question."""
        few = len(self._rows_by_kind["paper"]) <= EXACT
        return self._kept_papers if few else self._gathered_papers()

    @cached_property
    def _kept_papers(self) -> Matrix:
        return self._gathered_papers()

    def _gathered_papers(self) -> Matrix:
        return np.asarray(self.matrix[self._rows_by_kind["paper"]], dtype=np.float32)

    @cached_property
    def background(self) -> Background:
        """The passages of papers as a whole."""
        return Background(self.papers)

    def owner(self, number: int) -> str:
        """Whose passage this is: a paper's or a researcher's id."""
        return self._owners[number]

    def cosines(self, vector: Matrix, rows: NDArray[np.int64]) -> Matrix:
        """The cosine of a question's vector with each of these rows."""
        if rows is self._rows_by_kind["paper"]:
            return np.asarray(self.papers @ vector, dtype=np.float32)
        return np.asarray(self.matrix[rows] @ vector, dtype=np.float32)

    def vector(self, passage_id: str) -> Matrix:
        """The unit vector of one passage."""
        return np.asarray(self.matrix[self._row_of[passage_id]], dtype=np.float32)

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return {self.ids[int(number)]: row for row, number in enumerate(self.numbers)}

    def rows(self, numbers: Sequence[int]) -> NDArray[np.int64]:
        """Rows of the matrix by passage number."""
        return np.searchsorted(self.numbers, np.array(numbers, dtype=np.int64))

    def search(
        self, vector: Matrix, *, kind: str, limit: int | None, within: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """(number, cosine) of the nearest passages, best first; all of them where `limit` is None."""
        rows = self._candidates(kind, within)
        if limit is not None and len(rows) > EXACT:
            rows = self._proposed(vector, rows, limit)
        cosines = self.cosines(vector, rows)
        best = np.argsort(-cosines, kind="stable")[:limit]
        return [(int(self.numbers[rows[i]]), float(cosines[i])) for i in best]

    def _candidates(self, kind: str, within: Collection[str] | None) -> NDArray[np.int64]:
        if within is None:
            return self._rows_by_kind[kind]
        owners = self._rows_of[kind]
        return np.array(sorted(row for owner in set(within) for row in owners.get(owner, ())), dtype=np.int64)

    def _proposed(self, vector: Matrix, rows: NDArray[np.int64], limit: int) -> NDArray[np.int64]:
        """Rows near the question: more neighbours than wanted, then only the candidates; all of them if too few."""
        everyone = len(rows) == len(self.numbers)
        wanted = limit if everyone else min(int(WIDEN * limit * len(self.numbers) / len(rows)), MOST)
        near = self.rows([number for number, _ in self.index.search(vector, min(wanted, len(self.numbers)))])
        chosen = near if everyone else near[np.isin(near, rows)]
        return chosen if len(chosen) >= min(limit, len(rows)) else rows

    @property
    def index(self) -> VectorIndex:
        """Chroma's index, checked when opened; raises `DamagedStoreError`."""
        with self._lock:
            if self._index is None:
                self._index = self._open_index()
            return self._index

    def _open_index(self) -> VectorIndex:
        place = self._path / "chroma"
        try:
            index = VectorIndex(place)
            generations.check_vectors(index, self.numbers.tolist(), self.matrix, place)
        except DamagedStoreError:
            index.close()
            raise
        except Exception as error:  # noqa: BLE001 - Chroma raises whatever its Rust core or SQLite does
            reason = (str(error) or type(error).__name__).splitlines()[0]
            raise DamagedStoreError(f"{place}: {reason}; {generations.REBUILD}") from None
        return index

    def close(self) -> None:
        """Release Chroma's folder, where it was opened."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None
