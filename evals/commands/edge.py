"""What the verbs of `colloquy eval` share: the settings, the console, the data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from assistant.settings import Settings, load_settings

Data = Annotated[Path | None, typer.Option("--data", help="The data folder.", show_default=False)]
CONSOLE = Console()


def settings_of(data: Path | None, embedded: bool = False) -> Settings:
    """The settings of a data folder; with `embedded`, no model whatever is set."""
    from evals.setting_up import without_model

    settings = load_settings(data=data)
    return without_model(settings) if embedded else settings
