"""Names of things that are known by their shape (`PRRS`, `SARS-CoV-2`), which no reading of words could have learned.

What work is asked for on is the topic however strange it looks; what a request points back at (`that virus`) was named before.
"""

from __future__ import annotations

import re

from assistant.understanding.language.cues import PAPERS
from assistant.understanding.language.word_parts import PARTS, TELLS, WordPart

_NAME = r"(?:(?=[\w.+-]*[A-Z][\w.+-]*[A-Z0-9])[A-Z\d][\w+-]*(?:\.\w+)?)"
"""A word with two capitals, or with one and a figure."""
_WORK_ON = re.compile(
    rf"\b(?i:{PAPERS}|publish(?:ed)?|writ(?:e|ten)|wrote|done|do|put out|research|anything|something|everything|stuff|output|have|got)\b(?: (?:here|out|from you|of yours|in your \w+|you have|(?:the|your) \w+ (?:has|have)))?"
    rf" (?:on|about|regarding|concerning|around|into) (?:the )?(?P<name>{_NAME}(?:(?: |, | and | or |, and |/){_NAME})*)(?=\s*(?:[?.!;,]|$))"
)
"""`What has the group published on SARS-CoV-2?`"""
POINTED_AT = re.compile(
    r"\b(?:on|about|against|of|with|into|for|from|in|by|to|at|over|under|like|than|without|beyond|around|through|behind|[a-z]+ing|to [a-z]+"
    r"|stud(?:y|ied)|treat(?:ed)?|tackled?|examined?|modell?(?:ed)?|automated?|measured?|solved?|improved?|used?|explain(?:ed)?|handled?|cut|stop(?:ped)?)"
    r"(?: (?:down|up|out|back|away|off))? "
    r"(?:that|those|these|this|such an?|such) (?!(?:is|are|was|were|has|have|had|can|could|will|would|it|we|you|they|i|he|she|the|an?|my|our|your|their|there|somebody|someone|people|and|or|who|which|end|way|time|year|month|week|day|point|place|page|site|website|list|lab|group|team|name|man|woman|person|guy|one)\b)"
    rf"(?!{PAPERS}\b)(?P<thing>[a-z][a-z-]+)",
    re.I,
)
"""A thing told before: `cutting that gas down`, `work on this virus`. `papers that use light` points at nothing."""
_LAST = re.compile(r"^.*[.!?…;]\s+(?=\S)", re.S)
_ANY_NAME = re.compile(rf"(?<![\w-]){_NAME}(?![\w-])")
_LEAST = 0.1
"""What a name has at least where something later points back."""


def points_back(text: str) -> bool:
    """Whether the last sentence of several points at a thing told in one before."""
    before = _LAST.match(text)
    return before is not None and POINTED_AT.search(text, before.end()) is not None


def with_names_told(words: list[WordPart], text: str) -> list[WordPart]:
    """The words, those of a name of something told as its topic: what work is wanted on, and what is pointed back at."""
    spans = [found.span("name") for found in _WORK_ON.finditer(text)]
    if points_back(text):
        likely = [one.span() for one in _ANY_NAME.finditer(text)]
        spans += [span for span in likely if _telling(words, *span) >= _LEAST]
    topic = tuple(float(part == "topic") for part in PARTS)
    return [
        WordPart(one.start, one.end, topic)
        if one.telling < TELLS and any(start <= one.start < end for start, end in spans)
        else one
        for one in words
    ]


def _telling(words: list[WordPart], start: int, end: int) -> float:
    return max((one.telling for one in words if start <= one.start < end), default=0.0)
