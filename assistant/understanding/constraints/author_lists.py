"""Papers ranked by how many authors they have: `the shortest author list`, `fewest names on it`, `written by the largest team`."""

from __future__ import annotations

import re
from typing import Literal

from assistant.understanding.constraints.author_positions import AUTHOR_LIST
from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.question import Question

End = Literal["most", "fewest"]
_SMALL = r"(?:fewest|least|shortest|smallest|lowest|minimum|minimal|tiniest|slimmest|leanest)"
_LARGE = r"(?:most|longest|largest|biggest|greatest|highest|maximum|maximal|hugest)"
_SIZE = rf"(?P<size>{_SMALL}|{_LARGE})"
_AUTHORS = r"(?:co-?)?(?:authors?|writers?|contributors?|signator(?:y|ies)|signers?)"
_WHOEVER = rf"(?:{_AUTHORS}|names?|people|persons|hands|researchers|scientists)"
_LIST = (
    rf"(?:{AUTHOR_LIST}|lists? of (?:the )?(?:authors|names|writers|contributors)|{_AUTHORS}[’']? (?:count|number|total|team|group)s?"
    rf"|(?:number|count|list) of (?:the )?(?:\w+ )?{_WHOEVER}|authorships?|(?:team|group|crew|set|crowd) of (?:\w+ )?{_WHOEVER})"
)
_TEAM = r"(?:(?:author|writing|research) )?(?:team|group|crew|collective)"
_ON_IT = r"(?:\s+(?:on|in|above|behind|under|of|to|for)\s+(?:it|its? \w+(?: \w+)?|the (?:\w+ )?(?:list|line|byline|cover|title|title page|paper)|(?:an?|any|the) author (?:list|line)|them))?"
_OF_LIST = re.compile(rf"\b(?:(?:with|has|have|had|having|by) )?(?:the )?(?:very )?{_SIZE} {_LIST}\b", re.I)
_OF_NAMES = re.compile(
    rf"\b(?:with|has|have|had|having|by|lists?|names?|carries|involv\w+|written by|took|needed|counts?)\s+(?:the )?(?:very )?{_SIZE} (?:number of )?{_WHOEVER}\b(?![’']?s?\W+with\b){_ON_IT}",
    re.I,
)
_OF_TEAM = re.compile(
    rf"\b(?:by|with|from|has|have|had)\s+(?:the )?(?:very )?{_SIZE} {_TEAM}\b(?: of (?:\w+ )?{_WHOEVER})?",
    re.I,
)
_ASKED_TEAM = re.compile(
    rf"\b(?:what|how (?:large|big|small|many)) (?:is|was|are|were) (?:the |your |his |her |their )?{_SIZE} {_TEAM}\b(?=[^.?!]*\b(?:{PAPERS})\b)",
    re.I,
)
"""`What is the smallest team on a paper at X?`"""
_IS_SIZED = re.compile(
    rf"\b(?:where|whose|with)\b[^?.!]{{0,30}}\b{_LIST}\b (?:is|was|are|being) (?:the )?(?:very )?{_SIZE}\b",
    re.I,
)
_IS_SMALL = re.compile(_SMALL, re.I)
_OF_A_PAPER = re.compile(rf"\b(?:{PAPERS}|one|thing|piece|title|entry|item)\b", re.I)


def take_author_list(question: Question) -> End | None:
    """At which end of the numbers of authors the papers are that are asked for; the words are marked `SORT`."""
    for pattern in (_OF_LIST, _IS_SIZED, _OF_NAMES, _OF_TEAM, _ASKED_TEAM):
        match = next((one for one in pattern.finditer(question.text) if question.free(*one.span())), None)
        if match is None or (pattern is not _OF_LIST and not _OF_A_PAPER.search(question.text)):
            continue
        question.take(*match.span(), "SORT")
        return "fewest" if _IS_SMALL.fullmatch(match["size"]) else "most"
    return None
