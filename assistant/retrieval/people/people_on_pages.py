"""Whoever is told by their own page: in the words of the question, loosely, or at the place that is told."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, Fact, FactKind, Query, Researcher
from assistant.retrieval.people.people_listed import people_listed
from assistant.retrieval.people.told_at_place import told_at_place
from assistant.retrieval.person_facts.told_loosely import told_loosely
from assistant.retrieval.person_facts.told_on_pages import told_on_pages
from assistant.understanding.people.sought_on_pages import LOOSELY
from assistant.understanding.second_look.sought_at_place import AT_PLACE, FORMER


def on_pages(query: Query, library: Library) -> Evidence:
    """Whoever is told by their own page, with the position they hold."""
    if query.detail.startswith(AT_PLACE):
        return _at_place(query, library)
    if query.detail == LOOSELY:
        found, missed = told_loosely(query.topic, library)
        query = query.model_copy(update={"detail": "", "unapplied": missed})
    else:
        found = told_on_pages(query, library)
    told = ((one, (*facts, *_roles(one)), why) for one, facts, why in found)
    return people_listed(query, told, library, missing=query.topic)


def _at_place(query: Query, library: Library) -> Evidence:
    """Whoever is at the place that is told; what else is told of them and stands nowhere is said."""
    place = query.detail.removeprefix(AT_PLACE)
    besides = query.topic.removeprefix(place.removeprefix(FORMER)).strip()
    found, missed = told_at_place(
        place.removeprefix(FORMER), besides, library, former=place.startswith(FORMER)
    )
    if missed and len(found) > 1:
        found = ()  # of several nothing that is stored tells who is meant
    query = query.model_copy(update={"detail": "", "unapplied": missed})
    told = ((one, (*facts, *_roles(one)), why) for one, facts, why in found)
    return people_listed(query, told, library, missing=query.topic)


def _roles(researcher: Researcher) -> tuple[Fact, ...]:
    """The position somebody is stated to hold, shown beside what else is told."""
    return tuple(fact for fact in researcher.facts if fact.kind is FactKind.POSITION)[:1]
