"""Batches of rows and ids: as many as one statement may hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

BATCH = 500
"""Below SQLite's limit on variables."""

Item = TypeVar("Item")


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items in their order, at most `BATCH` at a time."""
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
