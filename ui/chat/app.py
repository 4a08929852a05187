"""Puts the Gradio Blocks of the web chat together and mounts them in the server's FastAPI app.

Python renders HTML (`turn`, `frame`, `pages`), Gradio's queue carries it, `script.js` puts it in place and keeps the
conversation in the visitor's browser. The page tells the server its address and language on load, so every view is a
plain function of those.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gradio as gr

from ui.chat import frame, theme
from ui.chat.conversation import Answered, respond, uncounted
from ui.chat.pages import PAGES, View, parts
from ui.chat.strings import LANGUAGES, words
from ui.chat.turn import loading

if TYPE_CHECKING:
    from fastapi import FastAPI

    from assistant import Assistant, Settings
    from ui.limits import Gate

FOLDER = Path(__file__).parent
AT_ONCE = 4
"""Answers put together at the same time: that is work for the processor, and more would only take turns."""
AT_ONCE_WITH_MODEL = 16
"""With a model an answer mostly waits for the endpoint."""
WAITING = 200
"""Questions that may wait; the next one is told at once that the server is busy."""

_PRIVATE: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
# Browser-side halves of the events; see script.js.
_ADDRESS = "() => [window.colloquy.address()]"
_BEGIN = "(question) => window.colloquy.begin(question)"
_RECEIVE = "watch('value', () => window.colloquy.receive(props.value));"


def build(
    settings: Settings,
    assistant: Assistant,
    gate: Gate | None = None,
    answered: Answered = uncounted,
) -> Any:
    """The chat page and the pages beside it as `gradio.Blocks`, not yet mounted.

    `gate` counts visitors' questions and may refuse one; `answered` is told of each answer.
    """
    with gr.Blocks(title=settings.lab_name, analytics_enabled=False) as blocks:
        _chat_page(blocks, settings, assistant, gate, answered)
    for view in PAGES:
        with blocks.route(words("en")[view.name], f"/{view.name}", show_in_navbar=False):
            _view_page(blocks, view, settings, assistant)
    blocks.queue(max_size=WAITING, default_concurrency_limit=AT_ONCE, api_open=False)
    return blocks


def look(settings: Settings) -> dict[str, Any]:
    """What `gradio.mount_gradio_app` needs beside the Blocks: theme, style, script; nothing from other hosts."""
    texts = json.dumps(LANGUAGES, ensure_ascii=False).replace("<", "\\u003c")
    script = (FOLDER / "script.js").read_text(encoding="utf-8")
    # Not through Gradio's `css`: it puts a prefix before each selector, and loses those that start at the body.
    style = theme.variables(settings.accent) + (FOLDER / "style.css").read_text(encoding="utf-8")
    return {
        "theme": theme.gradio_theme(settings.accent),
        "head": f"{theme.favicon(settings.accent)}<style>{style}</style><script>window.colloquyTexts={texts};</script><script>{script}</script>",
        "footer_links": [],
        "run_history": False,
        "show_error": False,
        "enable_monitoring": False,
        "ssr_mode": False,
        "max_file_size": 1,
    }


def mount(
    app: FastAPI,
    settings: Settings,
    assistant: Assistant,
    gate: Gate | None = None,
    answered: Answered = uncounted,
) -> FastAPI:
    """Mount the chat at `/` of `app`; call it last, since it takes every path that is left."""
    blocks = build(settings, assistant, gate, answered)
    with warnings.catch_warnings():
        # Gradio warns of every app with several pages, also where server-side rendering was not asked for.
        warnings.filterwarnings("ignore", message="SSR mode is not supported with multi-page")
        mounted: FastAPI = gr.mount_gradio_app(
            app, blocks, path="/", root_path=settings.root_path or None, **look(settings)
        )
    return mounted


def _chat_page(
    blocks: gr.Blocks, settings: Settings, assistant: Assistant, gate: Gate | None, answered: Answered
) -> None:
    texts = words("en")
    address = gr.JSON(visible=False)
    sent = gr.JSON(visible=False)
    header = _html("header", frame.header(settings, "chat", texts))
    welcome = _html("welcome")
    _html("stage", '<div id="log" role="log" aria-live="polite"></div>')
    with gr.Row(elem_id="composer", equal_height=True):
        question = gr.Textbox(
            label=texts["question"], show_label=False, container=False, lines=1, max_lines=6, elem_id="question",
            placeholder=texts["placeholder"], scale=1, autofocus=True,
        )  # fmt: skip
        ask = gr.Button(texts["ask"], variant="primary", elem_id="ask", scale=0, min_width=88)
        stop = gr.Button(texts["stop"], elem_id="stop", scale=0, min_width=88)
    again = gr.Button("again", elem_id="again", visible="hidden")
    wire = gr.HTML(html_template="", elem_id="wire", js_on_load=_RECEIVE)

    def answer(request: Any, visitor: gr.Request) -> Iterator[dict[str, Any]]:
        def admit() -> None:
            if gate is not None:
                gate.admit(visitor.client.host if visitor.client else None)

        for state in respond(assistant, request, admit, answered):
            yield state.model_dump()

    def open_page(where: Any) -> tuple[Any, ...]:
        place = Place(where)
        texts = words(place.language)
        return (
            frame.header(settings, "chat", texts),
            frame.welcome(settings, assistant, place.query.get("researcher"), texts),
            gr.Textbox(label=texts["question"], placeholder=texts["placeholder"]),
            gr.Button(texts["ask"]),
            gr.Button(texts["stop"]),
        )

    at_once = AT_ONCE_WITH_MODEL if settings.has_model else AT_ONCE
    begun = gr.on(
        [question.submit, ask.click, again.click], None, [question], [question, sent], js=_BEGIN, **_PRIVATE
    )
    finished = begun.then(
        answer, [sent], [wire], concurrency_limit=at_once, trigger_mode="multiple", **_PRIVATE
    )
    finished.failure(None, js="() => window.colloquy.failed()", **_PRIVATE)
    stop.click(None, js="() => window.colloquy.stopped()", cancels=[finished], **_PRIVATE)
    blocks.load(
        open_page, [address], [header, welcome, question, ask, stop], js=_ADDRESS, queue=False, **_PRIVATE
    )


def _view_page(blocks: gr.Blocks, view: View, settings: Settings, assistant: Assistant) -> None:
    """A page that looks around: its HTML and pictures are a function of the address."""
    address = gr.JSON(visible=False)
    header = _html("header", frame.header(settings, view.name, words("en")))
    content = _html("page", f'<div class="page-wait">{loading(words("en"))}</div>')
    pictures: list[Any] = []
    for name in view.plots:
        pictures.append(
            gr.HTML(elem_classes=["part"], js_on_load=None, apply_default_css=False, visible=False)
        )
        pictures.append(gr.Plot(show_label=False, elem_id=f"plot-{name}", visible=False))
    again = gr.Button("again", elem_id="again", visible="hidden")

    def show(where: Any) -> list[Any]:
        place = Place(where)
        texts = words(place.language)
        html, figures = view.show(assistant, place.query, texts, settings.accent)
        shown: list[Any] = []
        for name in view.plots:
            there = name in figures
            shown.append(gr.HTML(parts.picture_heading(name, texts) if there else "", visible=there))
            shown.append(gr.Plot(figures.get(name), visible=there))
        return [frame.header(settings, view.name, texts), html, *shown]

    outputs = [header, content, *pictures]
    for event in (blocks.load, again.click):
        event(show, [address], outputs, js=_ADDRESS, concurrency_limit=4, **_PRIVATE)


def _html(name: str, value: str = "") -> gr.HTML:
    """A piece of the page without Gradio's own style, or its habit of making everything a button."""
    return gr.HTML(value, elem_id=name, js_on_load=None, apply_default_css=False)


class Place:
    """Where a browser is: the query of its address and its language. Anything else it sends counts as nothing."""

    def __init__(self, sent: object) -> None:
        fields = sent if isinstance(sent, dict) else {}
        query = fields.get("query")
        self.language = str(fields.get("language") or "en")[:20]
        self.query: dict[str, str] = {
            str(name)[:40]: str(value)[:500]
            for name, value in list(query.items() if isinstance(query, dict) else ())[:20]
        }
