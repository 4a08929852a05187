"""One stretch of a page taken for a publication, where its heading allows it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from ingestion.entry import parse_entry
from ingestion.homepages.sections import Topic
from ingestion.page import Line, Page, place_of
from ingestion.publications.links import find_arxiv_id, find_doi
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
    _take_quoted(paper, lines)
    paper.place = place_of(element)
    return paper


_QUOTED = re.compile(
    r"[\"“](?P<title>[^\"“”]{12,}?)[\"”][.,]?\s*(?:in:?\s+)?(?P<venue>\S.+)", re.IGNORECASE | re.DOTALL
)
_LEAST_WORDS = 3


def _take_quoted(paper: Publication, lines: list[Line]) -> None:
    """Take for the title what a reference quotes before its venue, where a heading above was taken: a project's page cites its paper so.

    What else the stretch says and links is the project's; only the address under the title is the work's.
    """
    match = _QUOTED.fullmatch(paper.venue)
    if match is not None and len(match["title"].split()) >= _LEAST_WORDS and paper.authors:
        paper.title, paper.venue, paper.abstract = match["title"], match["venue"], ""
        own = {run.href for line in lines for run in line.runs if run.href and match["title"] in run.text}
        paper.links = [link for link in paper.links if link.url in own]
        addresses = " ".join(link.url for link in paper.links)
        paper.doi, paper.arxiv_id = find_doi(addresses), find_arxiv_id(addresses)


def _is_legend(paper: Publication, lines: list[Line]) -> bool:
    """Whether a stretch only explains the marks of a list (`[*] Top conferences: A, B, and C`): nobody wrote it, at no time, and nothing is linked."""
    told = paper.authors or paper.year or paper.date or paper.links or paper.doi or paper.arxiv_id
    return not told and ":" in " ".join(line.text for line in lines)
