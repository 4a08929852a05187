"""A follow-up about the lab's people: `and where did they go?`, `and the PhD students?`, `how many papers so far?`."""

from __future__ import annotations

import re

from assistant.positions import positions_in
from assistant.records import FactKind, Query, QueryKind
from assistant.text.words import content_words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.life import NOW
from assistant.understanding.follow_ups.held_people import HELD
from assistant.understanding.follow_ups.most_papers import MOST_COMPARED, asks_who_has_most
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.people.membership import MEMBERSHIPS, WENT
from assistant.understanding.people.people_asked import position_said


def members_followed(parsed: Parsed, talk: Conversation) -> Query | None:
    """The question about members that a follow-up is, or continues; None where it is about something else."""
    query, before = parsed.query, talk.query
    if query.people or query.coauthors or query.paper_ids or before is None:
        return None
    if query.kind is QueryKind.PEOPLE and query.fact in MEMBERSHIPS:
        return query  # whole as it stands: nothing of what was asked before belongs to it
    if before.kind is not QueryKind.PEOPLE or before.fact == HELD:
        holders = query.kind is QueryKind.PEOPLE and query.fact == FactKind.POSITION
        return query if holders else None
    position = _position_alone(parsed)
    if position and before.topic and not before.fact and _leans_on_list(parsed):
        return before.model_copy(
            update={"detail": position}
        )  # "is one of them a postdoc?", of who works on it
    of_members = before.fact in MEMBERSHIPS or before.fact == FactKind.POSITION
    if of_members and query.kind is QueryKind.FACT and query.fact == NOW:
        return Query(kind=QueryKind.PEOPLE, fact=WENT, topic=before.topic, language=query.language)
    if before.detail and query.kind is QueryKind.PEOPLE and query.fact == FactKind.POSITION:
        return before.model_copy(
            update={"detail": query.topic}
        )  # "and PhD students?", behind postdocs on a topic
    return None


def _position_alone(parsed: Parsed) -> str:
    """The position that a follow-up names, where it says nothing else."""
    if parsed.query.kind is QueryKind.PEOPLE and parsed.query.fact == FactKind.POSITION:
        return parsed.query.topic
    said = position_said(parsed.wording)
    rest = content_words(parsed.wording.replace(said, " ")) if said else []
    return said if positions_in(said) and all(map(is_chatter, rest)) else ""


def _leans_on_list(parsed: Parsed) -> bool:
    return parsed.references.group or parsed.references.opener


_LISTS = (QueryKind.COUNT, QueryKind.PAPERS, QueryKind.TIMELINE, QueryKind.VENUES)
_OF_PAPERS = re.compile(rf"\b(?:{PAPERS}|publish\w*|wrote|written)\b")
_OF_ONE = re.compile(r"\b(?:he|she|his|her|hers|him|that person|this person)\b", re.I)


def papers_of_found(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many papers so far?`, behind people whom their pages told: the papers of these."""
    query, before = parsed.query, talk.query
    if before is None or before.kind is not QueryKind.PEOPLE or query.kind not in _LISTS:
        return None
    found = talk.evidence.ranked_people
    by_papers = not found or any(one.paper_ids for one in found) or len(found) > MOST_COMPARED
    one = parsed.references.ordinal is not None or parsed.references.described
    if (
        by_papers
        or one
        or query.people
        or query.paper_ids
        or query.topic
        or not _OF_PAPERS.search(parsed.masked)
        or (len(found) > 1 and asks_who_has_most(parsed.masked))
    ):
        return None
    people = tuple(talk.mention(one.researcher_id) for one in found)
    if len(people) > 1 and _OF_ONE.search(parsed.wording):
        return None
    each = query.kind is QueryKind.COUNT and len(people) > 1 and query.group_by is None
    return query.model_copy(update={"people": people, "group_by": "person" if each else query.group_by})
