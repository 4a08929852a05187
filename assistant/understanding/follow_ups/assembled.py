"""Assembled: questions of all the people a conversation named one after another: `which have all three of them on it?`."""

from __future__ import annotations

import re

from assistant.records import PersonMention, Query, QueryKind
from assistant.understanding.constraints.company import names_company
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.language.cues import PEOPLE

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


_ALONE = re.compile(
    rf"\W*(?:(?:and|so|but|or|ok|then|what about|how about)\b[\s,]*)*(?:{_ALL_OF.pattern})\W*", re.I
)


def all_together(parsed: Parsed, talk: Conversation) -> Query | None:
    """`And all three of them together?`: the papers on which everybody named is an author."""
    query = parsed.query
    match = _ALL_OF.search(parsed.wording)
    if match is None or names_company(parsed.masked) or re.search(rf"\b{PEOPLE}\b", parsed.masked):
        return None  # "who is on all three of these?" asks for somebody else
    if query.paper_ids or query.topic:
        return None
    if not (_JOINTLY.search(parsed.wording) or _ALONE.fullmatch(parsed.wording)):
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
    before = (
        talk.query if talk.query is not None and talk.query.kind in _LISTED else Query(kind=QueryKind.PAPERS)
    )
    return before.model_copy(
        update={
            "kind": QueryKind.COUNT if counts else QueryKind.PAPERS,
            "people": people[:1],
            "coauthors": people[1:],
            "years": query.years or (None if "years" in parsed.references.drops else before.years),
            "venues": query.venues or (() if "venues" in parsed.references.drops else before.venues),
            "sort": query.sort or before.sort,
            "limit": query.limit or before.limit,
            "at_end": query.at_end or before.at_end,
            "fact": None,
            "group_by": None,
            "position": None,
            "without": None,
            "language": query.language,
        }
    )


_LISTED = (QueryKind.PAPERS, QueryKind.COUNT)
_LISTS = re.compile(r"\b(?:which|what|list|show|name|papers?|ones)\b")


_DOES = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b\s*)*(?:which(?: ones?)?|who|any(?:one|body)?|(?:do|does|did|has|have|is|are) any(?:one|body)?|how many)\b[^,;]*?\b(?:work\w*|stud(?:y|ies|ied)|research\w*|do|does|did|done|doing|know\w*|interested|speciali[sz]\w*|experts?|into|look(?:s|ed|ing)? (?:at|into))\b"
)
"""Said of people: `which of them worked on glaciers?`."""


def among_listed(parsed: Parsed, talk: Conversation) -> Query | None:
    """`Which of them worked on glaciers?`, behind a list of people or two asked about: those of them who did."""
    query = parsed.query
    if not (parsed.references.group and query.topic and _DOES.search(parsed.masked)):
        return None
    pair = talk.two_people if parsed.references.both and talk.is_of_person and len(talk.shown) != 2 else ()
    if not (talk.lists_people or len(pair) == 2):
        return None
    if (
        query.people
        or query.paper_ids
        or re.search(r"\b(?:papers?|publications?|articles?)\b", parsed.masked)
    ):
        return None
    people = tuple(talk.mention(one) for one in talk.people) if talk.lists_people else pair
    return Query(
        kind=QueryKind.PEOPLE,
        topic=query.topic,
        people=people,
        years=query.years,
        venues=query.venues,
        language=query.language,
    )


def for_each(parsed: Parsed, talk: Conversation) -> Query | None:
    """`How many is that for each of them?`: what was asked last, of the two people asked about, counted."""
    before, pair = talk.query, talk.two_people
    if before is None or parsed.query.people or parsed.query.paper_ids or len(pair) != 2:
        return None
    lists = before.kind in (QueryKind.PAPERS, QueryKind.COUNT) and not before.paper_ids
    if not lists or not _EACH.search(parsed.wording) or not _COUNTS.search(parsed.wording):
        return None
    return before.model_copy(
        update={"kind": QueryKind.COUNT, "people": pair, "group_by": "person", "fact": None}
    )


_EACH = re.compile(
    r"\b(?:for|by|of|from) (?:each|either|both)\b(?: (?:of )?(?:them|the two|one|person|author))?|\beach of (?:them|the two)\b",
    re.I,
)
_COUNTS = re.compile(r"\bhow many\b|\bnumbers?\b|\bcounts?\b", re.I)


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
