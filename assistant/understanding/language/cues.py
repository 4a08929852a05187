"""Cues: tables of wordings, each beside what it says. Every recogniser that looks a value up by wording has one."""

from __future__ import annotations

import re
from typing import TypeVar

from assistant.understanding.language.question import Question

Value = TypeVar("Value")
Cues = tuple[tuple[Value, re.Pattern[str]], ...]
"""Values with the wordings that say them, in the order in which they are tried."""

PAPERS = r"(?:papers?|pubs?|pprs?|publications?|articles?|works?|preprints?|manuscripts?|studies)"
PEOPLE = r"(?:people|persons?|researchers?|authors?|members?|scientists?|scholars?|experts?|professors?|students?|faculty|colleagues|somebody|someone|anyone|anybody)"


def cues(*table: tuple[Value, str], flags: re.RegexFlag = re.NOFLAG) -> Cues[Value]:
    """A table from patterns as they are written."""
    return tuple((value, re.compile(pattern, flags)) for value, pattern in table)


def said(table: Cues[Value], text: str) -> Value | None:
    """What the first wording of a table that occurs in a text says."""
    return next((value for value, pattern in table if pattern.search(text)), None)


def take_said(question: Question, table: Cues[Value], label: str, *, repeated: bool = False) -> Value | None:
    """The same of what a question has left, and marks the words of every value in it; `repeated` ones at each place."""
    found: Value | None = None
    for value, pattern in table:
        while question.take_first(pattern, label) is not None:
            found = value if found is None else found
            if not repeated:
                break
    return found
