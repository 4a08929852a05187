"""An answer for a terminal or a pipe.

What was ingested is data: control characters are removed before a terminal sees them, and rich's markup is never
interpreted.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from assistant.records import Answer, Citation

_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")


def printable(text: str) -> str:
    """Text without control characters, escape sequences and direction overrides; line ends and tabs stay."""
    text = _SEQUENCE.sub("", text)
    return "".join(
        character
        for character in text
        if character in "\n\t"
        or (unicodedata.category(character) not in ("Cc", "Cs") and character not in _BIDI)
    )


def plain(answer: Answer) -> str:
    """The answer as plain text: what it says, then its sources, one numbered line each and the quote below."""
    parts = [markdown_as_text(answer.text)]
    if names_full_list(answer):
        parts.append(FULL_LIST)
    if answer.notice:
        parts.append(f"Note: {answer.notice}")
    if answer.citations:
        parts.append("\n".join(["Sources", *(_source_lines(citation) for citation in answer.citations)]))
    return printable("\n\n".join(parts))


FULL_LIST = "The full list: colloquy ask … --json"
"""Where the list is that a shortened answer names; the web chat has it below the answer."""


def names_full_list(answer: Answer) -> bool:
    """Whether the answer shows a part of its list and names the whole."""
    return any(line.endswith(_SHORTENED) for line in answer.text.splitlines())


_SHORTENED = ("in the full list.", "见完整列表。")


def _source_lines(citation: Citation) -> str:
    lines = [f"[{citation.number}] {citation.title}"]
    if citation.quote:
        lines.append(f"    “{' '.join(citation.quote.split())}”")
    lines.append(f"    {provenance(citation)}")
    return "\n".join(lines)


def provenance(citation: Citation) -> str:
    """Where a citation leads: its address, the source it was read from, and when."""
    read = f"read {citation.read_at:%Y-%m-%d}" if citation.read_at else ""
    if not citation.url or citation.url == citation.source:
        return f"{citation.source} ({read})" if read else citation.source
    return f"{citation.url} ({read}{' ' if read else ''}in {citation.source})"


def print_answer(answer: Answer, console: Console) -> None:
    """Print an answer to a terminal: Markdown rendered, sources dimmed below."""
    from rich.markdown import Markdown
    from rich.padding import Padding
    from rich.text import Text

    console.print(Markdown(printable(answer.text), hyperlinks=False))
    if names_full_list(answer):
        console.print(Text(f"\n{FULL_LIST}", style="dim"))
    if answer.notice:
        console.print(Text(f"\n{printable(answer.notice)}", style="yellow"))
    if answer.citations:
        console.print(Text("\nSources", style="bold"))
    for citation in answer.citations:
        console.print(Text.assemble((f"[{citation.number}] ", "bold cyan"), printable(citation.title)))
        if citation.quote:
            quote = f"“{' '.join(printable(citation.quote).split())}”"
            console.print(Padding(Text(quote, style="italic"), (0, 0, 0, 4)))
        console.print(Padding(Text(printable(provenance(citation)), style="dim"), (0, 0, 0, 4)))


def markdown_as_text(markdown: str) -> str:
    """Markdown as a person would type it in an e-mail: no asterisks, links with their address behind them."""
    from markdown_it import MarkdownIt

    return _TextRenderer().render(MarkdownIt("commonmark").enable("table").parse(markdown))


class _TextRenderer:
    """Walks markdown-it tokens and writes text."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.lists: list[int | None] = []
        self.marker = ""

    def render(self, tokens: list) -> str:  # type: ignore[type-arg]
        tight: list[bool] = []
        for token in tokens:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                self.lists.append(int(token.attrGet("start") or 1) if token.type[0] == "o" else None)
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self.lists.pop()
            elif token.type == "list_item_open":
                self._open_item()
            elif token.type == "paragraph_open":
                tight.append(token.hidden)
            elif token.type == "paragraph_close":
                tight.pop()
            elif token.type == "inline":
                self._block(_inline(token.children or []), bool(self.lists))
            elif token.type in ("fence", "code_block"):
                self._block(token.content.rstrip("\n"), bool(self.lists))
        return "\n".join(self.blocks).strip("\n")

    def _open_item(self) -> None:
        indent = "  " * (len(self.lists) - 1)
        number = self.lists[-1]
        self.marker = f"{indent}- " if number is None else f"{indent}{number}. "
        if number is not None:
            self.lists[-1] = number + 1

    def _block(self, text: str, in_list: bool) -> None:
        if self.marker:
            if len(self.lists) == 1 and self.blocks and not self._previous_is_item:
                self.blocks.append("")
            self.blocks.append(self.marker + text)
            self.marker, self._previous_is_item = "", True
        elif in_list:
            self.blocks.append("  " * len(self.lists) + text)
        else:
            if self.blocks:
                self.blocks.append("")
            self.blocks.append(text)
            self._previous_is_item = False

    _previous_is_item = False


def _inline(tokens: list) -> str:  # type: ignore[type-arg]
    parts: list[str] = []
    targets: list[tuple[str, int]] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "html_inline"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "image":
            parts.append(token.content)
        elif token.type == "link_open":
            targets.append((str(token.attrGet("href") or ""), len(parts)))
        elif token.type == "link_close":
            target, start = targets.pop()
            if target and "".join(parts[start:]) != target:
                parts.append(f" ({target})")
    return "".join(parts)
