"""The web application: HTTP API, OpenAI format, MCP, widget, and the Gradio chat at `/`, behind one set of limits."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Mount, Route, compile_path
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from ui import api, completions, docs_page, limits, mcp, metrics, pages, replies
from ui.origins import Guard, Origins, route_path
from ui.streaming import Answering, Busy

if TYPE_CHECKING:
    from starlette.responses import Response

    from assistant.assistant import Assistant
    from assistant.settings import Settings

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
OURS = ("/api", "/v1", "/healthz", "/metrics")


def create_app(settings: Settings, assistant: Assistant, *, with_chat: bool = True) -> FastAPI:
    """The application, ready for an ASGI server; `with_chat=False` leaves Gradio out (and unimported).

    Raises `SettingsError` for origins that are none.
    """
    origins = Origins(settings)
    counters = metrics.Metrics()
    gate = limits.Gate(settings)
    answering = Answering(
        assistant, counters, with_model=settings.has_model, log_questions=settings.log_questions
    )
    mcp_app = mcp.server(settings, answering, gate).http_app(
        path="/mcp", json_response=True, stateless_http=True, host_origin_protection=False
    )

    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with mcp_app.lifespan(mcp_app):
            yield
        answering.close()

    app = FastAPI(
        title=settings.lab_name,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=lifespan,
        redirect_slashes=False,
    )
    app.state.answering = answering
    replies.install(app)
    _install_refusals(app)
    app.include_router(api.router(settings, answering, gate))
    app.include_router(completions.router(answering, gate))
    app.include_router(metrics.router(assistant, counters))
    _add_docs(app, settings.lab_name)
    _add_ways_back(app)
    app.router.routes.append(Route("/mcp", mcp_app))
    _add_limits(app, settings, origins, counters)
    _mount_pages(app, settings, assistant, gate, counters if with_chat else None)
    return app


def _install_refusals(app: FastAPI) -> None:
    @app.exception_handler(limits.Refused)
    async def refused(_: Request, error: limits.Refused) -> JSONResponse:
        return replies.refuse(429, str(error), {"Retry-After": str(error.seconds)})

    @app.exception_handler(Busy)
    async def busy(_: Request, error: Busy) -> JSONResponse:
        return replies.refuse(503, str(error), {"Retry-After": "5"})


def _add_docs(app: FastAPI, title: str) -> None:
    @app.get("/api/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(docs_page.page(app.openapi(), title))


def _add_ways_back(app: FastAPI) -> None:
    """Unknown paths of the API, and known ones with another verb, before the chat takes every path that is left."""

    def verbs_at(path: str) -> list[str]:
        described = app.openapi()["paths"].items()
        return [
            verb.upper() for known, verbs in described if compile_path(known)[0].match(path) for verb in verbs
        ]

    async def nothing_here(request: Request) -> Response:
        allowed = ", ".join(verbs_at(route_path(request.scope)))
        if allowed:
            return replies.refuse(405, f"this takes {allowed}; see /api/docs", {"Allow": allowed})
        return replies.refuse(404, "there is nothing here; see /api/docs, or ask in the chat at /")

    for start in OURS:
        for path in (start, start + "/{rest:path}"):
            app.add_api_route(path, nothing_here, methods=METHODS, include_in_schema=False)


def _add_limits(app: FastAPI, settings: Settings, origins: Origins, counters: metrics.Metrics) -> None:
    """From the inside out: CORS, body size, host and origin, counting, and the true address of a visitor."""
    app.add_middleware(
        CORSMiddleware,
        allow_origins=origins.as_texts,
        allow_methods=["GET", "POST"],
        allow_headers=["Content-Type", "Accept"],
        max_age=600,
    )
    app.add_middleware(limits.BodyLimit, largest=_largest_body)
    app.add_middleware(Guard, origins=origins)
    app.add_middleware(metrics.CountRequests, metrics=counters)
    if settings.trusted_proxies:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.trusted_proxies))


def _largest_body(path: str) -> int:
    return limits.CHAT_BODY if path.startswith("/gradio_api/") else limits.BODY


def _mount_pages(
    app: FastAPI,
    settings: Settings,
    assistant: Assistant,
    gate: limits.Gate,
    counters: metrics.Metrics | None,
) -> None:
    """The widget and the small pages; the chat where there is something to count its answers."""
    from ui import widget

    app.include_router(widget.router(settings, assistant))
    app.include_router(pages.router(settings, assistant))
    if counters is None:
        return
    from ui import chat

    chat.mount(app, settings, assistant, gate, counters.answered)
    mounted = app.router.routes[-1]
    assert isinstance(mounted, Mount)
    assert isinstance(mounted.app, FastAPI)
    pages.add_way_back(mounted.app, settings)
