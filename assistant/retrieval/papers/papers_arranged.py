"""Lists of papers in another order: what to read, a timeline, the venues where they appeared."""

from __future__ import annotations

from collections import Counter

from assistant.library import Library
from assistant.records import Evidence, Group, Paper, Query
from assistant.retrieval.papers.paper_groups import at_venues
from assistant.retrieval.papers.papers import list_papers

READING_LIST = 8
_OVERVIEWS = (
    "survey",
    "review",
    "overview",
    "tutorial",
    "introduction",
    "categories of",
    "primer",
    "benchmark",
)
"""What the title of an overview has."""


def reading_list(query: Query, library: Library) -> Evidence:
    """What to read on a topic or by a person: the best fitting, then overviews first."""
    evidence = list_papers(query.model_copy(update={"limit": None}), library)
    chosen = evidence.papers[: query.limit or READING_LIST]
    overviews = [paper for paper in chosen if _is_overview(paper)]
    order = (*overviews, *(paper for paper in chosen if paper not in overviews))
    kept = {paper.id for paper in order}
    passages = tuple(one for one in evidence.passages if not evidence.papers or one.passage.owner_id in kept)
    return evidence.model_copy(update={"query": query, "papers": order, "passages": passages})


def _is_overview(paper: Paper) -> bool:
    return any(word in paper.title.casefold() for word in _OVERVIEWS)


def timeline(query: Query, library: Library) -> Evidence:
    """The papers oldest first, and how many in each year."""
    evidence = list_papers(query.model_copy(update={"sort": "oldest", "limit": None}), library)
    counts = Counter(str(paper.year) for paper in evidence.papers if paper.year)
    groups = tuple(Group(label=year, value=count) for year, count in sorted(counts.items()))
    return evidence.model_copy(update={"query": query, "groups": groups})


def venues(query: Query, library: Library) -> Evidence:
    """Where the papers appeared, the venue with most first."""
    evidence = list_papers(query.model_copy(update={"limit": None}), library)
    groups = at_venues(evidence.papers)
    return evidence.model_copy(update={"query": query, "groups": groups, "value": float(len(groups))})
