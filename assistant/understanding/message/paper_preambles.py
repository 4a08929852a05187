"""Preambles: what is told before papers are asked about, of those who ask or of what several papers share.

`My supervisor, who is rather old school, doubts it. I told him I'd look it up: is X or Y faster?` Such a sentence names none of
the papers, is no question and speaks of those who ask. `Both X and Y prune filters. How do they differ?` says what is no
question. The words of either would else be taken for what is asked.
"""

from __future__ import annotations

import re

from assistant.understanding.language.question import Question
from assistant.understanding.language.question_parts import (
    ASKS_AT_ONCE,
    INTERROGATIVE,
    SPEAKS,
    Part,
    parts_of,
    take_words,
)

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
    for match in _END.finditer(question.text, begin):
        if match.end() > min(named):
            _take_wish(question, begin, match)
            return
        told = question.text[begin : match.start()]
        speaks = SPEAKS.search(told.lower()) or _TELLS_OF_OTHERS.search(told)
        leads_up = match.group() == ":" or not _SEEKS.search(told)
        if match.group() != "?" and speaks and leads_up:
            take_words(question, begin, match.end())
            _unlabel(question, begin, match.end())
            question.asked_from = match.end() if begin == question.asked_from else question.asked_from
        begin = match.end()


_WISH = re.compile(
    r"\b(?:summar\w+|overview|gist|explanation|sentence|sentences|paragraph|lines?|words|notes?|introduction|description|help|slides?|talk|report|present\w*|prepar\w+|writing|reading|stuck|trouble)\b",
    re.I,
)
"""What somebody needs or does who then asks: `I need a short summary of X for the board: what ...?`"""


def _take_wish(question: Question, begin: int, end: re.Match[str]) -> None:
    """Take the words around a paper's name in a sentence that only says what is wanted, before the one that asks."""
    told, behind = question.text[begin : end.start()].lower(), question.text[end.end() :].lower()
    wishes = SPEAKS.search(told) and _WISH.search(told) and not INTERROGATIVE.search(told)
    if wishes and end.group() != "?" and (INTERROGATIVE.search(behind) or ASKS_AT_ONCE.match(behind)):
        take_words(question, begin, end.end())
        question.asked_from = end.end()


_BOTH = re.compile(r"\b(?:both|each of|the two|all three)\b|\bPAPER\b.*\bPAPER\b", re.I)
_SINCE = re.compile(r"^\W*(?:since|as|because|given that|although|though|even though|when|while)\b", re.I)
_SETS_APART = re.compile(
    r"\b(?:differ\w*|apart|distinguish\w*|contrast|compar\w+|rather than|over|instead|choose|prefer|same)\b",
    re.I,
)


_VERSION = r"(?:version|variant|method|paper|one|work|sibling|study|model|edition)"
_AGED = r"(?:newer|newest|older|oldest|earlier|earliest|later|latest|more recent|most recent|previous|first|second|improved)"
_IN_PASSING = re.compile(
    rf"\b(?:its|the|their|his|her|an?|this|that) (?:[\w-]+ )??(?:successor|predecessor|precursor|sequel|follow-up|rival|competitor|counterpart|forerunner|{_AGED}(?: {_VERSION})?)(?=,? *$)"
    rf"|(?<!\w)^,? *(?:its|the) (?:\w+ )?(?:successor|predecessor|precursor|sequel|forerunner|{_AGED} {_VERSION})(?=,? (?!of\b))",
    re.I,
)
"""`A and its successor B`: said of a paper in passing, before or behind its name."""


def take_in_passing(question: Question) -> None:
    """Take what is said of one of several papers only in passing; the words would else be asked of each."""
    named = sorted((start, end) for start, end, label in question.taken if label == "PAPER")
    if len(named) < 2:
        return
    edges = [0, *(place for span in named for place in span), len(question.text)]
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        match = _IN_PASSING.search(question.text[begin:end])
        if match is not None and question.free(begin + match.start(), begin + match.end()):
            question.take(begin + match.start(), begin + match.end(), "")


def take_shared(question: Question) -> None:
    """Take what is only stated of several papers beside a question of what sets them apart: `Both X and Y prune. How do they differ?`.

    Its words would else be looked for in each, and what they share be told of both.
    """
    if sum(label == "PAPER" for _, _, label in question.taken) < 2:
        return
    parts = parts_of(question)
    stated = [one for one in parts if _BOTH.search(_labelled(one)) and _only_states(one)]
    asking = [one for one in parts if one not in stated]
    if stated and any(_SETS_APART.search(one.masked) for one in asking):
        for one in stated:
            take_words(question, one.start, one.end)


def _labelled(part: Part) -> str:
    return f"{part.masked} {' PAPER' * max(0, len(part.labels) - part.masked.count('PAPER'))}"


def _only_states(part: Part) -> bool:
    """Whether a part has the form of a statement and no word that asks."""
    asks = part.behind.startswith(("?", ":")) and not _SINCE.match(part.masked)
    return not (
        asks
        or INTERROGATIVE.search(part.masked)
        or ASKS_AT_ONCE.match(part.masked)
        or _SETS_APART.search(part.masked)
    )


def _unlabel(question: Question, begin: int, end: int) -> None:
    """Pronouns and the like in a preamble ask for nobody."""
    question.taken = [
        (start, stop, "" if begin <= start < end else label) for start, stop, label in question.taken
    ]
