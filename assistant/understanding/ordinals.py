"""Ordinals: `the second one`, `number three`, of the papers or people of the last answer."""

from __future__ import annotations

import re

from assistant.understanding.conversation import Conversation
from assistant.understanding.question import Question
from assistant.understanding.references import References

_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
ORDINALS = (
    {word: place for place, word in enumerate(_PLACES)}
    | {word: place for place, word in enumerate("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th".split())}
    | {str(place + 1): place for place in range(10)}
    | {"last": -1, "final": -1, "one": 0, "two": 1, "three": 2, "four": 3, "five": 4}
)
PLACE = rf"(?:{'|'.join(_PLACES)}|last|final|\d(?:st|nd|rd|th)|10th)"
_CHINESE_ORDINALS = "一二三四五"
_ORDINAL_PAPER = re.compile(
    rf"\b(?:the |that |this |its |your )({PLACE}) (?:one|paper|(?:one )?(?:of|in|on) (?:them|these|those|(?:the|your|that|this) (?:list|two|three))|result|article|entry|item|publication)(?: (?:in|of|on) (?:the|your|that|this) list)?\b|^\W*(?:(?:and|so|ok|no|what about|how about)\b[\s,]*)*(?:the )?({PLACE})\b(?=\W*$|\s*[,:–—])|\b(?:number|no\.?|nr\.?|#)\s*(\d|one|two|three|four|five)\b|第([一二三四五])(?:篇|个)",
    re.I,
)


def take_ordinal(question: Question, found: References, talk: Conversation | None) -> None:
    """`The second one`, of the papers or people of the last answer."""
    match = question.search(_ORDINAL_PAPER)
    if match is None:
        return
    without_paper = "PAPER" not in question.masked()
    word = match.group(1) or match.group(2) or match.group(3)
    found.ordinal = ORDINALS[word.lower()] if word else _CHINESE_ORDINALS.index(match.group(4))
    counts_people = talk is not None and talk.counts_people and "篇" not in match.group()
    found.of_person = counts_people and without_paper
    question.take(*match.span(), "PERSON" if found.of_person else "PAPER")
