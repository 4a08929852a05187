"""People as a list: who works on a topic, who is stated to be somewhere or to have something, who is stored at all."""

from __future__ import annotations

import re

from assistant.experts import rank_experts
from assistant.library import Library
from assistant.records import (
    Evidence,
    Fact,
    FactKind,
    Query,
    RankedPerson,
    Researcher,
    ScoredPassage,
    Without,
)
from assistant.retrieval.people.interests_listed import listed_interest
from assistant.retrieval.people.membership import members
from assistant.retrieval.people.people_held import held as held_to
from assistant.retrieval.people.people_listed import people_listed
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
from assistant.retrieval.people.told_at_place import told_at_place
from assistant.retrieval.person_facts.fact_kinds import LINKS
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.person_facts.life import states_position
from assistant.retrieval.person_facts.told_loosely import told_loosely
from assistant.retrieval.person_facts.told_on_pages import told_on_pages
from assistant.retrieval.scope import is_scoped
from assistant.retrieval.topics import topical
from assistant.retrieval.topics.found import Found, Judged
from assistant.text import fold
from assistant.understanding.facts.theses_told import THESIS
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.people.interests_listed import LISTED
from assistant.understanding.people.membership import MEMBERSHIPS
from assistant.understanding.people.sought_on_pages import LOOSELY, ON_PAGES
from assistant.understanding.second_look.sought_at_place import AT_PLACE, FORMER
from assistant.words import content_words

_SEVERAL = 2
"""Fewer are nobody's list: beside one, others are sought."""


def who_works_on(query: Query, library: Library) -> Evidence:
    """People for a topic; where several people are named, only those of them."""
    return _among_those(_who(query, library), query)


def _among_those(found: Evidence, query: Query) -> Evidence:
    """Of the people found those among the ones asked about: `who among them is from Oslo?`."""
    among = {one.researcher_id for one in query.people}
    kept = tuple(one for one in found.ranked_people if one.researcher_id in among)
    if len(among) < _SEVERAL or len(kept) == len(found.ranked_people):
        return found
    people = tuple(one for one in found.people if one.id in among)
    update = {"ranked_people": kept, "people": people, "value": float(len(kept))}
    return found.model_copy(update=update | ({} if kept else {"missing": (query.topic or query.fact or "",)}))


def _who(query: Query, library: Library) -> Evidence:
    """People for a topic, ranked by the papers that justify it; everyone stored where no topic is given."""
    if query.fact == HELD:
        return held_to(query, library)
    if query.fact in MEMBERSHIPS:
        return members(query, library)
    if query.fact == ON_PAGES:
        return _on_pages(query, library)
    if query.fact == LISTED:
        return listed_interest(query, library)
    if query.fact == THESIS and (told_of_theses := by_thesis(query, library)) is not None:
        return told_of_theses
    if query.fact in LINKS:
        return linked(query, library)
    if query.fact == FactKind.EDUCATION and query.topic:
        studied = by_studies(query, library) or _on_pages(query, library)
        return _of_position(studied, library)
    if not query.topic and query.detail:  # "which undergraduates published papers?"
        held = {"topic": query.detail, "detail": "", "fact": FactKind.POSITION}
        return _who_published(by_position(query.model_copy(update=held), library), library)
    if not query.topic:
        return _everyone(query, library)
    if query.fact == FactKind.POSITION:
        return _who_published(by_position(query, library), library)
    if query.fact == FactKind.AFFILIATION and query.topic[:1].isupper():
        return _of_position(_at_work(query, library), library)
    if query.fact == FactKind.JOB_SEEKING:
        return who_seeks(query, library)
    at_place = by_affiliation(query, library)
    if at_place is not None:
        return _of_position(at_place, library)
    of_anybody = query.model_copy(update={"people": (), "without": _but_people(query.without)})
    found = topical.find(of_anybody, library)
    told = () if is_scoped(of_anybody) else topical.people_told(query.topic, library)
    if not found.fitting and not told:
        return _of_position(by_stated_words(query, library) or _interested(query, library, found), library)
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
    ranked = _asked_for((*ranked, *by_page), query, library)
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


def _on_pages(query: Query, library: Library) -> Evidence:
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


def _at_work(query: Query, library: Library) -> Evidence:
    """Whoever is told to be at a place; nobody's papers tell that."""
    there = by_place_told(query, library) or by_affiliation(query, library) or by_stated_words(query, library)
    return there or people_listed(query, (), library, missing=query.topic)


def _asked_for(ranked: tuple[RankedPerson, ...], query: Query, library: Library) -> tuple[RankedPerson, ...]:
    """Of the people found, those among the ones asked about, without those left out, and of the position asked for."""
    among = {one.researcher_id for one in query.people}
    left_out = {one.researcher_id for one in query.without.people} if query.without else set()
    return tuple(
        one
        for one in ranked
        if (not among or one.researcher_id in among)  # "which of them works on ...?"
        and one.researcher_id not in left_out
        # "which postdocs work on ...?"
        and (not query.detail or states_position(library.researcher(one.researcher_id), query.detail))
    )


def _but_people(without: Without | None) -> Without | None:
    """What is left out besides people: those are left out of the list, their papers count for the others who wrote them."""
    return without.besides("people") if without is not None else None


def _of_position(found: Evidence, library: Library) -> Evidence:
    """Of the people found those who hold the position asked for, if one is."""
    position = found.query.detail
    if not position:
        return found
    kept = tuple(
        one for one in found.ranked_people if states_position(library.researcher(one.researcher_id), position)
    )
    ids = {one.researcher_id for one in kept}
    return found.model_copy(
        update={
            "ranked_people": kept,
            "people": tuple(one for one in found.people if one.id in ids),
            "value": float(len(kept)),
            "missing": found.missing if kept else (found.query.topic,),
        }
    )


def rank(fitting: tuple[Judged, ...], library: Library) -> tuple[RankedPerson, ...]:
    """People by the papers that fit (see `assistant.experts`); those a source is about come first."""
    affinities = [(one.passage.passage.owner_id, one.score) for one in fitting]
    ranked = rank_experts(affinities, lambda paper_id: library.catalog.paper(paper_id).researcher_ids)
    bearers = library.directory.bearers
    return tuple(
        sorted(
            ranked, key=lambda one: not (one.researcher_id in bearers and bearers[one.researcher_id].member)
        )
    )


_OF_PAPERS = re.compile(
    rf"\b(?:have|has|had|with|who|that|ever|already|did)\b[^?.!]{{0,20}}\b(?:{PAPERS}|publish\w*|authored|co-?author\w*)\b",
    re.I,
)


def _who_published(found: Evidence, library: Library) -> Evidence:
    """Of people by their position those with a stored paper, where that is asked: `which interns have published?`."""
    if not _OF_PAPERS.search(found.query.wording):
        return found
    bearers = library.directory.bearers
    kept = tuple(
        one.model_copy(update={"count": bearers[one.researcher_id].papers})
        for one in found.ranked_people
        if one.researcher_id in bearers and bearers[one.researcher_id].papers
    )
    ids = {one.researcher_id for one in kept}
    people = tuple(one for one in found.people if one.id in ids)
    missing = found.missing if kept else ("published papers",)
    return found.model_copy(
        update={"ranked_people": kept, "people": people, "value": float(len(kept)), "missing": missing}
    )


def _everyone(query: Query, library: Library) -> Evidence:
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
