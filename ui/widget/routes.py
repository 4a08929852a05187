"""Serves the widget's script, the light page in its iframe and the pages that show it; says who may frame them."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from assistant.errors import ColloquyError, EmptyStoreError, UnknownRecordError
from ui import replies
from ui.languages import spoken
from ui.markup import escape
from ui.origins import Origins

if TYPE_CHECKING:
    from assistant import Assistant, Settings

FOLDER = Path(__file__).parent
EXAMPLES = 3
DEMOS = ("index", "plain", "jekyll", "hostile", "inline")


def router(settings: Settings, assistant: Assistant) -> APIRouter:
    """`/widget.js`, `/widget` and `/widget/demo`; they set no cookie and write nothing down.

    Raises `SettingsError` for allowed origins that are none.
    """
    routes = APIRouter(include_in_schema=False)
    frames = " ".join(["'self'", *Origins(settings).as_texts])
    policy = _policy(frames)

    @routes.get("/widget.js")
    def script(request: Request) -> Response:
        # Any page may load the script; who may open the iframe is decided by the page's own policy.
        headers = {"Cache-Control": "public, max-age=3600", "Cross-Origin-Resource-Policy": "cross-origin"}
        return _reply(request, _file("widget.js"), "text/javascript", headers)

    @routes.get("/widget")
    def page(
        request: Request,
        researcher: Annotated[str, Query(max_length=200)] = "",
        language: Annotated[str, Query(max_length=40)] = "",
    ) -> Response:
        wanted = spoken(language or request.headers.get("accept-language"))
        html = _page(settings.lab_name, _config(settings, assistant, researcher, wanted))
        headers = {"Content-Security-Policy": policy, "Cache-Control": "no-cache"}
        return _reply(request, html, "text/html", headers, varies="Accept-Encoding, Accept-Language")

    @routes.get("/widget/demo")
    @routes.get("/widget/demo/{name}")
    def demo(request: Request, name: str = "index") -> Response:
        if name not in DEMOS:
            return replies.refuse(
                404, f"there is no such page; see one of {', '.join(DEMOS)} in /widget/demo"
            )
        return _reply(request, _file(f"demo/{name}.html"), "text/html", {})

    return routes


def _config(settings: Settings, assistant: Assistant, researcher_id: str, language: str) -> dict[str, Any]:
    """What the page has to know: nothing secret, nothing about the visitor."""
    config: dict[str, Any] = {
        "lab": settings.lab_name,
        "accent": settings.accent,
        "greeting": settings.greeting,
        "examples": [],
        "empty": False,
    }
    try:
        catalog = assistant.store.current().catalog
        config["examples"] = list(assistant.examples(EXAMPLES, language))
        if researcher_id:
            config["researcher"] = {"id": researcher_id, "name": catalog.researcher(researcher_id).name}
    except EmptyStoreError:
        config["empty"] = True
    except UnknownRecordError:
        config["unknown"] = researcher_id
    except ColloquyError:
        # The store cannot be read now; asking will say why.
        pass
    return config


def _page(title: str, config: dict[str, Any]) -> str:
    data = json.dumps(config, ensure_ascii=False).replace("<", "\\u003c")
    html = _file("page.html").replace("{title}", escape(title)).replace("{style}", _file("page.css"))
    before, after = html.split("{config}")
    return before + data + after.replace("{script}", _file("page.js"))


def _policy(frames: str) -> str:
    """Only this page's own style and script, by digest; it may talk to its own host and nobody else."""
    return (
        f"default-src 'none'; script-src {_digest('page.js')}; style-src {_digest('page.css')}; connect-src 'self'; "
        f"img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors {frames}"
    )


def _digest(name: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(_file(name).encode()).digest()).decode()}'"


@cache
def _file(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _reply(
    request: Request, body: str, kind: str, headers: dict[str, str], varies: str = "Accept-Encoding"
) -> Response:
    content, sent = body.encode(), {**headers, "Vary": varies}
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, sent["Content-Encoding"] = gzip.compress(content, 6, mtime=0), "gzip"
    return Response(content, media_type=kind, headers=sent)
