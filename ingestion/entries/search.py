"""The search for publications through a page, from its innermost elements outwards."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from ingestion.entries.candidate import Found, State, publication_in
from ingestion.entries.contexts import contexts_of, first_inside, has_heading, starts_section
from ingestion.entries.groups import defined, grouped, side_by_side
from ingestion.entries.headings import cited
from ingestion.homepages.sections import Topic
from ingestion.page import HEADINGS, Line, Page, lines_of
from ingestion.publications.publication import Publication

_CANDIDATES = frozenset([
    "li", "tr", "td", "dd", "p", "div", "article", "section", "blockquote", "dt", "details", "span",
    "font",
])  # fmt: skip
_WHOLES = frozenset(["li", "tr", "article", "div", "dl", "details", "section"])
_LONGEST = 9000


def find_publications(
    page: Page,
    read_at: dt.datetime,
    *,
    base: str | None = None,
    topic: Topic | None = None,
) -> list[Publication]:
    """The publications of a page in its order. `topic` is what the page as a whole announces (its name or title)."""
    state = State(page, read_at, base)
    context = contexts_of(page, topic)
    found = _visit(page.root, state, context, 0)
    return _consistent([item.paper for item in found])


def _consistent(papers: list[Publication]) -> list[Publication]:
    """Without the items that lack authors where nearly all others have them: those are remarks, not publications."""
    named = sum(1 for paper in papers if paper.authors)
    return (
        [paper for paper in papers if paper.authors] if named >= 4 and named >= 0.6 * len(papers) else papers
    )


def _visit(
    element: Any, state: State, contexts: dict[Any, tuple[Topic | None, int | None]], depth: int
) -> list[Found]:
    found: list[Found] = []
    if depth > 240:
        return found
    if "paper-box" in element.get("class", "").split() and (boxed := _boxed(element, state, contexts)):
        return [boxed]
    if (headed := cited(element, contexts.get(element, (None, None)), state)) is not None:
        return [headed]
    for child in element:
        if isinstance(child.tag, str):
            found.extend(_visit(child, state, contexts, depth + 1))
    if element.tag not in _CANDIDATES and element.tag not in (
        "body",
        "dl",
        "ol",
        "ul",
        "td",
        "main",
        "center",
        "table",
        "tbody",
    ):
        return found
    if len(found) >= 2:
        return found
    if element.tag in ("ul", "ol", "table", "tbody"):
        return found
    lines = lines_of(element, state.base)
    length = sum(len(line.text) for line in lines)
    if len(found) == 1:
        return _widen(element, lines, length, found[0], state, contexts)
    if element.tag in ("span", "font") and not _is_marked(element):
        return []
    context = contexts.get(element, (None, None))
    first = first_inside(element, contexts) or context
    several = grouped(lines, first, state, element) if element.tag not in ("li", "tr") else []
    if len(several) >= 2:
        return several
    if length > _LONGEST or element.tag in ("body", "dl", "main", "center"):
        return (
            side_by_side(element, state, contexts)
            if element.tag != "dl"
            else defined(element, state, contexts)
        )
    paper = publication_in(lines, context if not has_heading(element) else first, state, element)
    if paper is not None and not (has_heading(element) and starts_section(element)):
        return [Found(paper, length)]
    return several or (
        side_by_side(element, state, contexts)
        if element.tag in ("div", "td", "section", "article", "blockquote")
        else []
    )


def _boxed(element: Any, state: State, contexts: dict[Any, tuple[Topic | None, int | None]]) -> Found | None:
    """AcadHomepage's box: one publication by definition, however much its folded abstract looks like more."""
    lines = lines_of(element, state.base)
    paper = publication_in(lines, contexts.get(element, (None, None)), state, element)
    return (
        Found(paper, sum(len(line.text) for line in lines)) if paper is not None and paper.authors else None
    )


def _is_marked(element: Any) -> bool:
    return bool(re.search(r"pub|paper|entry|citation|bib", element.get("class", "")))


def _widen(
    element: Any,
    lines: list[Line],
    length: int,
    inner: Found,
    state: State,
    contexts: dict[Any, tuple[Topic | None, int | None]],
) -> list[Found]:
    """An element around one publication: taken whole where it adds what was missing (a badge in the next cell)."""
    if has_heading(element) and starts_section(element):
        return [inner]
    if (element.tag not in _WHOLES or length > inner.length + 600) and (
        inner.paper.authors or element.tag not in (*_WHOLES, "td")
    ):
        return [inner]
    paper = publication_in(lines, contexts.get(element, (None, None)), state, element)
    if paper is None or (_weight(paper) <= _weight(inner.paper) and not _adds_heading(element, paper, inner)):
        return [inner]
    return [Found(paper, length)]


def _adds_heading(element: Any, paper: Publication, inner: Found) -> bool:
    """Whether the title is a heading that stands beside what was taken for the whole publication."""
    headings = [" ".join((child.text_content() or "").split()) for child in element.iter(*HEADINGS)]
    return (
        len(headings) == 1
        and bool(paper.authors)
        and paper.title in headings[0]
        and inner.paper.title not in headings[0]
    )


def _weight(paper: Publication) -> int:
    return (
        3 * bool(paper.authors)
        + 2 * bool(paper.venue)
        + 2 * bool(paper.year)
        + bool(paper.links)
        + bool(paper.abstract)
    )
