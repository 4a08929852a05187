"""Papers side by side: what each says, whose figure is larger, who is an author of all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from assistant.records import Measure, Paper, QueryKind
from assistant.understanding.constraints.years_between import YEARS_BETWEEN
from assistant.understanding.facts.paper_facts import MORE_AUTHORS
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page
from assistant.writing.paper_facts import about, title

PAIR = 2
_NEWER = re.compile(
    r"\b(?:newer|newest|latest|later|more recent|most recent|last|youngest|recently)\b|更新|最新|更晚|较新|后发",
    re.I,
)


def larger(page: Page) -> None:
    """Which of papers compared gives the larger figure, where that can be told; that it cannot, where they measure different things."""
    measures = page.evidence.measures
    if page.evidence.unlike:
        page.add(page.say("unlike_figures"))
    if not measures:
        return
    first, *others = measures
    titles = {paper.id: title(paper) for paper in page.evidence.papers}
    rest = joined([f"{safe(one.figure)} ({titles[one.paper_id]})" for one in others], page.language)
    marks = "".join(_quoted_mark(page, one) for one in measures)
    page.add(
        page.say("larger", title=titles[first.paper_id], figure=safe(first.figure), rest=rest, marks=marks)
    )


def decided(page: Page) -> None:
    """Which of several papers came first, or has more authors, where that is asked."""
    papers = page.evidence.papers
    if page.query.kind is not QueryKind.FACT or len(papers) < 2:
        return
    if page.query.fact == "year" and page.query.detail == YEARS_BETWEEN:
        _years_between(page, papers)
    elif page.query.fact == "year":
        _earliest(page, papers)
    elif page.query.fact == "authors" and page.query.detail == MORE_AUTHORS:
        _more_authors(page, papers)


def _earliest(page: Page, papers: Sequence[Paper]) -> None:
    if any(paper.year is None for paper in papers):
        return
    marks = page.marks(paper.id for paper in papers)
    newer = _NEWER.search(page.question) is not None
    by_year = sorted(papers, key=lambda paper: (paper.year or 0, paper.date or dt.date.max), reverse=newer)
    first, second = by_year[0], by_year[1]
    by_day = first.year == second.year
    if by_day and (first.date is None or second.date is None or first.date == second.date):
        page.add(page.say("same_time", when=first.year, marks=marks))
        return
    rest = joined([f"{_when(one, by_day=by_day)} ({title(one)})" for one in by_year[1:]], page.language)
    page.add(
        page.say(
            "last_of_papers" if newer else "first_of_papers",
            title=title(first),
            when=_when(first, by_day=by_day),
            rest=rest,
            marks=marks,
        )
    )


def _years_between(page: Page, papers: Sequence[Paper]) -> None:
    """By how many years two papers are apart."""
    if len(papers) != PAIR or any(paper.year is None for paper in papers):
        return
    one, other = sorted(papers, key=lambda paper: paper.year or 0)
    apart = (other.year or 0) - (one.year or 0)
    page.add(
        page.say(
            "years_between",
            n=apart,
            years="year" if apart == 1 else "years",
            one=title(one),
            first=one.year,
            other=title(other),
            last=other.year,
            marks=page.marks(paper.id for paper in papers),
        )
    )


def _when(paper: Paper, *, by_day: bool) -> str:
    """The year of a paper; its day where the years are the same."""
    return f"{paper.date:%Y-%m-%d}" if by_day and paper.date is not None else str(paper.year)


def _more_authors(page: Page, papers: Sequence[Paper]) -> None:
    if not all(paper.authors and paper.authors_complete for paper in papers):
        return
    marks = page.marks(paper.id for paper in papers)
    first, *others = sorted(papers, key=lambda paper: -len(paper.authors))
    if len(others[0].authors) == len(first.authors):
        page.add(page.say("as_many_authors", n=len(first.authors), marks=marks))
        return
    rest = joined([f"{len(one.authors)} ({title(one)})" for one in others], page.language)
    page.add(page.say("more_authors", title=title(first), n=len(first.authors), rest=rest, marks=marks))


def _quoted_mark(page: Page, measure: Measure) -> str:
    """The marker of the sentence that gives a figure."""
    return next(
        (
            f"[{one.number}]"
            for one in page.supports_of(measure.paper_id)
            if measure.figure in (one.quote or "")
        ),
        page.mark(measure.paper_id),
    )


def compare(page: Page) -> None:
    """Papers side by side, or only who is an author of each."""
    papers, shared_asked = page.evidence.papers, page.query.fact == "authors"
    names = joined([f"**{title(paper)}**" for paper in papers], page.language)
    page.add(page.say("compare", names=names), "")
    for paper in () if shared_asked else papers:
        about(page, paper)
    larger(page)
    sets = [set(paper.researcher_ids) for paper in papers]
    shared = sorted(set.intersection(*sets)) if sets else []
    marks = page.marks(paper.id for paper in papers)
    if shared_asked and not shared:
        page.add(page.say("no_shared_authors", marks=marks))
    elif shared:
        key = "shared_authors" if shared_asked else "shared_coauthors"
        people = joined([page.name(one) for one in shared[:8]], page.language)
        page.add(page.say(key, names=people, marks=marks))
    cut = [title(paper) for paper in papers if not (paper.authors and paper.authors_complete)]
    if shared_asked and cut:
        page.add(page.say("lists_cut", titles=joined([f"**{one}**" for one in cut], page.language)))
