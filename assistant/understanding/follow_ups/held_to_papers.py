"""People of a list held to what their papers have: `which of them has written with B?`, `who of these published at V in 2023?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.most_papers import MOST_COMPARED, asks_who_has_most
from assistant.understanding.language.cues import PAPERS

_WHICH = re.compile(
    rf"^\W*(?:(?:and|so|but|ok|now|then)\b\W*)*(?:which|who|does any|do any|has any|have any|any)\b(?!(?: (?!has\b|have\b|had\b|got\b)\w+){{0,2}} {PAPERS}\b)"
)
"""Asks for people; `which of their papers` asks for papers."""
_OF_PAPERS = re.compile(
    rf"\b(?:{PAPERS}|publish\w*|wrote|written|writes?|appear\w*|present\w*|co-?author\w*|collaborat\w+|worked (?:together )?with)\b"
)
_KINDS = (QueryKind.PAPERS, QueryKind.COUNT, QueryKind.PEOPLE, QueryKind.COAUTHORS)


def held_to_papers(parsed: Parsed, talk: Conversation) -> Query | None:
    """The people listed last with how many of their papers have what a turn asks; those listed for a topic only where it names company."""
    query = parsed.query
    if not talk.counts_people or query.kind not in _KINDS or query.paper_ids or query.topic:
        return None
    leans = parsed.references.group or parsed.references.opener
    if not leans or not _WHICH.match(parsed.masked) or not _OF_PAPERS.search(parsed.masked):
        return None
    if asks_who_has_most(parsed.masked) or query.superlative or query.group_by not in (None, "person"):
        return None
    company = (*query.people, *query.coauthors)
    by_papers = any(one.paper_ids for one in talk.evidence.ranked_people)
    limits = query.years or query.venues or query.status or query.track or query.code is not None
    if not company and (by_papers or not limits):
        return None
    named = {one.researcher_id for one in company}
    people = tuple(talk.mention(one) for one in talk.people if one not in named)[:MOST_COMPARED]
    if len(people) < 2 or None in named:
        return None
    return query.model_copy(
        update={
            "kind": QueryKind.COUNT,
            "group_by": "person",
            "people": people,
            "coauthors": company,
            "fact": None,
            "detail": "",
        }
    )
