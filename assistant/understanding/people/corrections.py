"""Corrections: one name or venue put in the place of another that was asked for: `not A, B`, `B, not A`, `B instead of A`.

What is turned round and was itself asked for before is no constraint: nobody leaves out whom they ask about.
"""

from __future__ import annotations

import re

from assistant.records import PersonMention
from assistant.text.words import stems
from assistant.understanding.conversation.conversation import Conversation
from assistant.understanding.conversation.references import References
from assistant.understanding.language.question import Question
from assistant.understanding.people.people import Found

Span = tuple[int, int]

_MIXED = r"(?:mixed(?: up)?|mix(?: up)?|mixing(?: up)?|confus\w+|mist(?:ook|aken|aking)|swapped|took)"
_DENIED = re.compile(
    rf"(?:\bnot|\binstead of|\brather than|\bin (?:the )?place of|n['’]t|\bi (?:said|wrote|typed|put)|\b{_MIXED})\s+(?:(?:with|by|at|in|from|of|for|about|the)\s+)*$",
    re.I,
)
_MEANT = (
    r"(?:but|rather|instead|no|it|i|we|was|is|'s|’s|mean|meant|wanted|want|make|that|those|the|ones?|papers|"
    r"asked|asking|thinking|talking|looking|after|for|about|with|by|at|in|from|of|on|and|please|sorry|actually)"
)
_CONTEST = re.compile(rf"[\s,.;:!–—-]*(?:{_MEANT}\b[\s,.;:!–—-]*)*", re.I)
"""All that may stand between what was wrong and what is right."""
_TAKEN_FOR = re.compile(r"\s+(?:up )?(?:with|and|for)\s+", re.I)
"""Between two of whom the first was taken for the second."""
_WAS_WRONG = re.compile(r"\s*(?:was|is) (?:wrong|not (?:right|meant)|(?:a|my) (?:mistake|slip|typo)|the wrong (?:one|person|name))\b", re.I)  # fmt: skip


def take_replaced(
    question: Question, people: list[Found], venues: dict[int, str], talk: Conversation, found: References
) -> tuple[list[Found], dict[int, str]]:
    """The people and venues of a question without those it puts right; who they were is noted in `found`."""
    _take_mix_up(question, people, found)
    asked = {one.researcher_id for one in _everybody_asked(talk)} - {None}
    spans = [(one.start, one.end) for one in people]
    wrong = [
        (one.start, one.end)
        for one in people
        if asked & set(one.mention.candidates) and _is_put_right((one.start, one.end), spans, question)
    ]
    if wrong and len(wrong) < len(people):
        found.wrong = tuple(
            who
            for one in people
            if (one.start, one.end) in wrong
            for who in one.mention.candidates
            if who in asked
        )
        _let_go(wrong, question, found)
        people = [one for one in people if (one.start, one.end) not in wrong]
    places = {start: end for start, end, label in question.taken if label == "VENUE"}
    named = [(start, places[start]) for start in venues if start in places]
    before = {name for turn in talk.turns() if turn.query is not None for name in turn.query.venues}
    wrong = [span for span in named if venues[span[0]] in before and _is_put_right(span, named, question)]
    if wrong and len(wrong) < len(named):
        _let_go(wrong, question, found)
        venues = {start: name for start, name in venues.items() if start not in {one for one, _ in wrong}}
    return people, venues


_MIXED_PRONOUN = re.compile(
    rf"(?:\b(?:i|we) (?:\w+ ){{0,2}}?)?\b{_MIXED} (?:him|her|them|it|that|this|that one) (?:up )?(?:with|for) $",
    re.I,
)


def _take_mix_up(question: Question, people: list[Found], found: References) -> None:
    """`I mixed him up with B`: whoever was spoken of is not meant, and B is."""
    for one in people:
        match = _MIXED_PRONOUN.search(question.text[: one.start])
        if match is not None and question.free(*match.span()):
            found.corrects = found.opener = True
            question.take(*match.span(), "")


def _everybody_asked(talk: Conversation) -> list[PersonMention]:
    return [
        one
        for turn in talk.turns()
        if turn.query is not None
        for one in (*turn.query.people, *turn.query.coauthors)
    ]


def _is_put_right(span: Span, others: list[Span], question: Question) -> bool:
    """Whether a span is denied, and another of its kind stands beside it in its place."""
    text = question.text
    if _WAS_WRONG.match(text, span[1]):
        return any(start >= span[1] for start, _ in others)
    denied = _DENIED.search(text[: span[0]])
    if denied is None:
        return False
    mixed = re.search(_MIXED, denied.group(), re.I)
    for start, end in others:
        if mixed and start >= span[1] and _TAKEN_FOR.fullmatch(text[span[1] : start]):
            return True
        behind = start >= span[1] and _CONTEST.fullmatch(text[span[1] : start])
        before = end <= denied.start() and _CONTEST.fullmatch(text[end : denied.start()])
        if (behind and not re.fullmatch(r"\W*(?:and|or|nor)\W*", text[span[1] : start], re.I)) or before:
            return True
    return False


def _let_go(spans: list[Span], question: Question, found: References) -> None:
    """Mark what was wrong, and the words that deny it, as understood."""
    found.corrects = found.opener = True
    question.taken = [one for one in question.taken if (one[0], one[1]) not in spans]
    for start, end in spans:
        denied = _DENIED.search(question.text[:start])
        begin = denied.start() if denied is not None and question.free(denied.start(), start) else start
        mixed = denied is not None and re.search(_MIXED, denied.group(), re.I)
        taken_for = (_TAKEN_FOR if mixed else _WAS_WRONG).match(question.text, end)
        if taken_for is not None and question.free(*taken_for.span()):
            end = taken_for.end()
        question.take(begin, end, "")


_WRONG_TOPIC = re.compile(
    r"\bnot\s+(?:(?:about|on|the|just|only)\s+)*(?P<before>[^,;.:!?]{3,60}?)\s*(?:[,;.–—]+\s*(?:but\s+|rather\s+)?|\s+but\s+|\s+rather\s+)(?=\w)"
    r"|[,;–—]+\s*(?:and )?(?:not|instead of|rather than)\s+(?:(?:about|on|the)\s+)*(?P<behind>[^,;.:!?]{3,60}?)(?=\s*(?:i (?:mean|meant)\b)?\W*$)",
    re.I,
)


def take_wrong_topic(question: Question, talk: Conversation, found: References) -> None:
    """`Not parsing, labelling I meant`: what was asked for before and was not meant is no part of the topic."""
    match = question.search(_WRONG_TOPIC)
    if match is None or talk.query is None or not talk.query.topic:
        return
    wrong = set(stems(match.group("before") or match.group("behind")))
    if wrong & set(stems(talk.query.topic)):
        found.corrects = found.opener = True
        question.take(*match.span(), "")
