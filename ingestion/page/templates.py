"""Parts of a page that a program in the visitor's browser fills in: what stands there is a pattern and no content."""

from __future__ import annotations

import re
from typing import Any

_REPEATED = frozenset(["v-for", "x-for", "ng-repeat", "*ngfor", "ngfor", ":for", "data-repeat", "sc-for", "data-ng-repeat"])  # fmt: skip
_HOLE = re.compile(r"\{\{[^{}]{1,200}\}\}|<%=?[^%]{1,200}%>|\$\{[\w.]{1,60}\}")
_WHOLE = frozenset(["li", "tr", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "td", "a", "figcaption", "small", "strong", "b"])  # fmt: skip
_LEAST_WORDS = 6


def drop_templates(root: Any) -> None:
    """Remove what is repeated for each item of a list that is not here (`<li v-for="paper in papers">`), and short texts with holes (`{{ paper.title }}`)."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag.endswith("-for") or _REPEATED & {str(name).casefold() for name in element.attrib}:
            element.drop_tree()
        elif element.tag in _WHOLE and len(element) == 0 and _HOLE.search(element.text or ""):
            rest = _HOLE.sub(" ", element.text or "")
            if len(rest.split()) < _LEAST_WORDS:
                element.drop_tree()
            else:
                element.text = rest
