"""Awards for papers that a page tells of, where no stored paper carries one."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, Fact, FactKind, Query, QueryKind, ScoredPassage
from assistant.retrieval.fact_words import dated_within
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.person_facts.life import remarks
from assistant.retrieval.person_facts.narrowed_facts import FOR_A_PAPER, FULL_YEAR, REMARK, speaks_of
from assistant.retrieval.scope import known_people


def award_told(query: Query, library: Library) -> Evidence | None:
    """An award for a paper that somebody's page tells of, where no stored paper carries it; the words stand in the fact."""
    people = known_people(query, library)
    told: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in people:
        lines = [
            one
            for one in (*researcher.facts, *remarks(researcher))
            if one.kind in (FactKind.AWARD, FactKind.NEWS, FactKind.BIOGRAPHY) and len(one.text) <= REMARK
        ]
        chosen = tuple({one.text: one for one in lines if FOR_A_PAPER.search(one.text)}.values())
        if query.venues:
            chosen = tuple(one for one in chosen if any(speaks_of(one.text, venue) for venue in query.venues))
        if query.years is not None:
            chosen = tuple(one for one in dated_within(chosen, query.years) if FULL_YEAR.search(one.text))
        told += chosen
        passages += fact_passages(chosen, researcher, library)
    if not told:
        return None
    asked = query.model_copy(update={"kind": QueryKind.FACT, "fact": FactKind.AWARD.value})
    return Evidence(
        query=asked, people=people, facts=tuple(told), passages=tuple(passages), read_at=library.read_at
    )
