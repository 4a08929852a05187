"""Where somebody's list of papers begins or ends: `with what paper does A's record start?`, `which title closes the list?`.

The verb or noun of beginning stands beside a word for the list or for publishing, and beside one for a paper; none of them names an order.
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.understanding.language.question import Question

_ONE = r"(?:(?:which|what|name the|the|with which|with what)(?: (?:one|single|stored|actual))? (?:paper|pub|publication|article|work|preprint|title|piece|item|entry)\b|\bwhat\b|\bwhere\b|\bhow\b)"
_LIST = r"(?:publication (?:list|record|history|career)|(?:list|record|history|career|series|row|string) of (?:papers|publications|works|articles)|publishing(?: (?:career|life|record|history))?|bibliograph\w+|oeuvre|publications?|papers|writing|list|record|output|career|research|science)"
_BEGINS = r"(?:start(?:s|ed|ing)?|beg(?:ins?|an|inning)|open(?:s|ed|ing)?|kick(?:s|ed)?(?: it)? off|commenc\w+|initiat\w+|launch(?:es|ed)?|inaugurat\w+|lead(?:s)? off|set(?:s)? off)"
_ENDS = r"(?:ends?(?:ed)?|clos(?:es|ed|e)|stops?(?:ped)?|finish(?:es|ed)?|conclud(?:es|ed|e)|terminat\w+)"
_PATTERN = (
    r"^(?=.*\bPERSON\b)(?!.*\b(?:VENUE|YEAR)\b.*\b(?:to|until|till)\b)\W*(?:[\w']+\W+){{0,3}}?{one}[^?.!]*(?:"
    r"\b(?:does|did|do|has|have|is|was)\b[^?.!]*\bPERSON\b[^?.!]*\b{list}\b[^?.!]{{0,20}}\b{verb}\b"
    r"|\b{verb}\b(?: of| with| off| point of| point for)?[^?.!]*\bPERSON (?:'s? )?[^?.!]*\b{list}\b"
    r"|\bdid PERSON (?:'s )?(?:\w+ ){{0,2}}{verb}(?: with| out with)?(?:,? as an? \w+| (?:publish|writ)ing)?\W*$)"
)
_OLDEST = re.compile(_PATTERN.format(one=_ONE, list=_LIST, verb=_BEGINS))
_NEWEST = re.compile(_PATTERN.format(one=_ONE, list=_LIST, verb=_ENDS))


def list_end(question: Question) -> Literal["oldest", "newest"] | None:
    """Which end of somebody's list a paper is asked from, if any."""
    masked = question.masked()
    if masked.count("PERSON") != 1 or "PAPER" in masked:
        return None
    if _OLDEST.search(masked):
        return "oldest"
    return "newest" if _NEWEST.search(masked) else None


_IN_TIME = re.compile(r"[,\s]*\b(?:chronologically|in (?:the )?order of time|by date|in time|historically)\b", re.I)  # fmt: skip
_BEGINNING = re.compile(
    rf"\b(?:mark(?:s|ed)? )?(?:the )?(?:very )?(?:{_BEGINS}|{_ENDS})(?: with| out with)?\b", re.I
)


def take_list_end(question: Question) -> Literal["oldest", "newest"] | None:
    """The same, its words taken."""
    end = list_end(question)
    if end is not None:
        question.take_first(_IN_TIME, "")
        question.take_first(_BEGINNING, "SORT")
    return end
