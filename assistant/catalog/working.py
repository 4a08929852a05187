"""The working catalog: the truth of a data folder, with one writer at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np
from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from assistant.catalog import schema, snapshot
from assistant.catalog.batches import batches
from assistant.catalog.difference import Difference
from assistant.catalog.lock import WriterLock
from assistant.catalog.replacement import replace_content
from assistant.embedding import EmbeddingIdentity, Matrix
from assistant.errors import EmptyStoreError, StoreError
from assistant.records import Paper, Passage, Researcher, Source

REMEDY = "move the data folder away and ingest again"


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
            for batch in batches(sorted(ids)):
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
        with self._engine.begin() as connection:
            return replace_content(connection, list(researchers), list(papers), list(passages))

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
            for some in batches(rows):
                connection.execute(insert(schema.vector).prefix_with("OR REPLACE"), list(some))

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
        return snapshot.content_digest(self._engine)

    def write_snapshot(self, path: Path) -> None:
        """Copy the published tables into a new SQLite file without log or free pages."""
        snapshot.write_snapshot(self._engine, path)

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
