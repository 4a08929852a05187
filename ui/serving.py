"""Runs the web application with uvicorn until it is told to stop; answers under way finish or end with a notice."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import uvicorn

from assistant.errors import ColloquyError, UsageError
from ui.streaming import GRACE, Answering
from ui.web import create_app

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant.assistant import Assistant
    from assistant.settings import Settings

LAST_SECONDS = 2
"""After `GRACE`, what connections have to take their notice."""


class Server(uvicorn.Server):
    """Tells the answers under way that the server stops, before uvicorn waits for them."""

    def __init__(self, config: uvicorn.Config, answering: Answering, on_start: Callable[[], None]) -> None:
        super().__init__(config)
        self._answering = answering
        self._on_start = on_start

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Announce the address once it answers."""
        await super().startup(sockets)
        if self.started:
            self._on_start()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Runs in the event loop, first thing after a signal."""
        self._answering.stop()
        await super().shutdown(sockets)


def serve_forever(
    settings: Settings, assistant: Assistant, host: str, port: int, say: Callable[[str], None]
) -> None:
    """Serve until SIGTERM or Ctrl-C. Raises `UsageError` where the address cannot be had."""
    listener = listen(host, port)
    app = create_app(settings, assistant)
    threading.Thread(target=_warm_up, args=(assistant,), daemon=True).start()
    taken = listener.getsockname()[1]
    shown = f"[{host}]" if ":" in host else "localhost" if host in ("127.0.0.1", "0.0.0.0") else host  # noqa: S104
    server = Server(
        configuration(app, settings),
        app.state.answering,
        lambda: say(f"Colloquy answers at http://{shown}:{taken}/ (Ctrl-C stops it)"),
    )
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        pass
    finally:
        _leave_no_orphans()


def _warm_up(assistant: Assistant) -> None:
    """Load the stores and the embedding model, so that the first visitor does not wait for them."""
    with contextlib.suppress(ColloquyError):  # an empty or damaged store is told to whoever asks
        assistant.store.current().search("warm", kind="paper", limit=1)


def configuration(app: FastAPI, settings: Settings, grace: float = GRACE) -> uvicorn.Config:
    """How uvicorn runs the application: no access log, no name, and `grace` seconds for answers under way."""
    return uvicorn.Config(
        app,
        root_path=settings.root_path.rstrip("/"),
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # ui.web adds them, for trusted proxies only
        timeout_graceful_shutdown=int(grace) + LAST_SECONDS,
        timeout_keep_alive=15,
        limit_concurrency=2000,
        ws="none",
    )


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; raises `UsageError` with the setting that would help."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"cannot listen on {host}:{port}: {reason}; choose another with --host and --port"
        ) from None
    listener.listen(2048)
    listener.set_inheritable(True)
    return listener


def _leave_no_orphans() -> None:
    """End the process even where a thread still waits for a model's endpoint."""
    busy = [
        thread for thread in threading.enumerate() if thread.name.startswith("answer") and thread.is_alive()
    ]
    if busy:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
