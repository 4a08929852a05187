"""Figures worked out from many papers: a share of them, averages, years with and without any."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

from assistant.library import Library
from assistant.records import Evidence, Group, Paper, Query, QueryKind
from assistant.records.figures import (
    ACTIVE_YEARS,
    BIGGEST_DROP,
    BIGGEST_RISE,
    EMPTY_YEARS,
    LONGEST_GAP,
    LONGEST_RUN,
    MEAN_ACTIVE,
    MEAN_AUTHORS,
    MEAN_YEARLY,
    MEDIAN_AUTHORS,
    SHARE,
    YEARS_SPANNED,
)
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.figures_of_years import (
    biggest_change,
    longest_gap,
    longest_run,
    mean_active,
)
from assistant.retrieval.papers.paper_groups import groups_of
from assistant.retrieval.papers.papers import list_papers
from assistant.retrieval.papers.worked_out import of_known_year, worked_out
from assistant.understanding.kinds.figures_asked import CONSTRAINTS


def computed_figure(query: Query, library: Library) -> Evidence:
    """The figure, with the papers it was worked out from; without a value where they do not tell it."""
    listed = list_papers(_plain(query), library)
    return _FIGURES[query.fact or ""](query, listed, library).model_copy(
        update={"query": query, "read_at": library.read_at}
    )


def _plain(query: Query) -> Query:
    return query.model_copy(
        update={"fact": None, "kind": QueryKind.PAPERS, "sort": "oldest", "limit": None, "whole": ()}
    )


def whole_query(query: Query) -> Query:
    """Of what a share is asked: the query with those constraints alone."""
    bare = Query(kind=QueryKind.PAPERS)
    left_out = [name for name in CONSTRAINTS if name not in query.whole]
    return _plain(query).model_copy(update={name: getattr(bare, name) for name in left_out})


def _share(query: Query, part: Evidence, library: Library) -> Evidence:
    whole = list_papers(whole_query(query), library)
    ids = {paper.id for paper in whole.papers}
    papers = tuple(paper for paper in part.papers if paper.id in ids)
    number, of = len(papers), len(whole.papers)
    value = round(100 * number / of, 1) if of else None
    groups = (Group(label="part", value=number), Group(label="whole", value=of))
    shown = papers or whole.papers[:1]
    return part.model_copy(
        update={
            "papers": papers,
            "value": value,
            "groups": groups if of else (),
            "missing": (),
            "nearest": (),
            "passages": passages_for(shown, library),
        }
    )


def _mean_authors(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """Over the papers whose list of authors is complete."""
    told = tuple(paper for paper in listed.papers if paper.authors and paper.authors_complete)
    names = sum(len(paper.authors) for paper in told)
    groups = (
        Group(label="authors", value=names),
        Group(label="counted", value=len(told)),
        Group(label="uncounted", value=len(listed.papers) - len(told)),
    )
    return worked_out(told, round(names / len(told), 2) if told else None, groups, listed, library)


def _mean_yearly(query: Query, listed: Evidence, library: Library) -> Evidence:
    """Over the years from the first paper to the last, both included."""
    dated = of_known_year(listed)
    first, last = _span(query, dated)
    years = last - first + 1
    groups = (
        Group(label="papers", value=len(dated)),
        Group(label="years", value=years),
        Group(label=str(first), value=first),
        Group(label=str(last), value=last),
    )
    return worked_out(dated, round(len(dated) / years, 2) if dated else None, groups, listed, library)


def _empty_years(query: Query, listed: Evidence, library: Library) -> Evidence:
    """The years between the first paper and the last, or of the range asked for, in which there is none."""
    dated = of_known_year(listed)
    first, last = _span(query, dated)
    held = {paper.year for paper in dated}
    empty = [year for year in range(first, last + 1) if year not in held] if dated else []
    ends = (dated[0], dated[-1]) if len(dated) > 1 else dated
    groups = tuple(Group(label=str(year), value=0) for year in empty)
    return worked_out(ends, float(len(empty)) if dated else None, groups, listed, library)


def _active_years(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """The years in which there are any, each with its papers."""
    dated = of_known_year(listed)
    of_each = groups_of(Query(kind=QueryKind.COUNT, group_by="year"), dated, library)
    groups = tuple(sorted(of_each, key=lambda group: group.label))
    return worked_out(dated, float(len(groups)) if dated else None, groups, listed, library)


def _years_spanned(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """How many years lie between the first paper and the last."""
    dated = of_known_year(listed)
    ends = (dated[0], dated[-1]) if len(dated) > 1 else dated
    years = [paper.year or 0 for paper in ends]
    groups = tuple(Group(label=str(year), value=year) for year in years)
    return worked_out(ends, float(years[-1] - years[0]) if ends else None, groups, listed, library)


def _span(query: Query, dated: tuple[Paper, ...]) -> tuple[int, int]:
    """The years that count: from the first paper to the last, or those the question names."""
    years = [paper.year for paper in dated if paper.year] or [0]
    asked = query.years
    first = asked.first if asked is not None and asked.first is not None else min(years)
    last = asked.last if asked is not None and asked.last is not None else max(years)
    return first, last


def _median_authors(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """Of the papers whose list of authors is complete: as many have more as have fewer."""
    told = tuple(paper for paper in listed.papers if paper.authors and paper.authors_complete)
    groups = (
        Group(label="counted", value=len(told)),
        Group(label="uncounted", value=len(listed.papers) - len(told)),
    )
    value = float(median(len(paper.authors) for paper in told)) if told else None
    return worked_out(told, value, groups, listed, library)


_FIGURES: dict[str, Callable[[Query, Evidence, Library], Evidence]] = {
    SHARE: _share,
    MEAN_AUTHORS: _mean_authors,
    MEAN_YEARLY: _mean_yearly,
    EMPTY_YEARS: _empty_years,
    ACTIVE_YEARS: _active_years,
    YEARS_SPANNED: _years_spanned,
    MEDIAN_AUTHORS: _median_authors,
    MEAN_ACTIVE: mean_active,
    LONGEST_RUN: longest_run,
    LONGEST_GAP: longest_gap,
    BIGGEST_RISE: biggest_change,
    BIGGEST_DROP: biggest_change,
}
