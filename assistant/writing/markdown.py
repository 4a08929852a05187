"""Stored text inside a Markdown answer: shown as it is, never acting as markup or as a citation."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*\[\]<])")
_LEADING = re.compile(r"^(\s*)([#>|~=+-]|\d+[.)])(?=\s|$)")
LONGEST_TITLE = 300


def safe(text: str) -> str:
    """One line of stored or typed text with what Markdown would act on escaped; `[3]` in it cites nothing."""
    line = " ".join(text.split())
    line = _SPECIAL.sub(r"\\\1", line)
    line = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", line)
    return _LEADING.sub(r"\1\\\2", line)


def shortened(text: str, most: int = 80) -> str:
    """What a visitor typed, cut for repeating it back."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
