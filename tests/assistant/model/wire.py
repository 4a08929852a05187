"""A chat endpoint on loopback in the OpenAI wire format, following a script; faults can be part of the script."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Say:
    """A reply: text in pieces, or tool calls, with a pause before each piece."""

    text: str = ""
    calls: tuple[tuple[str, dict[str, Any] | str], ...] = ()
    pause: float = 0.0
    breaks_after: int | None = None
    """Characters after which the connection is dropped."""
    usage: bool = True


@dataclass(frozen=True)
class Fail:
    """An HTTP error."""

    status: int
    message: str = "failed"
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Raw:
    """Any bytes as a body with status 200, for endpoints that answer nonsense."""

    body: bytes
    content_type: str = "text/event-stream"


Script = list["Say | Fail | Raw"] | Callable[[dict[str, Any]], "Say | Fail | Raw"]


@dataclass
class Wire:
    """The running endpoint: where it is, and what it was sent."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    disconnected: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serve(script: Script) -> Iterator[Wire]:
    """Run the endpoint while the block runs. A list is followed step by step, its last step repeating."""
    wire = Wire("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: Any) -> None:
            pass

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            wire.requests.append({**request, "_key": self.headers.get("Authorization", "")})
            step = script(request) if callable(script) else script[min(len(wire.requests), len(script)) - 1]
            try:
                self._play(step, bool(request.get("stream")))
            except (BrokenPipeError, ConnectionResetError):
                wire.disconnected.set()
            self.close_connection = True

        def _play(self, step: Say | Fail | Raw, streamed: bool) -> None:
            if isinstance(step, Fail):
                self._send(
                    step.status, json.dumps({"error": {"message": step.message}}).encode(), dict(step.headers)
                )
            elif isinstance(step, Raw):
                self._send(200, step.body, {"Content-Type": step.content_type})
            elif streamed:
                self._stream(step)
            else:
                self._send(200, json.dumps(self._whole(step)).encode())

        def _send(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
                self.send_header(name, value)
            # Announced, because it is closed: a client that kept it would now and then find it gone and lose a try.
            self.send_header("Connection", "close")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _calls(self, step: Say) -> list[dict[str, Any]]:
            return [
                {
                    "index": number,
                    "id": f"call_{number}",
                    "type": "function",
                    "function": {
                        "name": name,
                        "arguments": given if isinstance(given, str) else json.dumps(given),
                    },
                }
                for number, (name, given) in enumerate(step.calls)
            ]

        def _whole(self, step: Say) -> dict[str, Any]:
            message: dict[str, Any] = {"role": "assistant", "content": step.text}
            if step.calls:
                message["tool_calls"] = self._calls(step)
            return {
                "id": "chat-1",
                "object": "chat.completion",
                "created": 0,
                "model": "scripted",
                "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
            }

        def _stream(self, step: Say) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            sent = 0
            if step.calls:
                self._event({"role": "assistant", "tool_calls": self._calls(step)})
            for start in range(0, len(step.text), 12):
                time.sleep(step.pause)
                piece = step.text[start : start + 12]
                if step.breaks_after is not None and sent + len(piece) > step.breaks_after:
                    return
                self._event({"role": "assistant", "content": piece})
                sent += len(piece)
            self._event({}, finish="tool_calls" if step.calls else "stop")
            if step.usage:
                self._event(None, usage={"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120})
            self.wfile.write(b"data: [DONE]\n\n")

        def _event(self, delta: dict[str, Any] | None, finish: str | None = None, usage: Any = None) -> None:
            choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
            event = {
                "id": "chat-1",
                "object": "chat.completion.chunk",
                "created": 0,
                "model": "scripted",
                "choices": choices,
            }
            if usage:
                event["usage"] = usage
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            wire.disconnected.set()

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    wire.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield wire
    finally:
        server.shutdown()
        server.server_close()
