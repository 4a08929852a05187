"""Whether a sentence says only what its sources say: every figure and name in it occurs there or was computed."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.citing.markers import MARKER
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS

FIGURE = re.compile(r"(?<![A-Za-z0-9_.])\d+(?:[.,]\d+)*(?:\.\d+)?%?")
_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, " thousand": 1e3, " million": 1e6}
_SCALED = re.compile(rf"(?<![\w.])(\d{{1,6}}(?:\.\d+)?)({'|'.join(_SCALES)})\b")
"""`10k` parameters may be told as 10,000."""
_NAME = re.compile(r"\b[A-Z][\w'’-]+(?:\s+[A-Z]\.)*(?:[\s-]+[A-Z][\w'’-]+)+")


def holds(unit: str, source: str, computed: frozenset[str]) -> bool:
    """Whether every figure and name of a sentence occurs in its sources or was computed."""
    bare = MARKER.sub(" ", unit)
    folded, source_figures = _as_compared(source)
    for figure in FIGURE.findall(re.sub(r"^\s*\d+[.)]\s", "", bare)):
        plain = plain_figure(figure)
        if plain not in source_figures and plain not in computed and f" {fold(figure)} " not in folded:
            return False
    for name in _NAME.findall(bare):
        words = fold(name)
        if f" {words} " in folded or words in computed or words.replace(" ", "") in folded.replace(" ", ""):
            continue
        parts = [part for part in words.split() if len(part) > 1]
        if (
            parts and parts[0] in FUNCTION_WORDS
        ):  # "Both Brook and Carver", "Then Brook": how a sentence opens
            del parts[0]
        if parts and not all(f" {part} " in folded or part in computed for part in parts):
            return False
    return True


@lru_cache(maxsize=2048)
def _as_compared(source: str) -> tuple[str, frozenset[str]]:
    """A source folded, and its figures. The same passages are cited by question after question."""
    figures = {plain_figure(figure) for figure in FIGURE.findall(source)}
    figures |= {f"{float(number) * _SCALES[scale]:.0f}" for number, scale in _SCALED.findall(source)}
    return f" {fold(source)} ", frozenset(figures)


def plain_figure(figure: str) -> str:
    """A figure without its percent sign, separators of thousands and closing zeros: `1.50` is `1.5`."""
    plain = figure.rstrip("%").replace(",", "").rstrip(".")
    return plain.rstrip("0").rstrip(".") if plain.count(".") == 1 else plain
