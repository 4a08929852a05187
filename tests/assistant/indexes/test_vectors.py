"""The index of vectors: put, found, removed, and what of it is reachable."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.embedding import unit
from assistant.indexes.vectors import VectorIndex


def test_vectors_are_put_found_and_removed(tmp_path: Path) -> None:
    matrix = unit(np.random.default_rng(1).normal(size=(700, 32)))
    numbers = list(range(1, 701))
    with VectorIndex(tmp_path, create=True) as index:
        index.put(numbers, matrix)
        assert index.search(matrix[41], 3)[0] == (42, pytest.approx(1, abs=1e-4))
        index.remove([42])
        assert index.count() == 699
        assert index.search(matrix[41], 3)[0][0] != 42
        assert 42 in index.unreachable(numbers, matrix)
    with VectorIndex(tmp_path) as index:
        assert index.unreachable([n for n in numbers if n != 42], np.delete(matrix, 41, axis=0)) == []
        assert index.unreachable([1], matrix[1:2]) == [1]
