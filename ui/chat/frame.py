"""What stands around the conversation: the bar at the top, the welcome, and the states without a store."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import ColloquyError, EmptyStoreError, UnknownRecordError
from ui.chat.cards import date_of
from ui.chat.icons import icon
from ui.chat.strings import Words
from ui.chat.turn import ask_button
from ui.markup import escape
from ui.replies import message_of

if TYPE_CHECKING:
    from assistant import Assistant, Settings
    from assistant.catalog import Catalog

PAGES = (("chat", "./"), ("researchers", "researchers"), ("papers", "papers"), ("explore", "explore"))
EXAMPLES = 4
_LOGO_TYPES = {
    ".svg": "svg+xml",
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".gif": "gif",
}
LARGEST_LOGO = 200_000


def header(settings: Settings, page: str, words: Words) -> str:
    """The bar: lab, pages, language, light and dark, and a new chat."""
    links = "".join(
        f'<a href="{address}"{" aria-current=page" if name == page else ""}>{escape(words[name])}</a>'
        for name, address in PAGES
    )
    new = (
        f'<button type="button" class="bar-button" data-act="new">{icon("new")}<span>{escape(words["new_chat"])}</span></button>'
        if page == "chat"
        else ""
    )
    return (
        f'<a class="skip" href="#question" data-act="skip">{escape(words["skip"])}</a>'
        f'<div class="bar"><a class="brand" href="./">{_logo(settings)}<span>{escape(settings.lab_name)}</span></a>'
        f'<nav aria-label="{escape(words["nav"])}">{links}</nav><div class="bar-end">{new}'
        f'<button type="button" class="bar-button" data-act="language" aria-label="{escape(words["language_label"])}">'
        f"{escape(words['language'])}</button>"
        f'<button type="button" class="bar-button" data-act="theme" aria-label="{escape(words["theme"])}" '
        f'title="{escape(words["theme"])}">{icon("theme")}</button></div></div>'
    )


def _logo(settings: Settings) -> str:
    """The lab's logo as part of the page, so that no file needs to be served; a plain mark without one."""
    if settings.logo is not None and settings.logo.is_file() and settings.logo.stat().st_size <= LARGEST_LOGO:
        kind = _LOGO_TYPES.get(Path(settings.logo).suffix.lower())
        if kind:
            data = base64.b64encode(settings.logo.read_bytes()).decode()
            return f'<img class="logo" alt="" src="data:image/{kind};base64,{data}">'
    return '<span class="mark" aria-hidden="true"></span>'


def welcome(settings: Settings, assistant: Assistant, researcher_id: str | None, words: Words) -> str:
    """Greeting, examples and how fresh the store is; or what to do where there is none."""
    try:
        catalog = assistant.store.current().catalog
    except ColloquyError as error:
        return no_store(error, words)
    return (
        _greeting(settings, words)
        + _scope(catalog, researcher_id, words)
        + _examples(assistant, words)
        + (f'<p class="fresh">{escape(_freshness(catalog, words))}<br>{escape(_mode(settings, words))}</p>')
    )


def no_store(error: ColloquyError, words: Words) -> str:
    """What to do where nothing is stored yet, or where the store cannot be read."""
    return _empty(words) if isinstance(error, EmptyStoreError) else _broken(message_of(error), words)


def _greeting(settings: Settings, words: Words) -> str:
    return f'<h1>{escape(settings.greeting or words["greeting"])}</h1><p class="lead">{escape(words["lead"])}</p>'


def _examples(assistant: Assistant, words: Words) -> str:
    questions = assistant.examples(EXAMPLES, words["code"])
    if not questions:
        return ""
    label = escape(words["examples"])
    buttons = "".join(ask_button(question) for question in questions)
    return f'<section class="examples" aria-label="{label}"><h2>{label}</h2><div class="asks">{buttons}</div></section>'


def _scope(catalog: Catalog, researcher_id: str | None, words: Words) -> str:
    if not researcher_id:
        return ""
    try:
        name = catalog.researcher(researcher_id).name
    except UnknownRecordError:
        message = words["scope_unknown"].format(id=researcher_id)
        return (
            f'<p class="notice problem" role="alert">{escape(message)} {escape(words["scope_back"])} '
            f'<a href="./">{escape(words["scope_leave"])}</a> · '
            f'<a href="researchers">{escape(words["researchers"])}</a></p>'
        )
    return (
        f'<p class="scope">{icon("people")}<span>{escape(words["scope"].format(name=name))}</span> '
        f'<a href="./">{escape(words["scope_leave"])}</a></p>'
    )


def _freshness(catalog: Catalog, words: Words) -> str:
    counts, read_at = catalog.counts(), catalog.read_at()
    if read_at is None:
        return ""
    return words["stored"].format(papers=counts["paper"], people=counts["member"], date=date_of(read_at))


def _mode(settings: Settings, words: Words) -> str:
    return words["model_mode"] if settings.has_model else words["embedded_mode"]


def _empty(words: Words) -> str:
    return (
        f'<h1>{escape(words["empty_title"])}</h1><p class="lead">{escape(words["empty_lead"])}</p>'
        "<pre><code>colloquy ingest https://your-lab.example/people/</code></pre>"
        f"<p>{escape(words['empty_more'])}</p><pre><code>colloquy demo</code></pre>"
    )


def _broken(message: str, words: Words) -> str:
    return (
        f'<h1>{escape(words["broken_title"])}</h1><p class="notice problem" role="alert">{escape(message)}</p>'
        f"<p>{escape(words['broken_lead'])}</p><pre><code>colloquy status</code></pre>"
    )
