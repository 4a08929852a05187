"""Carryover: the query before, with what a follow-up states put in its place."""

from __future__ import annotations

import re
from typing import Any

from assistant.records import Query, QueryKind, Status
from assistant.text.words import says_half
from assistant.understanding.constraints.exclusions import carried_exclusions, turned_into_exclusion
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.carried_kind import carried_kind, leaves_kind_open
from assistant.understanding.follow_ups.carried_people import carried_people
from assistant.understanding.follow_ups.carried_years import carried_years
from assistant.understanding.follow_ups.query_before import query_before
from assistant.understanding.language.cues import PAPERS

UNPRINTED = (Status.PREPRINT, Status.UNDER_REVIEW)
"""States of works that stand in no venue."""
_CONSTRAINTS = ("venues", "status", "track", "also_tracks", "position", "author_number", "in_title", "code")


_WHO_IS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|or)\b\W*)*(?:by the way\W+)?who(?:'s|’s| is| are| was) (?:this |that |the )?PERSON\W*$"
)


_ASKS_FOR_SOME = re.compile(
    rf"[,:–—-]\s*(?:(?:is|are) there|do you have|have you got|got|you have)?\s*(?:anything|something|any(?: {PAPERS})?)(?: (?:there|here|at all|too|stored))*\W*$"
)
"""`And what about X - anything?` asks for papers, and of none spoken of."""


def _asks_who(parsed: Parsed) -> bool:
    """Whether it asks who somebody is whom it names."""
    query = parsed.query
    return query.kind is QueryKind.PROFILE and len(query.people) == 1 and bool(_WHO_IS.match(parsed.masked))


def carried_over(parsed: Parsed, talk: Conversation) -> Query:
    """The earlier query with what the follow-up states put in its place."""
    references = parsed.references
    if parsed.query.kind is QueryKind.PEOPLE and parsed.query.topic and not references.any_but_opener:
        return parsed.query  # "and who works on glaciers?" names all it needs
    if _asks_who(parsed):
        return parsed.query  # "and who is B?", behind papers on a topic
    before = query_before(parsed, talk)
    names_all = parsed.query.people and parsed.query.topic and not references.any_but_opener
    of_paper = before.kind is QueryKind.FACT and re.search(rf"\b{PAPERS}\b", parsed.masked)
    if names_all and (before.kind is QueryKind.PEOPLE or of_paper):
        return parsed.query  # "but X has a paper on glaciers": the same
    query = turned_into_exclusion(parsed.query) if references.excludes else parsed.query
    changes = carried_kind(parsed, query, before)
    changes |= {name: getattr(before, name) for name in _CONSTRAINTS if getattr(query, name) in (None, ())}
    if changes.get("status") in UNPRINTED and query.venues:
        changes["status"] = None  # "and at NeurIPS?", behind preprints: what is printed there
    if query.track:
        changes["also_tracks"] = query.also_tracks
    changes["years"] = carried_years(parsed, query, before, talk)
    changes["without"] = carried_exclusions(query, before, references)
    kind = changes.get("kind", query.kind)
    changes |= carried_people(parsed, query, before, kind=kind, without=changes["without"])
    if changes.get("kind") is QueryKind.PROFILE and (changes.get("coauthors") or query.coauthors):
        changes |= {"kind": QueryKind.PAPERS, "fact": None}  # "and with B?", behind who A is
    replaced = any(
        getattr(query, name) and getattr(before, name) for name in ("venues", "years", "people")
    )  # "and in 2020?", behind "the latest in 2021": the latest again
    if (
        replaced
        and leaves_kind_open(query, before)
        and not (query.sort or query.topic)
        and not (before.paper_ids or before.topic)
    ):
        changes |= {"sort": before.sort, "limit": query.limit or before.limit, "at_end": before.at_end}
    if query.paper_ids:
        return _of_papers_named(query, before, changes)
    return _of_topic(parsed, query, before, talk, changes)


def _of_papers_named(query: Query, before: Query, changes: dict[str, Any]) -> Query:
    """A follow-up that names papers: what was asked before, of those."""
    bare = query.kind is QueryKind.FACT and query.fact in ("words", "about") and not query.topic
    if bare and before.kind is QueryKind.FACT and before.paper_ids:  # "and X?": the same of X
        same = {name: getattr(before, name) for name in ("position", "also_at", "author_number", "detail")}
        return query.model_copy(update=same | {"fact": before.fact, "topic": before.topic})
    if changes.get("kind") not in (QueryKind.COMPARE, QueryKind.SIMILAR, QueryKind.FACT, None):
        changes |= {"kind": QueryKind.FACT, "fact": "about"}
    return query.model_copy(update=changes | {"people": query.people, "topic": query.topic})


def _of_topic(
    parsed: Parsed, query: Query, before: Query, talk: Conversation, changes: dict[str, Any]
) -> Query:
    """A follow-up that names no paper: its own topic, else the one before."""
    references, open_kind = parsed.references, leaves_kind_open(query, before)
    if query.topic and references.group and (before.topic or len(before.paper_ids) > 1):
        among = talk.displayed if len(talk.displayed) > 1 else talk.listed or talk.displayed
        changes["paper_ids"] = () if references.drops else among
        changes["kind"] = QueryKind.PAPERS if open_kind else query.kind
    elif not query.topic:
        changes |= {"topic": before.topic, "paper_ids": before.paper_ids}
        if changes.get("kind") is QueryKind.COAUTHORS and before.topic:
            changes |= {"topic": "", "paper_ids": talk.shown}  # of the papers listed on the topic
        if before.kind is QueryKind.PEOPLE and (query.people or query.coauthors):
            changes["kind"] = QueryKind.PAPERS
    if references.corrects and before.detail and query.topic and not query.people:
        return before.model_copy(
            update={"detail": query.topic}
        )  # "sorry, I meant Alibaba": the same fact, there
    if references.corrects and before.kind is QueryKind.FACT and before.people and query.topic and open_kind:
        return query.model_copy(update=changes | {"fact": before.fact, "paper_ids": ()})
    if open_kind and before.kind is QueryKind.FACT and query.topic:
        elsewhere = _ASKS_FOR_SOME.search(parsed.masked) or not _speaks_of(talk, query.topic)
        if before.paper_ids and elsewhere:
            return query.model_copy(update={"people": (), "kind": QueryKind.PAPERS, "fact": None})
        changes |= {"fact": query.fact or "words", "paper_ids": before.paper_ids}
    return query.model_copy(update=changes)


def _speaks_of(talk: Conversation, topic: str) -> bool:
    """Whether the paper spoken of holds half of the words."""
    paper = talk.paper
    return paper is not None and says_half((paper.title, paper.abstract or ""), topic)
