"""Whether the questions of a message are answered one by one, or one query covers all that they ask."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import Query, QueryKind
from assistant.records.figures import SHARE
from assistant.understanding.facts.paper_facts import STORED_APART
from assistant.understanding.follow_ups.leaning import is_open


def are_separate(whole: Query, asked: Sequence[tuple[Query, bool]]) -> bool:
    """Whether the questions of a message are answered one by one: each is sound, and the whole query covers not all of them."""
    queries = [query for query, _ in asked]
    if whole.refusal or len(queries) < 2 or not all(is_sound(one) for one in queries):
        return False
    if any(
        not ended and not (_is_exact(query, queries[0]) or _is_of_chosen(query, queries[0]))
        for query, ended in asked[1:]
    ):
        return False
    return not _covers(whole, queries)


def is_sound(query: Query) -> bool:
    """Whether it asks for something that is known, and not for everything stored."""
    if query.kind.is_talk or query.refusal or is_open(query):
        return False
    if query.kind is QueryKind.FACT:
        return bool(query.people or query.paper_ids)
    if query.kind is QueryKind.COMPARE:
        return max(len(query.people), len(query.paper_ids)) > 1
    return not any(not one.candidates for one in (*query.people, *query.coauthors))


_OF_TEXT = ("words", "figure", None)
"""What only a text can tell."""


def _is_exact(query: Query, first: Query) -> bool:
    """Whether it is no half of a topic that `and` holds together: it asks of people or papers that are named."""
    if query.kind is QueryKind.FACT:
        return (bool(query.people) and query.fact not in _OF_TEXT) or query.fact in (*STORED_APART, "about")
    ends = query.sort and first.sort  # "the newest and what is the oldest?"
    named = ends or query.people or query.group_by or (query.paper_ids and query.kind is not QueryKind.COUNT)
    own_topic = query.topic and query.topic != first.topic and not query.paper_ids
    return (bool(named) and not own_topic) or _narrows(query, first)


def _is_of_chosen(query: Query, first: Query) -> bool:
    """Whether it asks of the one paper that the first question chose from a list: `which of those is sparse, and how fast is it?`."""
    chooses = first.kind is QueryKind.PAPERS and bool(first.topic) and bool(first.paper_ids)
    return (
        chooses
        and query.kind is QueryKind.FACT
        and len(query.paper_ids) == 1
        and query.paper_ids[0] in first.paper_ids
    )


_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)


def _narrows(query: Query, first: Query) -> bool:
    """Whether it asks of the papers of the first question, held to something more."""
    if query.kind not in _LISTS or first.kind not in _LISTS:
        return False
    held = [name for name in ("people", "coauthors", "years", "venues", "topic") if getattr(first, name)]
    return bool(held) and all(getattr(query, name) == getattr(first, name) for name in held)


def asks_the_same(one: Query, other: Query) -> bool:
    """Whether two queries differ in nothing that changes what is asked."""
    beside = {"confidence": 1.0, "wording": "", "unapplied": (), "topic_said": None}
    return one.model_copy(update=beside) == other.model_copy(update=beside)


def _covers(whole: Query, queries: Sequence[Query]) -> bool:
    """Whether the whole query asks every fact of one subject that the questions ask."""
    if whole.kind is QueryKind.COUNT and whole.fact == "venues":
        return {one.kind for one in queries} == {QueryKind.COUNT, QueryKind.VENUES}
    if whole.fact == SHARE and whole.coauthors:
        return True  # "how many with B, and how many without?"
    if whole.kind is QueryKind.PAPERS and whole.sort == "ends":
        return True
    if whole.kind is QueryKind.FACT and whole.also_at:
        return True
    if whole.kind is not QueryKind.FACT or any(one.kind is not QueryKind.FACT for one in queries):
        return False
    subjects = {(one.paper_ids, tuple(who.researcher_id for who in one.people)) for one in (whole, *queries)}
    if len(subjects) > 1:
        return False
    if whole.clauses or all(one.fact in _OF_TEXT for one in queries):
        return True
    asked = {(one.fact, one.position) for one in queries}
    told = {(one, whole.position if one == "authors" else None) for one in (whole.fact, *whole.also)}
    return asked <= told
