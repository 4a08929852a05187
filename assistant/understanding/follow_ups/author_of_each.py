"""`Who is the first author?`, behind a short list of papers of which none was spoken of alone: of each of them."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_MOST = 12
_PLACE_ALONE = re.compile(
    r"\W*(?:(?:and|so|but|ok)\b\W*)*(?:(?:who|whose name)(?: (?:is|are|was|were))? (?:the |their )?)?(?:the )?POSITION\W*"
)


def author_of_each(parsed: Parsed, talk: Conversation) -> Query | None:
    """The authors at a place, paper by paper."""
    query, before = parsed.query, talk.query
    listed = before is not None and before.kind is QueryKind.PAPERS and not (before.people or before.topic)
    if not listed or talk.paper is not None or not 1 < len(talk.displayed) <= _MOST:
        return None
    own = query.people or query.paper_ids or query.topic or query.years or query.venues
    if own or not query.position or query.position == "single" or not _PLACE_ALONE.fullmatch(parsed.masked):
        return None
    return Query(
        kind=QueryKind.FACT,
        fact="authors",
        position=query.position,
        paper_ids=talk.displayed,
        language=query.language,
    )
