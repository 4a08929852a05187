"""`Anything else by the same author?`, behind a paper alone: of its first author."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.spoken_of.antecedents import author_meant

_ELSE_BY_THEM = re.compile(
    r"^\W*(?:and |or )?(?:anything|something|any|what) (?:else|other papers) (?:is |was )?by PERSON\W*$"
)


def same_author(parsed: Parsed, talk: Conversation) -> Query | None:
    """Their papers without the one spoken of."""
    paper = talk.paper or talk.single
    if paper is None or talk.is_of_person or parsed.query.people or not _ELSE_BY_THEM.match(parsed.masked):
        return None
    if not parsed.references.person or parsed.references.all_authors:
        return None
    if not (people := author_meant(talk, 0)):
        return None
    return Query(
        kind=QueryKind.PAPERS,
        people=people,
        without=Without(paper_ids=(paper.id,)),
        language=parsed.query.language,
    )
