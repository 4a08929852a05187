"""Publications told as headings: `### Fern, A., & Lee, B. Mosses Drink Fog. *Bryology*, 12 (2024).`, with links and remarks below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from ingestion.entries.candidate import Found, State, publication_in
from ingestion.entry.leading_authors import starts_with_authors
from ingestion.entry.lines import YEAR, piece
from ingestion.homepages.sections import Topic
from ingestion.page import HEADINGS, Line, lines_of
from ingestion.publications.links import resolve

_SHORTEST_CITATION = 40


def is_citation(heading: Any) -> bool:
    """Whether a heading is a whole reference: it begins with authors and states a year; such a heading announces nothing."""
    lines = lines_of(heading)
    text = piece(lines[0]).text if len(lines) == 1 else ""
    return len(text) >= _SHORTEST_CITATION and YEAR.search(text) is not None and starts_with_authors(text)


def cited(element: Any, context: tuple[Topic | None, int | None], state: State) -> Found | None:
    """The publication that a heading cites, with the links between it and the next heading."""
    if element.tag not in HEADINGS or not is_citation(element):
        return None
    own = [_without_heading(line) for line in lines_of(element, state.base)]
    paper = publication_in(own, context, state, element)
    if paper is None or not paper.authors:
        return None
    for link in _links_below(element):
        address = resolve(link.get("href", ""), state.base)
        if address and urlsplit(address).path.strip("/"):  # a whole host is no work's page
            paper.add_link(address, link.text_content() or "")
    return Found(paper, sum(len(line.text) for line in own))


def _without_heading(line: Line) -> Line:
    """A heading's line as any other, of which the title is a part."""
    return Line([replace(run, heading=0) for run in line.runs], line.gap)


def _links_below(element: Any) -> Iterator[Any]:
    """The links that belong to a heading: up to the next, whatever its rank."""
    for sibling in element.itersiblings():
        if sibling.tag in HEADINGS or any(True for _ in sibling.iterdescendants(*HEADINGS)):
            return
        if isinstance(sibling.tag, str):
            yield from sibling.iter("a")
