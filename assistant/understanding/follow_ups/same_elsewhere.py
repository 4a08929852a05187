"""The same asked elsewhere: `how much faster is it on a phone?`, `and on the desktop?`, of one paper's text."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.text.words import stems
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_PREPOSITIONS = r"(?:on|in|for|at|with|against|over|under|without|to|from|by|than|during|after)"
_ELSEWHERE = re.compile(
    rf"\W*(?:(?:and|but|or|so|ok|then|now|(?:what|how) about)\b[\s,]*)+(?P<how>{_PREPOSITIONS}\s+)?(?:(?:the|an?|its|their)\s+)?(?P<thing>(?!(?:how|why|what|when|where|who|whom|whose|which|that|this|it|they|yes|no)\b)[\w+#.²/-]+(?:\s+[\w+#.²/-]+){{0,3}}?)(?:\s+(?:then|too|as well|instead|though|please))*\W*",
    re.I,
)
_OF_TEXT = ("figure", "words")


def asked_elsewhere(parsed: Parsed, talk: Conversation) -> Query | None:
    """The question before of one paper, with the other thing in its place, where the paper speaks of that thing."""
    before, query = talk.query, parsed.query
    if before is None or before.kind is not QueryKind.FACT or before.fact not in _OF_TEXT or not before.topic:
        return None
    own = query.people or query.paper_ids or query.venues or query.years or parsed.references.any_but_opener
    match = _ELSEWHERE.fullmatch(parsed.wording)
    paper = talk.library.papers_by_id.get(before.paper_ids[0]) if len(before.paper_ids) == 1 else None
    if own or match is None or paper is None:
        return None
    thing, held = set(stems(match["thing"])), set(stems(f"{paper.title}. {paper.abstract}"))
    if not thing or not thing <= held:
        return None
    asked, new = before.wording.rstrip(" ?.!"), match["thing"]
    how = match["how"].strip() if match["how"] else _PREPOSITIONS
    tail = re.search(rf".*\b(?P<how>{how})\s+(?:(?:the|an?)\s+)?(?P<thing>\S.*)$", asked, re.I)
    if tail is None and (not match["how"] or before.fact != "figure"):
        return None  # something else is asked
    if tail is None:
        topic, wording = f"{before.topic} {how} {new}", f"{asked} {how} {new}"
    else:
        old = re.compile(rf"(?:\b(?:the|an?) )?{re.escape(tail['thing'])}\s*$", re.I)
        topic = old.sub(new, before.topic) if old.search(before.topic) else f"{before.topic} {new}"
        wording = f"{asked[: tail.start('thing')]}{new}"
    return before.model_copy(update={"topic": topic, "wording": f"{wording}?", "language": query.language})
