"""Where and when a paper appeared, told outright: `appeared in X 2024`, `came out in 2024`, `is a preprint`; a premise of it set right."""

from __future__ import annotations

import re

from assistant.identifiers import is_patent_number
from assistant.records import Paper, Status
from assistant.retrieval.papers.named_papers import asks_month
from assistant.writing.grammar import joined
from assistant.writing.markdown import safe
from assistant.writing.page import Page, place

OUT = (Status.ACCEPTED, Status.PUBLISHED)
_ITSELF = re.compile(r"\b(?:thesis|dissertation|habilitation|patent)\b", re.I)
"""A venue that says what a paper is, in which nothing appears."""


def appearance(page: Page, paper: Paper) -> None:
    """The answer to where, when or as what a paper appeared."""
    title, mark, fact = safe(paper.title), page.mark(paper.id), page.query.fact
    shown = place(paper, page.language)
    if fact == "track" and not paper.track:
        page.add(page.say("no_track", title=title, venue=shown, mark=mark))
        return
    if paper.venue is None and fact == "venue":
        known = paper.status is not Status.UNKNOWN
        unstated = "已发表" if page.language == "zh" else "published work"
        year = f", {paper.year}" if paper.year else ""
        page.add(page.say("no_venue_of", title=title, status=shown if known else unstated + year, mark=mark))
        return
    if paper.year is None and fact == "year":
        page.add(page.say("no_year", title=title, mark=mark))
        return
    if fact == "year":
        page.add(_day(page, paper) or came_out(page, paper))
        return
    page.add(page.outright(appeared(page, paper)) if fact == "track" else appeared(page, paper))


def appeared(page: Page, paper: Paper, but: str = "") -> str:
    """Where a paper appeared, or as what it is known."""
    shown = place(paper, page.language)
    key = "published"
    if is_patent_number(paper.venue or ""):
        shown, key = f"{safe(paper.venue or '')}, {paper.year}", "as_patent"
    elif paper.status is Status.PREPRINT:
        bare = f"{safe(paper.venue)} {paper.year or ''}".strip() if paper.venue else str(paper.year or "")
        shown, key = (bare, "as_preprint") if bare else (shown, "published")
    elif paper.status is Status.UNDER_REVIEW and paper.venue:
        shown, key = f"{safe(paper.venue)} {paper.year or ''}".strip(), "as_under_review"
    elif paper.venue and not _ITSELF.search(paper.venue):
        key = "accepted_at" if paper.status is Status.ACCEPTED else "appeared"
    return page.say(key, title=safe(paper.title), venue=shown, but=but, mark=page.mark(paper.id))


def came_out(page: Page, paper: Paper, but: str = "") -> str:
    """In which year a paper came out."""
    shown = place(paper, page.language)
    key = "came_out_at" if "(" in shown else "came_out"
    if shown == str(paper.year):
        key = "came_out_in"
    if paper.status is Status.PREPRINT and not paper.venue:
        key = "came_out_preprint"
    return page.say(
        key, title=safe(paper.title), year=paper.year, venue=shown, but=but, mark=page.mark(paper.id)
    )


def _day(page: Page, paper: Paper) -> str | None:
    """The day a paper is dated to, where it is stored; that it is not, where the month is asked for."""
    parts = {"title": safe(paper.title), "venue": place(paper, page.language), "mark": page.mark(paper.id)}
    if paper.date is not None and paper.date.year == paper.year:
        day = f"{paper.date:%Y-%m-%d}" if page.language == "zh" else f"{paper.date.day} {paper.date:%B %Y}"
        return page.say("dated_alone" if parts["venue"] == str(paper.year) else "dated", day=day, **parts)
    return page.say("no_month", **parts) if asks_month(page.query) else None


def is_so(page: Page, paper: Paper) -> bool | None:
    """Whether a paper appeared where, when and as what the question says; None where it says nothing of it, or nothing is stored."""
    query = page.query
    if query.status is not None and paper.status is not Status.UNKNOWN:
        as_asked = paper.status == query.status or {paper.status, query.status} <= set(OUT)
        return as_asked and not (venue_differs(page, paper) or year_differs(page, paper))
    if query.venues or query.years:
        return not (venue_differs(page, paper) or year_differs(page, paper))
    return None


def venue_differs(page: Page, paper: Paper) -> bool:
    """Whether the question names another venue."""
    asked = {venue.casefold() for venue in page.query.venues}
    return bool(asked) and (paper.venue or "").casefold() not in asked


def year_differs(page: Page, paper: Paper) -> bool:
    """Whether the question names other years."""
    return page.query.years is not None and not page.query.years.holds(paper.year)


def set_right(page: Page, paper: Paper) -> str:
    """What is so instead, with what it is not: `appeared in X 2013, not in Nature`."""
    query, years = page.query, page.query.years
    if venue_differs(page, paper):
        venues = joined([safe(venue) for venue in query.venues], page.language, "or")
        return appeared(page, paper, page.say("but_not_at", venues=venues) if page.is_yes_or_no else "")
    single = years is not None and years.first == years.last and years.first is not None
    if year_differs(page, paper) and paper.year:
        but = page.say("but_not_in", year=years.first) if years and single and page.is_yes_or_no else ""
        return came_out(page, paper, but)
    return appeared(page, paper)
