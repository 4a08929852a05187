"""People told by what pages state of them: a position, a place, where they studied, an address that is stored."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.library.places_told import told_at
from assistant.positions import COLLABORATOR, besides_positions, positions_in
from assistant.records import Evidence, Fact, FactKind, Query, Researcher, Years
from assistant.retrieval.fact_words import holds_words, stated_words
from assistant.retrieval.people.people_listed import Told, people_listed
from assistant.retrieval.person_facts.fact_kinds import links_of
from assistant.retrieval.person_facts.life import states_position
from assistant.text import fold, sentences
from assistant.text.words import content_words
from assistant.understanding.people.roster_words import EITHER, LEFT_OUT
from assistant.understanding.people.titled_exactly import EXACTLY, stated_exactly

_NO_SORT = frozenset(
    "current present active now today lab group team department member members people".split()
)
"""Words beside a position that say nothing of which one."""
_RANKS = frozenset("assistant associate adjunct emeritus emerita honorary".split())
_JUNIOR = re.compile(r"\b(?:assistant|associate|adjunct|junior)\b", re.I)
"""A professor who leads only where no other does."""
_PARTNERS = re.compile(r"\bpartners?\b", re.I)
"""Collaborators; where some are called so, only these."""
_MOST_SHOWN = 2
"""Facts that are quoted of each."""


def by_position(query: Query, library: Library) -> Evidence:
    """People whose stated position is of the sort asked for, or of any of several sorts, and of none that is left out."""
    found: dict[str, Told] = {}
    for sort in query.topic.split(EITHER):
        for one, fitting in _holders(sort, library):
            found.setdefault(one.id, (one, fitting, fitting[0].text))
    left_out = LEFT_OUT.fullmatch(query.detail)
    for sort in left_out["sorts"].split(EITHER) if left_out is not None else ():
        found = {id_: told for id_, told in found.items() if not _is_so(told[2], sort)}
    return people_listed(query, found.values(), library, missing=query.topic)


def _is_so(stated: str, sort: str) -> bool:
    """Whether a stated position is of a sort that is left out, in the very words."""
    said = {word.removesuffix("s") for word in fold(stated).split()}
    words = {word.removesuffix("s") for word in content_words(besides_positions(sort))}
    return positions_in(sort) <= positions_in(stated) and words <= said


def _holders(sort: str, library: Library) -> list[tuple[Researcher, tuple[Fact, ...]]]:
    """Those who are stated to hold a position of one sort."""
    # Whoever a lab works with is no member of it.
    among = library.of_a_position if COLLABORATOR in positions_in(sort) else library.stated
    holders = [(one, fitting) for one in among if (fitting := states_position(one, sort))]
    if _PARTNERS.search(sort) and any(_PARTNERS.search(pair[1][0].text) for pair in holders):
        holders = [pair for pair in holders if _PARTNERS.search(pair[1][0].text)]
    if EXACTLY in sort:
        holders = [pair for pair in holders if stated_exactly(pair[1][0].text, sort)]
    wanted = [one for one in content_words(besides_positions(sort)) if one not in _NO_SORT]
    if not positions_in(sort) and not any(
        holds_words(position, [one]) for one in wanted for position in library.positions
    ):
        return []  # words that name no position, and that none has
    if ranks := _RANKS.intersection(wanted):  # an associate professor is none that is only called professor
        holders = [pair for pair in holders if all(_has_rank(pair[1][0].text, one) for one in ranks)]
        wanted = [one for one in wanted if one not in ranks]
    if wanted:  # "the frontend developer": of the developers the one who is stated to be that
        narrowed = [pair for pair in holders if holds_words(pair[1][0].text, wanted)]
        if not narrowed:  # a sort that no member is of, but others who have a page: `partner researchers`
            others = [(one, states_position(one, sort)) for one in library.of_a_position if not one.member]
            narrowed = [pair for pair in others if pair[1] and holds_words(pair[1][0].text, wanted)]
        # A word that some position has tells those who bear it from the others; one that none has tells nobody apart.
        holders = (
            narrowed
            if narrowed or holds_words("\n".join(library.positions), wanted)
            else _narrowed(holders, wanted)
        )
    if "leader" in positions_in(sort):
        heads = [pair for pair in holders if not _JUNIOR.search(pair[1][0].text)]
        holders = heads or holders
    return holders


def _has_rank(stated: str, rank: str) -> bool:
    """Whether a position is stated to be of a rank, also in its short form: `Asst. Prof.`."""
    short = {"assistant": "asst", "associate": "assoc"}.get(rank, rank)
    return bool({rank, short} & set(fold(stated).split()))


def _narrowed(
    holders: list[tuple[Researcher, tuple[Fact, ...]]], wanted: list[str]
) -> list[tuple[Researcher, tuple[Fact, ...]]]:
    """Those who bear the words that the position of some of them has; all where it has none of them."""
    told = [one for one in wanted if any(holds_words(pair[1][0].text, [one]) for pair in holders)]
    return [pair for pair in holders if holds_words(pair[1][0].text, told)]


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
    told: list[Told] = []
    for researcher in library.stated:
        fitting = tuple(
            fact
            for whole in researcher.facts
            if kinds is None or whole.kind in kinds
            for fact in (sentences_of(whole) if by_sentence else (whole,))
            if wanted and holds_words(fact.text, wanted)
        )
        of_place = not by_sentence and wanted and holds_words(researcher.affiliation or "", wanted)
        if fitting or of_place:
            why = fitting[0].text if fitting else researcher.affiliation or ""
            told.append((researcher, fitting[:_MOST_SHOWN], why))
    return people_listed(query, told, library) if told else None


def linked(query: Query, library: Library) -> Evidence:
    """People of whom an address of the kind asked for is stored: `who has an ORCID?`."""
    told = (
        (one, (), "")
        for one in library.stated
        if links_of(one, query.fact or "") and (not query.detail or states_position(one, query.detail))
    )
    return people_listed(query, told, library)


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


def sentences_of(fact: Fact) -> tuple[Fact, ...]:
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


def by_place_told(query: Query, library: Library) -> Evidence | None:
    """People whose page tells of them at a place in so many words; None where nobody's does."""
    told = [
        (one, (part,), part.text)
        for one in library.stated
        for whole in told_at(one, query.topic)[:1]
        for part in [part for part in sentences_of(whole) if query.topic in part.text][:1]
    ]
    return people_listed(query, told, library) if told else None


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
