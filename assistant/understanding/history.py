"""Follow-ups: a question that leans on the turns before it, made whole.

Only what the visitor typed is read again; what the assistant said before is looked up afresh, so a forged or stale
transcript changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.library import Library
from assistant.records import Evidence, PersonMention, Query, QueryKind
from assistant.understanding.parse import Parsed

Retrieve = Callable[[Query, Library], Evidence]

_TALK = frozenset({QueryKind.SMALL_TALK, QueryKind.HELP, QueryKind.OFF_DOMAIN})
_CONSTRAINTS = ("years", "venues", "status", "track", "position", "sort", "limit")


def leans(parsed: Parsed) -> bool:
    """Whether a question needs the turns before it to be understood."""
    if parsed.query.kind is QueryKind.OFF_DOMAIN:
        return False
    return parsed.references.any or not (
        parsed.has_anchor or parsed.query.kind in _TALK or parsed.query.group_by
    )


def resolve(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query:
    """The query that a follow-up means, given the query before it."""
    query, references = parsed.query, parsed.references
    changes: dict[str, Any] = {}
    if references.ordinal is not None or references.paper:
        changes["paper_ids"] = _paper_meant(before, references.ordinal, library, retrieve)
    if references.person:
        if query.people:
            changes["coauthors"] = (*query.people, *query.coauthors)
            if query.kind in (QueryKind.PROFILE, QueryKind.COAUTHORS):
                changes["kind"] = QueryKind.PAPERS
        changes["people"] = _person_meant(before, library, retrieve)
        return query.model_copy(update=_whole(query, changes))
    if references.ordinal is not None or references.paper:
        return query.model_copy(update=_whole(query, changes))
    return _merge(parsed, before, library, retrieve)


def _whole(query: Query, changes: dict[str, Any]) -> dict[str, Any]:
    """A kind that fits what is now known: a bare person is a profile, a bare paper its contents."""
    if query.kind in (QueryKind.PAPERS, QueryKind.HELP) and changes.get("paper_ids") and not query.topic:
        changes |= {"kind": QueryKind.FACT, "fact": query.fact or "about"}
    return changes


def _merge(parsed: Parsed, before: Query, library: Library, retrieve: Retrieve) -> Query:
    """The earlier query with what the follow-up states put in its place."""
    query, references = parsed.query, parsed.references
    changes: dict[str, Any] = {}
    open_kind = (
        query.kind in (QueryKind.PAPERS, QueryKind.PROFILE, QueryKind.HELP) and before.kind not in _TALK
    )
    if open_kind:
        changes |= {"kind": before.kind, "group_by": before.group_by, "fact": before.fact}
    for name in _CONSTRAINTS:
        if not getattr(query, name) and name not in ("sort", "limit"):
            changes[name] = getattr(before, name)
    changes |= _merged_people(query, before, narrows=references.group)
    if changes.get("kind", query.kind) is QueryKind.COMPARE and len(query.people) == 1 and before.people:
        changes["people"] = (before.people[0], *query.people)
    if query.paper_ids:
        if changes.get("kind") not in (QueryKind.COMPARE, QueryKind.SIMILAR, QueryKind.FACT, None):
            changes |= {"kind": QueryKind.FACT, "fact": "about"}
        changes["people"] = query.people
        changes["topic"] = query.topic
        return query.model_copy(update=changes)
    if query.topic and references.group and before.topic:
        changes["paper_ids"] = tuple(paper.id for paper in retrieve(before, library).papers)
        changes |= {"kind": QueryKind.PAPERS if open_kind else query.kind}
    elif not query.topic:
        changes["topic"] = before.topic
        changes["paper_ids"] = before.paper_ids
        if before.kind in (QueryKind.PEOPLE,) and (query.people or query.coauthors):
            changes["kind"] = QueryKind.PAPERS
    if open_kind and before.kind is QueryKind.FACT and query.topic:
        changes |= {"fact": query.fact or "words", "paper_ids": before.paper_ids}
    return query.model_copy(update=changes)


def _merged_people(query: Query, before: Query, *, narrows: bool) -> dict[str, Any]:
    """Who is asked for now: new people replace the old ones, unless they only narrow what was listed."""
    if query.kind is QueryKind.COMPARE and len(query.people) == 1:
        return {"people": (*before.people[:1], *query.people)}
    if not query.people:
        return {"people": before.people, "coauthors": query.coauthors or before.coauthors}
    if narrows and before.people and not _same(query.people, before.people):
        return {"people": before.people, "coauthors": (*before.coauthors, *query.people)}
    return {"coauthors": query.coauthors}


def _same(one: tuple[PersonMention, ...], other: tuple[PersonMention, ...]) -> bool:
    return [mention.candidates for mention in one] == [mention.candidates for mention in other]


def _paper_meant(before: Query, ordinal: int | None, library: Library, retrieve: Retrieve) -> tuple[str, ...]:
    if ordinal is None and before.paper_ids:
        return before.paper_ids[:1]
    papers = retrieve(before, library).papers
    place = ordinal or 0
    return (papers[place].id,) if papers and -len(papers) <= place < len(papers) else ()


def _person_meant(before: Query, library: Library, retrieve: Retrieve) -> tuple[PersonMention, ...]:
    if before.people:
        return before.people[:1] if before.kind is not QueryKind.COMPARE else before.people
    evidence = retrieve(before, library)
    ids = [one.researcher_id for one in evidence.ranked_people[:1]] or [one.id for one in evidence.people[:1]]
    ids = ids or [one for one in (group.researcher_id for group in evidence.groups[:1]) if one]
    if not ids and evidence.papers and (before.paper_ids or len(evidence.papers) == 1):
        ids = [author.researcher_id for author in evidence.papers[0].authors[:1] if author.researcher_id]
    return tuple(PersonMention(text=library.name(one), candidates=(one,), researcher_id=one) for one in ids)
