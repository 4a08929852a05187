"""What a page must tell where a time is asked for: a year, a month, a deadline, how long; and of an end, that it ended.

`2025.08 - (now)` tells when something began, and nothing of when it will be over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.records import Fact
from assistant.text import sentences

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|['’]\d\d\b")
_MONTHS = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_MONTH = re.compile(
    rf"\b(?:19|20)\d\d\s?[./-]\s?(?:0?[1-9]|1[0-2])\b(?!\d)|\b(?:0?[1-9]|1[0-2])\s?[./]\s?(?:19|20)\d\d\b|\b{_MONTHS}\b\.?,?(?: \d{{1,2}}(?:st|nd|rd|th)?,?)? ?(?:(?:19|20)\d\d)?"
)
_LENGTH = re.compile(
    r"\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)(?: and a half)?|half an?|a couple(?: of)?)[ -](?:more )?(?:years?|months?|weeks?|semesters?)\b"
    r"|\b(?:19|20)\d\d\b.{0,12}(?:[-–—]|\b(?:to|until|till|through|and)\b).{0,12}(?:\b(?:19|20)\d\d\b|\bnow\b|\bpresent\b|\bcurrent\b|\btoday\b)|\bsince\b.{0,20}\b(?:19|20)\d\d\b",
    re.I,
)
_DEADLINE = re.compile(
    r"\b(?:deadlines?|due|apply (?:by|before|until)|applications? (?:close|due)|by (?:the )?\d|until \d)",
    re.I,
)
_OPEN = re.compile(
    r"(?:19|20)\d\d(?:\s?[./]\s?\d{1,2})?\s?(?:[-–—]+|to|until|till)\s?\W?\s?(?:now|present|current|today|ongoing|至今|\)|$)",
    re.I,
)
_WHEN_ASKED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"\bdeadlines?\b|\bclosing date\b", re.I), _DEADLINE),
    (re.compile(r"\b(?:what|which) (?:\w+ )?months?\b|\b(?:what|which) (?:exact )?(?:date|day)\b|\bexact date\b", re.I), _MONTH),
    (re.compile(r"\bhow long\b(?! (?:is|was) (?:the|his|her|their) (?:thesis|dissertation|paper))|\bhow many (?:years|months)\b|\bfor what (?:period|time)\b", re.I), _LENGTH),
    (
        re.compile(
            r"\b(?:what|which) (?:\w+ )?(?:years?|terms?|semesters?)\b|\bfrom when to when\b|\byears? of\b|\b(?:since|from|until|till|by)? ?\bwhen\b (?:did|does|do|was|were|will|would|is|are|has|have|had|exactly)\b|(?:^|\band)\W*(?:and )?(?:since |until )?when\W*$|\bsince (?:when|what|which)\b",
            re.I,
        ),
        _YEAR,
    ),
)  # fmt: skip
_YEAR_OF_STUDIES = re.compile(
    r"\b(?:what|which) year (?:is|are|was) (?:PERSON|they|he|she|\w+(?: \w+)?) in\b|\byear of (?:stud(?:y|ies)|(?:the |their )?ph\.?d)\b",
    re.I,
)
"""`Which year is she in?`: how far the studies have come."""
_END_ASKED = re.compile(
    r"\b(?:finish\w*|end(?:s|ed|ing)?|graduat\w+|complet\w+|leav(?:e|es|ing)|left|be done|defend\w*|over)\b",
    re.I,
)
_BEGINS = re.compile(r"\b(?:beg[aiu]n\w*|start\w*|join\w*|enrol\w*|since)\b", re.I)
_ENDED = re.compile(
    r"\b(?:finish\w*|graduat\w+|complet\w+|expected|planned|defen[dc]\w+|left|until|ended|received|earned|obtained|got)\b",
    re.I,
)


def must_tell(question: str) -> tuple[re.Pattern[str], ...]:
    """What each sentence that answers must hold, where a question asks for a time; nothing where it asks for none."""
    if _YEAR_OF_STUDIES.search(question):
        return ()
    return tuple(looks for asked, looks in _WHEN_ASKED if asked.search(question))[:1]


_STAY = re.compile(
    r"\b(?i:how long|(?:since |until |till |from )?when|(?:since |until |in |till )?(?:what|which) (?:years?|months?))\b.{0,12}\b(?:was|is|were|are|has|have|had|did|does|do|will)\b (?:they|PERSON)\b(?: (?:been|be|work(?:ed|ing)?|stay(?:ed)?|join(?:ed)?|leave|left|mov(?:e|ed)|start(?:ed)?|spend|go|gone|live|an? (?:\w+ ){0,3}\w+))* ?(?:at|in|with|for|to|join|leave)? ?[A-Z][\w .&-]*\W*$"
)
"""`How long was X at Y?`, `when did X join Y?`: of a place somebody was at."""


def asks_of_stay(question: str) -> bool:
    """Whether it is asked when or how long somebody was somewhere."""
    return bool(_STAY.search(question))


def asks_for_end(question: str) -> bool:
    """Whether it is asked when something ended, or will."""
    return bool(_END_ASKED.search(question)) and not _BEGINS.search(question)


def telling_time(facts: Iterable[Fact], question: str) -> tuple[Fact, ...]:
    """The facts, of long ones their sentences, that tell the time a question asks for; all of them where it asks for none."""
    required = must_tell(question)
    if not required:
        return tuple(facts)
    ends = asks_for_end(question)
    found: dict[str, Fact] = {}
    for fact in facts:
        for start, end in sentences(fact.text) or [(0, len(fact.text))]:
            said = fact.text[start:end].strip()
            told = all(one.search(said) for one in required)
            goes_on = _OPEN.search(said) or _BEGINS.search(said)
            if told and not (ends and goes_on and not _ENDED.search(said)):
                found.setdefault(said, fact.model_copy(update={"text": said}))
    return tuple(found.values())
