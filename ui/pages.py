"""Addresses of the chat that Gradio does not serve itself: one person's page, and pages that are not there."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from assistant.errors import UnknownRecordError
from ui import replies

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.settings import Settings

_STYLE = (
    "body{font:17px/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.2rem;color:#1c2430;"
    "background:#fff}a{color:#20558a}@media(prefers-color-scheme:dark){body{color:#e4e8ee;background:#14181d}"
    "a{color:#8fbdea}}"
)


def router(settings: Settings, assistant: Assistant) -> APIRouter:
    """`/people/<id>`: the chat, asked about this person only."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/people/{researcher_id}")
    def person(request: Request, researcher_id: str) -> Response:
        try:
            assistant.store.current().catalog.researcher(researcher_id)
        except UnknownRecordError:
            return not_found(request, settings, "Nobody is stored under this address.")
        return RedirectResponse(f"../?researcher={quote(researcher_id, safe='')}", status_code=307)

    return routes


def add_way_back(chat: FastAPI, settings: Settings) -> None:
    """Unknown pages of the chat lead back to it."""

    @chat.exception_handler(404)
    async def missing(request: Request, _: HTTPException) -> Response:
        return not_found(request, settings, "There is no such page here.")


def not_found(request: Request, settings: Settings, sentence: str) -> Response:
    """404: a small page for a browser, JSON for a program."""
    if "text/html" not in request.headers.get("accept", ""):
        return replies.refuse(404, f"{sentence} The chat is at /, the API is described at /api/docs")
    home = f"{settings.root_path.rstrip('/')}/"
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found: {escape(settings.lab_name)}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style><main><h1>Not found</h1>'
        f'<p>{escape(sentence)}</p><p><a href="{escape(home)}">Ask a question</a>, or look at the '
        f'<a href="{escape(home)}researchers">people</a> and their <a href="{escape(home)}papers">papers</a>.</p>'
        "</main></html>"
    )
    return HTMLResponse(page, status_code=404)
