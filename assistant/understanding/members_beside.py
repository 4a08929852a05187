"""Company sought among the lab's own people: `which members of the lab wrote with A?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind

MEMBERS = "members"
"""A query's `detail`: of whom a page is stored."""
_OF_THE_LAB = re.compile(
    r"\b(?:who|whom|which|what|anyone|anybody|someone|somebody|people|persons|researchers|members?|authors)(?: (?:people|persons|researchers|members|authors))? (?:of|in|from|at|among|within) (?:the|your|this|our) (?:\w+ )?(?:lab|group|team|members)\b"
    r"|\b(?:which|what|any|how many)(?: of (?:the|your))? (?:lab |group |team )?members\b|\b(?:who|which) (?:of|among) you\b|\bof your (?:own )?(?:people|members|researchers)\b",
    re.I,
)


def among_members(query: Query, text: str) -> Query:
    """The query held to the people of the lab, where their company is asked for."""
    if query.kind is not QueryKind.COAUTHORS or not _OF_THE_LAB.search(text):
        return query
    return query.model_copy(update={"detail": MEMBERS})
