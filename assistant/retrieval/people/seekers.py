"""People whose page says that they look for a post, or are open to working with others."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, FactKind, Query, RankedPerson
from assistant.retrieval.person_facts.fact_kinds import facts_of
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.text.words import stems

_MOST = 2
"""What is told of one person."""


def who_seeks(query: Query, library: Library) -> Evidence:
    """People whose page says that they look for a post or are open to working together; those who name what is asked, if any do."""
    sought = set(stems(query.topic))
    told = [(one, facts_of(one, FactKind.JOB_SEEKING)) for one in library.stated]
    naming = [(one, tuple(fact for fact in facts if sought <= set(stems(fact.text)))) for one, facts in told]
    chosen = naming if any(facts for _, facts in naming) else told
    kept = [(one, facts[:_MOST]) for one, facts in chosen if facts]
    return Evidence(
        query=query,
        people=tuple(one for one, _ in kept),
        ranked_people=tuple(RankedPerson(researcher_id=one.id, why=facts[0].text) for one, facts in kept),
        facts=tuple(fact for _, facts in kept for fact in facts),
        value=float(len(kept)),
        tentative=chosen is told,
        passages=tuple(passage for one, facts in kept for passage in fact_passages(facts, one, library)),
        missing=() if kept else (query.topic,),
        read_at=library.read_at,
    )
