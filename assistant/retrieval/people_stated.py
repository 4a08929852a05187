"""People told by what pages state of them: a position, a place, where they studied, an address that is stored."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.positions import besides_positions, positions_in
from assistant.records import Evidence, Fact, FactKind, Query, RankedPerson, ScoredPassage, Years
from assistant.retrieval.fact_kinds import links_of
from assistant.retrieval.fact_words import holds_words, stated_words
from assistant.retrieval.facts import fact_passages
from assistant.retrieval.life import states_position
from assistant.text import sentences
from assistant.words import content_words

_NO_SORT = frozenset(
    "current present active now today lab group team department member members people".split()
)
"""Words beside a position that say nothing of which one."""
_JUNIOR = re.compile(r"\b(?:assistant|associate|adjunct|junior)\b", re.I)
"""A professor who leads only where no other does."""


def by_position(query: Query, library: Library) -> Evidence:
    """People whose stated position is of the sort asked for."""
    found: list[RankedPerson] = []
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    holders = [(one, fitting) for one in library.stated if (fitting := states_position(one, query.topic))]
    wanted = [one for one in content_words(besides_positions(query.topic)) if one not in _NO_SORT]
    if wanted:  # "the frontend developer": of the developers the one who is stated to be that
        holders = [pair for pair in holders if holds_words(pair[1][0].text, wanted)] or holders
    if "leader" in positions_in(query.topic):
        heads = [pair for pair in holders if not _JUNIOR.search(pair[1][0].text)]
        holders = heads or holders
    for researcher, fitting in holders:
        facts += fitting
        passages += fact_passages(fitting, researcher, library)
        found.append(RankedPerson(researcher_id=researcher.id, why=fitting[0].text))
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in found),
        ranked_people=tuple(found),
        facts=tuple(facts),
        value=float(len(found)),
        passages=tuple(passages),
        missing=() if found else (query.topic,),
        read_at=library.read_at,
    )


def by_stated_words(
    query: Query,
    library: Library,
    kinds: tuple[FactKind, ...] | None = None,
    *,
    by_sentence: bool = False,
) -> Evidence | None:
    """People of whom a page states what is asked: `Who is from Xidian University?`, `Who got the CCF award?`.

    A word may be the initials of a stated name (`NUS`). None where nobody's page holds all the words.
    """
    wanted = stated_words(query.topic)
    found: list[RankedPerson] = []
    facts: list[Fact] = []
    passages: list[ScoredPassage] = []
    for researcher in library.stated:
        fitting = [
            fact
            for whole in researcher.facts
            if kinds is None or whole.kind in kinds
            for fact in (_sentences(whole) if by_sentence else (whole,))
            if wanted and holds_words(fact.text, wanted)
        ]
        of_place = not by_sentence and wanted and holds_words(researcher.affiliation or "", wanted)
        if fitting or of_place:
            facts += fitting[:2]
            passages += fact_passages(tuple(fitting[:2]), researcher, library)
            why = fitting[0].text if fitting else researcher.affiliation or ""
            found.append(RankedPerson(researcher_id=researcher.id, why=why))
    if not found:
        return None
    return Evidence(
        query=query,
        people=tuple(library.researcher(one.researcher_id) for one in found),
        ranked_people=tuple(found),
        facts=tuple(facts),
        value=float(len(found)),
        passages=tuple(passages),
        read_at=library.read_at,
    )


def linked(query: Query, library: Library) -> Evidence:
    """People of whom an address of the kind asked for is stored: `who has an ORCID?`."""
    people = tuple(
        one
        for one in library.stated
        if links_of(one, query.fact or "") and (not query.detail or states_position(one, query.detail))
    )
    return Evidence(
        query=query,
        people=people,
        ranked_people=tuple(RankedPerson(researcher_id=one.id) for one in people),
        value=float(len(people)),
        read_at=library.read_at,
    )


def by_studies(query: Query, library: Library) -> Evidence | None:
    """People who studied at a place or took a degree: told by their education, and only without that by their lives."""
    for kinds in ((FactKind.EDUCATION,), (FactKind.BIOGRAPHY,)):
        found = by_stated_words(query, library, kinds, by_sentence=True)
        if found is not None and query.years is not None:
            found = _dated(found, query.years)
        if found is not None:
            return found
    return None


def _dated(found: Evidence, years: Years) -> Evidence | None:
    """Of the people found those of whom what is stated is of these years."""
    kept = tuple(
        one
        for one in found.ranked_people
        if any(years.holds(int(year)) for year in re.findall(r"\b(?:19|20)\d\d\b", one.why))
    )
    ids = {one.researcher_id for one in kept}
    if not kept:
        return None
    people = tuple(one for one in found.people if one.id in ids)
    return found.model_copy(update={"ranked_people": kept, "people": people, "value": float(len(kept))})


def _sentences(fact: Fact) -> tuple[Fact, ...]:
    """A remark taken apart: words that stand in different sentences tell nothing together."""
    parts = [fact.text[start:end].strip() for start, end in sentences(fact.text)]
    return tuple(fact.model_copy(update={"text": part}) for part in parts) if len(parts) > 1 else (fact,)


_PLACES = (
    FactKind.AFFILIATION,
    FactKind.POSITION,
    FactKind.EDUCATION,
    FactKind.BIOGRAPHY,
    FactKind.EXPERIENCE,
)
_PLACE_WORDS = frozenset(
    {"university", "institute", "college", "school", "academy", "laboratory", "lab", "company", "nus", "mit"}
)


def by_affiliation(query: Query, library: Library) -> Evidence | None:
    """People whose stated place holds the words, where the words name a place."""
    wanted = set(content_words(query.topic))
    if not wanted & _PLACE_WORDS and not _is_place(query.topic, library):
        return None
    return by_stated_words(query, library, _PLACES)


def _is_place(topic: str, library: Library) -> bool:
    wanted = content_words(topic)
    # What all places together do not hold, none does: most topics are told at once to be no place.
    return (
        bool(wanted)
        and holds_words(library.places_together, wanted)
        and any(holds_words(place, wanted) for place in library.places)
    )
