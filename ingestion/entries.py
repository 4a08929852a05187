"""The publications on a page: which of its list items, table rows and paragraphs are one each, and under which heading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingestion.entry import parse_entry
from ingestion.entry_lines import VENUE_WORDS, YEAR
from ingestion.page import HEADINGS, Line, Page, lines_of, place_of
from ingestion.publication import Publication
from ingestion.sections import Outline, Topic, topic_of, year_of_heading

_CANDIDATES = frozenset([
    "li", "tr", "td", "dd", "p", "div", "article", "section", "blockquote", "dt", "details", "span",
    "font",
])  # fmt: skip
_WHOLES = frozenset(["li", "tr", "article", "div", "dl", "details", "section"])
_LONGEST = 9000
_ELSEWHERE = frozenset(Topic) - {Topic.PUBLICATIONS, Topic.ABOUT}
"""Topics whose items may look like publications and are none."""
_TITLED_ELSEWHERE = frozenset({Topic.PROJECTS, Topic.INTERESTS})
"""Topics under which full entries, with authors and venue, are publications all the same."""


@dataclass
class Found:
    """One publication with the text it was read from."""

    paper: Publication
    length: int


@dataclass
class _State:
    page: Page
    read_at: dt.datetime
    base: str | None


def find_publications(
    page: Page,
    read_at: dt.datetime,
    *,
    base: str | None = None,
    topic: Topic | None = None,
) -> list[Publication]:
    """The publications of a page in its order. `topic` is what the page as a whole announces (its name or title)."""
    state = _State(page, read_at, base)
    context = contexts_of(page, topic)
    found = _visit(page.root, state, context, 0)
    return _consistent([item.paper for item in found])


def _consistent(papers: list[Publication]) -> list[Publication]:
    """Without the items that lack authors where nearly all others have them: those are remarks, not publications."""
    named = sum(1 for paper in papers if paper.authors)
    return (
        [paper for paper in papers if paper.authors] if named >= 4 and named >= 0.6 * len(papers) else papers
    )


def contexts_of(page: Page, topic: Topic | None = None) -> dict[Any, tuple[Topic | None, int | None]]:
    """For each element the topic and year of the headings above it, in document order."""
    outline = Outline(topic)
    contexts: dict[Any, tuple[Topic | None, int | None]] = {}
    for element in page.root.iter():
        if not isinstance(element.tag, str):
            continue
        level = HEADINGS.get(element.tag) or _pseudo_heading(element)
        if level:
            outline.enter(level, " ".join((element.text_content() or "").split()))
        contexts[element] = (outline.topic, outline.year)
    return contexts


def _pseudo_heading(element: Any) -> int:
    """A paragraph or cell that is nothing but a few bold words stands for a heading (`<p><b>Preprints</b></p>`)."""
    if element.tag not in ("p", "div", "center", "td", "b", "strong", "font", "summary", "u", "dt"):
        return 0
    text = " ".join((element.text_content() or "").split()) if len(element) <= 3 else ""
    if not 3 < len(text) <= 48 or element.tag in ("b", "strong", "u", "font"):
        return 0
    child = element[0] if len(element) == 1 else None
    bold = (
        child is not None
        and child.tag in ("b", "strong", "u", "font", "big", "h")
        and not (element.text or "").strip()
    )
    whole = bold and " ".join((child.text_content() or "").split()) == text if child is not None else False
    if not (whole or element.tag == "summary"):
        return 0
    return 5 if (topic_of(text) is not None and len(text.split()) <= 5) or year_of_heading(text) else 0


def _visit(
    element: Any, state: _State, contexts: dict[Any, tuple[Topic | None, int | None]], depth: int
) -> list[Found]:
    found: list[Found] = []
    if depth > 240:
        return found
    if "paper-box" in element.get("class", "").split() and (boxed := _boxed(element, state, contexts)):
        return [boxed]
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
    first = _first_inside(element, contexts) or context
    several = _groups(lines, first, state, element) if element.tag not in ("li", "tr") else []
    if len(several) >= 2:
        return several
    if length > _LONGEST or element.tag in ("body", "dl", "main", "center"):
        return (
            _windows(element, state, contexts)
            if element.tag != "dl"
            else _definitions(element, state, contexts)
        )
    paper = _parse(lines, context if not _has_heading(element) else first, state, element)
    if paper is not None and not (_has_heading(element) and _starts_section(element)):
        return [Found(paper, length)]
    return several or (
        _windows(element, state, contexts)
        if element.tag in ("div", "td", "section", "article", "blockquote")
        else []
    )


def _boxed(element: Any, state: _State, contexts: dict[Any, tuple[Topic | None, int | None]]) -> Found | None:
    """AcadHomepage's box: one publication by definition, however much its folded abstract looks like more."""
    lines = lines_of(element, state.base)
    paper = _parse(lines, contexts.get(element, (None, None)), state, element)
    return (
        Found(paper, sum(len(line.text) for line in lines)) if paper is not None and paper.authors else None
    )


