"""A follow-up about the lab's people as its members: `and where did they go?`, `and the PhD students?`."""

from __future__ import annotations

from assistant.records import FactKind, Query, QueryKind
from assistant.understanding.conversation import Conversation
from assistant.understanding.life import NOW
from assistant.understanding.membership import MEMBERSHIPS, WENT
from assistant.understanding.parsed import Parsed


def members_followed(parsed: Parsed, talk: Conversation) -> Query | None:
    """The question about members that a follow-up is, or continues; None where it is about something else."""
    query, before = parsed.query, talk.query
    if query.people or query.coauthors or query.paper_ids or before is None:
        return None
    if query.kind is QueryKind.PEOPLE and query.fact in MEMBERSHIPS:
        return query  # whole as it stands: nothing of what was asked before belongs to it
    if before.kind is not QueryKind.PEOPLE:
        return None
    of_members = before.fact in MEMBERSHIPS or before.fact == FactKind.POSITION
    if of_members and query.kind is QueryKind.FACT and query.fact == NOW:
        return Query(kind=QueryKind.PEOPLE, fact=WENT, topic=before.topic, language=query.language)
    if before.detail and query.kind is QueryKind.PEOPLE and query.fact == FactKind.POSITION:
        return before.model_copy(
            update={"detail": query.topic}
        )  # "and PhD students?", behind postdocs on a topic
    return None
