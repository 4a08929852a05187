"""Frames of a request: in the part that asks, the words before it does and behind the names."""

from __future__ import annotations

import re

from assistant.text import fold
from assistant.understanding.language.chatter import is_chatter
from assistant.understanding.language.question import Question
from assistant.understanding.language.question_parts import (
    ASKS_AT_ONCE,
    INTERROGATIVE,
    INTRODUCES,
    OF_PAPERS,
    ORDERS,
    SPEAKS,
    SUBORDINATE,
    Part,
    take_words,
)

_JUST_BEFORE = re.compile(r"\b(?:when|where|why|how|whether|if)\b(?:\s+[\w']+){0,3}\s*$")
_NUMBER = re.compile(
    r"\b(?:(?:phone|telephone|mobile|cell|fax|room|office|orcid|contact) numbers?|(?:numbers?|counts?|totals?) (?:of|for))\b"
)
_WE_WHO = re.compile(
    r"\b(?:(?:that|which|so|because|as|since|if|when|where|while|and|but)\s+)*(?:i|we|u|you)\b(?:(?!\b(?:about|regarding|concerning|on)\b|\b(?:from|in|at|by|with)\s*$).)*"
)
"""Behind a name: what those who ask have to do with it."""
CONNECTORS = frozenset("of and or for in with".split())


_WISHED = re.compile(
    r"\b(?:need|needs|want|wants|like|love|require|after|looking for|searching for|seeking|missing)\b\s+(?:to (?:have|get|know|see|find|cite|quote|check|copy)\s+)?(?P<what>(?:(?:the|an?|your|its|their)\s+)?(?!(?:help|advice|time|someone|somebody|anyone|anybody|people|hints?|reasons?|ideas?|place|job|position)\b)(?:[\w'.-]+\s+){1,4}?)(?:of|for|behind)(?:\s+(?:the|your|that|this))?\s*$"
)
"""`I need the DOI of` a paper: what is wished for is asked of it."""


def take_lead(question: Question, part: Part) -> None:
    """`If you are not too busy could you list the papers by X`: what stands before the request."""
    end = part.labels[0][0] if part.labels else part.end
    lead = question.text[part.start : end].lower().replace("’", "'")
    if not SPEAKS.search(lead) and not SUBORDINATE.match(lead):
        return
    place = _request_in(lead)
    if place is None:
        place = 0 if not part.labels or ASKS_AT_ONCE.match(lead) else len(lead)
    if not is_chatter(lead[:place]):
        take_words(question, part.start, part.start + place)


def _request_in(lead: str) -> int | None:
    """Where the request begins in what leads up to a name; None where it does not."""
    asking = (INTERROGATIVE, ORDERS, _NUMBER)
    found = [match for one in asking if (match := one.search(lead)) is not None]
    if found:
        return min(match.start() for match in found)
    if (papers := OF_PAPERS.search(lead)) is not None:
        return _kind_before(lead, papers.start())
    for match in reversed(list(INTRODUCES.finditer(lead))):
        if not SPEAKS.search(lead, match.end()) and not is_chatter(lead[match.end() :]):
            return match.start()
    if (wished := _WISHED.search(lead)) is not None:
        return wished.start("what")
    last = _JUST_BEFORE.search(lead)
    return last.start() if last is not None else None


def _kind_before(lead: str, place: int) -> int:
    """Where the words begin that say what kind of papers: `I need quantization and pruning papers`."""
    for match in reversed(list(re.finditer(r"[^\s]+", lead[:place]))):
        word = fold(match.group())
        if word not in CONNECTORS and is_chatter(word):
            break
        place = match.start()
    return place


def take_tails(question: Question, part: Part) -> None:
    """`The papers by X that I keep hearing of`: what those who ask have to do with a name."""
    behind = [last for _, last in part.labels]
    before = [first for first, _ in part.labels[1:]]
    for start, end in zip(behind, [*before, part.end], strict=False):
        run = question.text[start:end].lower()
        match = _WE_WHO.search(run)
        if match is not None and not is_chatter(match.group()):
            take_words(question, start + match.start(), start + match.end())
