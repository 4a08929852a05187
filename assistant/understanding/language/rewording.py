"""Tables of wordings with the plainer ones that say the same, by which a question is reworded before anything is recognised in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Rewording = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""A wording, and what stands in its place."""
FULL_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}"
"""A pattern for a name of two words or more, as it is written: who bears it is not known yet."""


def reworded(text: str, table: Iterable[Rewording]) -> str:
    """The text with each wording of a table replaced, one after another."""
    for pattern, plain in table:
        text = pattern.sub(plain, text)
    return text
