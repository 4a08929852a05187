"""Threads: an earlier subject of the conversation that a question returns to, as one paper or as the list it was."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.understanding.conversation import Conversation
from assistant.understanding.described_papers import stems_sought
from assistant.understanding.naming import Named
from assistant.understanding.question import Question
from assistant.words import stem, words

_BACK_TO = re.compile(
    r"(?:\b(?:going|go|coming|come|getting|get|turning|let'?s go|(?:can|could|may) we (?:go|get|come))\s+)?\b(?:back|return(?:ing)?) to\s+(?P<about>(?:(?!\s+-\s)[^,;:.?!–—]){3,80})(?P<then>[,;:.?!–—-]*)",
    re.I,
)
_PLURAL = re.compile(
    r"\b(?:those|these|them|ones|the (?:papers|articles|publications|list|others?|rest)|all of|any of|(?:the )?(?:first|second|third|fourth|fifth|last|\w+est|\w+er) (?:one|paper)|how many)\b",
    re.I,
)
"""Speaks of a list, and of no single paper."""


@dataclass
class Thread:
    """What a question returns to."""

    papers: Named = field(default_factory=list)
    """The paper, where it is a single one."""
    talk: Conversation | None = None
    """The conversation with the earlier question asked once more, where its list is meant."""


def take_thread(question: Question, talk: Conversation) -> Thread:
    """`Back to the weather thing: ...`: the list or the paper that was spoken of when that was the subject."""
    match = question.search(_BACK_TO)
    if match is None:
        return Thread()
    place = _turn_about(stems_sought(words(match.group("about"))), talk)
    if place is None:
        return Thread()
    turns = list(talk.turns())
    turn = turns[place]
    behind = question.text[match.start("about") :]
    if (
        turn.query is not None
        and len(turn.shown) > 1
        and (_PLURAL.search(behind) or not behind[match.end() - match.start("about") :].strip())
    ):
        question.take(*match.span(), "")
        return Thread(talk=talk.asking_again(turn.query))
    question.take(*match.span("about"), "PAPER")
    return Thread(papers=[(match.start("about"), (_paper_of(turns, place),))])


def _turn_about(sought: list[str], talk: Conversation) -> int | None:
    """The latest turn whose question was about the words, however it names their subject."""
    if not sought:
        return None
    for place, turn in enumerate(talk.turns()):
        query = turn.query
        if query is None or not turn.shown or (query.people and not query.topic):
            continue
        named = [
            talk.library.papers_by_id[one].title
            for one in query.paper_ids
            if one in talk.library.papers_by_id
        ]
        if set(sought) <= {stem(one) for one in words(" ".join([query.topic, *named]))}:
            return place
    return None


def _paper_of(turns: list[Conversation], place: int) -> str:
    """The paper last spoken of alone behind a turn, of those it showed, else the best it found."""
    chosen = turns[place].shown[0]
    for later in reversed(turns[:place]):
        if len(later.shown) != 1 or later.shown[0] not in turns[place].shown:
            break
        chosen = later.shown[0]
    return chosen
