"""Runners-up: who comes behind whoever came first: `and the second most?`, `who is next?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation import Conversation
from assistant.understanding.parsed import Parsed

_NEXT = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then|who(?:'s| is| has| comes| was)?|which|what about|the|in|after that|behind PERSON|with)\b[\s,]*)*(?:(?:second|2nd|next)[- ]?(?:most|best|place|highest|in line|largest)?|runner-?up)(?:\s+(?:then|papers?|often|PERSON|after that|behind PERSON))*\W*$",
    re.I,
)


def runner_up(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And second most?`, after who has most: the same, whoever came first left out."""
    before = talk.query
    ranked = before is not None and before.group_by == "person" and (before.superlative or before.kind is QueryKind.COAUTHORS)  # fmt: skip
    if (
        before is None
        or not ranked
        or len(before.people) > 1
        or parsed.query.people
        or parsed.query.paper_ids
    ):
        return None
    if not _NEXT.match(parsed.wording):
        return None
    without = before.without or Without()
    first = _first(talk, before)
    people = (*without.people, *(talk.mention(one) for one in first))
    return before.model_copy(update={"without": without.model_copy(update={"people": people})})


def _first(talk: Conversation, before: Query) -> tuple[str, ...]:
    """Whoever the last answer put first, several where they have as many."""
    groups = talk.evidence.groups
    if before.kind is QueryKind.COAUTHORS or not groups:
        return talk.people_shown
    return tuple(one.researcher_id for one in groups if one.researcher_id and one.value == groups[0].value)
