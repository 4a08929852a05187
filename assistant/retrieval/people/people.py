"""People as a list: who works on a topic, who is stated to be somewhere or to have something, who is stored at all."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import (
    Evidence,
    FactKind,
    Query,
    RankedPerson,
    ScoredPassage,
    Without,
)
from assistant.retrieval.fact_words import holds_words
from assistant.retrieval.people.everyone import everyone
from assistant.retrieval.people.experts import rank_experts
from assistant.retrieval.people.interests_listed import listed_interest
from assistant.retrieval.people.membership import members
from assistant.retrieval.people.people_held import held as held_to
from assistant.retrieval.people.people_listed import people_listed
from assistant.retrieval.people.people_narrowed import among_those, asked_for, of_position, who_published
from assistant.retrieval.people.people_on_pages import on_pages
from assistant.retrieval.people.people_stated import (
    by_affiliation,
    by_place_told,
    by_position,
    by_stated_words,
    by_studies,
    linked,
)
from assistant.retrieval.people.seekers import who_seeks
from assistant.retrieval.people.theses_told import by_thesis
from assistant.retrieval.person_facts.fact_kinds import LINKS
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.scope import is_scoped
from assistant.retrieval.topics import topical
from assistant.retrieval.topics.found import Found, Judged
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.understanding.facts.theses_told import THESIS
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.people.interests_listed import LISTED
from assistant.understanding.people.membership import MEMBERSHIPS
from assistant.understanding.people.sought_on_pages import ON_PAGES


def who_works_on(query: Query, library: Library) -> Evidence:
    """People for a topic; where several people are named, only those of them."""
    return among_those(_who(query, library), query)


def _who(query: Query, library: Library) -> Evidence:
    """People for a topic, ranked by the papers that justify it; everyone stored where no topic is given."""
    if query.fact == HELD:
        return held_to(query, library)
    if query.fact in MEMBERSHIPS:
        return members(query, library)
    if query.fact == ON_PAGES:
        return on_pages(query, library)
    if query.fact == LISTED:
        return listed_interest(query, library)
    if query.fact == THESIS and (told_of_theses := by_thesis(query, library)) is not None:
        return told_of_theses
    if query.fact in LINKS:
        return linked(query, library)
    if query.fact == FactKind.EDUCATION and query.topic:
        studied = by_studies(query, library) or on_pages(query, library)
        return of_position(studied, library)
    if not query.topic and query.detail:  # "which undergraduates published papers?"
        held = {"topic": query.detail, "detail": "", "fact": FactKind.POSITION}
        return who_published(by_position(query.model_copy(update=held), library), library)
    if not query.topic:
        return everyone(query, library)
    if query.fact == FactKind.POSITION:
        return who_published(by_position(query, library), library)
    if query.fact == FactKind.AFFILIATION and query.topic[:1].isupper():
        return of_position(_at_work(query, library), library)
    if query.fact == FactKind.JOB_SEEKING:
        return who_seeks(query, library)
    at_place = by_affiliation(query, library)
    if at_place is not None:
        return of_position(at_place, library)
    of_anybody = query.model_copy(update={"people": (), "without": _but_people(query.without)})
    found = topical.find(of_anybody, library)
    told = () if is_scoped(of_anybody) else _told_on_pages(query.topic, found, library)
    if not found.fitting and not told:
        return of_position(by_stated_words(query, library) or _interested(query, library, found), library)
    fitting = () if told and found.tentative else found.fitting
    ranked = rank(fitting, library)
    ids_ranked = {one.researcher_id for one in ranked}
    by_page = tuple(
        RankedPerson(
            researcher_id=one.passage.passage.owner_id, score=one.score, why=one.passage.sentence or ""
        )
        for one in told
        if one.passage.passage.owner_id not in ids_ranked
    )
    ranked = asked_for((*ranked, *by_page), query, library)
    shown = ranked[: query.limit or 10]
    ids = list(dict.fromkeys(one for person in shown for one in person.paper_ids))
    by_id = {one.passage.passage.owner_id: one.passage for one in fitting}
    close = () if query.limit or query.people or not ranked or fitting != found.fitting else found.close
    return Evidence(
        query=query,
        papers=library.catalog.papers(ids),
        close=library.catalog.papers([one.passage.passage.owner_id for one in close]),
        people=tuple(library.researcher(one.researcher_id) for one in shown),
        ranked_people=shown,
        value=float(len(ranked)),
        tentative=found.tentative and not told,
        passages=(
            *(by_id[one] for one in ids if one in by_id),
            *(one.passage for one in (*told, *close)),
        ),
        read_at=library.read_at,
    )


_NARROWED = re.compile(r"\s(?:in|of|for|with|on|from|within|across|among)\s")


def _told_on_pages(topic: str, found: Found, library: Library) -> tuple[Judged, ...]:
    """Whose page tells the topic; of a word that no paper has, and nothing sure is found for, the page may tell no more than that."""
    told = topical.people_told(topic, library)
    head, *narrower = _NARROWED.split(topic, maxsplit=1)
    if told or not narrower or (found.fitting and not found.tentative):
        return told
    said = content_words(head)
    if all(library.document_frequency[stem(one)] for one in said):
        return ()
    return tuple(
        one for one in topical.people_told(head, library) if holds_words(one.passage.passage.text, said)
    )


def _at_work(query: Query, library: Library) -> Evidence:
    """Whoever is told to be at a place; nobody's papers tell that."""
    there = by_place_told(query, library) or by_affiliation(query, library) or by_stated_words(query, library)
    return there or people_listed(query, (), library, missing=query.topic)


def _but_people(without: Without | None) -> Without | None:
    """What is left out besides people: those are left out of the list, their papers count for the others who wrote them."""
    return without.besides("people") if without is not None else None


def rank(fitting: tuple[Judged, ...], library: Library) -> tuple[RankedPerson, ...]:
    """People by the papers that fit (see `assistant.retrieval.people.experts`); those a source is about come first."""
    affinities = [(one.passage.passage.owner_id, one.score) for one in fitting]
    ranked = rank_experts(affinities, lambda paper_id: library.catalog.paper(paper_id).researcher_ids)
    bearers = library.directory.bearers
    return tuple(
        sorted(
            ranked, key=lambda one: not (one.researcher_id in bearers and bearers[one.researcher_id].member)
        )
    )


def _interested(query: Query, library: Library, found: Found) -> Evidence:
    """Nobody has a fitting paper; people who state such an interest still answer the question."""
    wanted = set(content_words(query.topic))
    people: list[RankedPerson] = []
    passages: list[ScoredPassage] = []
    for researcher in library.members:
        for fact in researcher.facts:
            if fact.kind is FactKind.INTEREST and wanted and wanted <= set(fold(fact.text).split()):
                people.append(RankedPerson(researcher_id=researcher.id, why=fact.text))
                passages += fact_passages((fact,), researcher, library)
                break
    nearest = (
        library.catalog.papers([one.passage.passage.owner_id for one in found.nearest]) if not people else ()
    )
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in people),
        ranked_people=tuple(people),
        value=float(len(people)),
        passages=(*passages, *(one.passage for one in found.nearest if not people)),
        missing=() if people else (query.topic,),
        nearest=nearest,
        read_at=library.read_at,
    )
