"""Why listed: `why is that one there?` asks what of a paper made an answer list it."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.spoken_of.antecedents import paper_meant

_WHY = re.compile(
    r"^\W*(?:(?:and|but|so|hm+|ok)\b[\s,]*)*(?:why|how come|for what reason|what makes)\b.{0,12}\b(?:PAPER|they|it|that|this|those|these)\b(?: (?:one|paper|ones|papers))?\s*(?:is |was |are |were |even |also |being )*(?:listed|included|shown|there|here|(?:in|on|part of|among) (?:the|this|your|that) (?:list|results?|answer)|among (?:them|these|those)|relevant|a match|a hit|coming? up|appear\w*|fit\w*|match\w*)\b(?: (?:here|there|too|at all|in (?:the|this|your) (?:list|answer)))*\W*$"
)


def why_listed(parsed: Parsed, talk: Conversation) -> Query | None:
    """What the paper says on the topic it was listed for, or who wrote it where the list was somebody's; else the list again."""
    query = parsed.query
    if query.people or not _WHY.match(parsed.masked) or talk.query is None:
        return None
    papers = query.paper_ids or paper_meant(talk, parsed.references.ordinal)
    turn = next((one for one in talk.turns() if len(one.shown) > 1 and set(papers) <= set(one.shown)), talk)
    listing = turn.query
    if not papers or listing is None or parsed.references.group:
        return listing
    if listing.topic:
        return Query(
            kind=QueryKind.FACT, fact="words", topic=listing.topic, paper_ids=papers, language=query.language
        )
    fact = "authors" if listing.people else "venue"
    return Query(kind=QueryKind.FACT, fact=fact, paper_ids=papers, language=query.language)
