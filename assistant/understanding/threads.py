"""Threads: an earlier subject of the conversation that a question returns to."""

from __future__ import annotations

import re

from assistant.understanding.conversation import Conversation
from assistant.understanding.described_papers import stems_sought
from assistant.understanding.naming import Named
from assistant.understanding.question import Question
from assistant.words import stem, words

_BACK_TO = re.compile(r"\b(?:back|return(?:ing)?) to\s+(?P<about>(?:(?!\s+-\s)[^,;:.?!–—]){3,80})", re.I)


def take_thread(question: Question, talk: Conversation) -> Named:
    """`Back to the weather thing: ...`: the paper that was spoken of when that was the subject."""
    match = question.search(_BACK_TO)
    if match is None:
        return []
    paper = _of_thread(stems_sought(words(match.group("about"))), talk)
    if paper is None:
        return []
    question.take(*match.span("about"), "PAPER")
    return [(match.start("about"), (paper,))]


def _of_thread(sought: list[str], talk: Conversation) -> str | None:
    """The paper last spoken of alone behind the latest question that was about the words, else the best it found."""
    if not sought:
        return None
    turns = list(talk.turns())
    for place, turn in enumerate(turns):
        query = turn.query
        if query is None or not turn.shown or query.people:
            continue
        named = [
            talk.library.papers_by_id[one].title
            for one in query.paper_ids
            if one in talk.library.papers_by_id
        ]
        held = {stem(one) for one in words(" ".join([query.topic, *named]))}
        if not set(sought) <= held:
            continue
        chosen = turn.shown[0]
        for later in reversed(turns[:place]):
            if len(later.shown) != 1 or later.shown[0] not in turn.shown:
                break
            chosen = later.shown[0]
        return chosen
    return None
