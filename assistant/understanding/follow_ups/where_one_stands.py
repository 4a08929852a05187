"""Of a list of anybody's papers, those on which somebody has a place: `only those where that person is listed first`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.spoken_of.antecedents import person_meant

_PICKS = re.compile(
    r"\b(?:only|just|those|these|the ones|which|where|on which|in which|first on|filter|keep)\b", re.I
)
_ASKS_NAME = re.compile(r"\bwho(?:se|m)?\b")


def where_one_stands(parsed: Parsed, talk: Conversation) -> Query | None:
    """The papers shown that hold somebody named or spoken of at the place said; where the list is somebody's, other rules do."""
    query, references, before = parsed.query, parsed.references, talk.query
    people = query.people or (person_meant(talk) if references.person else ())
    if before is None or len(people) != 1 or not query.position or query.paper_ids or query.topic:
        return None
    of_list = before.kind is QueryKind.COMPARE and len(before.paper_ids) > 1 and before.fact == "authors"
    of_list = of_list or (before.kind is QueryKind.PAPERS and len(before.paper_ids) > 1)
    narrows = references.group or references.opener
    if not of_list or not narrows or not _PICKS.search(parsed.wording) or _ASKS_NAME.search(parsed.masked):
        return None
    kind = QueryKind.COUNT if query.kind is QueryKind.COUNT else QueryKind.PAPERS
    return Query(
        kind=kind, paper_ids=before.paper_ids, people=people, position=query.position, language=query.language
    )
