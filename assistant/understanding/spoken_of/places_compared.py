"""Places compared: two entries of a list that are named by their places: `how does the first differ from the last?`."""

from __future__ import annotations

import re

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.conversation.references import References
from assistant.understanding.kinds.superlatives import DIFFERENCE, asks_difference
from assistant.understanding.language.question import Question
from assistant.understanding.spoken_of.ordinals import ORDINALS, PLACE

_ENTRY = r"(?: (?:one|paper|article|study|person|author(?! list)|researcher))?"
_BETWEEN = r"(?:and|with|to|from|against|versus|vs\.?|or|than|(?:any )?different(?:ly)? (?:from|to)|differ(?:s|ent)? from|compare[sd]? (?:to|with)|relate[sd]? to|(?:is )?(?:like|similar to)|have in common with|has in common with|share with)"
_TWO_PLACES = re.compile(
    rf"\b(?:the |number |#)(?P<one>{PLACE}|\d|one|two|three|four|five){_ENTRY}\s+{_BETWEEN}\s+(?:the |number |#)?(?P<other>{PLACE}|\d|one|two|three|four|five)\b{_ENTRY}(?! (?:author|version|year|time|half|part))",
    re.I,
)
_SET_BESIDE = re.compile(
    r"\b(?:differ\w*|compar\w+|contrast|apart|alike|similar\w*|in common|relat\w+|share\w*|like|between|versus|vs|same)\b",
    re.I,
)
_MORE = re.compile(r"\b(?:more|fewer|less)\b", re.I)


def take_two_places(question: Question, found: References, talk: Conversation) -> bool:
    """Two places in the list that was shown last, set beside each other."""
    match = question.search(_TWO_PLACES)
    if match is None or not (_SET_BESIDE.search(question.text) or _MORE.search(question.text)):
        return False
    held = len(talk.people) if talk.counts_people else len(talk.listed)
    places = tuple(ORDINALS[match.group(one).lower()] % max(held, 1) for one in ("one", "other"))
    if held < len(places) or len(set(places)) < len(places):
        return False
    found.places = places
    question.take(*match.span(), "PERSON and PERSON" if talk.counts_people else "PAPER and PAPER")
    return True


def places_compared(parsed: Parsed, talk: Conversation) -> Query | None:
    """The two papers or people at the places named, side by side; of people also by how many papers they differ."""
    places, query = parsed.references.places, parsed.query
    if not places or query.people or query.paper_ids:
        return None
    if not talk.counts_people:
        ids = tuple(talk.listed[one] for one in places)
        fact = "authors" if query.fact == "authors" else None
        return Query(kind=QueryKind.COMPARE, fact=fact, paper_ids=ids, language=query.language)
    pair = tuple(talk.mention(talk.people[one]) for one in places)
    if not _MORE.search(parsed.masked):
        return Query(kind=QueryKind.COMPARE, people=pair, language=query.language)
    fact = DIFFERENCE if asks_difference(parsed.masked) else None
    return Query(kind=QueryKind.COUNT, group_by="person", fact=fact, people=pair, language=query.language)
