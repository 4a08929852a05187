"""Another year or venue in the place of the last one: what was carried along with the last gives way where nothing fits.

`A's papers of 2022`, `is one on pruning?`, `and what about 2021?`: the year may change in the list or in the question about it.
`A's papers of 2022`, `which was at ACL?`, `and what about 2021?`: likewise.
`Anything at COLING 2022?`, `and at ACL?`: the year may belong to the venue. What is stored decides.
"""

from __future__ import annotations

from assistant.records import Query, QueryKind
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed

_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)


def switched(parsed: Parsed, talk: Conversation, found: Query) -> Query:
    """The query found, or the same without what was only carried along, where nothing stored fits both."""
    last = talk.query
    if last is None or found.kind not in _LISTS or found.people != last.people or not found.people:
        return found
    carries_topic = found.topic and found.topic == last.topic and not parsed.query.topic
    other_year = parsed.query.years is not None and found.years != last.years
    if carries_topic and other_year and _narrows(talk):
        return _unless_stored(talk, found, found.model_copy(update={"topic": "", "topic_said": None}))
    carries_venue = found.venues and found.venues == last.venues and not parsed.query.venues
    if carries_venue and other_year and _picks_venue(talk):
        return _unless_stored(talk, found, found.model_copy(update={"venues": ()}))
    carries_year = found.years is not None and found.years == last.years and parsed.query.years is None
    other_venue = parsed.query.venues and last.venues and found.venues != last.venues
    if carries_year and other_venue and _came_together(talk):
        return _unless_stored(talk, found, found.model_copy(update={"years": None}))
    return found


def _unless_stored(talk: Conversation, found: Query, freed: Query) -> Query:
    """The query as it was found where something surely fits it, else the one that is freed of what was carried."""
    evidence = talk.asking(found).evidence
    return found if evidence.papers and not evidence.tentative else freed


def _narrows(talk: Conversation) -> bool:
    """Whether the last question asked about a list of a year that was given before without any topic."""
    last, earlier = talk.query, _before(talk)
    if last is None or earlier is None or earlier.topic or earlier.kind not in _LISTS:
        return False
    same = (last.years, last.people, last.venues) == (earlier.years, earlier.people, earlier.venues)
    return same and last.years is not None


def _picks_venue(talk: Conversation) -> bool:
    """Whether the last question only asked which papers of a list of a year were at the venue."""
    last, earlier = talk.query, _before(talk)
    if last is None or earlier is None or earlier.venues or earlier.kind not in _LISTS:
        return False
    return last.years is not None and (last.years, last.people) == (earlier.years, earlier.people)


def _came_together(talk: Conversation) -> bool:
    """Whether one question named both the venue and the year: `COLING 2022`."""
    last, earlier = talk.query, _before(talk)
    if last is None or last.years is None or earlier is None:
        return last is not None and last.years is not None
    return earlier.people != last.people or (earlier.years, earlier.venues) == (None, ())


def _before(talk: Conversation) -> Query | None:
    return talk.earlier.query if talk.earlier is not None else None
