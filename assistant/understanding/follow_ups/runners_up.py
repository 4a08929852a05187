"""Runners-up: who comes behind whoever came first: `and the second most?`, `who is next?`."""

from __future__ import annotations

import re
from itertools import islice

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_NEXT = re.compile(
    r"^\W*(?:(?:and|but|so|ok|then|who(?:'s| is| has| comes| was| follows)?|which|what about|the|in|after that|behind PERSON|with)\b[\s,]*)*(?:(?:second|2nd|next)[- ]?(?:most|best|place|highest|in line|largest)?|runner-?up|(?:(?:comes|is|follows) )?(?:after|behind|below|next to) (?:they|him|her|them|that)|follows)(?:\s+(?:then|papers?|often|PERSON|after that|behind PERSON))*\W*$",
    re.I,
)


_TURNS_BACK = 3
"""Questions since then, about whoever came first."""


def _is_ranking(turn: Conversation) -> bool:
    return turn.query is not None and turn.query.group_by == "person"


def runner_up(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And second most?`, after who has most: the same, whoever came first left out."""
    if parsed.query.people or parsed.query.paper_ids or not _NEXT.match(parsed.wording):
        return None
    turn = next((one for one in islice(talk.turns(), _TURNS_BACK) if _is_ranking(one)), None)
    if turn is None or turn.query is None:
        return None
    before = turn.query
    without = before.without or Without()
    first = _first(turn, before)
    if len(before.people) > 1:  # of those named, without whoever had most
        left = tuple(one for one in before.people if one.researcher_id not in first)
        return before.model_copy(update={"people": left}) if left else None
    people = (*without.people, *(turn.mention(one) for one in first))
    return before.model_copy(update={"without": without.model_copy(update={"people": people})})


def _first(talk: Conversation, before: Query) -> tuple[str, ...]:
    """Whoever the last answer put first, several where they have as many."""
    groups = talk.evidence.groups
    if before.kind is QueryKind.COAUTHORS or not groups:
        return talk.people_shown
    return tuple(one.researcher_id for one in groups if one.researcher_id and one.value == groups[0].value)
