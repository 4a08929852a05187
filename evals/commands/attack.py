"""`colloquy eval attack`: the sample lab poisoned, and what got through."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evals.commands.edge import CONSOLE, settings_of


def attack(
    embedded: Annotated[
        bool, typer.Option("--embedded", help="Without a language model, whatever is set.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write every attack and its end as JSON lines.")
    ] = None,
) -> None:
    """Poison a copy of the sample lab in every way known, ask about it, and count what got through."""
    from evals.attacks import print_attacks, run_attacks

    found = run_attacks(settings_of(None, embedded), output)
    print_attacks(found, CONSOLE)
    raise typer.Exit(int(any(outcome.succeeded for outcome in found)))
