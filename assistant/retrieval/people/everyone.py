"""Everybody who is stored: the members, else the authors of most papers."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, FactKind, Query, RankedPerson, ScoredPassage
from assistant.retrieval.person_facts.facts import fact_passages


def everyone(query: Query, library: Library) -> Evidence:
    """The members with their interests and places; where there are none, or authors are asked for, the authors of most papers."""
    people = () if query.fact == "authors" else library.members
    if not people:
        order = sorted(library.directory.bearers.values(), key=lambda one: (-one.papers, one.name))
        people = tuple(library.researcher(one.researcher_id) for one in order[: query.limit or 10])
        total = len(library.directory.bearers)
    else:
        total = len(people)
    counts = tuple(
        RankedPerson(
            researcher_id=one.id,
            count=library.directory.bearers[one.id].papers if one.id in library.directory.bearers else 0,
        )
        for one in people
    )
    passages: list[ScoredPassage] = []
    for person in people:
        chosen = tuple(
            fact for fact in person.facts if fact.kind in (FactKind.INTEREST, FactKind.AFFILIATION)
        )
        passages += fact_passages(chosen, person, library)
    return Evidence(
        query=query,
        people=people,
        ranked_people=counts,
        value=float(total),
        passages=tuple(passages),
        read_at=library.read_at,
    )
