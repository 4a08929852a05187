"""Publications that share an element: with blank lines between them, a line each, side by side, or as definitions."""

from __future__ import annotations

from typing import Any

from ingestion.entries.candidate import Found, State, publication_in
from ingestion.entry.lines import VENUE_WORDS, YEAR
from ingestion.homepages.sections import Topic
from ingestion.page import HEADINGS, Line, lines_of


def grouped(
    lines: list[Line], context: tuple[Topic | None, int | None], state: State, element: Any
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
        parsed = [(publication_in(group, context, state, element), group) for group in groups]
        good = [
            Found(paper, sum(len(line.text) for line in group))
            for paper, group in parsed
            if paper and paper.authors
        ]
        if len(good) >= 2 and len(good) >= 0.6 * len(groups):
            return good
    return []


def side_by_side(
    element: Any, state: State, contexts: dict[Any, tuple[Topic | None, int | None]]
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
            paper = publication_in(lines, contexts.get(window[-1][0], (None, None)), state, window[0][0])
            if paper is not None and paper.authors and (paper.venue or paper.year):
                found.append(Found(paper, sum(len(line.text) for line in lines)))
                taken = size
                break
        index += max(1, taken)
    return found


def defined(element: Any, state: State, contexts: dict[Any, tuple[Topic | None, int | None]]) -> list[Found]:
    """Publications in a definition list: a term and what follows it are one."""
    groups: list[tuple[Any, list[Line]]] = []
    for child in element:
        if child.tag == "dt" or not groups:
            groups.append((child, lines_of(child, state.base)))
        elif child.tag == "dd":
            groups[-1][1].extend(lines_of(child, state.base))
    found = []
    for child, lines in groups:
        paper = publication_in(lines, contexts.get(child, (None, None)), state, child)
        if paper is not None:
            found.append(Found(paper, sum(len(line.text) for line in lines)))
    return found
