"""Carried years: the years a follow-up means, stated or told from those spoken of."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Years
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_ALL_YEARS = re.compile(r"\b(?:in total|overall|altogether|in all|all years|of all time|ever)\b|一共|总共")


def carried_years(parsed: Parsed, query: Query, before: Query, talk: Conversation) -> Years | None:
    """The years asked for: stated, told from those spoken of, or the ones before."""
    references = parsed.references
    if query.years is not None or _ALL_YEARS.search(parsed.masked):
        return query.years
    if references.moves is not None:
        return years_moved(references.moves, before, talk)
    if references.years_away is not None:
        return years_away(references.years_away, talk)
    return _years_of(talk) if references.same_years else before.years


def years_moved(where: str, before: Query, talk: Conversation) -> Years | None:
    """`and before that?`, `and since then?`: of the years asked for, else of the paper spoken of."""
    years = before.years
    if years is None and talk.is_certain and talk.paper is not None and talk.paper.year:
        years = Years(first=talk.paper.year, last=talk.paper.year)
    if years is None and len(talk.shown) > 1:  # "anything newer?", of a list
        dated = [year for one in talk.shown if (year := talk.library.papers_by_id[one].year)]
        years = Years(first=min(dated), last=max(dated)) if dated else None
    if years is None:
        return None
    if where == "before" and years.first is not None:
        return Years(last=years.first - 1)
    if where == "after" and years.last is not None:
        return Years(first=years.last + 1)
    return years


def years_away(distance: int, talk: Conversation) -> Years | None:
    """`The year before`, `that year`: told from the years asked for last, else from the year of the paper spoken of."""
    years: Years | None = None
    for turn in talk.turns():
        if (won := year_won(turn)) is not None:
            return Years(first=won + distance, last=won + distance)
        news = turn.query is not None and turn.query.sort == "newest" and bool(turn.shown)
        paper = turn.library.papers_by_id[turn.shown[0]] if news else turn.paper if turn.is_certain else None
        if paper is not None and paper.year and not (turn.query and turn.query.years):
            years = Years(first=paper.year, last=paper.year)
        else:
            years = turn.query.years if turn.query is not None else None
        if years is not None:
            break
    if years is None or not distance:
        return years
    end = (years.first or years.last) if distance < 0 else (years.last or years.first)
    return Years(first=end + distance, last=end + distance) if end is not None else None


def year_won(talk: Conversation) -> int | None:
    """The one year that has most, or fewest, of what the last question counted by years."""
    query = talk.query
    if query is None or query.group_by != "year" or not query.superlative or not talk.evidence.groups:
        return None
    end = min if query.fewest else max
    value = end(group.value for group in talk.evidence.groups)
    labels = [group.label for group in talk.evidence.groups if group.value == value]
    return int(labels[0]) if len(labels) == 1 and labels[0].isdecimal() else None


_WHICH_ONES = re.compile(r"\W*(?:(?:and|so|ok)\W+)*(?:which|what)(?: ones| papers)?\W*$")
_THEN = re.compile(r"\b(?:back )?then\W*$|\bthat year\b", re.I)


def in_year_won(parsed: Parsed, talk: Conversation) -> bool:
    """`Who published most then?`, `which papers were these?`, behind the year that has most: of that year."""
    query = parsed.query
    if query.years is not None or query.venues or query.topic or year_won(talk) is None:
        return False
    named = parsed.references.group or _WHICH_ONES.match(parsed.masked)
    of_its_papers = bool(named) and query.kind in (QueryKind.PAPERS, QueryKind.HELP)
    return bool(_THEN.search(parsed.wording) or of_its_papers)


def _years_of(talk: Conversation) -> Years | None:
    """`The same two years`: from the first to the last year the questions before asked for."""
    found: list[int] = []
    for turn in talk.turns():
        years = turn.query.years if turn.query is not None else None
        if years is None or years.first is None or years.last is None:
            break
        found += [years.first, years.last]
    return Years(first=min(found), last=max(found)) if found else None
