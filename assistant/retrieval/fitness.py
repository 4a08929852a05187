"""Which papers truly fit a topic, and where the list ends.

No single score separates what fits from what only shares a word. Four signs are weighed for each paper:

- cover: the weighted share of the topic's specific concepts that its title and abstract hold;
- support: the same for its best single sentence or its title, so that words scattered over an abstract count less;
- meaning: the cosine between topic and passage;
- pairs: whether words side by side in the topic stand near each other in the paper.

How the weights and limits were set is told in `docs/abstention.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.records import ScoredPassage
from assistant.retrieval.concepts import GENERIC, Topic
from assistant.retrieval.sentences import body_sentences, sentence_stems
from assistant.words import FUNCTION_WORDS, stem, words

SHORT = 3
"""Up to this many specific concepts a topic counts as short."""
NEAR = 4
"""Words apart at which a pair still stands together."""


@dataclass(frozen=True)
class Limits:
    """The weights and limits of the decision; the values are calibrated, see `docs/abstention.md`."""

    cover: float = 0.35
    support: float = 0.30
    meaning: float = 0.60
    pairs: float = 0.10
    full_cover: float = 0.72
    """Share of the specific concepts a paper must hold where the topic names up to three."""
    near_cover: float = 0.62
    near_meaning: float = 0.50
    """A paper that holds a little less must be as near in meaning as this."""
    least_support: float = 0.50
    long_cover: float = 0.45
    """The same for topics of more concepts, which papers often tell in other words."""
    long_support: float = 0.30
    least_meaning: float = 0.10
    """Below this cosine nothing fits, whatever words are shared."""
    apart_meaning: float = 0.45
    """What it takes where the topic's neighbouring words do not stand together."""
    paraphrase_meaning: float = 0.42
    paraphrase_cover: float = 0.30
    gap: float = 0.35
    """A paper whose score is this much below the best does not fit."""
    long_gap: float = 0.25


LIMITS = Limits()


@dataclass(frozen=True)
class Signs:
    """What speaks for one paper, each 0 to 1."""

    cover: float
    support: float
    meaning: float
    pairs: float
    concepts: int
    """How many specific concepts the topic names."""

    @property
    def together(self) -> bool:
        """Whether at least half of the topic's neighbouring words stand together in the paper."""
        return self.pairs >= 0.5

    def score(self, limits: Limits = LIMITS) -> float:
        """The weighted sum."""
        return (
            limits.cover * self.cover
            + limits.support * self.support
            + limits.meaning * self.meaning
            + limits.pairs * self.pairs
        )


@lru_cache(maxsize=20_000)
def _sequence(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text) if word not in FUNCTION_WORDS)


@lru_cache(maxsize=20_000)
def _positions(text: str) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, one in enumerate(_sequence(text)):
        places.setdefault(one, []).append(place)
    return {one: tuple(found) for one, found in places.items()}


def signs(topic: Topic, found: ScoredPassage) -> Signs:
    """Weigh one passage against a topic."""
    passage = found.passage
    whole = frozenset(_sequence(passage.text))
    cover = topic.specific_cover(whole)
    if cover < LIMITS.paraphrase_cover:
        # It cannot fit whatever its sentences say, and cutting them is what costs time.
        return Signs(cover=cover, support=0.0, meaning=found.dense, pairs=0.0, concepts=len(topic.specific()))
    options = [sentence_stems(one) for one in body_sentences(passage.text, passage.title)]
    options.append(sentence_stems(passage.title))
    support = max((topic.specific_cover(option) for option in options), default=0.0)
    return Signs(
        cover=cover,
        support=support,
        meaning=found.dense,
        pairs=_pair_share(topic, passage.text),
        concepts=len(topic.specific()),
    )


def _pair_share(topic: Topic, text: str) -> float:
    """The share of the topic's neighbouring words that stand near each other in the text; 1 where it has none."""
    if not topic.pairs:
        return 1.0
    positions = _positions(text)
    accepts = {concept.stem: (concept.stem, *concept.accepts) for concept in topic.concepts}
    near = 0
    for one, other in topic.pairs:
        first = [place for name in accepts.get(one, (one,)) for place in positions.get(name, ())]
        second = [place for name in accepts.get(other, (other,)) for place in positions.get(name, ())]
        ordered = other in GENERIC
        near += any((0 < b - a <= 3) if ordered else (0 < abs(b - a) <= NEAR) for a in first for b in second)
    return near / len(topic.pairs)


def fits(signs_of: Signs, best: float, limits: Limits = LIMITS) -> bool:
    """Whether a paper fits, given the best score of all candidates."""
    literal = signs_of.cover >= 1 and signs_of.support >= 1 and signs_of.pairs >= 1
    if signs_of.meaning < (0.0 if literal else limits.least_meaning):
        return False
    return (
        _fits_long(signs_of, best, limits)
        if signs_of.concepts > SHORT
        else _fits_short(signs_of, best, limits)
    )


def _fits_short(signs_of: Signs, best: float, limits: Limits) -> bool:
    """A topic of few concepts is a name for something: a paper must hold nearly all of it, in one sentence."""
    if signs_of.score(limits) < best - limits.gap:
        return False
    held = signs_of.cover >= limits.full_cover and signs_of.support >= limits.least_support
    if held:
        return signs_of.together or signs_of.meaning >= limits.apart_meaning
    nearly = signs_of.cover >= limits.near_cover and signs_of.support >= limits.least_support
    return nearly and signs_of.together and signs_of.meaning >= limits.near_meaning


def _fits_long(signs_of: Signs, best: float, limits: Limits) -> bool:
    """A topic told in many words is met by common meaning and part of the words."""
    if signs_of.score(limits) < best - limits.long_gap or signs_of.meaning < 0.30:
        return False
    if signs_of.cover >= limits.long_cover and signs_of.support >= limits.long_support:
        return True
    return signs_of.cover >= limits.paraphrase_cover and signs_of.meaning >= limits.paraphrase_meaning
