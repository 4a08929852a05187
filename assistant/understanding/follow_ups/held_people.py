"""People shown, held to what pages state of them: `which of them has left?`, `who is on it from Bergen?`, `are any of the authors yours?`.

The people are those of a list, or the authors of the paper spoken of; whether they are of the lab, of a position, at a
place or have a page of a kind is looked up of each. A question that asks anything besides is left to other rooms.
"""

from __future__ import annotations

import re

from assistant.positions import holds, positions_in
from assistant.records import FactKind, PersonMention, Query, QueryKind, Without
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.parsed import Parsed
from assistant.understanding.follow_ups.held_words import held_to
from assistant.understanding.people.membership import JOINED

HELD = "held"
"""The `fact` of a query for those of some people who are held to something; its `detail` says to what."""

_ON_IT = re.compile(
    r"\b(?:on|of|behind|in) (?:it|that|this|the|that one|this one)(?: (?:paper|article|work|study|one))?\W*(?=$|[,;?]|\b(?:from|at|who|that|is|are|in|of|were|was|too|also|still|apart|besides)\b)"
    r"|\b(?:authors?|co-?authors?|writers)\b",
    re.I,
)
_OF_THEM = re.compile(
    r"\b(?:(?:of|among(?:st)?) (?:them|these|those|they|the (?:people|authors|names|two|three|four|five))(?: (?:people|persons?|researchers|authors|names))?|(?:which|what) (?:ones?|people|authors)|(?:are|is|were|do|does|have|has|did) (?:any|some|all|one)(?: of (?:them|these|those|they))?|any of (?:them|these|those|they))\b"
    r"|^\W*(?:(?:and|but|so|ok|then)\b\W*)*(?:which|who(?= .{0,20}\bstill\b)) (?:is|are|were|was|has|have|had)\b",
    re.I,
)
_OTHER = re.compile(r"\b(?:other|others|another|else|more)\b", re.I)
_MOST = 40
"""People of a list who are looked up one by one."""
_REFUSED = re.compile(
    r"\b(?:papers?|publications?|wrote|written|publish\w*|most|more than|fewest|why|when|where|first|last|how long)\b",
    re.I,
)


def held_people(parsed: Parsed, talk: Conversation) -> Query | None:
    """Those of the people shown of whom what is asked is stated; None where it asks anything else."""
    query, references = parsed.query, parsed.references
    named = query.people and not (references.all_authors or references.person)
    if named or query.coauthors or query.venues or query.title or query.language != "en":
        return None
    if references.ordinal is not None or references.described or references.corrects or references.denies:
        return None
    but = _BUT.search(parsed.wording)
    wording = parsed.wording[: but.start()] if but is not None else parsed.wording
    left_out = _left_out(but["who"], parsed, talk) if but is not None else ()
    if but is not None and not left_out:
        return None
    if _REFUSED.search(re.sub(r"\b(?:that|this|the) (?:paper|article)\b", "it", wording)):
        return None
    paper, people = _meant(wording, talk)
    if not (paper or people):
        return None
    held = held_to(parsed, wording)
    if held is None:
        return _by_words(parsed, people)
    sort, said = held
    spoken = (*left_out, *(_spoken_before(talk) if _OTHER.search(wording) else ()))
    return Query(
        kind=QueryKind.PEOPLE,
        fact=HELD,
        topic=said,
        detail=sort,
        people=people,
        paper_ids=paper,
        years=query.years if sort == JOINED else None,
        without=Without(people=spoken) if spoken else None,
        language=query.language,
    )


def _by_words(parsed: Parsed, people: tuple[PersonMention, ...]) -> Query | None:
    """`Who among them is Norwegian?`: whoever of the list it is told of."""
    query = parsed.query
    if len(people) < _SEVERAL or query.kind is not QueryKind.PEOPLE or not query.topic or query.paper_ids:
        return None
    return query.model_copy(update={"people": people})


_SEVERAL = 2


def _meant(wording: str, talk: Conversation) -> tuple[tuple[str, ...], tuple[PersonMention, ...]]:
    """The paper whose authors are meant, or else the people of the last list."""
    before = talk.query
    of_paper = talk.paper if talk.is_certain else None
    if before is not None and before.fact == HELD:  # "and who of them has left?", of the same people
        asks = _OF_THEM.search(wording) or _ON_IT.search(wording)
        return (before.paper_ids, before.people) if asks else ((), ())
    if of_paper is not None and of_paper.authors and (_ON_IT.search(wording) or talk.asked_for_authors):
        asks = _ON_IT.search(wording) or _OF_THEM.search(wording)
        return ((of_paper.id,), ()) if asks else ((), ())
    if talk.lists_people and _OF_THEM.search(wording):
        return (), tuple(talk.mention(one) for one in _everybody(talk)[:_MOST])
    return (), ()


def _everybody(talk: Conversation) -> tuple[str, ...]:
    """The ids of all whom the last answer found, also those that it had no room for."""
    query = talk.query
    if query is None or query.kind is not QueryKind.PEOPLE or query.limit is not None:
        return talk.people_shown
    found = talk.found(query.model_copy(update={"limit": _MOST})).ranked_people
    return tuple(one.researcher_id for one in found) or talk.people_shown


def _spoken_before(talk: Conversation) -> tuple[PersonMention, ...]:
    """Whom the talk was about: `other members` are others than they."""
    for turn in talk.turns():
        named = turn.query.people if turn.query is not None else ()
        if len(named) == 1 and named[0].researcher_id:
            return named
    return ()


_BUT = re.compile(
    r"[\s,]*\b(?:apart from|aside from|except(?:ing)?(?: for)?|besides|other than|not counting|excluding|but not)\s+(?P<who>[^?.!,;]+)",
    re.I,
)


def _left_out(who: str, parsed: Parsed, talk: Conversation) -> tuple[PersonMention, ...]:
    """Who is not wanted: those named, or those of a position."""
    query = parsed.query
    named = query.without.people if query.without else ()
    if named or not positions_in(who):
        return named
    stated = talk.library.stated
    return tuple(
        talk.mention(one.id)
        for one in stated
        if any(fact.kind is FactKind.POSITION and holds(fact.text, who) for fact in one.facts)
    )
