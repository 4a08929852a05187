"""A page (HTML, or Markdown made HTML) as lines of styled runs, without what its visitors cannot see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import lxml.html
from lxml import etree
from markdown_it import MarkdownIt

from assistant.text import clean
from ingestion.links import resolve

_DROPPED = frozenset([
    "script", "style", "template", "noscript", "svg", "math", "video", "audio", "source", "canvas",
    "iframe", "object", "embed", "form", "input", "button", "select", "textarea", "nav", "img",
    "picture", "link", "meta", "base",
])  # fmt: skip
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
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}|(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01]px[^;]*;?.*overflow\s*:\s*hidden|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_COLOURED = re.compile(r"background(?:-color)?\s*:\s*(?!\s*(?:white|#fff|none|transparent))", re.IGNORECASE)
_TOGGLE = re.compile(r"(?:^|[-_\W\d])abs(?:tract|tr)?(?:$|[-_\W\d])|abstract|tl;?dr", re.IGNORECASE)
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
_RULE = re.compile(r"([^{}]{1,200})\{([^{}]{0,2000})\}")
_SHOWN_BIBTEX = re.compile(
    r"(?:\[?\s*(?:show )?bib ?tex\s*\]?:?\s*)?@[A-Za-z]+\s*\{[^,{}]*,.*\}\s*(?:copy)?\s*$",
    re.IGNORECASE | re.DOTALL,
)
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


@dataclass
class Page:
    """A parsed page: its root element, cleaned of what is hidden."""

    root: Any
    title: str
    hidden: list[str] = field(default_factory=list)
    """The beginnings of texts that were dropped because no visitor sees them."""
    bibtex: list[str] = field(default_factory=list)
    """BibTeX entries that the page shows beside its publications."""


def parse_html(text: str) -> Page:
    """A page from HTML of any quality; never raises, an unusable text gives an empty page."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""), count=1)
    parser = lxml.html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, recover=True)
    try:
        root = lxml.html.document_fromstring(text or "<p></p>", parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = lxml.html.document_fromstring("<p></p>")
    title = root.findtext(".//title") or ""
    page = Page(root, clean(title))
    _drop_unseen(page)
    _take_bibtex(page)
    return page


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
        r"\{:[^{}\n]*\}|(?<=[)\]])\{(?:target|style|\.|#)[^{}\n]*\}|^\{(?:style|\.|#)[^{}\n]*\}$",
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


def _drop_unseen(page: Page) -> None:
    """Remove scripts, hidden elements and the like; abstracts folded open by a click stay."""
    rules = _hiding_rules(page.root)
    for element in list(page.root.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.tag == "body" or element.tag == "html" or element.getparent() is None:
            continue
        if element.tag in _DROPPED:
            if element.tag == "button" and _TOGGLE.search(element.text_content() or ""):
                continue
            element.drop_tree()
        elif _is_hidden(element, rules):
            text = " ".join((element.text_content() or "").split())
            if text and not _is_toggle(element):
                page.hidden.append(text[:80])
                element.drop_tree()


def _take_bibtex(page: Page) -> None:
    """Move BibTeX that is shown to be copied out of the text: it repeats an entry, and is read as what it is."""
    for element in list(page.root.iter("pre", "code", "div", "p", "span", "blockquote", "details", "td")):
        if element.getparent() is None or element.getroottree().getroot() is not page.root:
            continue
        text = (element.text_content() or "").strip()
        if len(text) < 6000 and _SHOWN_BIBTEX.match(text):
            page.bibtex.append(text[text.index("@") :])
            element.drop_tree()


def _is_hidden(element: Any, rules: frozenset[str]) -> bool:
    style = element.get("style", "")
    if "hidden" in element.attrib and element.tag != "details":
        return True
    if style and _HIDING.search(style) and not ("color" in style and _COLOURED.search(style)):
        return True
    colour = element.get("color", "").casefold()
    if element.tag == "font" and colour in ("white", "#ffffff", "#fff"):
        return True
    if rules:
        names = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id')}"}
        return bool(names & rules)
    return False


def _is_toggle(element: Any) -> bool:
    return bool(_TOGGLE.search(f"{element.get('id', '')} {element.get('class', '')}"))


def _hiding_rules(root: Any) -> frozenset[str]:
    """Classes and ids that the page's own style sheets hide."""
    found: set[str] = set()
    for sheet in root.iter("style"):
        css = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", (sheet.text or "")[:200_000], flags=re.DOTALL)
        for match in _RULE.finditer(css):
            if _HIDING.search(match.group(2)) and not _COLOURED.search(match.group(2)):
                selectors = (part.strip() for part in match.group(1).split(","))
                found |= {part for part in selectors if re.fullmatch(r"[.#][\w-]+", part)}
    return frozenset(found)


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
