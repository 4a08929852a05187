"""An answer's Markdown as HTML that is safe to show, with each `[n]` a link to its source.

The border between stored or visitor's text and a page. No HTML in the text survives, no image is loaded, and a
link goes to http or https only, so a page that was ingested cannot run anything in a visitor's browser.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_MARKER = re.compile(r"\[(\d{1,4})\]")

LinkOf = Callable[[int], str | None]
"""From a citation's number to the address its marker leads to; None where the number has no source."""


def escape(text: object) -> str:
    """Text as it may stand in an element or a quoted attribute."""
    return html.escape(str(text), quote=True)


def safe_url(url: str | None) -> str | None:
    """The address if a page may link to it (http or https, with a host), else None."""
    if not url:
        return None
    address = url.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    if any(character.isspace() or ord(character) < 32 for character in address):
        return None
    return address


def to_html(text: str, link_of: LinkOf = lambda number: f"#source-{number}") -> str:
    """Markdown as safe HTML. A marker whose number has no source stays as the text it is."""
    return str(_PARSER.render(text, {"link_of": link_of}))


def highlight(text: str, quote: str) -> str:
    """`text` escaped, with `quote` in a `mark` element; differences in white space do not matter."""
    words = [re.escape(word) for word in quote.split()]
    found = re.search(r"\s+".join(words), text) if words else None
    if found is None:
        return escape(text)
    before, inside, after = text[: found.start()], found.group(), text[found.end() :]
    return f"{escape(before)}<mark>{escape(inside)}</mark>{escape(after)}"


def _split_markers(state: StateCore) -> None:
    """Turn each `[n]` of running text into a token of its own."""
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = [piece for token in block.children for piece in _pieces(token)]


def _pieces(token: Token) -> list[Token]:
    if token.type != "text" or not _MARKER.search(token.content):
        return [token]
    pieces: list[Token] = []
    end = 0
    for found in _MARKER.finditer(token.content):
        if found.start() > end:
            pieces.append(Token("text", "", 0, content=token.content[end : found.start()]))
        pieces.append(Token("citation", "", 0, content=found.group(1)))
        end = found.end()
    if end < len(token.content):
        pieces.append(Token("text", "", 0, content=token.content[end:]))
    return pieces


def _render_citation(
    _self: RendererHTML, tokens: Sequence[Token], index: int, _options: Any, env: dict[str, Any]
) -> str:
    number = int(tokens[index].content)
    target = env["link_of"](number)
    if target is None:
        return f"[{number}]"
    return f'<a class="cite" href="{escape(target)}" data-cite="{number}">{number}</a>'


def _render_link(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: dict[str, Any]
) -> str:
    tokens[index].attrSet("rel", "noopener nofollow")
    tokens[index].attrSet("target", "_blank")
    return str(self.renderToken(tokens, index, options, env))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # A reference definition in a text could turn the marker [1] into a link of its own; images would be fetched.
    parser.disable(["reference", "image", "html_block", "html_inline"])
    parser.validateLink = lambda url: safe_url(url) is not None  # type: ignore[method-assign]
    parser.core.ruler.push("citations", _split_markers)
    parser.add_render_rule("citation", _render_citation)
    parser.add_render_rule("link_open", _render_link)
    return parser


_PARSER = _parser()
