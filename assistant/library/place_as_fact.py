"""The place that is stored of somebody as a fact among the others.

Some lists give a place beside a name without a line that states it; what is asked of people by what is stated of them would pass it over.
"""

from __future__ import annotations

from assistant.records import Fact, FactKind, Researcher


def with_place(researcher: Researcher) -> Researcher:
    """Somebody with their stored place as a fact, where no fact has it already."""
    place = researcher.affiliation
    if not place or not researcher.source_ids or not researcher.facts:
        return researcher
    if any(place in fact.text for fact in researcher.facts):
        return researcher
    roster = (fact.source_id for fact in researcher.facts if fact.kind is FactKind.POSITION)
    source_id = next(roster, researcher.source_ids[0])
    stated = Fact(kind=FactKind.AFFILIATION, text=place, source_id=source_id)
    return researcher.model_copy(update={"facts": (*researcher.facts, stated)})
