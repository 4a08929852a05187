"""What one replacement of the catalog's content changed."""

from __future__ import annotations

from assistant.records import Record


class Change(Record):
    """Ids of one kind of record, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


class Difference(Record):
    """False where nothing changed at all."""

    researchers: Change = Change()
    papers: Change = Change()
    passages: Change = Change()

    def __bool__(self) -> bool:
        return bool(self.researchers or self.papers or self.passages)

    @property
    def added(self) -> tuple[str, ...]:
        """Ids of papers and people that are new."""
        return self.papers.added + self.researchers.added

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of papers and people that were there and differ now."""
        return self.papers.changed + self.researchers.changed

    @property
    def removed(self) -> tuple[str, ...]:
        """Ids of papers and people that are gone."""
        return self.papers.removed + self.researchers.removed
