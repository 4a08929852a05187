"""One Chinese to read: traditional characters as simplified ones, and words of Taiwan and of Japanese as those of the mainland."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_KANA = re.compile(r"[\u3041-\u30ff]")
_SCRIPTS_MEET = re.compile(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])")


@cache
def _table() -> dict[int, str]:
    text = (files("assistant.understanding") / "traditional_zh.txt").read_text(encoding="utf-8")
    pairs = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return {ord(pairs[place]): pairs[place + 1] for place in range(0, len(pairs) - 1, 2)}


@cache
def _variants(section: str) -> tuple[dict[str, str], re.Pattern[str]]:
    text = (files("assistant.understanding") / "variants_zh.txt").read_text(encoding="utf-8")
    lines = text.partition(f"[{section}]\n")[2].partition("\n[")[0].splitlines()
    pairs = (line.partition("=") for line in lines if "=" in line)
    words = {simplified(here.strip()): there.strip() for here, _, there in pairs}
    longest = sorted(words, key=lambda one: (-len(one), one))
    return words, re.compile("|".join(map(re.escape, longest)))


def simplified(text: str) -> str:
    """The text with each traditional character replaced; as long as before, so that places in it stay the same."""
    return text if text.isascii() else text.translate(_table())


def is_japanese(text: str) -> bool:
    """Whether a text has Japanese syllables: Chinese has none."""
    return bool(_KANA.search(text))


def mainland(text: str) -> str:
    """The text in simplified characters and in the words of the mainland.

    Latin words are set apart from Chinese ones (`AAAI的`), so that patterns find where they end.
    """
    return _SCRIPTS_MEET.sub(" ", _in_mainland_words(text))


def _in_mainland_words(text: str) -> str:
    plain = simplified(text)
    words, pattern = _variants("ja" if is_japanese(text) else "tw")
    return pattern.sub(lambda match: words[match.group()], plain)
