"""Choices of a name: which of the people an ambiguous name may be is meant by an answer to the question who."""

from __future__ import annotations

from assistant.records import PersonMention, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_ADDED = ("years", "venues", "status", "track", "also_tracks")
"""What an answer may narrow the question to, besides whom it names."""


def answers_choice(parsed: Parsed, talk: Conversation) -> bool:
    """Whether it picks one of the people an ambiguous name may be."""
    query = parsed.query
    if not talk.choices:
        return False
    bare = query.kind in (QueryKind.PROFILE, QueryKind.PAPERS, QueryKind.HELP) and not query.topic
    named = any(set(one.candidates) & set(talk.choices) for one in query.people)
    return bare and (named or parsed.references.ordinal is not None)


def choice(parsed: Parsed, talk: Conversation) -> Query | None:
    """`The second`, `Ann, and only from 2024`: an answer to the question which bearer of a name is meant, with what it adds."""
    before = talk.query
    if before is None or not answers_choice(parsed, talk):
        return None
    place = parsed.references.ordinal
    if place is not None:
        chosen = talk.choices[place : place + 1] if place >= 0 else talk.choices[place:][:1]
    else:
        chosen = tuple(one for one in talk.choices if one in parsed.query.people[0].candidates)
    if len(chosen) != 1:
        return None

    def put(one: PersonMention) -> PersonMention:
        return talk.mention(chosen[0]) if chosen[0] in one.candidates and not one.researcher_id else one

    added = {name: said for name in _ADDED if (said := getattr(parsed.query, name))}
    return before.model_copy(
        update=added
        | {
            "people": tuple(put(one) for one in before.people),
            "coauthors": tuple(put(one) for one in before.coauthors),
        }
    )
