"""Topics of a person: `any on swarms?`, behind who somebody is, what they work on or their papers."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PAPERS
from assistant.understanding.parsed import Parsed

_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_ANY_ON = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|also)\b[\s,]*)*(?:(?:what|how) about|any(?:thing|\b(?: {PAPERS}| work)?)|something|and|also|is there anything|on|about|regarding)\b(?! else)",
    re.I,
)
_LONGEST_ON = 7
"""Words of a question that only names another topic."""


def of_person_on(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Any stereo?`, behind who somebody is or what they work on: what they wrote on it."""
    query, before, references = parsed.query, talk.query, parsed.references
    told = before is not None and (
        before.kind is QueryKind.PROFILE
        or (before.kind is QueryKind.FACT and before.fact == "interest")
        or before.kind is QueryKind.COAUTHORS
        or (before.kind is QueryKind.COUNT and not before.group_by)
    )
    alone = before is not None and len(before.people) == 1 and not (before.paper_ids or before.coauthors)
    own = query.people or query.paper_ids or references.any_but_opener or references.corrects
    listed = before is not None and before.kind is QueryKind.PAPERS and not before.topic
    if before is None or not ((told or listed) and alone) or own or not query.topic:
        return None
    asks = query.kind in (*_LISTED, QueryKind.HELP) or (
        query.kind is QueryKind.FACT and query.fact == "words"
    )
    if not asks or not _ANY_ON.match(parsed.wording) or len(parsed.wording.split()) > _LONGEST_ON:
        return None
    if listed:  # "any on swarms?", behind papers of somebody: of these
        return before.model_copy(update={"topic": query.topic, "language": query.language})
    kind = before.kind if before.kind is QueryKind.COUNT else QueryKind.PAPERS
    changes = {"kind": kind, "fact": None, "people": before.people, "years": query.years or before.years}
    return query.model_copy(update=changes)
