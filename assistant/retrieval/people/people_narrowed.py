"""Of the people found those asked for: among the ones named, of a position, with papers that are stored."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Evidence, Query, RankedPerson
from assistant.retrieval.person_facts.life import states_position
from assistant.understanding.language.cues import PAPERS

_SEVERAL = 2
"""Fewer are nobody's list: beside one, others are sought."""


def among_those(found: Evidence, query: Query) -> Evidence:
    """Of the people found those among the ones asked about: `who among them is from Oslo?`."""
    among = {one.researcher_id for one in query.people}
    kept = tuple(one for one in found.ranked_people if one.researcher_id in among)
    if len(among) < _SEVERAL or len(kept) == len(found.ranked_people):
        return found
    people = tuple(one for one in found.people if one.id in among)
    update = {"ranked_people": kept, "people": people, "value": float(len(kept))}
    return found.model_copy(update=update | ({} if kept else {"missing": (query.topic or query.fact or "",)}))


def asked_for(ranked: tuple[RankedPerson, ...], query: Query, library: Library) -> tuple[RankedPerson, ...]:
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


def of_position(found: Evidence, library: Library) -> Evidence:
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


_OF_PAPERS = re.compile(
    rf"\b(?:have|has|had|with|who|that|ever|already|did)\b[^?.!]{{0,20}}\b(?:{PAPERS}|publish\w*|authored|co-?author\w*)\b",
    re.I,
)


def who_published(found: Evidence, library: Library) -> Evidence:
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
