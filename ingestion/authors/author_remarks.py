"""Remarks that stand in an author list where a name is expected: `full list of authors omitted`, `5th author`, `numerous authors`."""

from __future__ import annotations

import re

from assistant.text import fold

_REMARK = re.compile(
    r"\b(?:co ?)?authors?\b|\bomitted\b|\b(?:list|names?) (?:is |are )?(?:truncated|shortened|cut)\b"
    r"|^(?:co )?(?:led|headed|coordinated) by\b|\b\d+(?:st|nd|rd|th) (?:from|of|in|out|to)\b"
    r"|\b(?:lab|group|team) members?$"
)
"""Nobody is called so; an ordinal alone may be a name's end (`Otis Moss 3rd`)."""


def is_remark(name: str) -> bool:
    """Whether a piece of an author list speaks of the list and is nobody's name: others stand behind it."""
    return _REMARK.search(fold(name)) is not None
