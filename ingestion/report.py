"""What one run did: per source and in all, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import computed_field

from assistant.catalog import Change
from assistant.records import Record
from ingestion.reading import LeftOut

Outcome = Literal["added", "changed", "unchanged", "removed", "failed"]
_SHOWN = 12


class SourceReport(Record):
    """One source: what became of it, and what was seen in it and not taken."""

    uri: str
    outcome: Outcome
    format: str = ""
    people: int = 0
    papers: int = 0
    left_out: tuple[LeftOut, ...] = ()
    note: str = ""
    """What had to be repaired: `UTF-8 decoded as Mac Roman, repaired`."""


class Report(Record):
    """One run of `ingest`."""

    dry_run: bool = False
    sources: tuple[SourceReport, ...] = ()
    problems: tuple[str, ...] = ()
    """One line each, naming file and line; any makes the exit code 1."""
    suggestions: tuple[str, ...] = ()
    """Pairs that may be one person and were kept apart."""
    researchers: Change = Change()
    papers: Change = Change()
    members: int = 0
    other_authors: int = 0
    stored_papers: int = 0
    conflicts: int = 0
    generation: str = ""
    seconds: float = 0.0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def exit_code(self) -> int:
        """0 done, 1 done with failures."""
        return 1 if self.problems else 0

    def as_text(self) -> str:
        """The report for a terminal, problems last."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        would = "would be " if self.dry_run else ""
        for source in self.sources:
            if source.outcome == "unchanged":
                continue
            counts = (
                f": {_plural(source.papers, 'paper')}, {_plural(source.people, 'person', 'people')}"
                if source.format
                else ""
            )
            note = f" ({source.note})" if source.note else ""
            yield (
                f"{would}{source.outcome} {source.uri} [{source.format}]{counts}{note}"
                if source.format
                else f"{would}{source.outcome} {source.uri}"
            )
            for left in source.left_out[:_SHOWN]:
                yield f"  {_label(left)}: {left.what} — {left.reason}"
            if len(source.left_out) > _SHOWN:
                yield f"  and {len(source.left_out) - _SHOWN} more (all with --json)"
        unchanged = sum(source.outcome == "unchanged" for source in self.sources)
        if unchanged:
            yield f"unchanged: {_plural(unchanged, 'source')}"
        for label, change in (("people", self.researchers), ("papers", self.papers)):
            parts = [
                f"{len(ids)} {word}"
                for word, ids in (
                    ("added", change.added),
                    ("changed", change.changed),
                    ("removed", change.removed),
                )
                if ids
            ]
            if parts:
                yield f"{label}: {would}{', '.join(parts)}"
        for suggestion in self.suggestions[:_SHOWN]:
            yield f"perhaps: {suggestion}"
        if len(self.suggestions) > _SHOWN:
            yield f"perhaps: {len(self.suggestions) - _SHOWN} more (all with --json)"
        if self.conflicts:
            yield f"{_plural(self.conflicts, 'conflict')} between sources; see `colloquy status`"
        holds = "would hold" if self.dry_run else "stored"
        yield f"{holds}: {_plural(self.members, 'person', 'people')}, {_plural(self.other_authors, 'other author')}, {_plural(self.stored_papers, 'paper')}"
        for problem in self.problems:
            yield f"problem: {problem}"


def _label(left: LeftOut) -> str:
    """What became of something: a work that is another's is stored all the same, as theirs."""
    return "stored as others' work" if left.reason.startswith("not attributed") else "left out"


def _plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
