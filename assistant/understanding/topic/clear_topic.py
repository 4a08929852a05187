"""The one thing that clearly stands out of a question as its topic, where one does."""

from __future__ import annotations

import re

from assistant.embedding import Embedder
from assistant.text.words import content_words
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import TELLS
from assistant.understanding.topic.telling_words import JOINTS, LEANS, free_words
from assistant.understanding.topic.topic_ends import trimmed

CLEAR = 0.85
"""Telling from which a word stands out as of the topic, whatever stands beside it."""
MODIFIES = 0.6
"""The same of a word right before one that does: it may tell what kind of it is meant."""
_LONGEST = 6
"""Words of a topic that is a thing and no clause."""
_FRAMED = 3
"""Words of frame without which what leans to a topic is of it: who types keywords has no frame."""
_CUT = re.compile(r"[.?!;:,]\s|\b(?:and|or)\b", re.I)


def clear_topic(question: Question, embedder: Embedder) -> tuple[str, frozenset[str], bool]:
    """The one thing that stands out of a question as its topic, the other words that may tell something, and whether one leans to it.

    Empty where several stand out, where it takes a clause to say it, or where the word before it may tell what kind of it is meant.
    """
    words = [one for one in free_words(question, embedder) if question.text[one.start].isalnum()]
    clear = [place for place, one in enumerate(words) if one.telling >= CLEAR]
    if not clear:
        return "", frozenset(), False
    first, last = clear[0], clear[-1]
    core = words[first : last + 1]
    joined = all(
        one.telling >= CLEAR or question.text[one.start : one.end].casefold() in JOINTS for one in core
    ) and question.free(core[0].start, core[-1].end)
    told = trimmed(question.text[core[0].start : core[-1].end])
    if not joined or not content_words(told) or len(core) > _LONGEST or _CUT.search(told):
        return "", frozenset(), False
    before = words[first - 1] if first else None
    if (
        before is not None
        and before.telling >= MODIFIES
        and content_words(question.text[before.start : before.end])
    ):
        return "", frozenset(), False
    beside = [*words[max(first - 1, 0) : first], *words[last + 1 : last + 2]]
    others = [*words[:first], *words[last + 1 :]]
    leans = any(one.telling >= LEANS for one in beside) or any(one.telling >= TELLS for one in others)
    if leans and sum(one.telling < TELLS for one in others) < _FRAMED:
        return "", frozenset(), False
    may_tell = " ".join(question.text[one.start : one.end] for one in others if one.telling >= LEANS)
    return told, frozenset(content_words(may_tell)), leans
