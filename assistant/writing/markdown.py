"""Stored text inside a Markdown answer: shown as it is, never acting as markup or as a citation."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*\[\]<])")
_LEADING = re.compile(r"^(\s*)([#>|~=+-]|\d+[.)])(?=\s|$)")

_IMAGE = re.compile(r"!\[[^\]]*\]\s*(?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_ADDRESS = re.compile(r"(?:https?|ftp|file)://\S*|\b(?:data|javascript):\S+|\bwww\.\S+", re.IGNORECASE)


def safe(text: str) -> str:
    """One line of stored or typed text with what Markdown would act on escaped; `[3]` in it cites nothing.

    Images and addresses inside the text go: what a visitor may follow are the addresses of records, nothing else.
    """
    line = _LINK.sub(r"\1", _IMAGE.sub("", text))
    return _escaped(" ".join(_ADDRESS.sub("…", line).split()))


def address(url: str) -> str:
    """The address of a record, as text."""
    return _escaped("".join(url.split()))


def _escaped(line: str) -> str:
    line = _SPECIAL.sub(r"\\\1", line)
    line = re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", line)
    return _LEADING.sub(r"\1\\\2", line)


def shortened(text: str, most: int = 80) -> str:
    """What a visitor typed, cut for repeating it back."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
