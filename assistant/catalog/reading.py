"""The catalog of one generation: frozen, complete, safe to read from several threads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, func, or_, select

from assistant.catalog import schema
from assistant.catalog.batches import batches
from assistant.catalog.filter import PaperFilter
from assistant.embedding import EmbeddingIdentity
from assistant.errors import UnknownRecordError
from assistant.records import Paper, Passage, Researcher, Source

CACHED_PAPERS = 20_000

_NEWEST_FIRST = (
    schema.paper.c.year.desc().nulls_last(),
    schema.paper.c.date.desc().nulls_last(),
    schema.paper.c.title,
    schema.paper.c.id,
)


class NameEntry(NamedTuple):
    """One form of one person's name."""

    name: str
    researcher_id: str
    member: bool
    paper_count: int


class VenueEntry(NamedTuple):
    """A normalised venue and how many papers are there."""

    venue: str
    paper_count: int


class PassageKey(NamedTuple):
    """What the search side knows of a passage."""

    number: int
    id: str
    kind: str
    owner_id: str


class Catalog:
    """Reads one published snapshot. Ids that name nothing raise `UnknownRecordError`."""

    def __init__(self, path: Path, remedy: str = "run `colloquy ingest` again") -> None:
        """Open a snapshot; raises `SchemaVersionError` or `DamagedStoreError`."""
        self._engine = schema.connect(path, read_only=True)
        self._papers: dict[str, Paper] = {}
        schema.check_version(self._engine, path, remedy)

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()

    # --- people ----------------------------------------------------------------------------------------

    def researchers(self, members_only: bool = False) -> tuple[Researcher, ...]:
        """Everyone, or only those a source is about, by name."""
        wanted = select(schema.researcher.c.record).order_by(schema.researcher.c.name, schema.researcher.c.id)
        if members_only:
            wanted = wanted.where(schema.researcher.c.member)
        return tuple(Researcher.model_validate_json(row.record) for row in self._all(wanted))

    def researcher(self, researcher_id: str) -> Researcher:
        """One person by id."""
        return Researcher.model_validate_json(self._one(schema.researcher, researcher_id, "researcher"))

    def names(self) -> tuple[NameEntry, ...]:
        """Every name and alias of everyone, with whose it is."""
        credited = (
            select(schema.authorship.c.researcher_id, func.count().label("papers"))
            .group_by(schema.authorship.c.researcher_id)
            .subquery()
        )
        joined = schema.name.join(schema.researcher, schema.researcher.c.id == schema.name.c.researcher_id)
        joined = joined.outerjoin(credited, credited.c.researcher_id == schema.name.c.researcher_id)
        wanted = select(
            schema.name.c.name,
            schema.name.c.researcher_id,
            schema.researcher.c.member,
            func.coalesce(credited.c.papers, 0),
        ).select_from(joined)
        rows = self._all(wanted.order_by(schema.name.c.name, schema.name.c.researcher_id))
        return tuple(NameEntry(*row) for row in rows)

    # --- papers ----------------------------------------------------------------------------------------

    def papers(self, ids: Sequence[str] | None = None) -> tuple[Paper, ...]:
        """The papers of these ids in this order; all of them, newest first, where none are given."""
        if ids is None:
            ids = self.find_papers(PaperFilter())
        missing = [one for one in dict.fromkeys(ids) if one not in self._papers]
        found: dict[str, Paper] = {}
        for row in self._by_ids(select(schema.paper.c.id, schema.paper.c.record), schema.paper.c.id, missing):
            found[row.id] = Paper.model_validate_json(row.record)
        if len(self._papers) + len(found) <= CACHED_PAPERS:
            self._papers.update(found)
        try:
            return tuple(found.get(one) or self._papers[one] for one in ids)
        except KeyError as error:
            raise UnknownRecordError(f"paper {error.args[0]!r} is not stored") from None

    def paper(self, paper_id: str) -> Paper:
        """One paper by id."""
        return self.papers([paper_id])[0]

    def find_papers(self, wanted: PaperFilter) -> tuple[str, ...]:
        """Ids of every paper that fits, newest first; papers of an unknown year come last."""
        found = select(schema.paper.c.id).where(*_conditions(wanted)).order_by(*_NEWEST_FIRST)
        return tuple(row.id for row in self._all(found))

    def venues(self) -> tuple[VenueEntry, ...]:
        """Every normalised venue, the one with most papers first."""
        column = schema.paper.c.venue
        wanted = select(column, func.count()).where(column.is_not(None)).group_by(column)
        rows = self._all(wanted.order_by(func.count().desc(), column))
        return tuple(VenueEntry(*row) for row in rows)

    # --- passages --------------------------------------------------------------------------------------

    def passages(self, ids: Sequence[str]) -> tuple[Passage, ...]:
        """The passages of these ids in this order."""
        wanted = select(schema.passage.c.id, schema.passage.c.record)
        found = {
            row.id: row.record for row in self._by_ids(wanted, schema.passage.c.id, list(dict.fromkeys(ids)))
        }
        try:
            return tuple(Passage.model_validate_json(found[one]) for one in ids)
        except KeyError as error:
            raise UnknownRecordError(f"passage {error.args[0]!r} is not stored") from None

    def passages_of(self, owner_id: str) -> tuple[Passage, ...]:
        """All passages of a paper or a person, in the order they were stored."""
        wanted = select(schema.passage.c.record).where(schema.passage.c.owner_id == owner_id)
        rows = self._all(wanted.order_by(schema.passage.c.number))
        return tuple(Passage.model_validate_json(row.record) for row in rows)

    def passage_keys(self) -> tuple[PassageKey, ...]:
        """Number, id, kind and owner of every passage, by number."""
        columns = (
            schema.passage.c.number,
            schema.passage.c.id,
            schema.passage.c.kind,
            schema.passage.c.owner_id,
        )
        return tuple(
            PassageKey(*row) for row in self._all(select(*columns).order_by(schema.passage.c.number))
        )

    def numbered_texts(self) -> Iterator[tuple[PassageKey, str]]:
        """Every passage's key and text, by number: what the lexical index is built from."""
        table = schema.passage
        columns = (table.c.number, table.c.id, table.c.kind, table.c.owner_id, table.c.record)
        for *key, record in self._all(select(*columns).order_by(table.c.number)):
            yield PassageKey(*key), Passage.model_validate_json(record).text

    # --- sources and the store itself --------------------------------------------------------------------

    def sources(self) -> tuple[Source, ...]:
        """Every source, by uri."""
        rows = self._all(select(schema.source.c.record).order_by(schema.source.c.uri))
        return tuple(Source.model_validate_json(row.record) for row in rows)

    def source(self, source_id: str) -> Source:
        """One source by id."""
        return Source.model_validate_json(self._one(schema.source, source_id, "source"))

    def read_at(self) -> dt.datetime | None:
        """When the newest source was read: the scope of every count."""
        return max((source.read_at for source in self.sources()), default=None)

    def counts(self) -> dict[str, int]:
        """Rows by table: `source`, `researcher`, `paper`, `passage`; and `member`, the people sources are about."""
        tables = (schema.source, schema.researcher, schema.paper, schema.passage)
        counts = {table.name: self._all(select(func.count()).select_from(table))[0][0] for table in tables}
        members = select(func.count()).select_from(schema.researcher).where(schema.researcher.c.member)
        return {**counts, "member": self._all(members)[0][0]}

    def embedding(self) -> EmbeddingIdentity | None:
        """The model the vectors of this generation are of."""
        rows = self._all(select(schema.meta.c.value).where(schema.meta.c.key == "embedding"))
        return EmbeddingIdentity.model_validate_json(rows[0].value) if rows else None

    # --- plumbing --------------------------------------------------------------------------------------

    def _all(self, wanted: Select[Any]) -> Sequence[Any]:
        with self._engine.connect() as connection:
            return connection.execute(wanted).all()

    def _by_ids(self, wanted: Select[Any], column: ColumnElement[str], ids: Sequence[str]) -> Iterator[Any]:
        for some in batches(ids):
            yield from self._all(wanted.where(column.in_(some)))

    def _one(self, table: Table, key: str, noun: str) -> str:
        rows = self._all(select(table.c.record).where(table.c.id == key))
        if not rows:
            raise UnknownRecordError(f"{noun} {key!r} is not stored")
        return str(rows[0].record)


def _conditions(wanted: PaperFilter) -> Iterable[ColumnElement[bool]]:
    paper, authorship = schema.paper, schema.authorship
    for alternatives in wanted.researchers:
        credited = select(authorship.c.paper_id).where(authorship.c.researcher_id.in_(alternatives))
        yield paper.c.id.in_(credited)
    if wanted.years is not None:
        if wanted.years.first is not None:
            yield paper.c.year >= wanted.years.first
        if wanted.years.last is not None:
            yield paper.c.year <= wanted.years.last
        yield paper.c.year.is_not(None)
    if wanted.venues:
        yield paper.c.venue.in_(wanted.venues)
    if wanted.status is not None:
        yield paper.c.status == wanted.status.value
    if wanted.paper_ids:
        yield or_(*(paper.c.id.in_(some) for some in batches(wanted.paper_ids)))