def _first_inside(
    element: Any, contexts: dict[Any, tuple[Topic | None, int | None]]
) -> tuple[Topic | None, int | None] | None:
    for child in element.iterdescendants():
        if child.tag in HEADINGS:
            return contexts.get(child)
    return None


def _has_heading(element: Any) -> bool:
    return any(child.tag in HEADINGS for child in element.iterdescendants())


def _starts_section(element: Any) -> bool:
    """Whether the first heading inside announces a section rather than being a title."""
    for child in element.iterdescendants():
        if child.tag in HEADINGS:
            text = child.text_content() or ""
            return (topic_of(text) is not None and len(text.split()) <= 5) or year_of_heading(
                text
            ) is not None
    return False


def _is_marked(element: Any) -> bool:
    return bool(re.search(r"pub|paper|entry|citation|bib", element.get("class", "")))


def _parse(
    lines: list[Line], context: tuple[Topic | None, int | None], state: _State, element: Any
) -> Publication | None:
    topic, year = context
    if topic in _ELSEWHERE and topic not in _TITLED_ELSEWHERE:
        return None
    paper = parse_entry(lines, state.read_at, trusted=topic is Topic.PUBLICATIONS, year=year)
    if paper is not None:
        paper.place = place_of(element)
    return paper


def _widen(
    element: Any,
    lines: list[Line],
    length: int,
    inner: Found,
    state: _State,
    contexts: dict[Any, tuple[Topic | None, int | None]],
) -> list[Found]:
    """An element around one publication: taken whole where it adds what was missing (a badge in the next cell)."""
    if _has_heading(element) and _starts_section(element):
        return [inner]
    if (element.tag not in _WHOLES or length > inner.length + 600) and (
        inner.paper.authors or element.tag not in (*_WHOLES, "td")
    ):
        return [inner]
    paper = _parse(lines, contexts.get(element, (None, None)), state, element)
    if paper is None or _weight(paper) <= _weight(inner.paper):
        return [inner]
    return [Found(paper, length)]


def _weight(paper: Publication) -> int:
    return (
        3 * bool(paper.authors)
        + 2 * bool(paper.venue)
        + 2 * bool(paper.year)
        + bool(paper.links)
        + bool(paper.abstract)
    )


def _groups(
    lines: list[Line], context: tuple[Topic | None, int | None], state: _State, element: Any
) -> list[Found]:
    """Publications that stand in one element, with blank lines between them or a line each."""
    blocks: list[list[Line]] = []
    for line in lines:
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    for groups in (blocks, [[line] for line in lines]):
        if len(groups) < 2 or len(groups) > 2000:
            continue
        parsed = [(_parse(group, context, state, element), group) for group in groups]
        good = [
            Found(paper, sum(len(line.text) for line in group))
            for paper, group in parsed
            if paper and paper.authors
        ]
        if len(good) >= 2 and len(good) >= 0.6 * len(groups):
            return good
    return []


def _windows(
    element: Any, state: _State, contexts: dict[Any, tuple[Topic | None, int | None]]
) -> list[Found]:
    """Publications whose title, authors and venue are paragraphs of their own, side by side."""
    children = [child for child in element if isinstance(child.tag, str)]
    units = [(child, lines_of(child, state.base)) for child in children]
    units = [(child, lines) for child, lines in units if lines]
    found: list[Found] = []
    index = 0
    while index < len(units):
        taken = 0
        for size in (3, 2, 4):
            window = units[index : index + size]
            if len(window) < size or any(child.tag in HEADINGS for child, _ in window[1:]):
                continue
            lines = [line for _, group in window for line in group]
            text = " ".join(line.text for line in lines)
            if len(text) > 3000 or not (YEAR.search(text) or VENUE_WORDS.search(text)):
                continue
            paper = _parse(lines, contexts.get(window[-1][0], (None, None)), state, window[0][0])
            if paper is not None and paper.authors and (paper.venue or paper.year):
                found.append(Found(paper, sum(len(line.text) for line in lines)))
                taken = size
                break
        index += max(1, taken)
    return found


def _definitions(
    element: Any, state: _State, contexts: dict[Any, tuple[Topic | None, int | None]]
) -> list[Found]:
    """Publications in a definition list: a term and what follows it are one."""
    groups: list[tuple[Any, list[Line]]] = []
    for child in element:
        if child.tag == "dt" or not groups:
            groups.append((child, lines_of(child, state.base)))
        elif child.tag == "dd":
            groups[-1][1].extend(lines_of(child, state.base))
    found = []
    for child, lines in groups:
        paper = _parse(lines, contexts.get(child, (None, None)), state, child)
        if paper is not None:
            found.append(Found(paper, sum(len(line.text) for line in lines)))
    return found


def page_topic(names: Sequence[str]) -> Topic | None:
    """What a page as a whole announces, by its file's name or its title; only where that is publications."""
    for name in names:
        topic = topic_of(re.sub(r"[-_.]+", " ", name))
        if topic is not None:
            return (
                topic
                if topic in (Topic.PUBLICATIONS, Topic.TALKS, Topic.TEACHING, Topic.NEWS, Topic.SERVICE)
                else None
            )
    return None
