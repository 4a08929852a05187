"""Company sought among the lab's own people: `which members of the lab wrote with A?`."""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.understanding.people.leader_asked import is_labs_own

MEMBERS = "members"
"""A query's `detail`: of whom a page is stored."""
_OF_THE_LAB = re.compile(
    r"\b(?:who|whom|which|what|anyone|anybody|someone|somebody|people|persons|researchers|members?|authors)(?: (?:people|persons|researchers|members|authors))? (?:of|in|from|at|among|within) (?:the|your|this|our) (?:\w+ )?(?:lab|group|team|members)\b"
    r"|\b(?:which|what|any|how many)(?: of (?:the|your))? (?:lab |group |team )?members\b|\b(?:who|which) (?:of|among) you\b|\bof your (?:own )?(?:people|members|researchers)\b",
    re.I,
)


_ON_PAGE = re.compile(
    r"\b(?:who|people|persons|those|members|anyone|everyone|everybody|names|researchers|staff|whoever)\b (?:who |that )?(?:is |are |appears? |stands? |listed |named |shown )*(?:on|of|from|in) (?:your|the|this) (?:\w+ )?(?:team|people|members?|staff|lab|group)(?:['’]s)? (?:web ?)?(?:page|list|site|roster|section)\b"
    r"|\b(?:team|lab|group|people)[- ]page (?:people|members|names)\b",
    re.I,
)
"""`Who of the people on your team page has most papers?`"""
_MEMBER = re.compile(
    r"\b(?:which|what|whose|of (?:the|your|all)(?: current)?|among (?:the|your)(?: current)?|each|every|per|by|rank(?:ed|ing)?(?: (?:of|the|your|all)){0,2})(?: (?:\d+|of|the|your|other|single|current|present))* (?:(?:lab|group|team|staff|faculty)[- ])?members?\b"
    r"|\b(?:lab|group|team|staff|faculty)[- ]members?\b",
    re.I,
)
"""`Which member of the lab has the most papers?`"""


_SHORT_NAME = re.compile(r"[A-Z][\w-]*[A-Z0-9][\w-]*")
_THEIR_PAPERS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.TIMELINE, QueryKind.VENUES)


def named_by_lab(query: Query, library: Library) -> Query:
    """The query without the lab's own short name as a topic: `which ABC members wrote with A?`, `the ABC papers of 2024`."""
    name = query.topic.strip()
    if _SHORT_NAME.fullmatch(name) is None or fold(name) in library.names_in_titles:
        return query
    of_people = query.kind is QueryKind.COAUTHORS or (
        query.kind is QueryKind.COUNT and query.group_by == "person"
    )
    if not (of_people or query.kind in _THEIR_PAPERS) or not is_labs_own(name, library):
        return query
    return query.model_copy(update={"topic": "", "detail": MEMBERS if of_people else query.detail})


def among_members(query: Query, text: str) -> Query:
    """The query held to the people of the lab, where their company is asked for."""
    if query.kind is QueryKind.COUNT and query.group_by == "person":
        if _ON_PAGE.search(text):
            return query.model_copy(update={"detail": MEMBERS, "topic": ""})
        if not query.people and _MEMBER.search(text):
            return query.model_copy(update={"detail": MEMBERS})
    if query.kind is not QueryKind.COAUTHORS or not _OF_THE_LAB.search(text):
        return query
    return query.model_copy(update={"detail": MEMBERS})
