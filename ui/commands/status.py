"""`status`: what is stored, from where, how fresh, and what sources disagree on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from ui.commands import edge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.listing import StoreStatus


def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    data: edge.Data = None,
) -> None:
    """Show what is stored, from where, how fresh, and what sources disagree on."""
    from ui.listing import store_status

    found = store_status(edge.settings_for(context, data), dt.datetime.now(dt.UTC))
    if as_json:
        typer.echo(edge.as_json(found.model_dump(mode="json")))
        return
    for line in _lines(found):
        typer.echo(edge.printable(line))


def _lines(found: StoreStatus) -> Iterator[str]:
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
