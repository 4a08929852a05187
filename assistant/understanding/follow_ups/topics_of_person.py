"""Topics of a person: `any on swarms?`, behind who somebody is, what they work on or their papers."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.query_before import list_of
from assistant.understanding.language.cues import PAPERS

_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_ANY_ON = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|also)\b[\s,]*)*(?:(?:what|how) about|any(?:thing|\b(?: {PAPERS}| work)?)|something|and|also|is there anything|on|about|regarding)\b(?! else)",
    re.I,
)
_ANY_OTHER_ON = re.compile(
    rf"^\W*(?:(?:and|but|so|ok|also)\b[\s,]*)*(?:are there )?(?:any|some)(?: others?| more| other ones?)?(?: {PAPERS}| work)? (?:on|about|regarding|concerning)\b",
    re.I,
)
"""`Any on proteins?`: of the papers that were spoken of."""
_LONGEST_ON = 7
"""Words of a question that only names another topic."""


def of_whose_list(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Any on bees?`, behind somebody's papers on something else, or one of those: what they wrote on bees."""
    query, references = parsed.query, parsed.references
    own = query.people or query.paper_ids or references.any_but_opener or references.corrects
    if own or not query.topic or query.kind not in (*_LISTED, QueryKind.HELP):
        return None
    asks = _ANY_OTHER_ON.match(parsed.wording) and len(parsed.wording.split()) <= _LONGEST_ON
    before = talk.query
    if before is None or not asks:
        return None
    of_paper = before.kind is QueryKind.FACT and bool(before.paper_ids)
    listing = list_of(talk) if of_paper else before
    if listing is None or listing.kind not in _LISTED or len(listing.people) != 1 or listing.group_by:
        return None
    if not listing.topic or listing.paper_ids:
        return None
    kept = {} if of_paper else {"venues": listing.venues, "years": listing.years}
    return Query(
        kind=listing.kind,
        people=listing.people,
        coauthors=listing.coauthors,
        topic=query.topic,
        language=query.language,
        **{**kept, "years": query.years or kept.get("years")},
    )


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
