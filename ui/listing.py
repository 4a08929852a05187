"""What is stored, as lists: for the API's pages, exports and `status`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import Field

from assistant.errors import EmptyStoreError
from assistant.records import Paper, Record, Researcher
from ui import export
from ui.directory import directory

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.settings import Settings
    from assistant.store import Store

STALE_AFTER = dt.timedelta(days=180)
BATCH = 500


class SourceStatus(Record):
    """One source in `status`."""

    uri: str
    format: str
    read_at: dt.datetime
    stale: bool
    title: str = ""


class NotTaken(Record):
    """Something the last `ingest` saw in a source and did not take as it stood, and why."""

    source: str
    what: str
    reason: str
    place: str = ""
    label: str = "left out"


class StoreStatus(Record):
    """What is stored, from where, how fresh; the contract of `status --json`."""

    data: str
    generation: str = ""
    members: int = 0
    researchers: int = 0
    papers: int = 0
    passages: int = 0
    papers_by_member: dict[str, int] = Field(default_factory=dict)
    sources: tuple[SourceStatus, ...] = ()
    conflicts: tuple[str, ...] = ()
    left_out: tuple[NotTaken, ...] = ()
    problems: tuple[str, ...] = ()
    """What could not be read at the last `ingest`."""
    usage: dict[str, int] = Field(default_factory=dict)


def paper_rows(catalog: Catalog, ids: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
    """Papers as they are exported, in the order of `ids` (all, newest first, where None)."""
    from assistant.catalog import PaperFilter

    wanted = catalog.find_papers(PaperFilter()) if ids is None else tuple(ids)
    known = directory(catalog)
    for start in range(0, len(wanted), BATCH):
        for paper in catalog.papers(wanted[start : start + BATCH]):
            yield export.paper_row(paper, known.name, known.sources)


def person_rows(catalog: Catalog, people: Iterable[Researcher]) -> Iterator[dict[str, Any]]:
    """People as they are exported, each with the number of their papers."""
    known = directory(catalog)
    return (export.person_row(person, known.by_id[person.id].papers, known.sources) for person in people)


def export_rows(what: str, settings: Settings) -> Iterable[Mapping[str, Any]]:
    """The rows of one export; raises `EmptyStoreError` where nothing is stored."""
    if what == "feedback":
        from ui.feedback import FeedbackBook

        return (entry.model_dump(mode="json") for entry in FeedbackBook(settings.data).entries())
    catalog = open_store(settings).current().catalog
    if what == "papers":
        return paper_rows(catalog)
    return person_rows(catalog, catalog.researchers())


def open_store(settings: Settings) -> Store:
    """The stores, read without loading the embedding model."""
    from assistant.embedding.choice import open_embedder
    from assistant.store import Store

    return Store(settings.data, lambda: open_embedder(settings))


def store_status(settings: Settings, now: dt.datetime) -> StoreStatus:
    """What `status` shows; an empty folder is a state, not an error."""
    try:
        snapshot = open_store(settings).current()
    except EmptyStoreError:
        return StoreStatus(data=str(settings.data))
    catalog = snapshot.catalog
    people = catalog.researchers()
    papers = catalog.papers()
    per_person = Counter(id_ for paper in papers for id_ in paper.researcher_ids)
    addresses = {source.id: source.url or source.uri for source in catalog.sources()}
    members = [person for person in people if person.member]
    return StoreStatus(
        data=str(settings.data),
        generation=snapshot.generation,
        members=len(members),
        researchers=len(people),
        papers=len(papers),
        passages=catalog.counts()["passage"],
        papers_by_member={person.name: per_person[person.id] for person in members},
        sources=tuple(
            SourceStatus(
                uri=source.uri,
                format=source.format,
                read_at=source.read_at,
                stale=now - source.read_at > STALE_AFTER,
                title=source.title,
            )
            for source in catalog.sources()
        ),
        usage=usage_totals(settings),
        conflicts=tuple(line for paper in papers for line in conflict_lines(paper, addresses)),
    )


def usage_totals(settings: Settings) -> dict[str, int]:
    """What models have cost since the folder was made, by counter; empty where none was ever asked."""
    from assistant.catalog import UsageLedger

    if not (settings.data / "usage.sqlite").exists():
        return {}
    ledger = UsageLedger(settings.data)
    try:
        return ledger.totals()
    finally:
        ledger.close()


def conflict_lines(paper: Paper, addresses: Mapping[str, str]) -> Iterator[str]:
    """One line for each field on which sources disagree."""
    for conflict in paper.conflicts:
        yield (
            f"{paper.title}: {conflict.field} is “{conflict.kept}” "
            f"({addresses.get(conflict.kept_source_id, conflict.kept_source_id)}), "
            f"“{conflict.other}” in {addresses.get(conflict.other_source_id, conflict.other_source_id)}"
        )
