"""The edge: where the command line reads settings, opens the stores and decides how errors look."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import ColloquyError, EmptyStoreError, InputError, UsageError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

Data = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder.", show_default="colloquy-data, or COLLOQUY_DATA"),
]

OFFLINE_DEFAULTS = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "DO_NOT_TRACK": "1",
    "FASTMCP_CHECK_FOR_UPDATES": "off",
    "FASTMCP_SHOW_SERVER_BANNER": "false",
}
"""Libraries that would call home, told not to; what the environment already says is kept."""


def quiet_libraries() -> None:
    """Switch off the telemetry of libraries, before any of them is imported."""
    for name, value in OFFLINE_DEFAULTS.items():
        os.environ.setdefault(name, value)


def settings_for(context: typer.Context, data: Path | None) -> Settings:
    """The settings of this run; `--data` before or after the verb wins over the environment."""
    from assistant.settings import load_settings

    given = data or context.find_root().params.get("data")
    settings = load_settings(data=given)
    if settings.data.exists() and not settings.data.is_dir():
        raise UsageError(f"{settings.data}: is a file, not a data folder; name a folder with --data")
    return settings


def open_assistant(settings: Settings) -> Assistant:
    """The door to the core, with its stores in `settings.data`."""
    from assistant.assistant import Assistant

    return Assistant.open(settings)


def fail(message: str) -> None:
    """One line on standard error."""
    line = " ".join(message.split())
    sys.stderr.write(f"colloquy: {printable(line)}\n")


def printable(text: str) -> str:
    """Text without control characters, so that what was ingested cannot steer a terminal."""
    from ui.render import printable as clean

    return clean(text)


def exit_code_of(error: ColloquyError) -> int:
    """2 where the request was wrong, 1 where a right request failed."""
    return 2 if isinstance(error, UsageError | InputError | EmptyStoreError) else 1


def report_unforeseen(error: Exception) -> None:
    """The last resort: one line, and the traceback only where the settings ask for it."""
    from assistant.settings import load_settings

    fail(
        f"unforeseen {type(error).__name__}: {error}; set COLLOQUY_DEBUG=1 to see where, and please report it"
    )
    try:
        debug = load_settings().debug
    except ColloquyError:
        debug = False
    if debug:
        traceback.print_exception(error)


def as_json(value: Any) -> str:
    """JSON for people and programs: real characters, two spaces."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)
