"""The working catalog: the truth of a data folder, with one writer at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np
from sqlalchemy import Table, bindparam, delete, exists, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from assistant.catalog import schema
from assistant.catalog.difference import Change, Difference
from assistant.embedding import EmbeddingIdentity, Matrix
from assistant.errors import EmptyStoreError, StoreError
from assistant.lock import WriterLock
from assistant.records import Paper, Passage, Record, Researcher, Source

BATCH = 500
"""Rows and ids in one statement: below SQLite's limit on variables."""

REMEDY = "move the data folder away and ingest again"


def text_digest(passage_text: str) -> str:
    """What a passage's vector is kept by: the SHA-256 of its text."""
    return hashlib.sha256(passage_text.encode()).hexdigest()


class WorkingCatalog:
    """Opened by whoever writes; holds the writer's lock until closed. Every method is one transaction."""

    def __init__(self, data: Path, lock: WriterLock) -> None:
        self.data = data
        self.path = data / "catalog.sqlite"
        self._lock = lock
        self._engine = schema.connect(self.path)

    @classmethod
    def open(cls, data: Path) -> WorkingCatalog:
        """Open, or make, the working catalog of a data folder.

        Raises `LockedError` where another process writes, `SchemaVersionError`, `DamagedStoreError`, or `StoreError`
        where the folder cannot be written.
        """
        try:
            data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"{data}: cannot be made ({error.strerror}); choose another with --data"
            ) from None
        lock = WriterLock(data)
        lock.acquire()
        working = cls(data, lock)
        try:
            working._prepare()
        except BaseException:
            working.close()
            raise
        return working

    def _prepare(self) -> None:
        if self.path.exists() and self.path.stat().st_size:
            schema.check_version(self._engine, self.path, REMEDY)
            return
        with self._engine.begin() as connection:
            schema.metadata.create_all(connection)
            connection.execute(
                upsert(schema.meta)
                .values(key="schema_version", value=str(schema.SCHEMA_VERSION))
                .on_conflict_do_nothing()
            )

    def close(self) -> None:
        """Release the file and the writer's lock."""
        self._engine.dispose()
        self._lock.release()

    def __enter__(self) -> WorkingCatalog:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- what sources said -----------------------------------------------------------------------------

    def put_reading(self, source: Source, root: str, payload: str) -> None:
        """Store what a source said, in place of what it said before. `root` is what the maintainer named."""
        with self._engine.begin() as connection:
            row = {"id": source.id, "uri": source.uri, "record": source.model_dump_json()}
            put = upsert(schema.source).values(row)
            connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=row))
            said = {"source_id": source.id, "root": root, "payload": payload}
            keep = upsert(schema.reading).values(said)
            connection.execute(keep.on_conflict_do_update(index_elements=["source_id"], set_=said))

    def remove_sources(self, ids: Collection[str]) -> None:
        """Forget sources and what they said; ids that are not there are ignored."""
        with self._engine.begin() as connection:
            for batch in _batches(sorted(ids)):
                connection.execute(delete(schema.source).where(schema.source.c.id.in_(batch)))

    def sources(self) -> tuple[Source, ...]:
        """Every source, by uri."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(schema.source.c.record).order_by(schema.source.c.uri))
            return tuple(Source.model_validate_json(row.record) for row in rows)

    def readings(self) -> Iterator[tuple[Source, str, str]]:
        """Every source with its root and payload, by uri: everything a merge is made from."""
        joined = select(schema.source.c.record, schema.reading.c.root, schema.reading.c.payload)
        with self._engine.connect() as connection:
            for row in connection.execute(
                joined.join_from(schema.source, schema.reading).order_by(schema.source.c.uri)
            ):
                yield Source.model_validate_json(row.record), row.root, row.payload

    # --- what they make together -----------------------------------------------------------------------

    def replace(
        self, researchers: Iterable[Researcher], papers: Iterable[Paper], passages: Iterable[Passage]
    ) -> Difference:
        """Make these the whole content, in one transaction; what is the same is not touched."""
        paper_list = list(papers)
        people_rows = [_researcher_row(one) for one in researchers]
        with self._engine.begin() as connection:
            people = self._replace_table(connection, schema.researcher, people_rows)
            works = self._replace_table(connection, schema.paper, [_paper_row(one) for one in paper_list])
            texts = self._replace_passages(connection, list(passages))
            touched = set(people.added + people.changed)
            names = [
                row for one in people_rows if one["id"] in touched for row in _name_rows(str(one["record"]))
            ]
            self._replace_children(connection, schema.name, schema.name.c.researcher_id, people, names)
            credited = set(works.added + works.changed)
            rows = [row for one in paper_list if one.id in credited for row in _authorship_rows(one)]
            self._replace_children(connection, schema.authorship, schema.authorship.c.paper_id, works, rows)
            used = select(schema.passage.c.digest).where(schema.passage.c.digest == schema.vector.c.digest)
            connection.execute(delete(schema.vector).where(~exists(used)))
        return Difference(researchers=people, papers=works, passages=texts)

    @staticmethod
    def _replace_table(connection: object, table: Table, rows: Sequence[dict[str, object]]) -> Change:
        """Insert, update and delete so that exactly these rows (keyed `id`) are there."""
        run = connection.execute  # type: ignore[attr-defined]
        wanted = {str(row["id"]): row for row in rows}
        columns = list(table.columns)
        there = {row.id: dict(row._mapping) for row in run(select(*columns))}
        added = sorted(wanted.keys() - there.keys())
        removed = sorted(there.keys() - wanted.keys())
        changed = sorted(key for key in wanted.keys() & there.keys() if wanted[key] != there[key])
        for batch in _batches(removed + changed):
            run(delete(table).where(table.c.id.in_(batch)))
        for batch in _batches(added + changed):
            run(insert(table), [wanted[key] for key in batch])
        return Change(added=tuple(added), changed=tuple(changed), removed=tuple(removed))

    @staticmethod
    def _replace_children(
        connection: object, table: Table, parent: object, change: Change, rows: Sequence[dict[str, object]]
    ) -> None:
        run = connection.execute  # type: ignore[attr-defined]
        for batch in _batches(list(change.changed + change.removed)):
            run(delete(table).where(parent.in_(batch)))  # type: ignore[attr-defined]
        for start in range(0, len(rows), BATCH):
            run(insert(table), list(rows[start : start + BATCH]))

    @staticmethod
    def _replace_passages(connection: object, passages: Sequence[Passage]) -> Change:
        """As for other tables, but a text keeps its number for as long as it is stored."""
        run = connection.execute  # type: ignore[attr-defined]
        table = schema.passage
        wanted = {one.id: _passage_row(one) for one in passages}
        there = {
            row.id: row
            for row in run(select(table.c.id, table.c.kind, table.c.owner_id, table.c.digest, table.c.record))
        }
        added = sorted(wanted.keys() - there.keys())
        removed = sorted(there.keys() - wanted.keys())
        differing = sorted(
            key for key in wanted.keys() & there.keys() if wanted[key]["record"] != there[key].record
        )
        indexed = ("digest", "owner_id", "kind")
        moved = [key for key in differing if any(wanted[key][c] != getattr(there[key], c) for c in indexed)]
        kept = sorted(set(differing) - set(moved))
        for batch in _batches(removed + moved):
            run(delete(table).where(table.c.id.in_(batch)))
        for batch in _batches(sorted(added + moved)):
            run(insert(table), [wanted[key] for key in batch])
        if kept:
            same = update(table).where(table.c.id == bindparam("key")).values(record=bindparam("new"))
            run(same, [{"key": key, "new": wanted[key]["record"]} for key in kept])
        return Change(added=tuple(added), changed=tuple(differing), removed=tuple(removed))

    # --- vectors ---------------------------------------------------------------------------------------

    def missing_vectors(self, model: str) -> Iterator[tuple[str, str]]:
        """(digest, text) of every stored text that has no vector of this model yet; each text once."""
        has = exists().where(
            schema.vector.c.digest == schema.passage.c.digest, schema.vector.c.model == model
        )
        wanted = select(schema.passage.c.digest, func.min(schema.passage.c.record).label("record"))
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.where(~has).group_by(schema.passage.c.digest)).all()
        for row in rows:
            yield row.digest, Passage.model_validate_json(row.record).text

    def put_vectors(self, model: str, digests: Sequence[str], matrix: Matrix) -> None:
        """Store vectors, shape (len(digests), dimension), in one transaction; a killed run resumes after it."""
        data = np.ascontiguousarray(matrix, dtype="<f4")
        if len(data) != len(digests) or not np.isfinite(data).all():
            raise ValueError(f"{len(digests)} digests need as many finite vectors, got shape {data.shape}")
        rows = [
            {"digest": digest, "model": model, "data": row.tobytes()}
            for digest, row in zip(digests, data, strict=True)
        ]
        with self._engine.begin() as connection:
            for start in range(0, len(rows), BATCH):
                connection.execute(
                    insert(schema.vector).prefix_with("OR REPLACE"), rows[start : start + BATCH]
                )

    def drop_vectors(self) -> None:
        """Forget every vector and the model's identity: the next run embeds anew."""
        with self._engine.begin() as connection:
            connection.execute(delete(schema.vector))
            connection.execute(delete(schema.meta).where(schema.meta.c.key == "embedding"))

    def vectors(self, model: str) -> tuple[list[int], Matrix]:
        """Numbers of all passages, ascending, and their vectors row by row.

        Raises `EmptyStoreError` where nothing is stored, `StoreError` where a vector is missing.
        """
        pairs = select(schema.passage.c.number, schema.vector.c.data).select_from(
            schema.passage.outerjoin(
                schema.vector,
                (schema.vector.c.digest == schema.passage.c.digest) & (schema.vector.c.model == model),
            )
        )
        with self._engine.connect() as connection:
            rows = connection.execute(pairs.order_by(schema.passage.c.number)).all()
        if not rows:
            raise EmptyStoreError(f"{self.data}: nothing is stored yet; run `colloquy ingest WHAT`")
        if any(row.data is None for row in rows):
            raise StoreError(f"{self.path}: some passages have no vector yet; run `colloquy ingest` again")
        matrix = np.frombuffer(b"".join(row.data for row in rows), dtype="<f4").reshape(len(rows), -1)
        return [row.number for row in rows], np.asarray(matrix, dtype=np.float32)

    def embedding(self) -> EmbeddingIdentity | None:
        """The model the stored vectors are of; None where none was recorded yet."""
        value = self._get_meta("embedding")
        return EmbeddingIdentity.model_validate_json(value) if value else None

    def put_embedding(self, identity: EmbeddingIdentity) -> None:
        """Record the model the stored vectors are of."""
        self._put_meta("embedding", identity.model_dump_json())

    # --- for publishing --------------------------------------------------------------------------------

    def content_digest(self) -> str:
        """SHA-256 over all published content in a fixed order; equal where two catalogs say the same."""
        total = hashlib.sha256()
        with self._engine.connect() as connection:
            for table in (schema.meta, schema.source, schema.researcher, schema.paper, schema.passage):
                columns = [column for column in table.columns if column.name != "number"]
                for row in connection.execute(select(*columns).order_by(columns[0])):
                    total.update(repr(tuple(row)).encode())
        return total.hexdigest()

    def write_snapshot(self, path: Path) -> None:
        """Copy the published tables into a new SQLite file without log or free pages."""
        made = schema.connect(path)
        try:
            schema.metadata.create_all(made, tables=list(schema.PUBLISHED))
        finally:
            made.dispose()
        with self._engine.connect() as connection:
            connection.execute(text("ATTACH DATABASE :path AS published"), {"path": str(path)})
            for table in schema.PUBLISHED:
                columns = ", ".join(f'"{column.name}"' for column in table.columns)
                copied = (
                    f"INSERT INTO published.{table.name} ({columns}) SELECT {columns} FROM main.{table.name}"  # noqa: S608
                )
                connection.execute(text(copied))
            connection.commit()
            connection.execute(text("PRAGMA published.journal_mode = DELETE"))
            connection.execute(text("DETACH DATABASE published"))

    def counts(self) -> dict[str, int]:
        """Rows by table: `source`, `researcher`, `paper`, `passage`, `vector`."""
        tables = (schema.source, schema.researcher, schema.paper, schema.passage, schema.vector)
        with self._engine.connect() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in tables
            }

    def _get_meta(self, key: str) -> str | None:
        with self._engine.connect() as connection:
            return connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar()

    def _put_meta(self, key: str, value: str) -> None:
        put = upsert(schema.meta).values(key=key, value=value)
        with self._engine.begin() as connection:
            connection.execute(put.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def _batches(keys: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), BATCH):
        yield list(keys[start : start + BATCH])


