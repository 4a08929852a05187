"""The evidence of a figure: the papers it was worked out from, its parts, and what witnesses it."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, Group, Paper
from assistant.retrieval.paper_passages import passages_for


def worked_out(
    papers: tuple[Paper, ...],
    value: float | None,
    groups: tuple[Group, ...],
    listed: Evidence,
    library: Library,
) -> Evidence:
    """A value over papers; where they do not tell it, the first of those listed is its witness."""
    shown = papers or listed.papers[:1]
    update = {"papers": papers, "value": value, "groups": groups, "missing": (), "nearest": ()}
    return listed.model_copy(update=update | {"passages": passages_for(shown, library)})


def of_known_year(listed: Evidence) -> tuple[Paper, ...]:
    """The papers whose year is stored."""
    return tuple(paper for paper in listed.papers if paper.year)
