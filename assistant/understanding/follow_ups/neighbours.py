"""Neighbours: what stands beside the paper spoken of in the list it came from: `the one before that`, `another`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_ANOTHER = re.compile(
    r"^\W*(?:(?:and|but|no|not (?:PAPER|this|that)(?: one)?|please|ok|can you|could you)\b[\s,.]*)*(?:(?:show|give|name|recommend|find|tell)(?: me)?\s*|(?:is|are) there\s*|what about\s*|i (?:want|need)\s*|do you have\s*)?(?:(?:yet )?another|a different|some other|the next|next)(?: (?:one|paper|article))?\W*$"
)


def another(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Not this one, another`: what comes next in the list behind the papers spoken of."""
    query = parsed.query
    asked = parsed.references.denies or (
        query.topic in ("", "next") and _ANOTHER.match(parsed.masked) is not None
    )
    if query.people or not talk.listed or not asked:
        return None
    last = next((one for one in talk.singles if one in talk.listed), talk.listed[0])
    left = next((one for one in talk.listed[talk.listed.index(last) + 1 :] if one not in talk.singles), None)
    return (
        Query(kind=QueryKind.FACT, fact="about", paper_ids=(left,), language=query.language) if left else None
    )


_NEIGHBOUR = re.compile(
    r"\bthe (?:one|paper|article) (?:right |just |directly |immediately )?(?P<where>before|after|preceding|following)(?: (?:it|that|this|PAPER)(?: one)?)?(?=\W*$|\s*,)|\bthe (?P<next>next|previous|preceding|following) (?:one|paper)(?=\W*$|\s*,)",
    re.I,
)


def neighbour(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The one before that?`: what stands beside the paper spoken of, in time, among those it was listed with."""
    match = _NEIGHBOUR.search(parsed.wording)
    if match is None or parsed.query.people or not talk.singles or parsed.query.venues:
        return None
    library, last = talk.library, talk.singles[0]
    among = next((turn.shown for turn in talk.turns() if len(turn.shown) > 1 and last in turn.shown), ())
    dated = sorted(
        (library.papers_by_id[one] for one in reversed(among)),
        key=lambda one: (one.year or 0, str(one.date or "")),
    )
    ids = [one.id for one in dated]
    before = (match.group("where") or match.group("next")).lower() in ("before", "preceding", "previous")
    place = ids.index(last) + (-1 if before else 1) if last in ids else -1
    if not 0 <= place < len(ids):
        return None
    query = talk.query
    same = query is not None and query.kind is QueryKind.FACT and query.paper_ids == (last,)
    fact = query.fact if same and query is not None else "about"
    topic = query.topic if same and query is not None else ""
    return Query(
        kind=QueryKind.FACT, fact=fact, topic=topic, paper_ids=(ids[place],), language=parsed.query.language
    )
