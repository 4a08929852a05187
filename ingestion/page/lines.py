"""The text of an element as lines of styled runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from ingestion.publications.links import resolve

_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "heading", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
])  # fmt: skip
HEADINGS = {
    "h1": 1,
    "h2": 2,
    "h3": 3,
    "h4": 4,
    "h5": 5,
    "h6": 6,
    "heading": 2,
    "sectionheading": 2,
    "subheading": 3,
}
_TITLE_MARK = re.compile(
    r"^(?:paper|pub|publication|article|entry|bib|citation|p|work)?[-_]?(?:title|name-of-paper)$",
    re.IGNORECASE,
)
_PART_MARK = re.compile(
    r"^(?:paper|pub|publication|article|entry)?[-_]?(?:title|authors?|venue|journal|conference|periodical|booktitle|year|links?|abstract)"
    r"(?:s|[-_](?:info|list|name))?$",
    re.IGNORECASE,
)
_BADGE_MARK = re.compile(r"(?:^|[-_])(?:tag|badge|pill|chip)(?:$|[-_])", re.IGNORECASE)
_MOST_RUNS = 200_000


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    title: bool = False
    """Marked as a paper's title by its element or class."""
    href: str | None = None
    """Where it leads, if the address may be shown."""
    linked: bool = False
    """Whether it stands in a link at all, even an empty or relative one."""
    heading: int = 0


@dataclass
class Line:
    """What stands between two line breaks. `gap` tells that a blank line or a block border is before it."""

    runs: list[Run] = field(default_factory=list)
    gap: bool = False

    @property
    def text(self) -> str:
        """The line's text, blanks collapsed."""
        return " ".join("".join(run.text for run in self.runs).split())


def lines_of(element: Any, base: str | None = None) -> list[Line]:
    """The lines of an element's text with their styles, empty ones left out."""
    lines: list[Line] = [Line()]
    breaks = 0
    for run in _runs(element, base):
        if isinstance(run, str):
            breaks = breaks + 1 if run == "br" else breaks + 2
            if lines[-1].runs:
                lines.append(Line())
            continue
        if not run.text.strip() and not lines[-1].runs:
            continue
        if not lines[-1].runs:
            lines[-1].gap = breaks >= 2
        if run.text.strip():
            breaks = 0
        lines[-1].runs.append(run)
    return [line for line in lines if line.text]


def _runs(element: Any, base: str | None) -> Iterator[Run | str]:
    """Runs in document order, with `br` and `block` where lines end; an explicit stack, whatever the depth."""
    plain = Run("")
    stack: list[tuple[Any, Run, bool]] = [(element, plain, False)]
    count = 0
    while stack and count < _MOST_RUNS:
        node, style, leaving = stack.pop()
        if isinstance(node, str):
            count += 1
            yield replace(style, text=node)
            continue
        tag = node.tag if isinstance(node.tag, str) else ""
        if leaving:
            if tag in _BLOCKS or _is_part(node):
                yield "block"
            continue
        if tag == "br":
            yield "br"
        elif (tag in _BLOCKS or _is_part(node)) and node is not element:
            yield "block"
        inner = _style(node, tag, style, base)
        stack.append((node, style, True))
        for child in reversed(node):
            if child.tail:
                stack.append((child.tail, inner, False))
            stack.append((child, inner, False))
        if node.text:
            stack.append((node.text, inner, False))
        elif tag == "a" and not len(node):
            stack.append((" ", inner, False))  # a link whose label was an image


def _is_part(node: Any) -> bool:
    """Whether an inline element is marked as a part of a publication, and so stands for a line (`<span class="authors">`)."""
    return node.tag == "span" and any(_PART_MARK.match(name) for name in node.get("class", "").split())


def _style(node: Any, tag: str, style: Run, base: str | None) -> Run:
    names = node.get("class", "").split()
    css = node.get("style", "")
    href = style.href
    if tag == "a" and node.get("href"):
        href = (
            node.get("href").strip()
            if node.get("href").startswith("mailto:")
            else resolve(node.get("href"), base)
        )
    return Run(
        "",
        bold=style.bold
        or tag in ("b", "strong", "th")
        or bool(re.search(r"font-weight\s*:\s*(?:bold|[6-9]00)", css)),
        italic=style.italic or tag in ("i", "em", "cite", "var", "venue") or "italic" in css,
        code=style.code
        or tag in ("code", "kbd", "tt")
        or (tag == "span" and any(_BADGE_MARK.search(name) for name in names)),
        title=style.title
        or bool(_TITLE_MARK.match(tag) and tag != "title")
        or any(_TITLE_MARK.match(name) for name in names),
        href=href if tag == "a" else style.href,
        linked=style.linked or tag == "a",
        heading=HEADINGS.get(tag, style.heading),
    )


def place_of(element: Any) -> str:
    """Where an element stands in its source, as `line 34`."""
    for node in (element, *element.iterancestors()):
        if node.get("data-line"):
            return f"line {node.get('data-line')}"
    for node in element.iter():
        if node.get("data-line"):
            return f"line {node.get('data-line')}"
    return f"line {element.sourceline}" if element.sourceline else ""
