"""When something came about that no paper's record dates: what the dated news of its authors say of its acceptance."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.library import Library
from assistant.records import Evidence, Fact, FactKind, Paper, Query, QueryKind, Researcher, Status
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.papers import list_papers
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.scope import known_people, scoped_papers
from assistant.text import fold

_EVENT = re.compile(
    r"\b(?:accept\w*|announc\w*|report\w*|news|notif\w*|got in|get in|tell|told|say|said|write|wrote|post\w*|share[sd]?|months?|days?|dates?)\b|录用|接收|宣布|月",
    re.I,
)
MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(
    rf"(?P<year>(?:19|20)\d\d)\s*[./年-]\s*(?P<number>0?[1-9]|1[0-2])(?!\d)|\b(?P<name>{'|'.join(one[:3] for one in MONTHS)})[a-z]*\.?\s+(?:\d{{1,2}},?\s+)?(?P<of>(?:19|20)\d\d)"
)
_OF_PAPER = re.compile(r"\b(?:papers?|articles?|works?|accept\w*|published|appear\w*)\b|论文|录用|接收", re.I)


def month_of(text: str) -> tuple[int, int] | None:
    """The year and month that a remark gives."""
    match = _DATE.search(text)
    if match is None:
        return None
    if match.group("year"):
        return int(match.group("year")), int(match.group("number"))
    names = [one[:3] for one in MONTHS]
    return int(match.group("of")), names.index(match.group("name")) + 1


def dated_news(
    query: Query, papers: tuple[Paper, ...], library: Library
) -> tuple[tuple[Researcher, Fact], ...]:
    """What dated news of its authors tell of one paper, where it is asked when that was accepted or announced."""
    asked = query.status is Status.ACCEPTED or _EVENT.search(query.detail) or "venue" in query.also
    if query.fact != "year" or len(papers) != 1 or not asked:
        return ()
    return news_of(papers, papers[0].researcher_ids, library)


def news_of(
    papers: tuple[Paper, ...], people: Iterable[str], library: Library
) -> tuple[tuple[Researcher, Fact], ...]:
    """What dated news of these people tell of any of the papers."""
    return tuple(
        (person, fact)
        for person in (library.researcher(one) for one in people)
        for fact in person.facts
        if fact.kind is FactKind.NEWS
        and month_of(fact.text)
        and any(_speaks_of(fact.text, one, papers, library) for one in papers)
    )


def at_end(stated: Evidence, library: Library) -> Evidence:
    """Of somebody's news those at the end of time that is asked for: the latest, the first two; undated news as the page has them."""
    query = stated.query
    if query.sort not in ("newest", "oldest") or query.limit is None or len(query.people) != 1:
        return stated
    facts = stated.facts if query.sort == "newest" else stated.facts[::-1]
    months = [month_of(one.text) for one in facts]
    if all(months):
        facts = tuple(
            one
            for _, one in sorted(
                zip(months, facts, strict=True),
                key=lambda dated: dated[0] or (0, 0),
                reverse=query.sort == "newest",
            )
        )
    chosen = facts[: query.limit]
    return stated.model_copy(
        update={"facts": chosen, "passages": fact_passages(chosen, stated.people[0], library)}
    )


def acceptances_told(query: Query, library: Library) -> Evidence:
    """When it became known that somebody's papers had been accepted, with those papers; where no news tell it, the papers alone."""
    papers = scoped_papers(query.model_copy(update={"kind": QueryKind.PAPERS, "limit": None}), library)
    people = known_people(query, library)
    told = news_of(papers, (one.id for one in people), library)
    if not told:
        listed = query.model_copy(update={"kind": QueryKind.PAPERS, "fact": None, "detail": ""})
        return list_papers(listed, library)
    passages = (
        *(one for person, fact in told for one in fact_passages((fact,), person, library)),
        *passages_for(papers, library),
    )
    return Evidence(
        query=query,
        people=people,
        facts=tuple(fact for _, fact in told),
        papers=papers,
        passages=passages,
        read_at=library.read_at,
    )


def _speaks_of(text: str, paper: Paper, asked: tuple[Paper, ...], library: Library) -> bool:
    """Whether a remark names a paper, or speaks of papers at its venue of its year, where theirs are all asked about."""
    said = f" {fold(text)} "
    names = [name for name, ids in library.short_names.items() if ids == (paper.id,)]
    if fold(paper.title) in said or any(f" {name} " in said for name in names):
        return True
    others = {name for name in library.short_names if f" {name} " in said}
    if others or not paper.venue or not paper.year or not _OF_PAPER.search(text):
        return False
    there = f" {fold(paper.venue)} " in said and re.search(
        rf"{paper.year}|['’]?{paper.year % 100:02}\b", text
    )
    authors = set(paper.researcher_ids)
    rivals = [
        one
        for one in library.papers
        if one.venue == paper.venue and one.year == paper.year and authors & set(one.researcher_ids)
    ]
    return bool(there) and {one.id for one in rivals} <= {one.id for one in asked}
