"""Whether somebody is an author of the one paper spoken of: `was X involved?`, `was he first author?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_INVOLVED = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't|did|does|has) PERSON (?:(?:also|even|then|too|really|been|be|get)\s+)*"
    r"(?:involved|(?:a )?part of (?:it|this|that|PAPER)|on (?:it|board|the paper|the team|this|that|PAPER)|in (?:it|on it|on this|on that|PAPER)|among (?:the|its) (?:co-?)?authors|(?:one of the|an?|its) (?:co-?)?authors?|(?:co-?)?(?:author|authored|wrote|write|written|sign|signed|contribute|contributed|take part|taken part|have a hand|help|helped)|listed|named)"
    r"(?: (?:to|of|in|on|with|there|it|this|that|too|as well|here|PAPER|as an author))*\W*$"
)
"""Behind one paper: whether somebody is among its authors."""
_SAID_OF = re.compile(
    r"^\W*(?:(?:and|so|but|or|ok)\b\s*)?(?:is|was|are|were|isn't|wasn't) PERSON (?:(?:its|PAPER|the|an?|really|also|even|then|here|there|listed|named|as)\s+)*(?:POSITION|(?P<end>first|last))(?: (?:of|on|in|for))?(?: PAPER)?(?: (?:there|here|on it|then|too))?\W*$"
)


def involved(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Was X involved?`, of the one paper spoken of: whether X is an author of it."""
    query = parsed.query
    asks = len(query.people) == 1 and not (query.paper_ids or query.position)
    if not asks or not talk.is_certain or not _INVOLVED.match(parsed.masked):
        return None
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        paper_ids=talk.shown,
        people=query.people,
        language=query.language,
    )


def placed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Was he first author?`, of the one paper spoken of: who that is."""
    query = parsed.query
    match = _SAID_OF.match(parsed.masked)
    if match is None or not (talk.is_certain or query.paper_ids):
        return None
    position = query.position or ("last" if match.group("end") == "last" else "first")
    people = query.people or (talk.person if parsed.references.person else ())
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        paper_ids=query.paper_ids or talk.shown,
        people=people,
        position=position,
        language=query.language,
    )
