"""`status`: what is stored, from where, how fresh, what was left out, and what sources disagree on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from ui.commands import edge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.settings import Settings
    from ui.listing import StoreStatus


SHOWN = 12
"""Lines of a kind; the others are counted."""


def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    data: edge.Data = None,
) -> None:
    """Show what is stored, from where, how fresh, what was left out, and what sources disagree on."""
    from ui.listing import store_status

    settings = edge.settings_for(context, data)
    found = _with_last_report(store_status(settings, dt.datetime.now(dt.UTC)), settings)
    if as_json:
        typer.echo(edge.as_json(found.model_dump(mode="json")))
        return
    for line in lines(found):
        typer.echo(edge.printable(line))


def _with_last_report(found: StoreStatus, settings: Settings) -> StoreStatus:
    """The status with what the last `ingest` left out, and what went wrong."""
    from ingestion.last_report import load_report
    from ingestion.report import label
    from ui.listing import NotTaken

    report = load_report(settings.data)
    if report is None:
        return found
    left_out = tuple(
        NotTaken(source=one.uri, what=left.what, reason=left.reason, place=left.place, label=label(left))
        for one in report.sources
        for left in one.left_out
    )
    return found.model_copy(update={"left_out": left_out, "problems": (*report.blemishes, *report.problems)})


def lines(found: StoreStatus) -> Iterator[str]:
    """The status for a terminal."""
    if not found.sources:
        yield f"{found.data}: nothing is stored yet; read something with: colloquy ingest WHAT"
        return
    yield f"{found.data}: {found.papers} papers, {found.members} people, {found.researchers - found.members} co-authors"
    yield ""
    yield "People"
    for name, papers in sorted(found.papers_by_member.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"  {name}: {papers} {'paper' if papers == 1 else 'papers'}"
    yield ""
    yield "Sources"
    for source in found.sources:
        stale = ", stale: read it again" if source.stale else ""
        yield f"  {source.uri} ({source.format}, read {source.read_at:%Y-%m-%d}{stale})"
    yield from _left_out(found)
    if found.problems:
        yield ""
        yield "Problems at the last ingest"
        yield from _first(found.problems)
    if found.conflicts:
        yield ""
        yield "Where sources disagree"
        for line in found.conflicts:
            yield f"  {line}"
    if found.usage:
        yield ""
        yield "Model use: " + ", ".join(
            f"{name.replace('_', ' ')} {count}" for name, count in found.usage.items()
        )


def _left_out(found: StoreStatus) -> Iterator[str]:
    """What was seen and not taken as it stood, source by source."""
    if found.left_out:
        yield ""
        yield "Not taken as it stood"
    by_source: dict[str, list[str]] = {}
    for one in found.left_out:
        by_source.setdefault(one.source, []).append(f"  {one.label}: {one.what} — {one.reason}")
    for source, items in by_source.items():
        yield f"  {source}"
        yield from _first(items)


def _first(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN} more (all with --json)"
