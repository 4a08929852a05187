"""With whom somebody wrote the paper spoken of: `who wrote that with Mira?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_WITH_HER = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\W*)*(?:who|which people)(?: else)? (?:wrote|made|did|published|authored|signed|worked on|was on|were on|is on) (?:PAPER|that|it|this)(?: one| paper)?,? (?:together |along |jointly )?with PERSON\W*$"
)


def company_on_it(parsed: Parsed, talk: Conversation) -> Query | None:
    """The other authors of that paper, where the person named is one of them."""
    query, paper = parsed.query, talk.paper if talk.is_certain else None
    if paper is None or len(query.people) != 1 or not _WITH_HER.match(parsed.masked):
        return None
    if query.people[0].researcher_id not in paper.researcher_ids or not paper.authors:
        return None
    return Query(
        kind=QueryKind.COAUTHORS, people=query.people, paper_ids=(paper.id,), language=query.language
    )
