"""Of the facts of a kind those that say what else a question asks: a degree, a place, a year, the time when something was."""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import Fact, FactKind, Query, Researcher, Years
from assistant.retrieval.fact_words import (
    KINDS_SAID,
    Wanted,
    asked_apart,
    dated_within,
    holding,
    of_another_degree,
    of_the_degree,
    only_degrees,
    wanted_of,
)
from assistant.retrieval.person_facts.fact_kinds import LINKS, facts_of
from assistant.retrieval.person_facts.life import remarks, studies_now
from assistant.retrieval.person_facts.times_told import asks_for_end, must_tell, telling_time
from assistant.text import fold
from assistant.text.words import content_words
from assistant.understanding.language.chatter import is_chatter

OF_THE_DAY = (FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT)
"""Figures that a page states for the day on which it was read, and for no other."""
FULL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
REMARK = 320
"""Letters up to which a line is one remark and no story."""
_NARROWED = frozenset(
    {
        "graduation",
        FactKind.EDUCATION,
        FactKind.AFFILIATION,
        FactKind.POSITION,
        FactKind.EXPERIENCE,
        FactKind.AWARD,
        FactKind.TEACHING,
        FactKind.SERVICE,
        FactKind.NEWS,
    }
)
"""Kinds of which a person has several, told apart by where, what or when."""
_DATED = (FactKind.AWARD, FactKind.SERVICE)
"""Kinds of which a year that is asked for must be told."""
_HONOURED = frozenset({"teaching", "reviewing", "service", "courses"})
"""What an award may be for: elsewhere words that only say a kind of fact."""
_TOLD_APART = (FactKind.AWARD, FactKind.EXPERIENCE, FactKind.SERVICE)
"""Kinds of which what is named must be told: `an award of the student union` is not any award."""
_OF_STUDIES = ("graduation", FactKind.EDUCATION)
_THESIS = frozenset({"thesis", "theses", "dissertation", "dissertations"})
"""What studies end with, of which a line on a degree tells nothing."""
_OF_EACH = 3
"""Facts that tell of each of several degrees or places asked for."""


_PAPER_AWARD = re.compile(r"paper|award|best|outstanding|honou?rable", re.I)
FOR_A_PAPER = re.compile(
    r"\b(?:(?:best|outstanding|distinguished|top)\b.{0,20}\b(?:papers?|student|demo|poster|thesis|dissertation)|paper (?:award|prize)|honou?rable mention)\b",
    re.I,
)
_STUDIES_NOW = re.compile(
    r"\b(?:now(?:adays)?|currently|at present|presently|these days|at the moment|today)\b", re.I
)
_WHERE_THEN = (FactKind.AFFILIATION, FactKind.POSITION, FactKind.EXPERIENCE, "past")
"""Kinds that change with the years: where somebody is today tells nothing of a year that is over."""
_TIMELESS = (*LINKS, *OF_THE_DAY, "chinese_name", FactKind.INTEREST, FactKind.JOB_SEEKING)


def in_time(researcher: Researcher, kind: str, query: Query) -> tuple[Fact, ...]:
    """The facts of a kind, and where a time is asked for those that tell it; else what tells it of the same thing."""
    chosen = _narrowed(researcher, kind, query)
    if kind == FactKind.EDUCATION and _STUDIES_NOW.search(query.wording) and not query.also:
        return studies_now(researcher) or chosen
    if kind in _TIMELESS or not must_tell(query.wording):
        return chosen
    wanted = wanted_of(query.detail or query.topic or query.wording, besides=KINDS_SAID)
    told = telling_time(chosen, query.wording)
    if kind in _OF_STUDIES:
        told = of_the_degree(told, wanted)
    if told:
        return told
    if kind == FactKind.EDUCATION and asks_for_end(query.wording):
        planned = telling_time(facts_of(researcher, "graduation"), query.wording)
        return of_the_degree(planned, wanted)
    return holding(telling_time(researcher.facts, query.wording), wanted) if wanted.weights else ()


def _where_then(researcher: Researcher, years: Years) -> tuple[Fact, ...]:
    """What tells of work, or else of studies, in years that are over; what gives no year tells nothing of them."""
    lines = [one for one in (*researcher.facts, *remarks(researcher)) if FULL_YEAR.search(one.text)]
    for kinds in ((FactKind.EXPERIENCE, FactKind.POSITION), (FactKind.BIOGRAPHY,), (FactKind.EDUCATION,)):
        dated = [one for one in lines if one.kind in kinds and len(one.text) <= REMARK]
        if found := dated_within(dated, years):
            return tuple({one.text: one for one in found}.values())
    return ()


