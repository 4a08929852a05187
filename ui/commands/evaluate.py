"""`eval`: handed over whole to the evaluation suite's own command line."""

from __future__ import annotations

import typer

CONTEXT = {"ignore_unknown_options": True, "allow_extra_args": True}


def evaluate(context: typer.Context) -> None:
    """Measure the quality of answers; exit 1 where a gate fails. See colloquy eval --help."""
    from evals.command import app

    suite = typer.main.get_command(app)
    code = suite.main(args=list(context.args), prog_name="colloquy eval", standalone_mode=False)
    raise typer.Exit(code if isinstance(code, int) else 0)
