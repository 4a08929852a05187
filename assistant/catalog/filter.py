"""Which papers are meant, as data: what a question's constraints become before the catalog is asked."""

from __future__ import annotations

from typing import Literal

from assistant.records import Record, Status, Years


class PaperFilter(Record):
    """All conditions must hold; an empty one holds always."""

    researchers: tuple[tuple[str, ...], ...] = ()
    """Each inner tuple lists alternatives (ids); a paper must credit one of each."""
    position: Literal["first", "last"] | None = None
    """Where the people of the first tuple must stand in the author list; with no people, ignored.

    A paper whose list was cut with "et al." has no known last author."""
    years: Years | None = None
    venues: tuple[str, ...] = ()
    """Normalised names, any of which will do; compared without regard to case."""
    status: Status | None = None
    paper_ids: tuple[str, ...] = ()
    """Only among these."""
