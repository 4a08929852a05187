"""Traditional characters of Chinese as simplified ones: names and questions are compared in one script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[int, str]:
    text = (files("assistant.text") / "traditional_zh.txt").read_text(encoding="utf-8")
    pairs = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return {ord(pairs[place]): pairs[place + 1] for place in range(0, len(pairs) - 1, 2)}


def simplified(text: str) -> str:
    """The text with each traditional character replaced; as long as before, so that places in it stay the same."""
    return text if text.isascii() else text.translate(_table())
