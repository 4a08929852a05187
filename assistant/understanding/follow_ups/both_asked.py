"""Both at once: what is asked of the two people a conversation came to, one after another: `are the two at the same university?`."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.facts.person_facts import person_fact
from assistant.understanding.kinds.stated_alike import stated_alike

_THE_TWO = re.compile(
    r"\b(?:(?:both|each|either|all) of (?:them|the two|these(?: two)?|those(?: two)?)|(?:the|these|those) two(?: of (?:them|these|those))?(?: people| researchers| persons)?|the pair|they both|both|they|them)\b",
    re.I,
)
_THEIR = re.compile(r"\b(?:their|(?:the|these|those) two['’]s?)\b", re.I)
_MORE_ADVANCED = re.compile(
    r"\b(?:further|farther|furthest|more|less) (?:along|on|ahead|advanced|senior|junior|experienced)\b|\b(?:senior|junior) (?:one|of the two)\b"
)
_BARE = re.compile(
    r"^\W*(?:(?:and|so|but|at|in|from|with|is it|are|the|ok|also|then)\b\W*)*same (?:\w+ ){0,2}\w+\W*$"
)
"""`Same university?`, which points at nobody."""
_PAIR = "PERSON and PERSON"


def both_asked(parsed: Parsed, talk: Conversation) -> Query | None:
    """The stated fact of each of the two people spoken of, or the two side by side."""
    pair, query = talk.two_people, parsed.query
    if len(pair) != 2 or query.people or query.paper_ids or query.coauthors or not talk.is_of_person:
        return None
    asked = _of_pair(parsed.wording)
    if asked is None:
        return None
    shape = stated_alike(asked)
    if shape is None and _MORE_ADVANCED.search(asked):
        fact = person_fact(asked)
        return None if fact is None else _of_each(pair, fact, parsed)
    if shape is None:
        return None
    if shape.kind is QueryKind.COMPARE:
        return Query(kind=QueryKind.COMPARE, people=pair, language=query.language)
    return _of_each(pair, shape.fact, parsed)


def _of_each(pair: tuple[PersonMention, ...], fact: str | None, parsed: Parsed) -> Query:
    return Query(kind=QueryKind.FACT, fact=fact, people=pair, language=parsed.query.language)


def _of_pair(wording: str) -> str | None:
    """The question with both people where it points at them; None where it does not."""
    said = wording.lower()
    for pattern, instead in ((_THEIR, f"{_PAIR} 's"), (_THE_TWO, _PAIR)):
        if pattern.search(said):
            return pattern.sub(instead, said, count=1)
    return f"{_PAIR} {said}" if _BARE.match(said) else None
