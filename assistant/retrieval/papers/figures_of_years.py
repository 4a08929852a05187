"""Figures of how papers lie over the years: the longest run, the longest gap, the biggest change, the mean of years with any."""

from __future__ import annotations

from collections import defaultdict

from assistant.library import Library
from assistant.records import Evidence, Group, Paper, Query
from assistant.records.figures import BIGGEST_DROP
from assistant.retrieval.papers.worked_out import of_known_year, worked_out


def longest_run(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """The most years one after another with papers; several runs of that length are all told."""
    by_year = _by_year(of_known_year(listed))
    runs = _runs(sorted(by_year))
    length = max((last - first + 1 for first, last in runs), default=0)
    longest = [one for one in runs if one[1] - one[0] + 1 == length]
    groups = tuple(_stretch(first, last, length, by_year) for first, last in longest)
    papers = _witnesses([year for first, last in longest for year in range(first, last + 1)], by_year)
    return worked_out(papers, float(length) if length else None, groups, listed, library)


def longest_gap(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """The most years from one paper's to the next one's; none where all are of one year."""
    by_year = _by_year(of_known_year(listed))
    years = sorted(by_year)
    gaps = [(one, following) for one, following in zip(years, years[1:], strict=False)]
    length = max((last - first for first, last in gaps), default=0)
    longest = [one for one in gaps if one[1] - one[0] == length] if length > 1 else []
    groups = tuple(_stretch(first, last, length, by_year) for first, last in longest)
    ends = [year for pair in longest for year in pair] or years[:1] + years[1:][-1:]
    papers = _witnesses(ends, by_year)
    value = float(length) if gaps else None
    return worked_out(papers, value, groups, listed, library)


def biggest_change(query: Query, listed: Evidence, library: Library) -> Evidence:
    """By how many papers the number of one year exceeds (or falls below) that of the year before, at most."""
    by_year = _by_year(of_known_year(listed))
    years = range(min(by_year), max(by_year) + 1) if by_year else range(0)
    sign = -1 if query.fact == BIGGEST_DROP else 1
    steps = [(sign * (len(by_year[one + 1]) - len(by_year[one])), one) for one in years[:-1]]
    most = max((step for step, _ in steps), default=0)
    groups = []
    for _, before in [one for one in steps if one[0] == most and most > 0]:
        for year in (before, before + 1):
            ids = tuple(paper.id for paper in by_year[year])
            groups.append(Group(label=str(year), value=len(ids), paper_ids=ids))
    papers = _witnesses([int(group.label) for group in groups], by_year)
    return worked_out(papers, float(most) if groups else None, tuple(groups), listed, library)


def mean_active(_query: Query, listed: Evidence, library: Library) -> Evidence:
    """Over the years that have any paper at all."""
    papers = of_known_year(listed)
    years = len({paper.year for paper in papers})
    groups = (Group(label="papers", value=len(papers)), Group(label="years", value=years))
    return worked_out(papers, round(len(papers) / years, 2) if years else None, groups, listed, library)


def _by_year(papers: tuple[Paper, ...]) -> dict[int, list[Paper]]:
    found: dict[int, list[Paper]] = defaultdict(list)
    for paper in papers:
        found[paper.year or 0].append(paper)
    return found


def _runs(years: list[int]) -> list[tuple[int, int]]:
    """Years one after another, each run by its first and last."""
    runs: list[tuple[int, int]] = []
    for year in years:
        if runs and year == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return runs


def _stretch(first: int, last: int, length: int, by_year: dict[int, list[Paper]]) -> Group:
    ids = tuple(one.id for year in (first, last) for one in by_year[year][:1])
    return Group(label=f"{first}–{last}" if last > first else str(first), value=length, paper_ids=ids)


def _witnesses(years: list[int], by_year: dict[int, list[Paper]]) -> tuple[Paper, ...]:
    return tuple({one.id: one for year in years for one in by_year[year]}.values())
