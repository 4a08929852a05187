"""Whether what a question turns on is stored at all: where no paper has a year, none is of 2010 and none is the newest."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Paper, Query, QueryKind, UntoldField
from assistant.records.figures import ACTIVE_YEARS, EMPTY_YEARS, MEAN_YEARLY, YEARS_SPANNED
from assistant.retrieval.scope import scoped_papers

_OF_PAPERS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.VENUES, QueryKind.TIMELINE)
_OF_YEARS = frozenset({EMPTY_YEARS, ACTIVE_YEARS, MEAN_YEARLY, YEARS_SPANNED})
_UNLIMITED = {"years": None, "also_years": (), "venues": (), "track": None, "sort": None, "limit": None}


def untold_field(query: Query, library: Library) -> UntoldField | None:
    """The field of papers that a question turns on and that most of those in question lack; None where most have it."""
    if query.kind not in _OF_PAPERS or query.unknown:
        return None
    fields = [
        name
        for name, turns in (("year", _turns_on_years(query)), ("venue", _turns_on_venues(query)))
        if turns
    ]
    if not fields:
        return None
    among = scoped_papers(query.model_copy(update=_UNLIMITED), library)
    for name in fields:
        lacking = sum(not _has(paper, name) for paper in among)
        if among and 2 * lacking >= len(among):
            return UntoldField(field=name, papers=lacking, among=len(among))
    return None


def _turns_on_years(query: Query) -> bool:
    ordered = query.sort in ("newest", "oldest", "ends") and (query.limit is not None or query.superlative)
    return bool(
        query.years
        or query.also_years
        or ordered
        or query.group_by == "year"
        or query.fact in _OF_YEARS
        or query.kind is QueryKind.TIMELINE
    )


def _turns_on_venues(query: Query) -> bool:
    return bool(query.venues or query.group_by == "venue" or query.kind is QueryKind.VENUES)


def _has(paper: Paper, field: str) -> bool:
    return paper.year is not None if field == "year" else bool(paper.venue)
