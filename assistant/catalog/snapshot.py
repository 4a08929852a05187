"""The published part of a catalog: what tells whether it changed, and its copy for one generation."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import Engine, select, text

from assistant.catalog import schema


def content_digest(engine: Engine) -> str:
    """SHA-256 over all published content in a fixed order; equal where two catalogs say the same."""
    total = hashlib.sha256()
    with engine.connect() as connection:
        for table in (schema.meta, schema.source, schema.researcher, schema.paper, schema.passage):
            columns = [column for column in table.columns if column.name != "number"]
            for row in connection.execute(select(*columns).order_by(columns[0])):
                total.update(repr(tuple(row)).encode())
    return total.hexdigest()


def write_snapshot(engine: Engine, path: Path) -> None:
    """Copy the published tables into a new SQLite file without log or free pages."""
    made = schema.connect(path)
    try:
        schema.metadata.create_all(made, tables=list(schema.PUBLISHED))
    finally:
        made.dispose()
    with engine.connect() as connection:
        connection.execute(text("ATTACH DATABASE :path AS published"), {"path": str(path)})
        for table in schema.PUBLISHED:
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            copied = f"INSERT INTO published.{table.name} ({columns}) SELECT {columns} FROM main.{table.name}"  # noqa: S608
            connection.execute(text(copied))
        connection.commit()
        connection.execute(text("PRAGMA published.journal_mode = DELETE"))
        connection.execute(text("DETACH DATABASE published"))
