"""What pages state of the people asked for: a whole profile, one kind of fact, what holds the words of a question."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.positions import positions_in
from assistant.records import (
    Evidence,
    Fact,
    FactKind,
    Paper,
    PersonMention,
    Query,
    QueryKind,
    RankedPerson,
    Researcher,
    ScoredPassage,
    Years,
)
from assistant.retrieval.fact_kinds import LINKS, facts_of, fuller, links_of, native_names
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
from assistant.retrieval.life import remarks
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.recurring import recurring_in
from assistant.retrieval.required import in_sentence
from assistant.retrieval.scope import known_people, scoped_papers
from assistant.retrieval.times_told import asks_for_end, must_tell, telling_time
from assistant.text import fold
from assistant.words import content_words

RECENT = 5
_FULL_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PROFILE_FACTS = (
    FactKind.BIOGRAPHY, FactKind.POSITION, FactKind.AFFILIATION, FactKind.INTEREST, FactKind.EDUCATION, FactKind.ADVISOR,
    FactKind.AWARD, FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT, FactKind.JOB_SEEKING,
)  # fmt: skip


def _passage_of(fact: Fact, researcher: Researcher, library: Library) -> ScoredPassage | None:
    """The stored passage that holds a fact's text."""
    options = library.passages_of(researcher.id)
    exact = [
        one
        for one in options
        if one.field == fact.kind.value and (one.text == fact.text or one.text in fact.text)
    ]
    chosen = exact or [one for one in options if fact.text and fact.text in one.text]
    return ScoredPassage(passage=chosen[0], score=1.0) if chosen else None


def fact_passages(
    facts: tuple[Fact, ...], researcher: Researcher, library: Library
) -> tuple[ScoredPassage, ...]:
    """The passages of facts, in their order, those without one left out."""
    found = (_passage_of(fact, researcher, library) for fact in facts)
    return tuple(one for one in found if one is not None)


def profile(query: Query, library: Library) -> Evidence:
    """Everything a page states about the people asked for, and their most recent papers."""
    researchers = known_people(query, library)
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in researchers:
        chosen = tuple(fact for kind in _PROFILE_FACTS for fact in researcher.facts if fact.kind is kind)
        facts += chosen
        passages += fact_passages(chosen, researcher, library)
    papers = scoped_papers(query.model_copy(update={"coauthors": ()}), library)
    return Evidence(
        query=query,
        people=researchers,
        facts=tuple(facts),
        papers=papers[:RECENT],
        value=float(len(papers)),
        passages=(*passages, *passages_for(papers[:RECENT], library)),
        read_at=library.read_at,
    )


_REMARK = 160
"""Letters up to which a position or place is shown beside what is not stated."""
_NEAREST = 3


def nearest_stated(researcher: Researcher, wanted: str) -> tuple[Fact, ...]:
    """What is told where nothing states what was asked: others of the same kind, then position and place in few words."""
    whereabouts = (
        fact
        for kind in (FactKind.POSITION, FactKind.AFFILIATION)
        for fact in researcher.facts
        if fact.kind is kind
    )
    found = {fact.text: fact for fact in reversed((*facts_of(researcher, wanted), *whereabouts))}
    return tuple(fact for fact in reversed(found.values()) if len(fact.text) <= _REMARK)[:_NEAREST]


OF_THE_DAY = (FactKind.H_INDEX, FactKind.CITATIONS, FactKind.PAPER_COUNT)
"""Figures that a page states for the day on which it was read, and for no other."""


def _is_past(query: Query, library: Library) -> bool:
    """Whether a year is asked about that was over when the sources were read."""
    last = query.years.last if query.years is not None else None
    return last is not None and library.read_at is not None and last < library.read_at.year


