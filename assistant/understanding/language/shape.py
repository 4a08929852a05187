"""The shape of a question: what kind of thing it asks for, and how that is grouped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.records import QueryKind

GroupBy = Literal["person", "year", "venue", "topic", "status", "position", "kind"]


@dataclass(frozen=True)
class Shape:
    """The kind, what a count is grouped by, which fact is asked for, and how sure this is."""

    kind: QueryKind
    group_by: GroupBy | None = None
    fact: str | None = None
    confidence: float = 1.0
    superlative: bool = False
    """Whether of a grouped count only the most (or fewest) are asked for."""
    topic: str | None = None
    """The topic, where the wording itself says what it is."""
