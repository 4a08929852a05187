"""`serve`: web chat, widget, HTTP API and MCP from one process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ui.commands import edge

if TYPE_CHECKING:
    from assistant.settings import Settings

Host = Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")]
Port = Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.", min=0, max=65535)]


def serve(
    context: typer.Context, host: Host = "127.0.0.1", port: Port = 8000, data: edge.Data = None
) -> None:
    """Serve the web chat at /, the widget, the HTTP API and MCP."""
    run_server(edge.settings_for(context, data), host, port)


def run_server(settings: Settings, host: str, port: int) -> None:
    """Serve until told to stop; prints the address once it answers."""
    from ui.serving import serve_forever

    serve_forever(settings, edge.open_assistant(settings), host, port, say=typer.echo)