def stated_fact(query: Query, library: Library) -> Evidence:
    """The facts of one kind that pages state about the people asked for; `missing` where none does."""
    wanted = query.fact or ""
    if wanted in ("words", "figure") and (found := about_person(query, library)):
        return found
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    missing: list[str] = []
    researchers = known_people(query, library)
    papers: tuple[Paper, ...] = ()
    worked: list[RankedPerson] = []
    for researcher in researchers:
        chosen = tuple(one for kind in (wanted, *query.also) for one in _in_time(researcher, kind, query))
        if wanted in OF_THE_DAY and _is_past(query, library):
            chosen = ()
        if wanted == FactKind.JOB_SEEKING:
            chosen = tuple(dict.fromkeys(fuller(one, researcher) for one in chosen))
        if chosen:
            facts += chosen
            passages += fact_passages(chosen, researcher, library)
        elif not links_of(researcher, wanted) and not (wanted == "chinese_name" and native_names(researcher)):
            missing.append(researcher.id)
            passages += fact_passages(nearest_stated(researcher, wanted), researcher, library)
        if wanted == FactKind.INTEREST:
            own = library.catalog.papers(_papers_of(researcher.id, library))
            papers += own[:RECENT]
            worked.append(_worked_on(researcher, own))
    value = facts[0].value if len(facts) == 1 else None
    return Evidence(
        query=query,
        people=researchers,
        facts=tuple(facts),
        ranked_people=tuple(worked),
        value=value,
        papers=papers,
        passages=(*passages, *passages_for(papers, library)),
        missing=tuple(missing),
        read_at=library.read_at,
    )


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
_OF_STUDIES = ("graduation", FactKind.EDUCATION)
_THESIS = frozenset({"thesis", "theses", "dissertation", "dissertations"})
"""What studies end with, of which a line on a degree tells nothing."""
_OF_EACH = 3
"""Facts that tell of each of several degrees or places asked for."""


_PAPER_AWARD = re.compile(r"paper|award|best|outstanding|honou?rable", re.I)
_FOR_A_PAPER = re.compile(r"\b(?:(?:best|outstanding|distinguished|top)\b.{0,20}\b(?:papers?|student|demo|poster|thesis|dissertation)|paper (?:award|prize)|honou?rable mention)\b", re.I)
_WHERE_THEN = (FactKind.AFFILIATION, FactKind.POSITION, FactKind.EXPERIENCE, "past")
"""Kinds that change with the years: where somebody is today tells nothing of a year that is over."""
_TIMELESS = (*LINKS, *OF_THE_DAY, "chinese_name", FactKind.INTEREST, FactKind.JOB_SEEKING)


def _in_time(researcher: Researcher, kind: str, query: Query) -> tuple[Fact, ...]:
    """The facts of a kind, and where a time is asked for those that tell it; else what tells it of the same thing."""
    chosen = _narrowed(researcher, kind, query)
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
    lines = [one for one in (*researcher.facts, *remarks(researcher)) if _FULL_YEAR.search(one.text)]
    for kinds in ((FactKind.EXPERIENCE, FactKind.POSITION), (FactKind.BIOGRAPHY,), (FactKind.EDUCATION,)):
        dated = [one for one in lines if one.kind in kinds and len(one.text) <= _REMARK * 2]
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
    if query.venues and kind in (FactKind.SERVICE, FactKind.AWARD):
        chosen = tuple(one for one in chosen if any(_speaks_of(one.text, venue) for venue in query.venues))
    if kind == FactKind.AWARD and query.track and _PAPER_AWARD.search(query.track):
        chosen = tuple(one for one in chosen if _FOR_A_PAPER.search(one.text))
    if kind in _OF_STUDIES and (apart := asked_apart(query.detail)):
        found = tuple(dict.fromkeys(fact for one in apart for fact in _of_one(researcher, one)))
        return found or (() if any(one.names for one in apart) else chosen)
    if kind == FactKind.POSITION and positions_in(query.detail):
        return chosen  # "is A the PI?": what is stated answers, in whatever words
    detail = only_degrees(query.detail) if query.also else query.detail
    if kind == "past":
        return _before(researcher, chosen, query)
    wanted = wanted_of(detail, besides=KINDS_SAID)
    if not wanted.weights or kind not in _NARROWED:
        return chosen
    if kind in _OF_STUDIES and _THESIS & set(content_words(query.detail)):
        return tuple(one for one in researcher.facts if _THESIS & set(content_words(one.text)))
    narrow = holding(chosen, wanted) or (holding(researcher.facts, wanted) if chosen or wanted.names else ())
    if narrow:
        return narrow
    return () if wanted.names or (kind in _OF_STUDIES and of_another_degree(chosen, wanted)) else chosen


_PUBLISHERS = frozenset({"ieee", "acm", "the", "and", "for", "conference", "workshop"})


