"""`ask` one question, or `chat`: a conversation in the terminal."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.errors import UsageError
from ui.commands import edge

if TYPE_CHECKING:
    from rich.console import Console

    from assistant.assistant import Assistant
    from assistant.records import Answer, Turn

Question = Annotated[str, typer.Argument(help='The question; "-" reads it from standard input.')]
History = Annotated[
    Path | None,
    typer.Option(help='What was said before: a JSON list of {"role": "user"|"assistant", "content": "…"}.'),
]


def ask(
    context: typer.Context,
    question: Question,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole answer as JSON.")] = False,
    history: History = None,
    data: edge.Data = None,
) -> None:
    """Answer one question, with its sources."""
    if question == "-":
        question = sys.stdin.read()
    turns = read_history(history) if history else ()
    assistant = edge.open_assistant(edge.settings_for(context, data))
    answer = answer_with_patience(assistant, question, turns)
    if as_json:
        typer.echo(edge.as_json(answer.model_dump(mode="json")))
    else:
        show(answer)


def chat(context: typer.Context, data: edge.Data = None) -> None:
    """Ask several questions in a row; later ones may refer to earlier ones. An empty line or Ctrl-D ends it."""
    from assistant.records import Turn

    assistant = edge.open_assistant(edge.settings_for(context, data))
    interactive = sys.stdin.isatty()
    if interactive:
        typer.echo("Ask about the people and papers stored here; /new starts over, an empty line ends.")
    turns: tuple[Turn, ...] = ()
    while question := _next_line(interactive):
        if question == "/new":
            turns = ()
            continue
        answer = answer_with_patience(assistant, question, turns)
        show(answer)
        typer.echo("")
        turns = (*turns, Turn(role="user", content=question), Turn(role="assistant", content=answer.text))


def _next_line(interactive: bool) -> str:
    try:
        return input("? " if interactive else "").strip()
    except EOFError:
        return ""


def read_history(path: Path) -> tuple[Turn, ...]:
    """The turns in a history file; raises `UsageError` naming what is wrong with it."""
    from pydantic import TypeAdapter, ValidationError

    from assistant.records import Turn

    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(tuple[Turn, ...]).validate_python(stated)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; --history takes a JSON file") from None
    except (ValueError, RecursionError) as error:
        place = ""
        if isinstance(error, ValidationError):
            first = error.errors()[0]
            place = " at " + ".".join(str(part) for part in first["loc"]) + f" ({first['msg']})"
        raise UsageError(
            f'{path}: not a conversation{place}; write a JSON list of {{"role": "user", "content": "…"}}'
        ) from None


def answer_with_patience(assistant: Assistant, question: str, turns: tuple[Turn, ...]) -> Answer:
    """The answer, with a sign of life on a terminal while a model writes it."""
    console = error_console()
    if not console.is_terminal:
        return assistant.ask(question, turns)
    with console.status("reading…"):
        return assistant.ask(question, turns)


def show(answer: Answer) -> None:
    """Print an answer: rendered on a terminal, plain lines in a pipe."""
    from ui import render

    if sys.stdout.isatty():
        from rich.console import Console

        render.print_answer(answer, Console())
    else:
        typer.echo(render.plain(answer))


def error_console() -> Console:
    """A console on standard error, for progress."""
    from rich.console import Console

    return Console(stderr=True)
