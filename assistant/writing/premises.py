"""Premises: what a question takes for granted about a paper's authors, venue and year, set right where it is not so."""

from __future__ import annotations

import re

from assistant.records import Paper
from assistant.writing.appearance import appeared, came_out, is_so, set_right
from assistant.writing.grammar import joined
from assistant.writing.page import Page, authors
from assistant.writing.paper_facts import MOST_AUTHORS, title


def corrects(page: Page, paper: Paper) -> bool:
    """Check what the question takes for granted about venue, year and authors; true where that is the whole answer."""
    query = page.query
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
        parts = {"names": names, "title": title(paper), "authors": shown, "mark": page.mark(paper.id)}
        told = page.say("not_author" if len(wrong_people) == 1 else "not_authors", **parts)
        page.add(page.outright(told, so=False) if query.fact == "authors" else told)
        return query.fact in ("authors", "venue", "year")
    of_text = query.fact in _OF_TEXT
    so = is_so(page, paper) if query.venues or query.years or _asks_status(page) else None
    if so is None or (not of_text and query.fact not in ("authors", "venue", "year", "track")):
        return False
    if not so:
        right = set_right(page, paper)
        outright = page.is_yes_or_no and query.fact not in ("authors", *_OF_TEXT)
        page.add(page.outright(right, so=False) if outright else page.say("not_so", rest=right))
        return query.fact != "authors" and not of_text
    if of_text or query.fact == "authors":
        return False
    of_year = bool(query.years) and not query.venues and paper.year is not None
    page.add(page.outright(came_out(page, paper) if of_year else appeared(page, paper)))
    return True


_OF_TEXT = ("words", "figure")
_STATUS = re.compile(
    r"\b(pre-?prints?|under review|accepted|published|appear\w*|out)\b|预印本|在审|录用|发表", re.I
)


def _asks_status(page: Page) -> bool:
    """Whether it is asked if a paper has one certain status, and not whether a preprint was published."""
    asked = {found.group().casefold() for found in _STATUS.finditer(page.question)}
    return page.query.status is not None and page.is_yes_or_no and len(asked) == 1
