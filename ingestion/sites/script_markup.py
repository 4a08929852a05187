"""Markup that a program holds as it will be shown: JSX of React and Next, templates of Vue, Svelte and Astro, as HTML.

Nothing is run. What a program fills in (`{paper.title}`) is left out, so that only what somebody wrote into the markup remains.
"""

from __future__ import annotations

import re

from ingestion.sites.script_data import SUFFIXES

TEMPLATES = (".vue", ".svelte", ".astro")
_FENCED = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
_PROGRAM = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(r"\{[#/:@].{0,300}?\}")
_BEGINS = re.compile(r"(?:\breturn|=>|[?:(&|])\s*\(\s*(?=<[A-Za-z>])")
_TEXT = re.compile(r"\{\s*(?:\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`([^`$\\]*)`)\s*\}")
_COMPONENT = re.compile(r"<(/?)([A-Z][\w.]*)([^<>]*?)(/?)>")
_LINKS = frozenset(["Link", "NextLink", "NuxtLink", "RouterLink", "ExternalLink", "Anchor"])
_LONGEST = 400_000


def markup_of(text: str, name: str) -> str:
    """The markup of a module or template as HTML; empty where it has none."""
    if len(text) > _LONGEST:
        return ""
    if name.casefold().endswith(TEMPLATES):
        return _as_html(_BLOCK.sub("", _PROGRAM.sub("", _FENCED.sub("", text))))
    return _as_html("\n".join(_returned(text))) if name.casefold().endswith(SUFFIXES) else ""


def _returned(text: str) -> list[str]:
    """The stretches of JSX in brackets that a module returns, the outermost of each."""
    found: list[str] = []
    end = 0
    for match in _BEGINS.finditer(text):
        if match.start() < end or not match.group().startswith("return"):
            continue
        end = _closing(text, match.end() - 1 - len(match.group()) + len(match.group().rstrip()), "(", ")")
        found.append(text[match.end() : end])
    return found


def _closing(text: str, at: int, opening: str, closing: str) -> int:
    """Where the bracket that opens at a place closes; the text's end where it does not."""
    depth = 0
    for place in range(at, len(text)):
        if text[place] == opening:
            depth += 1
        elif text[place] == closing:
            depth -= 1
            if depth == 0:
                return place
    return len(text)


def _as_html(markup: str) -> str:
    """JSX as HTML: written texts stay, values and components' properties go, links of frameworks are links."""
    markup = _TEXT.sub(lambda match: next((part for part in match.groups() if part is not None), ""), markup)
    markup = re.sub(r"\bclassName=", "class=", markup)
    kept: list[str] = []
    at = 0
    while (start := markup.find("{", at)) >= 0:
        kept.append(markup[at:start])
        at = _closing(markup, start, "{", "}") + 1
        if kept[-1].endswith("="):
            kept.append('""')
    kept.append(markup[at:])
    return _COMPONENT.sub(_element, re.sub(r"</?>", "", "".join(kept)))


def _element(match: re.Match[str]) -> str:
    """A framework's component as the element that stands for it."""
    closes, name, properties, empty = match.groups()
    if empty:
        return ""
    tag = "a" if name in _LINKS else "div"
    if closes:
        return f"</{tag}>"
    return f"<{tag} {properties.replace(' to=', ' href=').strip()}>" if tag == "a" else "<div>"
