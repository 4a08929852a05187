"""A real server on loopback for the faces' tests, over the small lab in `door`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.settings import Settings
from tests.ui.door import Door
from ui.serving import Server, configuration, listen
from ui.web import create_app


class Running:
    """A server under test: its address, its settings, the door behind it."""

    def __init__(self, url: str, door: Door, server: Server) -> None:
        self.url = url
        self.door = door
        self.server = server
        self.client = httpx.Client(base_url=url, timeout=20)


@contextmanager
def running(settings: Settings, door: Door, *, with_chat: bool = False) -> Iterator[Running]:
    """Serve on a free port until the block ends."""
    app = create_app(settings, door, with_chat=with_chat)  # type: ignore[arg-type]
    listener = listen("127.0.0.1", 0)
    started = threading.Event()
    server = Server(configuration(app, settings, grace=0), app.state.answering, started.set)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    assert started.wait(20), "the server did not start"
    serving = Running(f"http://127.0.0.1:{listener.getsockname()[1]}", door, server)
    try:
        yield serving
    finally:
        serving.client.close()
        server.should_exit = True
        thread.join(20)
        listener.close()


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts servers with given settings; all are stopped at the end of the test."""
    with ExitStack() as stack:

        def start(door: Door | None = None, *, with_chat: bool = False, **settings: Any) -> Running:
            settings.setdefault("data", tmp_path / "data")
            settings.setdefault("visitor_questions_per_minute", 10_000)
            return stack.enter_context(running(Settings(**settings), door or Door(), with_chat=with_chat))

        yield start


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One server with default limits (but a high rate), without the chat; shared by a module's tests."""
    settings = Settings(data=tmp_path_factory.mktemp("data"), visitor_questions_per_minute=100_000)
    with running(settings, Door()) as serving:
        yield serving
