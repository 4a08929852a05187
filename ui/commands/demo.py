"""`demo`: the bundled sample lab, from sources to answers, in a folder of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.commands import edge
from ui.commands.serve import Host, Port, run_server

if TYPE_CHECKING:
    from assistant.settings import Settings

FOLDER = Path("colloquy-demo")


def demo(
    context: typer.Context,
    ask: Annotated[str | None, typer.Option("--ask", help="Answer this question and exit.")] = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    data: Annotated[
        Path | None, typer.Option("--data", help="The data folder.", show_default=str(FOLDER))
    ] = None,
) -> None:
    """Build the stores from the bundled sample lab and open the web chat."""
    from ui.commands.ask import answer_with_patience, show

    given = data or context.find_root().params.get("data")
    settings = edge.settings_for(context, given or FOLDER)
    read_sample_lab(settings)
    if not given:
        sys.stderr.write(
            f"The sample lab is stored in {FOLDER}; to ask more of it: colloquy --data {FOLDER} ask …\n"
        )
    if ask is None:
        run_server(settings, host, port)
    else:
        show(answer_with_patience(edge.open_assistant(settings), ask, ()))


def read_sample_lab(settings: Settings) -> None:
    """Ingest the sample lab; a second time this changes nothing and takes no time."""
    from evals import sample_lab
    from ingestion import run
    from ui.commands.progress import progress_line

    with progress_line() as progress:
        report = run.ingest([str(sample_lab.path())], settings, progress=progress, read_at=sample_lab.READ_AT)
    for problem in report.problems:
        edge.fail(problem)
