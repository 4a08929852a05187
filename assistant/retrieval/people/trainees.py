"""Whom somebody advises, told by the pages of those who are advised: `Advisor: A` on B's page."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import (
    Evidence,
    FactKind,
    Query,
    QueryKind,
    Researcher,
)
from assistant.retrieval.people.people_listed import people_listed
from assistant.retrieval.person_facts.fact_kinds import facts_of
from assistant.text import fold


def trainees(query: Query, library: Library) -> Evidence | None:
    """Those whose own page names the one person asked for as their advisor; None where nobody's does."""
    if len(query.people) != 1 or not query.people[0].researcher_id:
        return None
    advisor = library.researcher(query.people[0].researcher_id)
    naming = (
        (one, [fact for fact in facts_of(one, FactKind.ADVISOR) if _names(fact.text, advisor, library)])
        for one in library.stated
        if one.id != advisor.id
    )
    told = [(one, (facts[0],), facts[0].text) for one, facts in naming if facts]
    asked = query.model_copy(
        update={"kind": QueryKind.PEOPLE, "detail": "", "people": (), "topic": advisor.name}
    )
    return people_listed(asked, told, library) if told else None


def _names(text: str, person: Researcher, library: Library) -> bool:
    """Whether a text names somebody: all of a name, or the family name where no other who has a page bears it."""
    said = fold(text).split()
    for name in (person.name, *person.aliases):
        words = [word for word in fold(name).split() if len(word) > 1]
        if len(words) > 1 and words[-1] in said and words[0] in said:
            return True
    family = fold(person.name).split()[-1]
    bearers = [one for one in library.stated if family in fold(one.name).split()]
    return family in said and [one.id for one in bearers] == [person.id]
