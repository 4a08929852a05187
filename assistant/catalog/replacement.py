"""Replacing the whole content of the catalog by another: only what differs is written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, Connection, Table, bindparam, delete, exists, insert, select, update

from assistant.catalog import schema
from assistant.catalog.batches import batches
from assistant.catalog.difference import Change, Difference
from assistant.catalog.rows import authorship_rows, name_rows, paper_row, passage_row, researcher_row
from assistant.records import Paper, Passage, Researcher


def replace_content(
    connection: Connection,
    researchers: Sequence[Researcher],
    papers: Sequence[Paper],
    passages: Sequence[Passage],
) -> Difference:
    """Make these the whole content, within the connection's transaction; vectors of texts that are gone go with them."""
    people_rows = [researcher_row(one) for one in researchers]
    people = _replace_table(connection, schema.researcher, people_rows)
    works = _replace_table(connection, schema.paper, [paper_row(one) for one in papers])
    texts = _replace_passages(connection, passages)
    touched = set(people.added + people.changed)
    names = [row for one in people_rows if one["id"] in touched for row in name_rows(str(one["record"]))]
    _replace_children(connection, schema.name, schema.name.c.researcher_id, people, names)
    credited = set(works.added + works.changed)
    rows = [row for one in papers if one.id in credited for row in authorship_rows(one)]
    _replace_children(connection, schema.authorship, schema.authorship.c.paper_id, works, rows)
    used = select(schema.passage.c.digest).where(schema.passage.c.digest == schema.vector.c.digest)
    connection.execute(delete(schema.vector).where(~exists(used)))
    return Difference(researchers=people, papers=works, passages=texts)


def _replace_table(connection: Connection, table: Table, rows: Sequence[dict[str, object]]) -> Change:
    """Insert, update and delete so that exactly these rows (keyed `id`) are there."""
    wanted = {str(row["id"]): row for row in rows}
    columns = list(table.columns)
    there = {row.id: dict(row._mapping) for row in connection.execute(select(*columns))}
    added = sorted(wanted.keys() - there.keys())
    removed = sorted(there.keys() - wanted.keys())
    changed = sorted(key for key in wanted.keys() & there.keys() if wanted[key] != there[key])
    for batch in batches(removed + changed):
        connection.execute(delete(table).where(table.c.id.in_(batch)))
    for batch in batches(added + changed):
        connection.execute(insert(table), [wanted[key] for key in batch])
    return Change(added=tuple(added), changed=tuple(changed), removed=tuple(removed))


def _replace_children(
    connection: Connection,
    table: Table,
    parent: Column[str],
    change: Change,
    rows: Sequence[dict[str, object]],
) -> None:
    for batch in batches(list(change.changed + change.removed)):
        connection.execute(delete(table).where(parent.in_(batch)))
    for some in batches(rows):
        connection.execute(insert(table), list(some))


def _replace_passages(connection: Connection, passages: Sequence[Passage]) -> Change:
    """As for other tables, but a text keeps its number for as long as it is stored."""
    table = schema.passage
    wanted = {one.id: passage_row(one) for one in passages}
    there = {
        row.id: row
        for row in connection.execute(
            select(table.c.id, table.c.kind, table.c.owner_id, table.c.digest, table.c.record)
        )
    }
    added = sorted(wanted.keys() - there.keys())
    removed = sorted(there.keys() - wanted.keys())
    differing = sorted(
        key for key in wanted.keys() & there.keys() if wanted[key]["record"] != there[key].record
    )
    indexed = ("digest", "owner_id", "kind")
    moved = [key for key in differing if any(wanted[key][c] != getattr(there[key], c) for c in indexed)]
    kept = sorted(set(differing) - set(moved))
    for batch in batches(removed + moved):
        connection.execute(delete(table).where(table.c.id.in_(batch)))
    for batch in batches(sorted(added + moved)):
        connection.execute(insert(table), [wanted[key] for key in batch])
    if kept:
        same = update(table).where(table.c.id == bindparam("key")).values(record=bindparam("new"))
        connection.execute(same, [{"key": key, "new": wanted[key]["record"]} for key in kept])
    return Change(added=tuple(added), changed=tuple(differing), removed=tuple(removed))