def _narrowed(researcher: Researcher, kind: str, query: Query) -> tuple[Fact, ...]:
    """The facts of a kind, those first that say what else the question says: `the bachelor's`, `at Xidian`.

    None where a name the question gives stands nowhere on the person's pages.
    """
    chosen = facts_of(researcher, kind)
    if query.years is not None and kind in _WHERE_THEN and query.years.last is not None:
        chosen = _where_then(researcher, query.years)
    elif query.years is not None and kind in _NARROWED:
        chosen = dated_within(chosen, query.years)
        if kind in _DATED:
            chosen = tuple(one for one in chosen if FULL_YEAR.search(one.text))
    if query.venues and kind in (FactKind.SERVICE, FactKind.AWARD):
        chosen = tuple(one for one in chosen if any(speaks_of(one.text, venue) for venue in query.venues))
    if kind == FactKind.AWARD and query.track and _PAPER_AWARD.search(query.track):
        chosen = tuple(one for one in chosen if FOR_A_PAPER.search(one.text))
    if kind in _OF_STUDIES and (apart := asked_apart(query.detail)):
        found = tuple(dict.fromkeys(fact for one in apart for fact in _of_one(researcher, one)))
        return found or (() if any(one.names for one in apart) else chosen)
    if kind == FactKind.POSITION and positions_in(query.detail):
        return chosen  # "is A the PI?": what is stated answers, in whatever words
    detail = only_degrees(query.detail) if query.also else query.detail
    if kind == "past":
        return _before(researcher, chosen, query)
    wanted = wanted_of(detail, besides=KINDS_SAID - _HONOURED if kind == FactKind.AWARD else KINDS_SAID)
    if not wanted.weights or kind not in _NARROWED:
        return chosen
    if kind in _OF_STUDIES and _THESIS & set(content_words(query.detail)):
        return tuple(one for one in researcher.facts if _THESIS & set(content_words(one.text)))
    narrow = holding(chosen, wanted) or (holding(researcher.facts, wanted) if chosen or wanted.names else ())
    if narrow:
        return narrow
    named = any(not is_chatter(word) for word in wanted.weights)
    if kind in _TOLD_APART and named:
        each = (holding(chosen, Wanted({word: 1.0}, frozenset())) for word in wanted.weights)
        return () if wanted.names else tuple(dict.fromkeys(one for found in each for one in found))
    return () if wanted.names or (kind in _OF_STUDIES and of_another_degree(chosen, wanted)) else chosen


_PUBLISHERS = frozenset({"ieee", "acm", "the", "and", "for", "conference", "workshop"})


def speaks_of(text: str, venue: str) -> bool:
    """Whether a text has a word of a venue's name, `PAMI` for `IEEE TPAMI`."""
    said = {word for word in fold(text).split() if len(word) > 2}
    named = {word for word in fold(venue).split() if len(word) > 2} - _PUBLISHERS
    return any(
        one == other or (one in other and len(one) > 3) or (other in one and len(other) > 3)
        for one in named
        for other in said
    )


_BEFORE = re.compile(r"\b(?:before|prior to|until|ahead of)\b(?P<then>.*)$", re.I)


def _before(researcher: Researcher, chosen: tuple[Fact, ...], query: Query) -> tuple[Fact, ...]:
    """What tells of earlier places; where one is named (`at the institute, before he came here`), the sentences on it, or none."""
    limit = _BEFORE.search(query.wording)
    then = set(fold(limit.group("then")).split()) if limit is not None else set()
    detail = " ".join(word for word in query.detail.split() if fold(word) not in then)
    wanted = wanted_of(detail, besides=KINDS_SAID)
    if not wanted.names:
        return chosen
    named = Wanted({word: wanted.weights[word] for word in wanted.names}, wanted.names)
    return holding(
        [*remarks(researcher), *(one for one in researcher.facts if one.kind is FactKind.EXPERIENCE)], named
    )


def _of_one(researcher: Researcher, wanted: Wanted) -> tuple[Fact, ...]:
    """What tells of one degree or place: the lines of a curriculum and the news, and only without these the story of a life."""
    dated = (fact for fact in researcher.facts if fact.kind in (FactKind.EDUCATION, FactKind.NEWS))
    return (holding(dated, wanted) or holding(researcher.facts, wanted))[:_OF_EACH]
