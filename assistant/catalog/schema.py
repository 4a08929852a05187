"""The tables. A record is kept whole as JSON; beside it stand the columns that questions filter and sort by.

`PUBLISHED` tables go into every generation's snapshot; the rest stay in the working catalog.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import (
    URL,
    Boolean,
    Column,
    Engine,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    select,
)
from sqlalchemy.exc import DatabaseError

from assistant.errors import DamagedStoreError, SchemaVersionError

SCHEMA_VERSION = 1

metadata = MetaData()

meta = Table("meta", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

source = Table(
    "source",
    metadata,
    Column("id", String, primary_key=True),
    Column("uri", String, nullable=False),
    Column("record", Text, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("source_id", ForeignKey("source.id", ondelete="CASCADE"), primary_key=True),
    Column("root", String, nullable=False),
    Column("payload", Text, nullable=False),
)
"""What each source said, as the readers left it: the merge is made from these alone."""

researcher = Table(
    "researcher",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("member", Boolean, nullable=False, index=True),
    Column("record", Text, nullable=False),
)

name = Table(
    "name",
    metadata,
    Column("researcher_id", ForeignKey("researcher.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String, primary_key=True),
)
"""Every name and alias of every person."""

paper = Table(
    "paper",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Text, nullable=False),
    Column("year", Integer, index=True),
    Column("date", String),
    Column("venue", String(collation="NOCASE"), index=True),
    Column("status", String, nullable=False),
    Column("citations", Integer),
    Column("record", Text, nullable=False),
)

authorship = Table(
    "authorship",
    metadata,
    Column("paper_id", ForeignKey("paper.id", ondelete="CASCADE"), primary_key=True),
    Column("researcher_id", String, primary_key=True, index=True),
    Column("position", Integer),
    Column("last", Boolean, nullable=False),
)
"""`position` counts from 0 and is null for someone credited without standing in a list of authors."""

passage = Table(
    "passage",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("owner_id", String, nullable=False, index=True),
    Column("digest", String, nullable=False, index=True),
    Column("record", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""`number` names a text in the search indexes; it is never used again for another text."""

vector = Table(
    "vector",
    metadata,
    Column("digest", String, primary_key=True),
    Column("model", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""float32, little-endian, by SHA-256 of the text and the model's name."""

Index("name_by_name", name.c.name)

PUBLISHED = (meta, source, researcher, name, paper, authorship, passage)


def connect(path: Path, *, read_only: bool = False) -> Engine:
    """An engine for one SQLite file; a write-ahead log keeps readers and the writer apart."""
    if read_only:
        # `immutable` spares the locks: a published snapshot never changes. Quoting is the URI's own.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        engine = create_engine(
            URL.create("sqlite", database=uri, query={"uri": "true"}),
            connect_args={"check_same_thread": False},
        )
    else:
        engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def _prepare(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    return engine


def check_version(engine: Engine, path: Path, remedy: str) -> None:
    """Raise `SchemaVersionError` or `DamagedStoreError` unless the file has this version's tables."""
    try:
        with engine.connect() as connection:
            found = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar()
    except DatabaseError as error:
        raise DamagedStoreError(f"{path}: not a readable catalog ({_first_line(error)}); {remedy}") from None
    if found != str(SCHEMA_VERSION):
        raise SchemaVersionError(
            f"{path}: catalog schema {found}, this Colloquy reads {SCHEMA_VERSION}; install the version that made it, "
            "or move the data folder away and ingest again"
        )


def _first_line(error: DatabaseError) -> str:
    return str(error.orig or error).splitlines()[0]
