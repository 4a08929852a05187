"""`colloquy eval import` and `export`: rows of other suites."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evals.commands.edge import CONSOLE


def import_cases(
    form: Annotated[str, typer.Argument(help="ragas, ragchecker, beir, promptfoo or inspect.")],
    source: Annotated[Path, typer.Argument(help="File or, for beir, folder.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Case file to write.")] = Path("cases.jsonl"),
) -> None:
    """Make cases of other suites' rows."""
    from evals.interchange import import_rows, write_cases

    cases = import_rows(form, source)
    write_cases(cases, output)
    CONSOLE.print(f"{len(cases)} case{'s' if len(cases) != 1 else ''} written to {output}")


def export_run(
    form: Annotated[str, typer.Argument(help="ragas, ragchecker, trec, promptfoo or inspect.")],
    folder: Annotated[Path, typer.Argument(help="Folder of a run.")],
    cases: Annotated[
        list[Path] | None, typer.Option(help="The case files it asked; the project's own by default.")
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="File or, for trec, folder to write.")
    ] = Path("export.jsonl"),
) -> None:
    """Write a run's answers as rows of other suites."""
    from evals.case_files import load_cases
    from evals.interchange import export_rows
    from evals.record import Run
    from evals.setting_up import CASES

    count = export_rows(form, Run.load(folder), load_cases(cases or [CASES]), output)
    CONSOLE.print(f"{count} rows written to {output}")
