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
)
from assistant.retrieval.fact_words import (
    KINDS_SAID,
    holding,
    wanted_of,
)
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.person_facts.fact_kinds import facts_of, fuller, links_of, native_names
from assistant.retrieval.person_facts.narrowed_facts import OF_THE_DAY, in_time
from assistant.retrieval.person_facts.recurring import recurring_in
from assistant.retrieval.person_facts.required_of_people import telling_required
from assistant.retrieval.person_facts.subjects_told import subject_untold
from assistant.retrieval.person_facts.times_told import must_tell, telling_time
from assistant.retrieval.person_facts.told_on_pages import told_of
from assistant.retrieval.required.required import in_sentence
from assistant.retrieval.scope import known_people, scoped_papers
from assistant.understanding.people.sought_on_pages import ON_PAGES

RECENT = 5
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
        chosen = tuple(one for kind in (wanted, *query.also) for one in in_time(researcher, kind, query))
        chosen = telling_required(chosen, query.wording)
        if subject_untold(wanted, query.wording, researcher):
            chosen = ()
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
    return Evidence(
        query=asked, people=people, missing=tuple(one.id for one in people), read_at=library.read_at
    )


_IN_OFFICE = re.compile(
    r"\b(?:been|was|is|become|became|be|as) (?:an?|the) (?P<office>(?:[\w-]+ ){0,3}?(?:professor|post-?doc\w*|student|engineer|scientist|lecturer|intern|director|manager|developer|technician|assistant|visitor))\b",
    re.I,
)
"""`Been a professor in X`: what tells of X must tell of that office."""


_HOW_MANY = re.compile(r"\bhow many\b", re.I)
_A_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|several|many|numerous|couple|both)\b",
    re.I,
)


def tells_asked(question: str, sentence: str) -> bool:
    """Whether a sentence on somebody has what the question cannot be answered without, and tells of the office asked about."""
    held = _IN_OFFICE.search(question)
    of_office = held is None or positions_in(held.group("office")) <= positions_in(sentence)
    so_many = _HOW_MANY.search(question) is None or _A_NUMBER.search(sentence) is not None
    return of_office and so_many and in_sentence(question, sentence)


def about_person(query: Query, library: Library) -> Evidence | None:
    """What pages state of the people asked for in the words of the question; None where they state nothing of it."""
    wanted = wanted_of(query.topic, besides=KINDS_SAID)
    people = known_people(query, library)
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in people if wanted.weights or query.detail == ON_PAGES else ():
        told = telling_time(researcher.facts, query.wording)
        by_page = query.detail == ON_PAGES
        held = told_of(query.topic, told) if by_page and not must_tell(query.wording) else ()
        held = held if by_page else holding(told, wanted)
        chosen = tuple(
            one for one in telling_required(held, query.wording) if tells_asked(query.wording, one.text)
        )
        facts += chosen
        passages += fact_passages(chosen, researcher, library)
    if not facts:
        return None
    stated = query.model_copy(update={"kind": QueryKind.FACT, "fact": "words"})
    return Evidence(
        query=stated, people=people, facts=tuple(facts), passages=tuple(passages), read_at=library.read_at
    )
