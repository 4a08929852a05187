"""Who leads the lab, asked by the lab's name: `Who is running this Example thing?`, `Who is in charge of the Example Lab?`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import FactKind, PersonMention, Query, QueryKind
from assistant.text import fold

_LEADS = (
    r"(?:(?:the )?(?:boss|leader|director|head|founder|chief|p\.?i\.?|principal investigator) (?:of|at|for|behind)"
    r"|runs?|running|leads?|leading|heads?(?! (?:of|at|for)\b)|heading|directs?|directing|manages?|owns?|in charge of|at the helm of|behind)"
)
_WHO_LEADS = re.compile(
    rf"\b(?:who|who['’]s|whos|whom)\b[^?.!,]{{0,20}}\b{_LEADS}\s+(?:(?:the|this|that|your|whole|entire|all of)\s+)*(?P<name>[^?.!,;]{{2,60}}?)(?: (?:thing|place|outfit|operation|lab(?:oratory)?|group|team|project|here|now|today))*\W*$",
    re.I,
)
_IS_GROUP = re.compile(
    r"\b(?:lab(?:oratory)?|group|team|consortium|collaboration|network|initiative|project|centre|center|institute)\b",
    re.I,
)
"""In the name of an author that is no person."""
_SHARE = 0.4
"""Of the members, whose lines have the name of the lab."""
_LEADER = Query(kind=QueryKind.PEOPLE, fact=FactKind.POSITION, topic="principal investigator")


def leader_asked(text: str, person: PersonMention | None, library: Library) -> Query | None:
    """The query for whoever leads the lab, where a question asks that of the lab's own name, or of an author that is a group."""
    match = _WHO_LEADS.search(text)
    if match is None:
        return None
    if person is not None:
        return _LEADER if _IS_GROUP.search(library.name(person.researcher_id or "")) else None
    return _LEADER if is_labs_own(match["name"], library) else None


def is_labs_own(name: str, library: Library) -> bool:
    """Whether a good part of the members are told to be at what is so called."""
    wanted = fold(name)
    there = sum(
        any(
            f" {wanted} " in f" {fold(fact.text)} "
            for fact in one.facts
            if fact.kind in (FactKind.AFFILIATION, FactKind.POSITION)
        )
        for one in library.stated
    )
    return bool(wanted) and there >= max(2, _SHARE * len(library.stated))
