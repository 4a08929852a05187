"""Which papers are meant, as data: what a question's constraints become before the catalog is asked."""

from __future__ import annotations

from assistant.records import Record, Status, Years


class PaperFilter(Record):
    """All conditions must hold; an empty one holds always."""

    researchers: tuple[tuple[str, ...], ...] = ()
    """Each inner tuple lists alternatives (ids); a paper must credit one of each."""
    years: Years | None = None
    venues: tuple[str, ...] = ()
    """Normalised names, any of which will do; compared without regard to case."""
    status: Status | None = None
    paper_ids: tuple[str, ...] = ()
    """Only among these."""
