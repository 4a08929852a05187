"""Of some people those of whom it is stored what they are held to: of the lab, gone, of a position, at a place, with a page."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, FactKind, Query, Researcher
from assistant.retrieval.fact_words import holds_words, stated_words
from assistant.retrieval.people.people_listed import Told, people_listed
from assistant.retrieval.people.people_stated import sentences_of
from assistant.retrieval.person_facts.fact_kinds import LINKS, links_of
from assistant.retrieval.person_facts.life import is_former, states_position
from assistant.retrieval.person_facts.stays import stay_of
from assistant.understanding.follow_ups.held_words import MEMBER, PLACE, POSITION
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT

_PLACES = (FactKind.AFFILIATION, FactKind.POSITION, FactKind.EDUCATION, FactKind.BIOGRAPHY, FactKind.EXPERIENCE, FactKind.OTHER)  # fmt: skip
_WHO_THEY_ARE = (FactKind.POSITION, FactKind.AFFILIATION, FactKind.BIOGRAPHY, FactKind.INTEREST)


def held(query: Query, library: Library) -> Evidence:
    """Those of the people (or of a paper's authors) who are what is asked, each with what is stated of it."""
    left_out = {one.researcher_id for one in query.without.people} if query.without else set()
    people = [library.researcher(one) for one in asked_about(query, library) if one not in left_out]
    told = [found for one in people if (found := _told(one, query)) is not None]
    return people_listed(query, told, library, missing=query.topic)


def asked_about(query: Query, library: Library) -> tuple[str, ...]:
    """The ids of the people among whom those are looked for."""
    papers = [library.papers_by_id[one] for one in query.paper_ids if one in library.papers_by_id]
    authors = (one for paper in papers for one in paper.researcher_ids)
    named = (one.researcher_id for one in query.people if one.researcher_id)
    return tuple(dict.fromkeys((*named, *authors)))


def _told(researcher: Researcher, query: Query) -> Told | None:
    sort = query.detail
    if sort in LINKS:
        return (researcher, (), "") if links_of(researcher, sort) else None
    if sort == POSITION:
        stated = states_position(researcher, query.topic)
        return (researcher, stated[:1], stated[0].text) if stated else None
    if sort == PLACE:
        return _at(researcher, query.topic)
    if sort == JOINED:
        stay = stay_of(researcher)
        begun = stay.told is not None and query.years is not None and query.years.holds(stay.first)
        return (researcher, (stay.told,), stay.told.text) if begun and stay.told is not None else None
    former = is_former(researcher)
    fits = {MEMBER: True, LEFT: former, CURRENT: not former}.get(sort, False)
    if not researcher.member or not fits:
        return None
    facts = [one for kind in _WHO_THEY_ARE for one in researcher.facts if one.kind is kind]
    return (researcher, tuple(facts[:1]), facts[0].text if facts else "")


def _at(researcher: Researcher, place: str) -> Told | None:
    """Somebody with the sentence that tells of them at a place."""
    wanted = stated_words(place)
    for fact in researcher.facts:
        for part in sentences_of(fact) if fact.kind in _PLACES else ():
            if wanted and holds_words(part.text, wanted):
                return researcher, (part,), part.text
    affiliation = researcher.affiliation or ""
    return (researcher, (), affiliation) if wanted and holds_words(affiliation, wanted) else None
