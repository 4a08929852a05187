"""Figures worked out from many papers: a share of them, averages, years with and without any."""

from __future__ import annotations

from collections.abc import Callable

from assistant.records import Query
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
from assistant.retrieval.papers.figures_computed import whole_query
from assistant.retrieval.papers.most_listed import OF_A_SHARE
from assistant.understanding.kinds.figures_asked import CONSTRAINTS
from assistant.writing import figures_of_years
from assistant.writing.grammar import counted, joined, singular
from assistant.writing.page import Page, safe_tail
from assistant.writing.scope import nouns, scope


def figure(page: Page) -> None:
    """The figure asked for, what it was worked out from, and papers that witness it."""
    if page.evidence.value is None:
        page.add(page.say("no_figure", noun=page.nouns, scope=page.scope()))
        return
    _FIGURES[page.query.fact or ""](page)


def _share(page: Page) -> None:
    evidence, query = page.evidence, page.query
    number, of = (group.value for group in evidence.groups)
    whole = whole_query(query)
    bare = Query(kind=query.kind, language=query.language)
    kept = {name: getattr(query, name) for name in CONSTRAINTS if name not in query.whole}
    part = bare.model_copy(update=kept)
    told = safe_tail(scope(part, page.library))
    if part.status or part.track:
        told = f" ({nouns(part)}){told}"
    if page.language == "zh":
        told = told.removesuffix("的")
    shown = nouns(whole)
    page.add(
        page.say(
            "share",
            percent=f"{evidence.value:g}",
            part=told,
            n=number,
            of=of,
            noun=singular(shown) if of == 1 and page.language != "zh" else shown,
            whole=safe_tail(scope(whole, page.library)),
            mark="" if evidence.papers else page.marks(one.passage.owner_id for one in evidence.passages),
        ),
        "",
    )
    page.papers(evidence.papers[:OF_A_SHARE], quote=False)
    if len(evidence.papers) > OF_A_SHARE:
        page.add(page.say("more", n=len(evidence.papers) - OF_A_SHARE))
    if query.coauthors and query.whole == ("people",):
        page.add("", page.say("share_rest", n=of - number, whole=safe_tail(scope(whole, page.library))))


def _mean_authors(page: Page) -> None:
    evidence = page.evidence
    names, counted, uncounted = (group.value for group in evidence.groups)
    page.add(
        page.say(
            "mean_authors",
            mean=f"{evidence.value:g}",
            names=names,
            count=page.counted(counted),
            scope=page.scope(),
            marks=page.marks(paper.id for paper in evidence.papers),
        )
    )
    if uncounted:
        page.add("", page.say("mean_uncounted", n=uncounted))


def _median_authors(page: Page) -> None:
    evidence = page.evidence
    counted, uncounted = (group.value for group in evidence.groups)
    parts = {"median": f"{evidence.value:g}", "count": page.counted(counted), "scope": page.scope()}
    page.add(page.say("median_authors", marks=page.marks(paper.id for paper in evidence.papers), **parts))
    if uncounted:
        page.add("", page.say("mean_uncounted", n=uncounted))


def _mean_yearly(page: Page) -> None:
    evidence = page.evidence
    papers, years, first, last = (group.value for group in evidence.groups)
    page.add(
        page.say(
            "mean_yearly",
            mean=f"{evidence.value:g}",
            count=page.counted(papers),
            noun=page.nouns,
            scope=page.scope(),
            years=years,
            first=first,
            last=last,
            marks=page.marks(one.id for one in (evidence.papers[0], evidence.papers[-1])),
        )
    )


def _empty_years(page: Page) -> None:
    evidence = page.evidence
    years = [f"**{group.label}**" for group in evidence.groups]
    papers = evidence.papers
    parts = {
        "noun": page.nouns,
        "scope": page.scope(),
        "first": papers[0].year,
        "last": papers[-1].year,
        "marks": page.marks(one.id for one in papers),
    }
    if years:
        count = counted(len(years), "years")
        page.add(
            page.say("empty_years", n=len(years), count=count, years=joined(years, page.language), **parts)
        )
    else:
        page.add(page.say("no_empty_years", **parts))


def _active_years(page: Page) -> None:
    groups = page.evidence.groups
    first, last = groups[0], groups[-1]
    page.add(
        page.say(
            "active_years" if len(groups) > 1 else "active_year",
            n=len(groups),
            noun=page.nouns,
            scope=page.scope(),
            first=first.label,
            last=last.label,
            marks=page.marks(dict.fromkeys((first.paper_ids[0], last.paper_ids[-1]))),
        ),
        "",
        *(f"- {one.label}: {one.value} {page.marks(one.paper_ids)}" for one in groups),
    )


def _years_spanned(page: Page) -> None:
    evidence = page.evidence
    page.add(
        page.say(
            "years_spanned",
            n=f"{evidence.value:g}",
            noun=page.nouns,
            scope=page.scope(),
            first=evidence.groups[0].label,
            last=evidence.groups[-1].label,
            marks=page.marks(one.id for one in evidence.papers),
        )
    )


_FIGURES: dict[str, Callable[[Page], None]] = {
    SHARE: _share,
    MEAN_AUTHORS: _mean_authors,
    MEAN_YEARLY: _mean_yearly,
    EMPTY_YEARS: _empty_years,
    ACTIVE_YEARS: _active_years,
    YEARS_SPANNED: _years_spanned,
    MEDIAN_AUTHORS: _median_authors,
    MEAN_ACTIVE: figures_of_years.mean_active,
    LONGEST_RUN: figures_of_years.longest_run,
    LONGEST_GAP: figures_of_years.longest_gap,
    BIGGEST_RISE: figures_of_years.biggest_change,
    BIGGEST_DROP: figures_of_years.biggest_change,
}
