"""`export`: what is stored, for other programs."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import UsageError
from ui.commands import edge


class What(StrEnum):
    """What can be exported."""

    PAPERS = "papers"
    PEOPLE = "people"
    FEEDBACK = "feedback"


class Format(StrEnum):
    """The formats; BibTeX is for papers only."""

    JSONL = "jsonl"
    CSV = "csv"
    BIBTEX = "bibtex"


def export(
    context: typer.Context,
    what: Annotated[What, typer.Argument(show_default=False)],
    format_: Annotated[Format, typer.Option("--format")] = Format.JSONL,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file.")] = None,
    data: edge.Data = None,
) -> None:
    """Write papers, people or visitors' feedback as JSON lines, CSV or BibTeX."""
    from ui import export as writing
    from ui import listing

    writing.check_format(what.value, format_.value)
    rows = listing.export_rows(what.value, edge.settings_for(context, data))
    pieces = writing.write(rows, format_.value)
    if output is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror}; name a file that can be written with -o") from None
