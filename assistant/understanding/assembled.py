"""Assembled: questions of all the people a conversation named one after another: `which have all three of them on it?`."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.understanding.company import names_company
from assistant.understanding.conversation import Conversation
from assistant.understanding.cues import PEOPLE
from assistant.understanding.parse import Parsed

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_ALL_OF = re.compile(
    r"\b(?:all|each|every one)(?: of)?(?: the| these| those)? (?P<n>two|three|four|five)\b(?: of (?:them|these|those|the people|the authors))?"
    r"|\b(?:the|these|those) (?P<m>two|three|four|five)(?: of (?:them|those|these))?\b|\b(?P<both>both) of (?:them|those|these)\b|\ball of (?:them|these people|those people)\b",
    re.I,
)
_JOINTLY = re.compile(
    r"\b(?:together|jointly|joint|share[ds]?|common|co-?(?:author|wr)\w*|collaborat\w*|wrote|writ\w+|publish\w*|authors?|authored|signed)\b|\b(?:on|in) (?:it|them|one|the same)\b|\b(?:are|were|is|was) on\b",
    re.I,
)


def all_together(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And all three of them together?`: the papers on which everybody named is an author."""
    query = parsed.query
    match = _ALL_OF.search(parsed.wording)
    if match is None or names_company(parsed.masked) or re.search(rf"\b{PEOPLE}\b", parsed.masked):
        return None  # "who is on all three of these?" asks for somebody else
    if query.paper_ids or query.topic or not _JOINTLY.search(parsed.wording):
        return None
    number = _NUMBERS.get((match.group("n") or match.group("m") or match.group("both") or "").lower())
    people = _named_last(talk, number)
    if len(people) < 2 or (number is not None and len(people) != number):
        return None
    if number == 2 and len(talk.pair) == 2 and not talk.is_of_person:
        return None  # two papers lie side by side
    counts = query.kind is QueryKind.COUNT or (
        talk.query is not None and talk.query.kind is QueryKind.COUNT and not _LISTS.search(parsed.masked)
    )
    return Query(
        kind=QueryKind.COUNT if counts else QueryKind.PAPERS,
        people=people[:1],
        coauthors=people[1:],
        years=query.years,
        venues=query.venues,
        position=None,
        language=query.language,
    )


_LISTS = re.compile(r"\b(?:which|what|list|show|name|papers?|ones)\b")


def _named_last(talk: Conversation, number: int | None) -> tuple[PersonMention, ...]:
    """So many people as the latest questions named, in the order in which they came up; of the last two questions where no number is said."""
    found: dict[str, PersonMention] = {}
    for place, turn in enumerate(talk.turns()):
        query = turn.query
        if query is None or query.paper_ids or (number is None and place > 1):
            break
        found |= {
            one.researcher_id: one
            for one in (*query.people, *query.coauthors)
            if one.researcher_id and one.researcher_id not in found
        }
        if number is not None and len(found) >= number:
            break
    order = {
        one.researcher_id: None
        for turn in reversed(list(talk.turns()))
        if turn.query is not None
        for one in (*turn.query.people, *turn.query.coauthors)
    }
    return tuple(found[one] for one in order if one in found)
