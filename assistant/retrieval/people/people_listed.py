"""People as the answer, each with what a page states of them that makes them one of those asked for."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.library import Library
from assistant.records import Evidence, Fact, Query, RankedPerson, Researcher, ScoredPassage
from assistant.retrieval.person_facts.facts import fact_passages

Told = tuple[Researcher, tuple[Fact, ...], str]
"""Somebody, the facts that tell why they are listed, and that in words."""


def people_listed(query: Query, told: Iterable[Told], library: Library, missing: str = "") -> Evidence:
    """Evidence that lists people by what is stated of them; `missing` is what is not stated where there is nobody."""
    people: list[RankedPerson] = []
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher, stated, why in told:
        people.append(RankedPerson(researcher_id=researcher.id, why=why))
        facts += stated
        passages += fact_passages(stated, researcher, library)
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in people),
        ranked_people=tuple(people),
        facts=tuple(facts),
        value=float(len(people)),
        passages=tuple(passages),
        missing=() if people or not missing else (missing,),
        read_at=library.read_at,
    )
