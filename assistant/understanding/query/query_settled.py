"""A query once its parts are known: what its parts together change in it, one step after another."""

from __future__ import annotations

import datetime as dt
import re

from assistant.library import Library
from assistant.records import FactKind, Query, QueryKind, Years
from assistant.records.figures import SHARE, THEMES
from assistant.understanding.constraints.authors_besides import besides_somebody, besides_their_papers
from assistant.understanding.constraints.end_years import at_end
from assistant.understanding.constraints.years_between import YEARS_BETWEEN, asks_years_between
from assistant.understanding.facts.paper_facts import STORED_APART
from assistant.understanding.kinds.figures_asked import whole_of
from assistant.understanding.kinds.lab_itself import PATENTS, asked_of_lab, asks_of_people
from assistant.understanding.kinds.of_the_place import asked_of_the_place
from assistant.understanding.kinds.pairs_asked import of_pairs
from assistant.understanding.kinds.superlatives import DIFFERENCE, asks_difference
from assistant.understanding.kinds.with_or_without import with_or_without
from assistant.understanding.language.question import Question
from assistant.understanding.language.shape import GroupBy
from assistant.understanding.people.members_beside import among_members, named_by_lab
from assistant.understanding.people.membership import at_one_end
from assistant.understanding.people.unknown_beside import besides_unknown
from assistant.understanding.query.counts_weighed import places_weighed, venue_kinds_weighed
from assistant.understanding.query.taken import Taken


def settled(
    query: Query,
    question: Question,
    taken: Taken,
    library: Library,
    today: dt.date,
    *,
    whole: str,
    masked: str,
) -> Query:
    """A query after what its kind, years, shares and missing titles ask for together.

    `whole` is the masked question before preambles and asides were taken from it, `masked` after.
    """
    query = besides_their_papers(_years_between(query, whole), question.text)
    query = _of_venue_kinds(_of_places(query, question), question)
    query = _of_recent_years(query, today)
    query = _of_difference(query, masked, whole)
    query = _of_share(query, question, taken)
    query = at_one_end(query, question.text)
    query = of_pairs(query, question, taken.constraints.figure)
    if taken.end_year is not None:
        query = query.model_copy(update={"years": at_end(query, taken.end_year, library)})
    return _of_missing_titles(query, taken)


def _years_between(query: Query, whole: str) -> Query:
    """How many years lie between two papers."""
    if query.fact == "year" and len(query.paper_ids) == 2 and asks_years_between(whole):
        return query.model_copy(update={"detail": YEARS_BETWEEN, "also": (), "clauses": ()})
    return query


def _of_places(query: Query, question: Question) -> Query:
    """A count by places in author lists holds every place weighed, and is limited to none."""
    if query.group_by != "position":
        return query
    return query.model_copy(update={"position": None, "also_at": places_weighed(question)})


def _of_venue_kinds(query: Query, question: Question) -> Query:
    """A count by kinds of venue holds every kind weighed, and is limited to none."""
    if query.group_by != "kind":
        return query
    kinds = venue_kinds_weighed(question)
    without = query.without.besides("tracks") if query.without else None
    fact = DIFFERENCE if _HOW_MANY_MORE.search(question.text) else query.fact
    return query.model_copy(update={"track": None, "also_tracks": kinds, "without": without, "fact": fact})


_HOW_MANY_MORE = re.compile(r"\bhow many (?:more|fewer|less)\b", re.I)


def _of_recent_years(query: Query, today: dt.date) -> Query:
    """`How many recent papers?` asks for no order: this year and the last are recent."""
    of_recent = query.kind is QueryKind.COUNT and query.at_end and query.sort == "newest"
    if not of_recent or query.years is not None:
        return query
    recent = Years(first=today.year - 1, last=today.year)
    return query.model_copy(update={"years": recent, "sort": None, "at_end": False})


def _of_difference(query: Query, masked: str, whole: str) -> Query:
    """A count of two, by how many papers they differ: `how many more papers has A than B?`."""
    if query.kind not in (QueryKind.COUNT, QueryKind.COMPARE):
        return query
    if not (asks_difference(masked) or asks_difference(whole)):
        return query
    two_people = len(query.people) == 2 and not (query.coauthors or query.paper_ids)
    unit: GroupBy | None = "person" if two_people else query.group_by
    if unit is None or (query.people and not two_people and unit == "person"):
        return query
    return query.model_copy(
        update={
            "kind": QueryKind.COUNT,
            "group_by": unit,
            "fewest": False,
            "fact": DIFFERENCE,
        }
    )


def _of_share(query: Query, question: Question, taken: Taken) -> Query:
    """A share of papers, with the whole it is a share of."""
    if query.fact != SHARE or taken.constraints.figure is None:
        return query
    more = bool(taken.in_title or taken.constraints.author_number or query.code is not None)
    held = whole_of(question, taken.constraints.figure, topic=query.topic, more=more)
    return query.model_copy(update={"whole": held})


def _of_missing_titles(query: Query, taken: Taken) -> Query:
    """What is asked of a title that nothing stored has: of the one beside it, or of papers of that name."""
    if taken.unknown_side and len(taken.paper_ids) == 1 and not (query.people or query.refusal):
        query = Query(
            kind=QueryKind.FACT,
            fact=query.fact if query.fact in STORED_APART else "about",
            title=taken.unknown_side,
            paper_ids=taken.paper_ids,
            language=query.language,
        )
    if taken.missing_title and not taken.paper_ids and not query.refusal:
        query = Query(
            kind=QueryKind.PAPERS,
            topic=taken.missing_title,
            title=taken.missing_title,
            language=query.language,
        )
    return query


def of_whom(query: Query, question: Question, taken: Taken, library: Library) -> Query:
    """A query whose people are weighed once more: nobody but the place, somebody besides others, members beside them."""
    nobody_named = not (taken.people or taken.paper_ids or query.refusal)
    of_venue = bool(taken.venues or taken.unknown_venues)
    if nobody_named and (said := asked_of_the_place(question.text, names_venue=of_venue)):
        query = Query(kind=QueryKind.PAPERS, unapplied=(said,), language=query.language)
    query = _of_lab(query, question) if nobody_named else query
    query = besides_somebody(with_or_without(besides_unknown(query), question, taken.people))
    return named_by_lab(among_members(query, question.text), library)


def _of_lab(query: Query, question: Question) -> Query:
    """What is asked of the lab itself, within the years and venues of the question; lists of people stay such."""
    asked = asked_of_lab(question.text)
    if asked is None and query.fact == FactKind.INTEREST and query.kind is QueryKind.PEOPLE:
        everybody = query.topic or query.detail or query.people or asks_of_people(question.text)
        asked = None if everybody else Query(kind=QueryKind.COUNT, group_by="topic", fact=THEMES)
    if asked is None or (asked.fact == PATENTS and query.venues):
        return query
    within = {"years": query.years, "venues": query.venues} if asked.fact == THEMES else {}
    return asked.model_copy(update={"language": query.language, **within})
