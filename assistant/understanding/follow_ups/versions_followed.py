"""The version after or before a paper spoken of: `did a second version follow?`, `and its predecessor?`."""

from __future__ import annotations

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.spoken_of.versions import version_beside, version_step


def version_followed(parsed: Parsed, talk: Conversation) -> Query | None:
    """What the other version is, where titles tell by a number that one is stored."""
    paper, query = talk.paper or talk.single, parsed.query
    if paper is None or query.people or query.paper_ids or query.venues:
        return None
    step = version_step(parsed.wording)
    found = version_beside(paper, tuple(talk.library.papers_by_id.values()), step) if step else None
    if found is None:
        return None
    return Query(kind=QueryKind.FACT, fact="about", paper_ids=(found.id,), language=query.language)
