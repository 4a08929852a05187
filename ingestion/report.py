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
    blemishes: tuple[str, ...] = ()
    """Broken entries of sources of which nearly all was read; they leave the exit code at 0."""
    passed_over: tuple[str, ...] = ()
    """Files of folders that are in no known format and are mostly settings of programs."""
    silent: tuple[str, ...] = ()
    """Files of sites without a reader of their own, in which nobody is named and nothing listed."""
    articles: tuple[str, ...] = ()
    """PDFs of folders that do not begin as anybody's CV or list."""
    unread: tuple[str, ...] = ()
    """PDFs of folders for which no time was left."""
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
        yield from self._source_lines(would)
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
        if self.passed_over:
            yield f"passed over: {_plural(len(self.passed_over), 'file')} of settings and the like, in no format that can be read"
        if self.silent:
            yield f"passed over: {_plural(len(self.silent), 'file')} that name nobody and list no publications"
        if self.articles:
            yield f"passed over: {_plural(len(self.articles), 'PDF')} that begin as nobody's CV or list; name one to have it read"
        if self.unread:
            yield f"not opened: {_plural(len(self.unread), 'PDF')}, for those before took long; name one to have it read"
        for label, problems in (("minor problem", self.blemishes), ("problem", self.problems)):
            yield from (f"{label}: {line}" for line in _few_of_a_kind(problems))

    def _source_lines(self, would: str) -> Iterator[str]:
        """What became of each source; of many that failed the first ones, for each has a problem of its own."""
        failed = 0
        for source in self.sources:
            failed += source.outcome == "failed"
            if source.outcome == "unchanged" or (source.outcome == "failed" and failed > _SHOWN):
                continue
            yield f"{would}{source.outcome} {source.uri}{_counts(source)}"
            for left in source.left_out[:_SHOWN]:
                yield f"  {label(left)}: {left.what} — {left.reason}"
            if len(source.left_out) > _SHOWN:
                yield f"  and {len(source.left_out) - _SHOWN} more (all with --json)"
        if failed > _SHOWN:
            yield f"{would}failed {_plural(failed - _SHOWN, 'more source')}"


def _counts(source: SourceReport) -> str:
    """What a source is and holds; nothing where it was not read."""
    if not source.format:
        return ""
    note = f" ({source.note})" if source.note else ""
    return f" [{source.format}]: {_plural(source.papers, 'paper')}, {_plural(source.people, 'person', 'people')}{note}"


def _few_of_a_kind(problems: tuple[str, ...]) -> Iterator[str]:
    """Problems, of each kind the first ones and the number of the others: many alike must not bury the one that is not."""
    kinds: dict[str, list[str]] = {}
    for problem in problems:
        kinds.setdefault(problem.partition(": ")[2], []).append(problem)
    for kind, alike in kinds.items():
        yield from alike[:_SHOWN]
        if len(alike) > _SHOWN:
            yield f"{len(alike) - _SHOWN} more sources: {kind} (all with --json)"


def label(left: LeftOut) -> str:
    """What became of something: a work that is another's is stored all the same, as theirs."""
    return "stored as others' work" if left.is_of_another else "left out"


def _plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
