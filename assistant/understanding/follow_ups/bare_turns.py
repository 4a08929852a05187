"""A later turn that names nobody and nothing: `newest one?`, `busiest year?`, `and whom with?`, `I only need the number`.

Whatever its wording, it is asked of whom or what the talk is about: the person of a list or a portrait, the topic of a
list, or one paper. It is told by what is missing from it: no name, no time, no place, and no word that could be a topic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.records import Query, QueryKind
from assistant.text import fold
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.follow_ups.bare_asks import (
    ASKS_OF_PAPER,
    ASKS_OF_PERSON,
    ASKS_OF_RANKED,
    ASKS_OF_TOPIC,
    Ask,
    is_barely_worded,
)

_LONGEST = 160
"""Characters of a turn that may be bare."""
_LISTS = (QueryKind.PAPERS, QueryKind.COUNT)
_OF_PERSON = (QueryKind.PROFILE, QueryKind.VENUES, QueryKind.FACT)
_PICKED: dict[str, object] = {
    "sort": None,
    "limit": None,
    "at_end": False,
    "group_by": None,
    "superlative": False,
    "fact": None,
    "detail": "",
    "wording": "",
}
"""What only said how the list before was shown."""
_OTHER_TURN = re.compile(
    r"\b(?:instead|except|excluding|without|but not|not|never|apart|aside|(?:that|this|your) other|second|third|fourth|fifth|sixth|both|either|neither|each|every one"
    r"|(?<!or )two|three|four|five|six|seven|eight|nine|ten|versus|vs|compare[ds]?|same|different|citations?|cited|meant|sorry|mistake|newer|older|earlier|later|former|latter"
    r"|accepted|submitted|unpublished|under review|prizes?|awards?|won|winning|orals?|spotlights?|thes[ei]s|dissertations?"
    r"|since|before|after|until|ago|this year|last year|that year|next year)\b|\d"
)
"""Leaves something out, counts within the list, weighs two, holds to a time or a standing, or takes back: no plain turn."""
WIDENS = re.compile(
    r"\b(?:(?:of|in) (?:all|total)|all together|altogether|overall|ever|(?:the|his|her|their) (?:whole|entire|full)|all (?:of )?(?:his|her|their))\b"
)
"""May ask of more than the last list, which narrowed one before."""
_OPENING = re.compile(
    r"^(?P<said>\W*(?:for (?:an?|my|our|the|some|this)|to|in|as|since|because|i|we|he|she|they)\b[^,:;.?!]{0,70})(?:[,:;.!?]|\s[–-])\s*(?=\S)"
    r"|^(?P<wants>\W*for (?:an?|my|our|the|some|this) [^,:;.?!]{1,50}?)\s(?=(?:i|we)(?:'d|’d)? (?:just|only|need|want|would|must|have)\b)",
    re.I,
)
_CLOSING = re.compile(r"(?P<said>,?\s+for (?:an?|my|our|some|the) [\w'’-]+(?: [\w'’-]+)?)\W*$", re.I)
"""What an answer is wanted for, before or behind what is asked."""


def asked_barely(text: str, talk: Conversation) -> Query | None:
    """The query that a bare turn means in its talk; None where it says more than that, or the talk is of nothing."""
    if talk.query is None or not text.isascii() or len(text) > _LONGEST:
        return None
    of = _subject(talk)
    if of is None:
        return None
    table, base = of
    if _OTHER_TURN.search(text.lower()):
        return None
    for said in _told(text, talk):
        if talk.earlier is not None and WIDENS.search(said):
            continue
        for ask in table:
            if ask.is_asked(said) and is_barely_worded(said, ask):
                found = ask.query(base, talk)
                if found is not None:
                    return found
    return None


_IDLE = re.compile(
    r"\W*(?:and |so |but )?(?:which|who|what)(?: ones?| years?)?(?: (?:are|is|were|was|would|will) (?:they|those|these|that|it)(?: be)?)?\W*"
)
_INTERROGATIVE = re.compile(r"\b(?:who|whom|whose|what|when|where|how|why|which)\b")


def asks_one_thing(parts: Sequence[str], asked: Sequence[Query | None]) -> bool:
    """Whether the sentences of a bare turn ask no more than one thing: `Do they publish with others, and who are those?`."""
    told = {one.model_dump_json() for one in asked if one is not None}
    rest = [part.lower() for part, query in zip(parts, asked, strict=True) if query is None]
    idle = all(_IDLE.fullmatch(one) or not _INTERROGATIVE.search(one) for one in rest)
    return len(told) < 2 and (idle or not told)


def _subject(talk: Conversation) -> tuple[tuple[Ask, ...], Query] | None:
    """What the last answer was about: the asks that fit it, and the query that holds to it."""
    before = talk.query
    if before is None or before.without or before.kind.is_talk or before.refusal:
        return None
    if before.kind in _LISTS and not (before.paper_ids or before.group_by):
        unknown = len(before.people) == 1 and not before.people[0].candidates
        if (len(talk.shown) < 2 and not unknown) or before.coauthors or before.limit or before.at_end:
            return None
        base = before.model_copy(update=_PICKED | {"kind": QueryKind.PAPERS})
        if unknown or (len(before.people) == 1 and before.people[0].researcher_id):
            return ASKS_OF_PERSON, base
        return (ASKS_OF_TOPIC, base) if before.topic and not before.people else None
    if before.kind is QueryKind.PEOPLE and before.topic and not (before.people or before.fact):
        topic = {"topic": before.topic, "topic_said": before.topic_said, "years": before.years}
        return ASKS_OF_RANKED, Query(kind=QueryKind.PAPERS, **topic)
    if before.kind in _OF_PERSON and len(before.people) == 1 and not before.paper_ids:
        if before.people[0].researcher_id is None or before.coauthors:
            return None
        return ASKS_OF_PERSON, Query(kind=QueryKind.PROFILE, people=before.people)
    if before.kind is QueryKind.FACT and len(before.paper_ids) == 1 and not before.people:
        return ASKS_OF_PAPER, Query(kind=QueryKind.FACT, paper_ids=before.paper_ids)
    return None


def _told(text: str, talk: Conversation) -> Iterator[str]:
    """The turn as it stands; then without what its answer is wanted for, where that is no topic of anything stored."""
    plain = _WHAT_ABOUT.sub(" ", text.replace("’", "'").lower())
    yield plain
    for pattern, rest in _CUTS:
        found = pattern.search(plain)
        said = next(filter(None, found.groups())) if found is not None else ""
        if found is not None and not (_POINTS.search(said) or _is_topic(said, talk)):
            yield rest(plain, found)


_WHAT_ABOUT = re.compile(r"\b(?:what|how) about\b")
_POINTS = re.compile(
    r"\bfor (?:the|this|that|an?) (?:\w+ )?(?:ones?|papers?|articles?|work|authors?|person)\W*$|\b(?:first|last|newest|latest|oldest|earliest)\b"
)
"""Points at something in what was shown, and is no purpose."""
_CUTS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], str]], ...] = (
    (_OPENING, lambda text, found: text[found.end() :]),
    (_CLOSING, lambda text, found: text[: found.start()]),
)


def _is_topic(said: str, talk: Conversation) -> bool:
    """Whether papers are stored on what was said, so that it may be what is asked about."""
    words = [word for word in fold(said).split() if not is_barely_worded(word, None)]
    return is_on(" ".join(words), talk)


_ON_SOMETHING = re.compile(
    r"\b(?:on|about|into|regarding) (?P<said>(?!(?:it|this|that|these|those|them|him|her|what|which|whom|(?:the|that|this|your) \w+)\b)[\w-]+(?: [\w-]+){0,3})\W*$",
    re.I,
)


def names_topic(text: str, alone: str, talk: Conversation) -> bool:
    """Whether a turn of general words only is on something that papers are on: `co-authors on time series?`.

    `alone` is the topic that the turn has where it stands by itself.
    """
    said = _ON_SOMETHING.search(text)
    named = (alone, said["said"] if said is not None else "")
    return any(len(one.split()) > 1 and is_on(one, talk) for one in named)


def is_on(topic: str, talk: Conversation) -> bool:
    """Whether stored papers are surely on a topic."""
    found = talk.found(Query(kind=QueryKind.PAPERS, topic=topic)) if topic else None
    return found is not None and bool(found.papers) and not found.tentative
