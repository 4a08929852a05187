"""What the visitors of a page cannot see, and how its style sheets and elements hide it."""

from __future__ import annotations

import re
from typing import Any

_DROPPED = frozenset([
    "script", "style", "template", "noscript", "svg", "math", "video", "audio", "source", "canvas",
    "iframe", "object", "embed", "form", "input", "button", "select", "textarea", "nav", "img",
    "picture", "link", "meta", "base",
])  # fmt: skip
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}|(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01]px[^;]*;?.*overflow\s*:\s*hidden|clip\s*:\s*rect\(\s*0",
    re.IGNORECASE,
)
_COLOURED = re.compile(r"background(?:-color)?\s*:\s*(?!\s*(?:white|#fff|none|transparent))", re.IGNORECASE)
_TOGGLE = re.compile(r"(?:^|[-_\W\d])abs(?:tract|tr)?(?:$|[-_\W\d])|abstract|tl;?dr", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,200})\{([^{}]{0,2000})\}")


def drop_unseen(root: Any) -> list[str]:
    """Remove scripts, hidden elements and the like; abstracts folded open by a click stay.

    Returns the beginnings of the texts that were hidden.
    """
    hidden: list[str] = []
    rules = _hiding_rules(root)
    for element in list(root.iter()):
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
                hidden.append(text[:80])
                element.drop_tree()
    return hidden


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
