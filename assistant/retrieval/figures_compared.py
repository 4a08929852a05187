"""Which of several papers gives the larger figure, where each gives one of the same unit for what is compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Measure, Paper, ScoredPassage
from assistant.words import content_words, stem

_FIGURE = re.compile(
    r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(×|x(?![a-z\d])|times\b|-?fold\b|%|percent\b|[KMGT]B\b|[KMB]\b|million\b|billion\b|ms\b|s\b|hours?\b|days?\b|fps\b)",
    re.I,
)
_UNITS = (
    ("times", re.compile(r"×|x|times|-?fold", re.I)),
    ("percent", re.compile(r"%|percent", re.I)),
)
_FAMILIES = (
    re.compile(r"fast|speed|accelerat|quick|latenc|runs?\b|throughput|time", re.I),
    re.compile(r"memory|storage|footprint|compress|smaller|size|paramet", re.I),
    re.compile(r"accura|precision|score|error", re.I),
)
"""Words that may stand beside a figure for one another: what is asked as a speed-up is told as `faster`."""


def measures_of(
    topic: str, papers: Sequence[Paper], passages: Sequence[ScoredPassage]
) -> tuple[Measure, ...]:
    """Each paper's figure for what is compared, the largest first; none where one has none, or their units differ."""
    found: list[Measure] = []
    asked = [one for one in _FAMILIES if any(one.match(word) for word in content_words(topic))]
    if len(asked) > 1:
        return ()  # speed and memory: no figure stands for both
    for paper in papers:
        quotes = [one.sentence for one in passages if one.passage.owner_id == paper.id and one.sentence]
        nearest = sorted(one for quote in quotes for one in _figures(topic, quote))
        if not nearest:
            return ()
        _, figure, unit = nearest[0]
        found.append(Measure(paper_id=paper.id, figure=figure, value=_number(figure), unit=unit))
    if len({one.unit for one in found}) > 1 or len({one.value for one in found}) < len(found):
        return ()
    return tuple(sorted(found, key=lambda one: -one.value)) if len(found) > 1 else ()


def _figures(topic: str, sentence: str) -> list[tuple[int, str, str]]:
    """The figures of a sentence beside a word for what is compared, each with how far that word is."""
    places = [match for match in re.finditer(r"[^\W\d_]{3,}", sentence) if _speaks_of(match.group(), topic)]
    found = []
    for match in _FIGURE.finditer(sentence):
        far = min((_between(match, one) for one in places), default=None)
        if far is not None:
            found.append((far, match.group().strip(), _unit(match.group(2))))
    return found


def _speaks_of(word: str, topic: str) -> bool:
    asked = content_words(topic)
    if stem(word.lower()) in {stem(one) for one in asked}:
        return True
    return any(family.match(word) and any(family.match(one) for one in asked) for family in _FAMILIES)


def _between(figure: re.Match[str], word: re.Match[str]) -> int:
    """Letters between a figure and a word."""
    return max(figure.start() - word.end(), word.start() - figure.end(), 0)


def _unit(written: str) -> str:
    return next((name for name, pattern in _UNITS if pattern.fullmatch(written)), written.casefold())


def _number(figure: str) -> float:
    match = re.match(r"[\d.,]+", figure)
    return float(match.group().rstrip(".,").replace(",", "")) if match else 0.0
