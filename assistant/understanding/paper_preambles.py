"""Preambles: sentences in which visitors tell of themselves before they ask something of papers that they name.

`My supervisor, who is rather old school, doubts it. I told him I'd look it up: is X or Y faster?` Such a sentence names none of
the papers, is no question and speaks of those who ask; its words would else be taken for what is asked.
"""

from __future__ import annotations

import re

from assistant.understanding.question import Question
from assistant.understanding.question_parts import SPEAKS, take_words

_END = re.compile(r"(?<=\w[\w'’)\"])(?:[.!…]+|\?|:|\s[-–—]{1,2})(?=\s)")
_TELLS_OF_OTHERS = re.compile(
    r"\b(?:a|some|my|our|another|one) (?:\w+ )?(?:friend|colleague|boss|supervisor|professor|teacher|student|editor|reader|guy)\b",
    re.I,
)
_SEEKS = re.compile(r"\b(?:interested|curious|looking for|about|know|wonder\w*|want|need)\b", re.I)
"""What a sentence of oneself says where it may name what is asked; one that a colon ends only leads up to it."""


def take_preamble(question: Question) -> None:
    """Take the sentences before the first that names a paper, where they only tell of those who ask."""
    named = [start for start, _, label in question.taken if label == "PAPER"]
    if not named:
        return
    begin = 0
    for match in _END.finditer(question.text):
        if match.end() > min(named):
            return
        told = question.text[begin : match.start()]
        speaks = SPEAKS.search(told.lower()) or _TELLS_OF_OTHERS.search(told)
        leads_up = match.group() == ":" or not _SEEKS.search(told)
        if match.group() != "?" and speaks and leads_up:
            take_words(question, begin, match.end())
            _unlabel(question, begin, match.end())
            question.asked_from = match.end() if begin == question.asked_from else question.asked_from
        begin = match.end()


def _unlabel(question: Question, begin: int, end: int) -> None:
    """Pronouns and the like in a preamble ask for nobody."""
    question.taken = [
        (start, stop, "" if begin <= start < end else label) for start, stop, label in question.taken
    ]
