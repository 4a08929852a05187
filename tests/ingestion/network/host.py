"""A small web host on loopback whose pages are given by the test; it remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """One answer; `endless` keeps sending the body until the client leaves."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    endless: bool = False


@dataclass
class Host:
    """The running host."""

    url: str = ""
    pages: dict[str, Reply | Callable[[Any], Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@contextmanager
def serve(pages: dict[str, Any]) -> Iterator[Host]:
    """Serve pages by path while the block runs; text becomes an HTML page."""
    host = Host(
        pages={path: Reply(page.encode()) if isinstance(page, str) else page for path, page in pages.items()}
    )

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: Any) -> None:
            pass

        def do_GET(self) -> None:
            host.asked.append(self.path)
            page = host.pages.get(self.path, Reply(b"absent", 404))
            reply = page(self.headers) if callable(page) else page
            self.send_response(reply.status)
            headers = {"Content-Type": "text/html; charset=utf-8", "Connection": "close", **reply.headers}
            if not reply.endless and "Content-Length" not in headers:
                headers["Content-Length"] = str(len(reply.body))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.close_connection = True
            try:
                self.wfile.write(reply.body)
                while reply.endless:
                    self.wfile.write(reply.body)
            except OSError:
                pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    host.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