def _speaks_of(text: str, venue: str) -> bool:
    """Whether a text has a word of a venue's name, `PAMI` for `IEEE TPAMI`."""
    said = {word for word in fold(text).split() if len(word) > 2}
    named = {word for word in fold(venue).split() if len(word) > 2} - _PUBLISHERS
    return any(one == other or (one in other and len(one) > 3) or (other in one and len(other) > 3) for one in named for other in said)


_BEFORE = re.compile(r"\b(?:before|prior to|until|ahead of)\b(?P<then>.*)$", re.I)


def _before(researcher: Researcher, chosen: tuple[Fact, ...], query: Query) -> tuple[Fact, ...]:
    """What tells of earlier places; where one is named (`at BIDS, before San Diego`), the sentences on it, or none."""
    limit = _BEFORE.search(query.wording)
    then = set(fold(limit.group("then")).split()) if limit is not None else set()
    detail = " ".join(word for word in query.detail.split() if fold(word) not in then)
    wanted = wanted_of(detail, besides=KINDS_SAID)
    if not wanted.names:
        return chosen
    named = Wanted({word: wanted.weights[word] for word in wanted.names}, wanted.names)
    return holding([*remarks(researcher), *(one for one in researcher.facts if one.kind is FactKind.EXPERIENCE)], named)


def _of_one(researcher: Researcher, wanted: Wanted) -> tuple[Fact, ...]:
    """What tells of one degree or place: the lines of a curriculum and the news, and only without these the story of a life."""
    dated = (fact for fact in researcher.facts if fact.kind in (FactKind.EDUCATION, FactKind.NEWS))
    return (holding(dated, wanted) or holding(researcher.facts, wanted))[:_OF_EACH]


def _worked_on(researcher: Researcher, papers: tuple[Paper, ...]) -> RankedPerson:
    """What somebody's papers are about, beside what a page states as interests."""
    recent = tuple(paper.id for paper in papers[:RECENT])
    return RankedPerson(researcher_id=researcher.id, paper_ids=recent, why=recurring_in(papers))


def _papers_of(researcher_id: str, library: Library) -> tuple[str, ...]:
    mention = PersonMention(text="", candidates=(researcher_id,), researcher_id=researcher_id)
    query = Query.model_validate({"kind": "papers", "people": (mention,)})
    return tuple(paper.id for paper in scoped_papers(query, library))


def untold(query: Query, library: Library) -> Evidence:
    """That no page of the people asked for tells what is asked of them."""
    people = known_people(query, library)
    asked = query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    return Evidence(query=asked, people=people, missing=tuple(one.id for one in people), read_at=library.read_at)


def award_told(query: Query, library: Library) -> Evidence | None:
    """An award for a paper that somebody's page tells of, where no stored paper carries it; the words stand in the fact."""
    people = known_people(query, library)
    told: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in people:
        lines = [one for one in (*researcher.facts, *remarks(researcher)) if one.kind in (FactKind.AWARD, FactKind.NEWS, FactKind.BIOGRAPHY) and len(one.text) <= 2 * _REMARK]
        chosen = tuple({one.text: one for one in lines if _FOR_A_PAPER.search(one.text)}.values())
        if query.venues:
            chosen = tuple(one for one in chosen if any(_speaks_of(one.text, venue) for venue in query.venues))
        if query.years is not None:
            chosen = tuple(one for one in dated_within(chosen, query.years) if _FULL_YEAR.search(one.text))
        told += chosen
        passages += fact_passages(chosen, researcher, library)
    if not told:
        return None
    asked = query.model_copy(update={"kind": QueryKind.FACT, "fact": FactKind.AWARD.value})
    return Evidence(query=asked, people=people, facts=tuple(told), passages=tuple(passages), read_at=library.read_at)


def about_person(query: Query, library: Library) -> Evidence | None:
    """What pages state of the people asked for in the words of the question; None where they state nothing of it."""
    wanted = wanted_of(query.topic, besides=KINDS_SAID)
    people = known_people(query, library)
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in people if wanted.weights else ():
        told = telling_time(researcher.facts, query.wording)
        chosen = tuple(one for one in holding(told, wanted) if in_sentence(query.wording, one.text))
        facts += chosen
        passages += fact_passages(chosen, researcher, library)
    if not facts:
        return None
    stated = query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    return Evidence(
        query=stated, people=people, facts=tuple(facts), passages=tuple(passages), read_at=library.read_at
    )
