"""Serves the widget's script and its page, and says who may frame them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

if TYPE_CHECKING:
    from assistant import Assistant, Settings

FOLDER = Path(__file__).parent


def router(settings: Settings, assistant: Assistant) -> APIRouter:
    """`/widget.js` and `/widget`; both are the same for every visitor and set no cookie."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/widget.js")
    def script() -> Response:
        return Response("", media_type="text/javascript")

    @routes.get("/widget")
    def page() -> HTMLResponse:
        return HTMLResponse("<!doctype html><title>Colloquy</title>")

    return routes
