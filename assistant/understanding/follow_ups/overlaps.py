"""Overlaps: what two people, two lists or two papers of a conversation share: `any overlap?`, `any overlap with B?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_OVERLAP = re.compile(
    r"^(?=.*\b(?:overlap\w*|intersection|(?:on|in) both lists)\b)(?:(?:and|so|but|ok|then|is|are|was|were|do|does|did|there|any|an?|some|the|much|papers?|articles?|publications?|work|they|their|his|her|which|what|of|have|has|had"
    r"|authors?|authorship|author|people|names?|PERSON|PAPER|s|lists?|with|in|on|between|among|both|these|those|them|two|show|me|it|that|this|ones?|common|overlap\w*|intersection|POSITION)\b|\W)*$"
)
_AUTHORS = re.compile(r"\b(?:authors?|authorship|people|names?)\b")
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)


def overlap(parsed: Parsed, talk: Conversation) -> Query | None:
    """The papers two people wrote together, those on both of two lists, or who is on both of two papers."""
    query = parsed.query
    asks = _OVERLAP.match(parsed.masked) or _OVERLAP.match(parsed.wording.lower())
    if not asks or query.paper_ids or query.years or query.venues:
        return None
    named = (*query.people, *query.coauthors)
    if named:
        return _with_named(parsed, talk) if len(named) == 1 else None
    two = _two_papers(talk)
    if two and (_AUTHORS.search(parsed.masked) or not talk.two_people):
        return Query(kind=QueryKind.COMPARE, fact="authors", paper_ids=two, language=query.language)
    pair = talk.two_people
    if len(pair) == 2:
        return Query(kind=QueryKind.PAPERS, people=pair[:1], coauthors=pair[1:], language=query.language)
    return _on_both_lists(parsed, talk)


def _with_named(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Any overlap with B?`: of the list on a topic those by B, else what whoever is spoken of wrote with B."""
    query, before = parsed.query, talk.query
    named = (*query.people, *query.coauthors)
    if before is not None and talk.is_of_topic:
        return before.model_copy(update={"kind": QueryKind.PAPERS, "people": named})
    whose = tuple(one for one in talk.person if one.candidates != named[0].candidates)[:1]
    if not whose:
        return None
    return Query(kind=QueryKind.PAPERS, people=whose, coauthors=named, language=query.language)


def _two_papers(talk: Conversation) -> tuple[str, ...]:
    """The two papers compared, or asked about one after the other."""
    query = talk.query
    if query is not None and query.kind in _LISTS:
        return ()
    return talk.pair


def _on_both_lists(parsed: Parsed, talk: Conversation) -> Query | None:
    """What the last two lists both hold."""
    lists = [turn for turn in talk.turns() if turn.query is not None and turn.query.kind in _LISTS][:2]
    if len(lists) != 2:
        return None
    shared = tuple(one for one in lists[0].shown if one in lists[1].shown)
    if shared:
        return Query(kind=QueryKind.PAPERS, paper_ids=shared, language=parsed.query.language)
    topics = [turn.query.topic for turn in reversed(lists) if turn.query is not None and turn.query.topic]
    if len(topics) < len(lists):
        return None
    return Query(kind=QueryKind.PAPERS, topic=" and ".join(topics), language=parsed.query.language)
