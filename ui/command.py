"""The command line: `colloquy VERB`. Exit codes: 0 done, 1 done with failures, 2 bad usage or input."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer.core import TyperGroup

from assistant.errors import ColloquyError
from ui.commands import ask, demo, edge, evaluate, export, ingest, serve, status

app = typer.Typer(
    name="colloquy",
    help="Answers questions about researchers and their papers, with sources.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("demo")(demo.demo)
app.command("ingest")(ingest.ingest)
app.command("ask")(ask.ask)
app.command("chat")(ask.chat)
app.command("serve")(serve.serve)
app.command("eval", context_settings=evaluate.CONTEXT, add_help_option=False)(evaluate.evaluate)
app.command("status")(status.status)
app.command("export")(export.export)


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"colloquy {version('colloquy')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    data: edge.Data = None,  # noqa: ARG001  (read by the verbs from the context)
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Answers questions about researchers and their papers, with sources."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


def run(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit code; errors become one line on standard error."""
    edge.quiet_libraries()
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    try:
        code = group.main(args=arguments, prog_name="colloquy", standalone_mode=False)
    except typer.Abort:
        edge.fail("stopped")
        return 1
    except ColloquyError as error:
        edge.fail(str(error))
        return edge.exit_code_of(error)
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except Exception as error:  # noqa: BLE001  (the last resort: a visitor sees one line)
        return _usage_or_unforeseen(error)
    return code if isinstance(code, int) else 0


def _usage_or_unforeseen(error: Exception) -> int:
    format_message = getattr(error, "format_message", None)
    if callable(format_message):
        message = str(format_message())
        if message:
            edge.fail(f"{message.rstrip('.').replace('Value error, ', '')}; see colloquy --help")
        return int(getattr(error, "exit_code", 2))
    edge.report_unforeseen(error)
    return 1


def main() -> None:
    """Entry point of the `colloquy` command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run())
