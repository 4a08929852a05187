"""One stretch of a page taken for a publication, where its heading allows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ingestion.entry import parse_entry
from ingestion.homepages.sections import Topic
from ingestion.page import Line, Page, place_of
from ingestion.publications.publication import Publication

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
class State:
    page: Page
    read_at: dt.datetime
    base: str | None


def publication_in(
    lines: list[Line], context: tuple[Topic | None, int | None], state: State, element: Any
) -> Publication | None:
    topic, year = context
    if topic in _ELSEWHERE and topic not in _TITLED_ELSEWHERE:
        return None
    paper = parse_entry(lines, state.read_at, trusted=topic is Topic.PUBLICATIONS, year=year)
    if paper is None or _is_legend(paper, lines):
        return None
    paper.place = place_of(element)
    return paper


def _is_legend(paper: Publication, lines: list[Line]) -> bool:
    """Whether a stretch only explains the marks of a list (`[*] Top conferences: A, B, and C`): nobody wrote it, at no time, and nothing is linked."""
    told = paper.authors or paper.year or paper.date or paper.links or paper.doi or paper.arxiv_id
    return not told and ":" in " ".join(line.text for line in lines)
