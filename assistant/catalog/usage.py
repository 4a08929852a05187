"""What was spent, by day and name: tokens of a model, answered questions.

A file of its own, so that a server counting questions never waits for an ingestion that writes the catalog.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import Column, Integer, MetaData, String, Table, func, select
from sqlalchemy.dialects.sqlite import insert

from assistant.catalog.schema import connect

_metadata = MetaData()
_usage = Table(
    "usage",
    _metadata,
    Column("day", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("amount", Integer, nullable=False),
)


class UsageLedger:
    """Counters in `usage.sqlite` of a data folder; safe between threads and processes."""

    def __init__(self, data: Path) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self._engine = connect(data / "usage.sqlite")
        _metadata.create_all(self._engine)

    def add(self, name: str, amount: int = 1, day: dt.date | None = None) -> None:
        """Add to a counter of a day (UTC; today where none is given)."""
        row = insert(_usage).values(day=str(day or _today()), name=name, amount=amount)
        added = row.on_conflict_do_update(
            index_elements=["day", "name"], set_={"amount": _usage.c.amount + row.excluded.amount}
        )
        with self._engine.begin() as connection:
            connection.execute(added)

    def amount(self, name: str, day: dt.date | None = None) -> int:
        """A counter's value on a day (UTC; today where none is given)."""
        wanted = select(_usage.c.amount).where(_usage.c.day == str(day or _today()), _usage.c.name == name)
        with self._engine.connect() as connection:
            return connection.execute(wanted).scalar() or 0

    def totals(self) -> dict[str, int]:
        """Every counter's sum over all days."""
        wanted = (
            select(_usage.c.name, func.sum(_usage.c.amount)).group_by(_usage.c.name).order_by(_usage.c.name)
        )
        with self._engine.connect() as connection:
            return {str(row[0]): int(row[1]) for row in connection.execute(wanted)}

    def close(self) -> None:
        """Release the file."""
        self._engine.dispose()


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()
