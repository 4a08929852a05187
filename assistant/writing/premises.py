"""Premises: what a question takes for granted about a paper's authors, venue and year, set right where it is not so."""

from __future__ import annotations

from assistant.records import Paper
from assistant.writing.grammar import joined
from assistant.writing.page import Page, authors, place
from assistant.writing.paper_facts import MOST_AUTHORS, title


def corrects(page: Page, paper: Paper) -> bool:
    """Check what the question takes for granted about venue, year and authors; true where that is the whole answer."""
    query = page.query
    mark = page.mark(paper.id)
    wrong_people = [
        one for one in query.people if one.researcher_id and one.researcher_id not in paper.researcher_ids
    ]
    if wrong_people and query.fact != "authors_any":
        names = joined([page.name(one.researcher_id or "") for one in wrong_people], page.language)
        shown = (
            authors(paper, MOST_AUTHORS)
            or joined([page.name(one) for one in paper.researcher_ids], page.language)
            or "?"
        )
        page.add(page.say("not_author", names=names, title=title(paper), authors=shown, mark=mark))
        return query.fact in ("authors", "venue", "year")
    venue_wrong = bool(query.venues) and (paper.venue or "").casefold() not in {
        v.casefold() for v in query.venues
    }
    year_wrong = query.years is not None and not query.years.holds(paper.year)
    if query.fact == "authors" and (venue_wrong or year_wrong):
        page.add(page.say("not_so", title=title(paper), venue=place(paper, page.language), mark=mark))
    if query.fact in ("venue", "year", "track", "words", "figure") and (query.venues or query.years):
        shown = place(paper, page.language)
        if venue_wrong or year_wrong:
            page.add(page.say("not_so", title=title(paper), venue=shown, mark=mark))
            return query.fact not in ("words", "figure")
        if query.fact not in ("words", "figure"):
            page.add(page.say("is_so", title=title(paper), venue=shown, mark=mark))
            return True
    return False
