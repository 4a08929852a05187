"""Which of several papers gives the larger figure, where each gives one of the same quantity for what is compared.

`256x` of a buffer and `6.16x` of the memory are no two figures of one thing: beside what they say of it, only that is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.records import Measure, Paper, ScoredPassage
from assistant.text.words import content_words, stem

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
    re.compile(r"memory|storage|footprint|compress|shrink|smaller|size|paramet", re.I),
    re.compile(r"accura|precision|score|error", re.I),
)
"""Words that may stand beside a figure for one another: what is asked as a speed-up is told as `faster`."""
_QUANTITIES = (
    ("speed", _FAMILIES[0]),
    ("memory", re.compile(r"memory|footprint", re.I)),
    ("size", re.compile(r"storage|compress|shrink|disk|model size", re.I)),
    ("parameters", re.compile(r"paramet", re.I)),
)
"""What a figure measures, by the words that stand with it."""
_JOINTS = re.compile(r"[;:()]|,(?=\s)|\s(?:and|while|whereas|but|or)\s")
"""Where what is said of one figure ends and of another begins."""
_CHANGES = re.compile(
    r"\b(?:by|up to|rises?|rose|falls?|fell|gains?|improv\w+|increas\w+|drops?|dropped|reduc\w+|lower\w*|higher|more|less|fewer|below|above|better|sav\w+|cuts?|shrink\w*|smaller|larger)\b",
    re.I,
)
_DIRECTIONS = frozenset(
    "larger smaller more less fewer higher lower better worse faster slower up down much only becomes become became up to reaches merely falls rises fold times".split()
)
"""Words beside a figure that do not tell what it is of."""
_TRIED_ON = re.compile(r"\b[Oo](?:n|ver) (?:the )?([A-Z][\w-]+)")


@dataclass(frozen=True)
class _Figure:
    """A figure in a sentence: how far what is asked stands from it, and what it is of."""

    far: int
    written: str
    unit: str
    clause: str
    sentence: str

    @property
    def quantity(self) -> str:
        """What it measures, where the words beside it tell."""
        return next((name for name, words in _QUANTITIES if words.search(self.clause)), "")

    @property
    def named(self) -> frozenset[str]:
        """The stems of what the clause speaks of."""
        return frozenset(
            stem(one)
            for one in content_words(_FIGURE.sub(" ", self.clause))
            if one not in _DIRECTIONS and not one.isdigit()
        )

    def like(self, other: _Figure) -> bool:
        """Whether both are of the same quantity: of one unit and one noun, on no other data."""
        if self.unit != other.unit:
            return False
        if self.quantity or other.quantity:
            return self.quantity == other.quantity
        levels = {bool(_CHANGES.search(one.clause)) for one in (self, other)}
        mine, theirs = (set(_TRIED_ON.findall(one.sentence)) for one in (self, other))
        apart = bool(mine and theirs and not mine & theirs)
        return len(levels) == 1 and bool(self.named & other.named) and not apart


def measures_of(
    topic: str, papers: Sequence[Paper], passages: Sequence[ScoredPassage]
) -> tuple[Measure, ...]:
    """Each paper's figure for what is compared, the largest first; none where one has none, or they are of different things."""
    found = _nearest(topic, papers, passages)
    measures = [
        Measure(paper_id=paper.id, figure=one.written, value=_number(one.written), unit=one.unit)
        for paper, one in zip(papers, found, strict=False)
    ]
    if len(measures) < 2 or not _alike(found) or len({one.value for one in measures}) < len(measures):
        return ()
    return tuple(sorted(measures, key=lambda one: -one.value))


def are_unlike(topic: str, papers: Sequence[Paper], passages: Sequence[ScoredPassage]) -> bool:
    """Whether each paper gives a figure for what is compared, and these are of different things."""
    found = _nearest(topic, papers, passages)
    return len(found) > 1 and not _alike(found)


def _alike(found: Sequence[_Figure]) -> bool:
    return all(found[0].like(one) for one in found[1:])


def _nearest(topic: str, papers: Sequence[Paper], passages: Sequence[ScoredPassage]) -> list[_Figure]:
    """The figure of each paper that stands nearest to what is asked; none where one of them has none."""
    if len(quantities_named(topic)) > 1:
        return []  # speed and memory: no figure stands for both
    found: list[_Figure] = []
    said = frozenset(map(stem, content_words(topic)))
    for paper in papers:
        quotes = [one.sentence for one in passages if one.passage.owner_id == paper.id and one.sentence]
        figures = [one for quote in quotes for one in _figures(topic, quote)]
        if not figures:
            return []
        found.append(min(figures, key=lambda one: (not one.named & said, one.far, one.written)))
    return found


def quantities_named(topic: str) -> list[re.Pattern[str]]:
    """The families of words for the quantities that a topic speaks of: speed, memory, accuracy."""
    return [one for one in _FAMILIES if any(one.match(word) for word in content_words(topic))]


def gives_figure_of(topic: str, sentence: str) -> bool:
    """Whether a figure in a sentence stands beside a word for a quantity that a topic speaks of, with no joint between them."""
    clauses = [_clause(sentence, one) for one in _FIGURE.finditer(sentence)]
    return any(one.search(clause) for one in quantities_named(topic) for clause in clauses)


def _figures(topic: str, sentence: str) -> list[_Figure]:
    """The figures of a sentence beside a word for what is compared, each with how far that word is."""
    places = [match for match in re.finditer(r"[^\W\d_]{3,}", sentence) if _speaks_of(match.group(), topic)]
    found = []
    for match in _FIGURE.finditer(sentence):
        far = min((_between(match, one) for one in places), default=None)
        if far is not None:
            clause = _clause(sentence, match)
            found.append(_Figure(far, match.group().strip(), _unit(match.group(2)), clause, sentence))
    return found


def _clause(sentence: str, figure: re.Match[str]) -> str:
    """The stretch between two joints in which a figure stands."""
    begin = max((one.end() for one in _JOINTS.finditer(sentence, 0, figure.start())), default=0)
    after = _JOINTS.search(sentence, figure.end())
    return sentence[begin : after.start() if after else len(sentence)]


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
