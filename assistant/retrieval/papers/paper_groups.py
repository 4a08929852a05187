"""Papers grouped by person, year, venue or status, and how many each of these has."""

from __future__ import annotations

from collections import defaultdict

from assistant.library import Library
from assistant.records import Group, Paper, Query, Status
from assistant.records.author_places import at_place, stands_at
from assistant.retrieval.person_facts.life import states_position
from assistant.retrieval.scope import is_in_track
from assistant.understanding.kinds.superlatives import COAUTHORS, VENUES
from assistant.understanding.people.members_beside import MEMBERS

OUT = "published or accepted"
"""The group of the papers that are more than preprints."""
_OUT = (Status.PUBLISHED, Status.ACCEPTED)
UNSTATED = Status.UNKNOWN.value


LONGEST_SPAN = 15
"""So many years are told one by one at most, where there are none of some."""


def groups_of(query: Query, papers: tuple[Paper, ...], library: Library) -> tuple[Group, ...]:
    """The papers of each person, year or venue a query groups them by, the largest group first; or the smallest."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for paper in papers:
        for key in _keys(paper, query):
            buckets[key].append(paper.id)
    asked = {one.researcher_id for one in query.people if one.researcher_id}
    uncounted = (
        {one for mention in query.without.people for one in mention.candidates} if query.without else set()
    )
    if query.position not in (None, "single") and query.superlative:
        asked = set()
    groups = []
    for key, ids in buckets.items():
        if query.group_by == "person":
            if (asked and key not in asked) or key in uncounted:
                continue
            if not _is_of(key, query.detail, library):
                continue
            number = _counted_of(key, ids, query, library)
            groups.append(
                Group(label=library.name(key), value=number, paper_ids=tuple(ids), researcher_id=key)
            )
        else:
            groups.append(Group(label=key, value=len(ids), paper_ids=tuple(ids)))
    if query.group_by == "person":
        groups += [
            Group(label=library.name(one), value=0, researcher_id=one) for one in sorted(asked - set(buckets))
        ]
    groups += _without_papers(query, set(buckets), library)
    if query.every_venue and query.group_by == "person":
        groups = [group for group in groups if _at_each(group, query, papers)]
    groups = [group for group in groups if group.value >= (query.at_least or 0)]
    order = 1 if query.fewest else -1
    if query.group_by == "status":  # a status that is not stated is weighed against none
        return tuple(sorted(groups, key=lambda one: (one.label == UNSTATED, order * one.value, one.label)))
    return tuple(sorted(groups, key=lambda group: (order * group.value, group.label)))


def _is_of(person: str, detail: str, library: Library) -> bool:
    """Whether somebody is of those among whom is counted: the lab's own people, or the holders of a position."""
    if detail == MEMBERS:
        return library.researcher(person).member
    return not detail or bool(states_position(library.researcher(person), detail))


def _without_papers(query: Query, found: set[str], library: Library) -> list[Group]:
    """Of the years or venues that a question weighs against each other, those at which there is nothing."""
    named: list[tuple[str, set[str]]] = []
    if query.also_years:
        named = [(one.label, {one.label}) for one in query.also_years]
    elif query.group_by == "year" and query.superlative and query.years is not None:
        first, last = query.years.first, query.years.last
        span = range(first, last + 1) if first and last and last - first < LONGEST_SPAN else ()
        named = [(str(year), {str(year)}) for year in query.years.among or span]
    if query.group_by == "venue" and query.superlative and len(query.venues) > 1:
        named = [(venue, {venue, *library.venue_titles.named(venue)}) for venue in query.venues]
    if query.group_by == "kind":
        named = [(kind, {kind}) for kind in query.also_tracks]
    if query.group_by == "position":
        named = [(place, {str(place)}) for place in query.also_at]
    return [Group(label=label, value=0) for label, spellings in named if found and not spellings & found]


def _counted_of(person: str, ids: list[str], query: Query, library: Library) -> int:
    """How many papers somebody has, or co-authors or venues in them, where these are asked for."""
    papers = library.catalog.papers(ids)
    if query.fact == COAUTHORS:
        return len({one for paper in papers for one in paper.researcher_ids} - {person})
    if query.fact == VENUES:
        return len(at_venues(papers))
    return len(ids)


def _at_each(group: Group, query: Query, papers: tuple[Paper, ...]) -> bool:
    """Whether somebody has a paper at every venue asked for."""
    there = {(paper.venue or "").casefold() for paper in papers if paper.id in group.paper_ids}
    return {venue.casefold() for venue in query.venues} <= there


def _keys(paper: Paper, query: Query) -> tuple[str, ...]:
    if query.group_by == "year" and query.also_years:
        return tuple(one.label for one in query.also_years if one.holds(paper.year))
    if query.group_by == "year":
        return (str(paper.year),) if paper.year else ()
    if query.group_by == "venue":
        return (paper.venue,) if paper.venue else ()
    if query.group_by == "position":
        asked = [one.researcher_id for one in query.people if one.researcher_id]
        return tuple(place for place in query.also_at if stands_at(paper, asked, place))
    if query.group_by == "kind":
        return tuple(kind for kind in query.also_tracks if is_in_track(paper, kind))
    if query.group_by == "status":
        return (OUT if paper.status in _OUT else paper.status.value,)
    if query.position:  # who stands where is not known of a paper without its authors
        return tuple(one for one in at_place(paper, query.position) if one)
    return paper.researcher_ids


def at_venues(papers: tuple[Paper, ...]) -> tuple[Group, ...]:
    """How many of the papers appeared at each venue; preprints appeared at none."""
    placed: dict[str, list[str]] = defaultdict(list)
    for paper in papers:
        if paper.venue and paper.status is not Status.PREPRINT:
            placed[paper.venue].append(paper.id)
    groups = (Group(label=venue, value=len(ids), paper_ids=tuple(ids)) for venue, ids in placed.items())
    return tuple(sorted(groups, key=lambda group: (-group.value, group.label)))
