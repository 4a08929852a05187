"""One run of `ingest`: what was named is read, stored, made one, and published as a new generation.

Every source is stored in one transaction; people and papers are made anew from all stored readings; readers of the old
generation go on with it until the new one is whole. A run that is killed is completed by the same command.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from assistant import generation
from assistant.catalog import Change, WorkingCatalog
from assistant.embedding.choice import open_embedder
from assistant.errors import EmptyStoreError, StoreError, UsageError
from assistant.records import Paper, Record, Researcher
from assistant.settings import Settings
from ingestion import manifest as manifests
from ingestion.intake import Intake
from ingestion.last_report import keep_report
from ingestion.ledger import Ledger, Stored
from ingestion.manifest import Manifest
from ingestion.merging.merge import Library, merge
from ingestion.reading import LeftOut, Reading
from ingestion.report import Report, SourceReport

Progress = Callable[[str, int, int], None]


def ingest(
    what: Sequence[str],
    settings: Settings,
    *,
    dry_run: bool = False,
    remove: bool = False,
    rebuild: bool = False,
    reembed: bool = False,
    enrich: bool = False,
    progress: Progress | None = None,
    read_at: dt.datetime | None = None,
) -> Report:
    """Read sources into the data folder and publish what they make together.

    `what` names files, folders, addresses, manifests and index ids; `remove` removes them and all that hung on them.
    `rebuild` makes the search indexes anew, `reembed` the vectors too; `enrich` looks up missing abstracts in arXiv and
    OpenAlex; `read_at` is when frozen pages count as read, which dates without a year depend on. Each thing that could not be read is a line in the
    report, and the rest is read. Raises `UsageError` for nothing to do, `LockedError` where another process writes.
    """
    if not what and not (rebuild or reembed or enrich):
        raise UsageError("name something to read: a file, a folder, an address or people.yaml")
    started = time.monotonic()
    step = progress or _silent
    with ExitStack() as stack:
        working = (
            None
            if dry_run and not _exists(settings.data)
            else stack.enter_context(WorkingCatalog.open(settings.data))
        )
        before = _stored(working)
        cache = (
            Path(stack.enter_context(tempfile.TemporaryDirectory())) if dry_run else settings.data / "cache"
        )
        ledger = Ledger(before, _keep(None if dry_run else working), step)
        intake = Intake(settings, ledger, cache, read_at)
        if remove:
            ledger.remove(what)
        else:
            intake.read(what)
        step("merging", 0, 1)
        library = _library(ledger.stored.values())
        if enrich and not remove:
            intake.enrich(library.papers)
            library = _library(ledger.stored.values())
        step("merging", 1, 1)
        if working is None or dry_run:
            return _report(
                ledger,
                library,
                *_difference(_library(before.values()), library),
                dry_run=True,
                started=started,
            )
        difference = working.replace(library.researchers, library.papers, library.passages)
        if reembed:
            working.drop_vectors()
        name = _publish(working, settings, library, rebuild or reembed, progress)
        report = _report(
            ledger, library, difference.researchers, difference.papers, generation=name, started=started
        )
        keep_report(settings.data, report, (one.source for one in ledger.stored.values()), library.left_out)
        return report


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


def _exists(data: Path) -> bool:
    return (data / "catalog.sqlite").exists()


def _stored(working: WorkingCatalog | None) -> dict[str, Stored]:
    if working is None:
        return {}
    return {source.id: Stored(source, root, payload) for source, root, payload in working.readings()}


def _keep(working: WorkingCatalog | None) -> Callable[[Stored | None, Sequence[str]], None]:
    """What to do with each reading at once: store it, or (in a dry run) nothing."""

    def keep(put: Stored | None, removed: Sequence[str]) -> None:
        if working is not None and put is not None:
            working.put_reading(put.source, put.root, put.payload)
        if working is not None and removed:
            working.remove_sources(removed)

    return keep


def _library(stored: Iterable[Stored]) -> Library:
    readings, declared = [], []
    for one in stored:
        if one.source.format == manifests.FORMAT:
            declared.append(Manifest.model_validate_json(one.payload))
        else:
            readings.append(Reading.model_validate_json(one.payload))
    return merge(readings, declared)


def _publish(
    working: WorkingCatalog, settings: Settings, library: Library, rebuild: bool, progress: Progress | None
) -> str:
    """Publish, unless readers see this very content already; an emptied store is withdrawn."""
    if not library.passages:
        generation.withdraw(settings.data)
        return ""
    if not rebuild and (name := _published(working, settings.data)):
        return name
    return generation.publish(settings.data, working, open_embedder(settings), progress, rebuild=rebuild)


def _published(working: WorkingCatalog, data: Path) -> str:
    """The current generation, where it says what the catalog says; so an unchanged run loads no model."""
    try:
        name = generation.current(data)
        manifest = generation.read_manifest(generation.folder(data, name))
        generation.check_files(generation.folder(data, name), manifest)
    except (EmptyStoreError, StoreError):
        return ""
    return name if manifest.content_digest == working.content_digest() else ""


def _difference(before: Library, after: Library) -> tuple[Change, Change]:
    return _change(before.researchers, after.researchers), _change(before.papers, after.papers)


def _change(before: Sequence[Researcher | Paper], after: Sequence[Researcher | Paper]) -> Change:
    old: dict[str, Record] = {one.id: one for one in before}
    new: dict[str, Record] = {one.id: one for one in after}
    return Change(
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(key for key in new.keys() & old.keys() if new[key] != old[key])),
        removed=tuple(sorted(old.keys() - new.keys())),
    )


def _report(
    ledger: Ledger,
    library: Library,
    researchers: Change,
    papers: Change,
    *,
    started: float,
    dry_run: bool = False,
    generation: str = "",
) -> Report:
    members = sum(one.member for one in library.researchers)
    return Report(
        dry_run=dry_run,
        sources=tuple(_with_left_out(one, ledger, library.left_out) for one in ledger.reports),
        problems=tuple(ledger.problems),
        blemishes=tuple(ledger.blemishes),
        passed_over=tuple(ledger.passed_over),
        silent=tuple(ledger.silent),
        articles=tuple(ledger.articles),
        unread=tuple(ledger.unread),
        suggestions=library.suggestions,
        researchers=researchers,
        papers=papers,
        members=members,
        other_authors=len(library.researchers) - members,
        stored_papers=len(library.papers),
        conflicts=sum(len(paper.conflicts) for paper in library.papers),
        generation=generation,
        seconds=round(time.monotonic() - started, 3),
    )


def _with_left_out(
    one: SourceReport, ledger: Ledger, left_out: dict[str, tuple[LeftOut, ...]]
) -> SourceReport:
    found = left_out.get(ledger.ids.get(one.uri, ""), ())
    return one.model_copy(update={"left_out": one.left_out + found})
