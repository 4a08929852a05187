"""How many: papers somebody must have at least, entries wanted, and numbers that a question takes for granted."""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.numbers import NUMBER, number
from assistant.understanding.language.question import Question

_COUNTS_PAPERS = (
    r"(?!\s+(?:authors?|years?|pages?|people|months?|venues?)\b)"
    rf"(?=\s+(?:[\w-]+\s+){{0,2}}{PAPERS}\b|\s*(?:$|[^\w\s-])|\s+(?:of|at|in|with|together|on|by|for|from|since|before|after|and|or|but|here|there|so|then|who|that|together|jointly|(?-i:[A-Z])\w*)\b)"
)
"""What follows a number of papers; `more than one teacher` are no papers."""
_MORE_THAN = re.compile(
    rf"\b(?:(more than|over)|at least)\s+(once|twice|{NUMBER})\b(?:\s+times\b)?{_COUNTS_PAPERS}"
    rf"|\b({NUMBER}) or more\b(?:\s+times\b)?{_COUNTS_PAPERS}|\b(repeatedly|several times|multiple times)\b|(?:超过|多于)\s*([一二两三四五六七八九十]|\d{{1,2}})\s*[次篇]|(不止一次|多次)",
    re.I,
)
"""How many papers somebody must have to be told of: `more than once`, `at least five papers`."""
_LIMIT: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"(?<!very )\b(?:top|first|best|any)[- ]({NUMBER})\b(?!\s+(?:years?|authors?\b(?!\s+(?:by|in terms|with|according)\b)))",
        re.I,
    ),
    re.compile(
        rf"\b({NUMBER})\s+(?=(?:latest|newest|most|recent|oldest|earliest|top|best|related|similar|relevant)\b|SORT\b)",
        re.I,
    ),
    re.compile(
        rf"\b(?:give|show|list|name|find|recommend|suggest|need|want|(?:looking|searching|asking) for)\s+(?:me\s+)?({NUMBER})\b\s+(?=\w*\s?(?:papers?|publications?|works?|articles?|people|researchers?|experts?|co-?authors?|examples?))",
        re.I,
    ),
    re.compile(r"(?:前|最新的?|列出|推荐|给我|挑|来)\s*([一二两三四五六七八九十]|\d{1,2})\s*(?:篇|位|个)"),
    re.compile(r"([一二两三四五六七八九十]|\d{1,2})\s*篇(?=最新|最早|相关)"),
)
_CLAIMED_NUMBER = re.compile(
    rf"(?!(?<=(?:who|ich) of )\w+ \w+ works (?:on|in|at|with|for)\b)\b(?:all|the|his|her|their|these|those)\s+(?:of\s+(?:the|his|her|their)\s+)?({NUMBER})\b(?=\s+(?:\w+\s+)?(?:papers?|publications?|works?|articles?|preprints?)\b)",
    re.I,
)
"""`all 60 papers`: a number the question takes for granted; the answer tells the real one."""
_CLAIMED_OF_PERSON = re.compile(
    rf"\b(?:have|has|had|wrote|written|published?)\s+(?:(?:only|really|about|at least|already|just|exactly|some) )*(\d{{1,4}}(?:\s+or\s+\d{{1,4}})?|{NUMBER})(?=\s+(?:papers?|publications?|works?|articles?)\b)",
    re.I,
)


def take_least(question: Question) -> tuple[int, str] | None:
    """How many papers those asked for must have at least, and in which words that is said; they are taken."""
    match = question.search(_MORE_THAN)
    if match is None:
        return None
    over, least, or_more, often, chinese, often_chinese = match.groups()
    stated = (least or or_more or chinese or "").lower()
    value = {"once": 1, "twice": 2}.get(stated) or number(stated) if stated else 1
    if value is None:
        return None
    question.take(*match.span(), "")
    return value + 1 if over or often or chinese or often_chinese else value, match.group().strip()


def take_limit(question: Question) -> int | None:
    """How many entries are wanted; the words are marked `LIMIT`."""
    for pattern in _LIMIT:
        if (match := question.take_first(pattern, "LIMIT")) is not None:
            return number(match.group(1))
    return None


def take_claimed_total(question: Question) -> None:
    """Take the number of `all 60 papers`, which limits nothing."""
    if (match := question.search(_CLAIMED_NUMBER)) is not None and number(match.group(1)) != 1:
        question.take(*match.span(1), "")


def take_claimed_of_person(question: Question) -> None:
    """Take the number of `has written 60 papers`, which limits nothing."""
    while (match := question.search(_CLAIMED_OF_PERSON)) is not None:
        question.take(*match.span(1), "")
