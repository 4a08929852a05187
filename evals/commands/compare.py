"""`colloquy eval compare`: two runs, turn by turn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evals.commands.edge import CONSOLE


def compare_runs(
    a: Annotated[Path, typer.Argument(help="Folder of the run before.")],
    b: Annotated[Path, typer.Argument(help="Folder of the run after.")],
    force: Annotated[bool, typer.Option("--force", help="Compare unlike runs; the table says so.")] = False,
) -> None:
    """Compare two runs turn by turn; exit 1 where B is worse beyond chance."""
    from evals.compare import compare
    from evals.record import Run
    from evals.report.comparison import print_comparison

    comparison = compare(Run.load(a), Run.load(b), force=force)
    print_comparison(comparison, CONSOLE)
    raise typer.Exit(int(any(contrast.worse for contrast in comparison.contrasts)))
