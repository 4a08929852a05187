"""Markdown pages as HTML."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt


def markdown_to_html(text: str) -> str:
    """HTML of a Markdown page, each block with its line as `data-line`; Liquid and kramdown marks removed."""
    text = re.sub(r"<!--.*?(?:-->|\Z)", lambda match: "\n" * match.group().count("\n"), text, flags=re.DOTALL)
    text = re.sub(
        r"\{%.{0,1000}?%\}|\{\{.{0,1000}?\}\}",
        lambda match: "\n" * match.group().count("\n"),
        text,
        flags=re.DOTALL,
    )
    text = re.sub(
        r"\{:[^{}\n]*\}|(?<=[)\]])\{(?:target|style|\.|#)[^{}\n]*\}|^\{(?:style|\.|#)[^{}\n]*\}$|(?<=[^\s{])[ \t]+\{#[\w:-]+\}[ \t]*$",
        "",
        text,
        flags=re.MULTILINE,
    )
    text = re.sub(r"\\\\[ \t]*$", "<br>", text, flags=re.MULTILINE)
    text = re.sub(r"^\s*\{\{?[<%].*?[>%]\}\}?\s*$", "", text, flags=re.MULTILINE)  # Hugo shortcodes
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable(["table", "strikethrough"])
    tokens = markdown.parse(text)
    for token in tokens:
        if token.map and token.nesting == 1:
            token.attrSet("data-line", str(token.map[0] + 1))
    return str(markdown.renderer.render(tokens, markdown.options, {}))
