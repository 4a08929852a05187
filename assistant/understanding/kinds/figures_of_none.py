"""Figures whose own words deny something: they leave nobody out."""

from __future__ import annotations

import re

from assistant.records.figures import BIGGEST_DROP, EMPTY_YEARS, LONGEST_GAP, NEVER_WITH, UNPAIRED

_ALWAYS = frozenset({EMPTY_YEARS, NEVER_WITH, UNPAIRED})
_MOSTLY = frozenset({LONGEST_GAP, BIGGEST_DROP})
_LEAVES_OUT = re.compile(
    r"\b(?:besides?|except|excluding|apart from|aside from|other than|leaving out|not counting|ignoring|not with|written without|papers without)\b",
    re.I,
)


def says_none(fact: str, text: str) -> bool:
    """Whether `no papers by X`, `never with X`, `a gap without a paper of X` and `the drop in X's papers` are of X, not without X."""
    return fact in _ALWAYS or (fact in _MOSTLY and not _LEAVES_OUT.search(text))
