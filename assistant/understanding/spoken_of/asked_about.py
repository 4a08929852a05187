"""Earlier subjects by when they came up: `the one I asked about first`, `the paper we started with`, `the person before`."""

from __future__ import annotations

import re

from assistant.text.words import stem, words
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.spoken_of.antecedents import people_named
from assistant.understanding.spoken_of.ordinals import ORDINALS, PLACE

_VERBS = r"(?:ask|mention|start|begin|began|begun|talk|spoke|speak|name|discuss|inquire|look|wrote|want|bring|brought|cover|show)(?:ed|d|s|ing)?"
ASKED_ABOUT = re.compile(
    r"\bthe (?:very )?(?:(?P<place>first|last|other|previous|earlier|initial|original) )?(?P<noun>one|person|guy|researcher|author|paper|article|study)"
    rf"(?: (?:that|whom|who|which))? (?:i|we|you|u) (?:(?:had|have|just|first|originally|initially|did) )*{_VERBS}(?: (?:you|it|up|with|about|of|at|for|me))*"
    r"(?: (?P<when>(?:at )?first|earlier|before(?: that)?|initially|originally|at the (?:very )?(?:start|beginning|top)|in the beginning|to begin with|just now|last))?(?=\W|$)",
    re.I,
)
_PAPER_NOUNS = frozenset({"paper", "article", "study"})
_BEGINNING = re.compile(
    r"\b(?:first|start|started|begin|began|begun|beginning|initial\w*|original\w*|top)\b", re.I
)
_BEFORE = re.compile(r"\b(?:other|previous|earlier|before)\b", re.I)


def spoken_at(match: re.Match[str], talk: Conversation) -> tuple[str | None, str | None]:
    """The id of the paper, or of the person, that was spoken of when the words say; none where there was no such."""
    people = tuple(one.researcher_id for one in people_named(talk) if one.researcher_id)
    papers = tuple(reversed(talk.singles))
    noun = match.group("noun").lower()
    of_paper = noun in _PAPER_NOUNS or (
        noun == "one" and (not people or (bool(papers) and not talk.is_of_person))
    )
    among = papers if of_paper else people
    if not among:
        return None, None
    if _BEGINNING.search(match.group()):
        chosen = among[0]
    elif _BEFORE.search(match.group()):
        last = papers[-1:] if of_paper else tuple(one.researcher_id for one in talk.person)
        chosen = next((one for one in reversed(among) if one not in last), among[-1])
    else:
        chosen = among[-1]
    return (chosen, None) if of_paper else (None, chosen)


_PLACED = re.compile(rf"^(?P<place>{PLACE})\s+(?P<of>\S.*)$", re.I)


def placed_in_list(text: str, talk: Conversation) -> str | None:
    """The paper that `first covid` describes: by its place in the latest list that was of that subject."""
    match = _PLACED.match(text)
    if match is None:
        return None
    sought = {stem(one) for one in words(match.group("of"))}
    place = ORDINALS[match.group("place").lower()]
    for turn in talk.turns():
        topic = {stem(one) for one in words(turn.query.topic)} if turn.query is not None else set()
        if len(turn.shown) > 1 and sought <= topic and -len(turn.shown) <= place < len(turn.shown):
            return turn.shown[place]
    return None