def _json(record: Record) -> str:
    return record.model_dump_json(exclude_defaults=True)


def _researcher_row(one: Researcher) -> dict[str, object]:
    return {"id": one.id, "name": one.name, "member": one.member, "record": _json(one)}


def _name_rows(record: str) -> list[dict[str, object]]:
    one = Researcher.model_validate_json(record)
    return [{"researcher_id": one.id, "name": name} for name in dict.fromkeys((one.name, *one.aliases))]


def _paper_row(one: Paper) -> dict[str, object]:
    return {
        "id": one.id,
        "title": one.title,
        "year": one.year,
        "date": str(one.date) if one.date else None,
        "venue": one.venue,
        "status": one.status.value,
        "citations": one.citations,
        "record": _json(one),
    }


def _authorship_rows(one: Paper) -> list[dict[str, object]]:
    rows: dict[str, dict[str, object]] = {}
    for position, author in enumerate(one.authors):
        if author.researcher_id and author.researcher_id not in rows:
            last = one.authors_complete and position == len(one.authors) - 1
            rows[author.researcher_id] = {"position": position, "last": last}
    for researcher_id in one.researcher_ids:
        rows.setdefault(researcher_id, {"position": None, "last": False})
    return [{"paper_id": one.id, "researcher_id": key, **value} for key, value in rows.items()]


def _passage_row(one: Passage) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": one.kind,
        "owner_id": one.owner_id,
        "digest": text_digest(one.text),
        "record": _json(one),
    }
