"""`/metrics` in the Prometheus format and `/healthz`; numbers only, nothing of what visitors wrote."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from assistant.errors import ColloquyError, EmptyStoreError
from assistant.records import Record
from ui import replies
from ui.origins import route_path

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from assistant.assistant import Assistant
    from assistant.records import Answer

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
FACES = ("api", "v1", "mcp", "widget", "widget.js", "gradio_api", "healthz", "metrics")


class Metrics:
    """The counters of one server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "colloquy_requests", "HTTP requests", ["face", "status"], registry=self.registry
        )
        self._seconds = Histogram(
            "colloquy_answer_seconds", "Seconds an answer took", buckets=SECONDS, registry=self.registry
        )
        self._answers = Counter(
            "colloquy_answers", "Answers given", ["outcome", "writer"], registry=self.registry
        )
        self._tokens = Counter(
            "colloquy_model_tokens", "Tokens spent at the model", ["kind"], registry=self.registry
        )
        self._stored = Gauge("colloquy_stored", "What is stored", ["what"], registry=self.registry)

    def answered(self, answer: Answer) -> None:
        """Count one answer."""
        writer = "embedded" if answer.writer == "embedded" else "model"
        self._answers.labels(answer.outcome, writer).inc()
        self._seconds.observe(answer.seconds)
        self._tokens.labels("prompt").inc(answer.usage.prompt_tokens)
        self._tokens.labels("completion").inc(answer.usage.completion_tokens)

    def requested(self, path: str, status: int) -> None:
        """Count one reply; the face is the first part of the path, so that made-up paths make no new series."""
        first = path.strip("/").split("/")[0]
        self._requests.labels(first if first in FACES else "chat", str(status)).inc()

    def stored(self, counts: dict[str, int]) -> None:
        """Remember how much is stored."""
        for what, count in counts.items():
            self._stored.labels(what).set(count)


class CountRequests:
    """Counts every reply by face and status."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """HTTP only."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = route_path(scope)

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.metrics.requested(path, message["status"])
            await send(message)

        await self.app(scope, receive, counted)


class Health(Record):
    """Whether the server can answer, and from which generation of the stores."""

    status: Literal["ok", "empty", "damaged"]
    generation: str = ""
    papers: int = 0
    uptime_seconds: float = 0.0


def router(assistant: Assistant, metrics: Metrics) -> APIRouter:
    """`/healthz` and `/metrics`."""
    routes = APIRouter(tags=["operation"])
    started = time.monotonic()

    def health() -> Health:
        uptime = round(time.monotonic() - started, 1)
        try:
            snapshot = assistant.store.current()
            counts = snapshot.catalog.counts()
        except EmptyStoreError:
            return Health(status="empty", uptime_seconds=uptime)
        except ColloquyError:
            return Health(status="damaged", uptime_seconds=uptime)
        metrics.stored(counts)
        return Health(
            status="ok",
            generation=snapshot.generation,
            papers=counts["paper"],
            uptime_seconds=uptime,
        )

    @routes.get("/healthz", response_model=Health, responses=replies.documented(503))
    def healthz() -> Response:
        """200 where the server can answer (also with an empty store), 503 where its data cannot be read."""
        found = health()
        if found.status == "damaged":
            return replies.refuse(503, "the data folder cannot be read; run colloquy status on the server")
        return JSONResponse(found.model_dump())

    @routes.get("/metrics", responses={200: {"content": {"text/plain": {}}}}, response_class=Response)
    def metrics_page() -> Response:
        """Counters in the Prometheus text format."""
        health()
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)

    return routes
