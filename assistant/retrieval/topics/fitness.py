"""Which papers truly fit a topic, and where the list ends.

No single score separates what fits from what only shares a word. Two ways lead into the list:

- told literally: a topic of few words is a name for something, and a paper that holds nearly all of it, together and in one
  sentence, is about it however the rest of it reads;
- told otherwise: a logistic regression weighs the signs below. Topics of few and of many concepts have weights of their own,
  since a keyword must be met nearly whole, while a question told as a story shares few words with any paper.

What each sign is, how weights and limits were learned, and what they do on questions that should not be answered, is told in
`docs/abstention.md`; `python -m evals.fitness` learns them anew.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from assistant.records import ScoredPassage
from assistant.retrieval.sentences import body_sentences, sentence_stems
from assistant.retrieval.topics.concepts import GENERIC, Topic
from assistant.search.background import Usual
from assistant.search.research_at_large import AtLarge
from assistant.text.words import FUNCTION_WORDS, stem, words

SHORT = 3
"""Up to this many specific concepts a topic counts as short."""
NEAR = 4
"""Words apart at which a pair still stands together."""
SENTENCES_READ = 0.30
"""Cover below which sentences are not looked at: none of them could hold the topic, and cutting them is what costs time."""
SCATTERED = 0.15
LEAST_CHANCE = 0.15
"""A paper fits from this chance on, in a list that something reaches `LEAST_BEST` in."""
LEAST_BEST = 0.20
"""Where no paper is told literally or reaches this chance, nothing fits, if nothing is known of research at large."""
PER_COSINE, PER_CONCEPT, PER_PAPER = 24.0, -8.0, -12.0
"""Log odds a cosine is worth as evidence: that with the paper, and the best of the topic with a research concept and with a paper at large."""
NAMED_FROM, PER_UNTOLD = 0.5, -15.0
"""Cosine with a concept from which a topic is told in its terms, and what each further is worth, as far as no sentence of a paper has
its words, nor they stand together: `ransomware on desktops` is so surely the name of something that a paper on it would say so; a topic in lay words is near no name."""
LEAST_EVIDENCE = -4.0
"""Where no paper is told literally or gives this much evidence, nothing fits."""
AS_EVIDENT = 1.0
"""So near the best evidence a paper fits as well, however little chance it has by itself."""
LEAST_CHANCE_WITHIN, LEAST_BEST_WITHIN = 0.08, 0.10
"""The same among the papers of a person, a venue or a year: who names them mostly knows that there is something."""
FULL_COVER = 0.72
"""Share of a short topic's concepts that a literal match holds."""
LITERAL_SUPPORT = 0.50
APART_MEANING = 0.45
"""Cosine a literal match takes where the topic's neighbouring words do not stand together."""

FEW, FEW_COVER, UNNAMED_CHANCE = 2, 0.3, 0.6
"""`malaria`: of the topics of one or two concepts none was ever met by a paper that held less than 0.3 of it."""

NAMED_STANDING, ONE_WORD_STANDING, WORDS_STANDING = 0.0, 1.5, 0.5
"""Standing a literal match takes outside titles: one word is said in passing more often than several together."""
OWN_WORDS = 0.85
"""Support below which a topic of one word is only met by another that may stand for it: a title on an `electrolyte` may be on no battery."""
IN_PASSING_CHANCE, HALF_SAID_CHANCE = 0.05, 0.08
"""Chance below which words outside a title are said in passing: where one sentence has all of them, and where none has."""
WHOLE_COVER, WHOLE_SUPPORT, WHOLE_STANDING = 0.95, 0.65, 1.5
"""What of a longer topic a literal match holds in all and in one sentence, its words together, and how high it stands."""


@dataclass(frozen=True)
class Signs:
    """What speaks for one paper."""

    cover: float
    """Weighted share of the topic's specific concepts that title and abstract hold, 0 to 1."""
    support: float
    """The same for the best single sentence, or the title."""
    pairs: float
    """Share of the topic's neighbouring words that stand near each other in the paper."""
    meaning: float
    """Cosine of topic and passage."""
    standing: float
    """That cosine in standard deviations above the mean of the collection (`assistant.search.background`)."""
    words: float
    """BM25 score as a share of the most the topic could give."""
    concepts: int
    """How many specific concepts the topic names."""
    phrase: bool = False
    """Whether the topic has words that belong side by side (`reinforcement learning`)."""
    titled: bool = False
    """Whether the title alone holds nearly all of the topic."""
    named: bool = False
    """Whether the topic is one short form, and the passage has it as it is written: a name is hardly said in passing."""
    behind: float = 0.0
    """How far its standing is behind the best candidate's."""
    at_large: AtLarge | None = None
    """How near the topic comes to research at large."""

    @property
    def together(self) -> bool:
        """Whether at least half of the topic's neighbouring words stand together in the paper."""
        return self.pairs >= 0.5

    @property
    def literal(self) -> bool:
        """Whether a topic is told in its own words."""
        held = self.cover >= FULL_COVER and self.support >= LITERAL_SUPPORT
        one_word = self.concepts <= 1 and not self.phrase
        least = NAMED_STANDING if self.named else ONE_WORD_STANDING if one_word else WORDS_STANDING
        likely = IN_PASSING_CHANCE if self.support >= WHOLE_COVER else HALF_SAID_CHANCE
        titled = self.titled and not (one_word and self.support < OWN_WORDS)
        near = titled or (self.standing >= least and (self.named or self.chance >= likely))
        if self.concepts > SHORT:
            return self._whole
        return held and near and (self.together or self.meaning >= APART_MEANING)

    @property
    def _whole(self) -> bool:
        """Whether a longer topic is told with nearly every word of it."""
        held = self.cover >= WHOLE_COVER and self.support >= WHOLE_SUPPORT
        return held and self.together and self.standing >= WHOLE_STANDING

    @property
    def chance(self) -> float:
        """How likely the paper fits, 0 to 1."""
        return 1 / (1 + math.exp(-self.log_odds))

    @cached_property
    def log_odds(self) -> float:
        """The same as the logarithm of its odds."""
        weights = SHORT_WEIGHTS if self.concepts <= SHORT else LONG_WEIGHTS
        return sum(weights[name] * value for name, value in features(self).items())

    @property
    def evidence(self) -> float | None:
        """What the paper says for there being something on the topic at all; None where nothing is known of research at large."""
        if self.at_large is None:
            return None
        concept, paper = self.at_large
        untold = max(0.0, concept - NAMED_FROM) * (1.0 - max(self.support, self.pairs))
        at_large = PER_CONCEPT * concept + PER_PAPER * paper + PER_UNTOLD * untold
        return self.log_odds + PER_COSINE * self.meaning + at_large

    @property
    def least(self) -> float:
        """The chance it takes at least: a name of a word or two that the paper holds nothing of is met by meaning alone."""
        return UNNAMED_CHANCE if self.concepts <= FEW and self.cover < FEW_COVER else 0.0

    @property
    def score(self) -> float:
        """For the order within a list, 0 to 1."""
        return (self.chance + self.cover + self.support + max(0.0, self.meaning)) / 4


def which_fit(
    found: Sequence[Signs], *, within: bool = False, least_evidence: float = LEAST_EVIDENCE
) -> tuple[bool, ...]:
    """Which candidates of one question belong into its list: none, where not even the best speaks for the topic enough.

    `within`: the question has exact constraints besides, and they are all its candidates.
    """
    if within:
        return _likely(found, [0.0] * len(found), LEAST_BEST_WITHIN, LEAST_CHANCE_WITHIN)
    floors = [one.least for one in found]
    evidence = [one.evidence for one in found if one.evidence is not None]
    if len(evidence) < len(found):
        return _likely(found, floors, LEAST_BEST, LEAST_CHANCE)
    named = [
        said if one.chance >= floor else -math.inf
        for one, floor, said in zip(found, floors, evidence, strict=True)
    ]
    best = max(named, default=-math.inf)
    if best < least_evidence and not any(one.literal for one in found):
        return (False,) * len(found)
    evident = max(least_evidence, best - AS_EVIDENT)
    return tuple(
        one.literal or one.chance >= max(LEAST_CHANCE, floor) or said >= evident
        for one, floor, said in zip(found, floors, named, strict=True)
    )


def _likely(found: Sequence[Signs], floors: Sequence[float], best: float, least: float) -> tuple[bool, ...]:
    """Which are told literally or are likely enough, where one at least is `best`; `floors` are the least chances of each."""
    pairs = list(zip(found, floors, strict=True))
    if not any(one.literal or one.chance >= max(best, floor) for one, floor in pairs):
        return (False,) * len(found)
    return tuple(one.literal or one.chance >= max(least, floor) for one, floor in pairs)


def features(signs_of: Signs) -> dict[str, float]:
    """What the regression weighs, by name; `scattered` marks a paper none of whose sentences holds anything of the topic."""
    length = math.log1p(signs_of.concepts)
    scattered = float(signs_of.support < SCATTERED)
    return {
        "constant": 1.0,
        "cover": signs_of.cover,
        "support": signs_of.support,
        "pairs": signs_of.pairs,
        "standing": signs_of.standing,
        "behind": signs_of.behind,
        "words": signs_of.words,
        "length": length,
        "scattered": scattered,
        "scattered x standing": scattered * signs_of.standing,
        "scattered x length": scattered * length,
    }


SHORT_WEIGHTS: Mapping[str, float] = {
    "constant": -10.36, "cover": 1.68, "support": 3.56, "pairs": 1.31, "standing": 1.23, "behind": -0.44, "words": 0.55,
    "length": 1.27, "scattered": 2.28, "scattered x standing": 0.19, "scattered x length": -0.36,
}  # fmt: skip
LONG_WEIGHTS: Mapping[str, float] = {
    "constant": -11.51, "cover": 0.92, "support": 1.44, "pairs": 0.50, "standing": 1.40, "behind": -0.76, "words": 2.91,
    "length": 2.85, "scattered": 1.97, "scattered x standing": 0.43, "scattered x length": -1.58,
}  # fmt: skip


def against_best(found: Sequence[Signs]) -> tuple[Signs, ...]:
    """The signs of all candidates, each told how far it is behind the best."""
    best = max((one.standing for one in found), default=0.0)
    return tuple(replace(one, behind=best - one.standing) for one in found)


@lru_cache(maxsize=20_000)
def _sequence(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in words(text) if word not in FUNCTION_WORDS)


@lru_cache(maxsize=20_000)
def _positions(text: str) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, one in enumerate(_sequence(text)):
        places.setdefault(one, []).append(place)
    return {one: tuple(found) for one, found in places.items()}


def signs(
    topic: Topic,
    found: ScoredPassage,
    usual: Usual,
    *,
    lacking: frozenset[str] = frozenset(),
    named: bool = False,
) -> Signs:
    """Weigh one passage against a topic, given what scores the topic gets in the collection at large.

    `lacking`: stems that the passage only seems to hold, since it writes them as words and not as the short forms meant;
    `named`: it has the short form that is all of the topic.
    """
    passage = found.passage
    cover = topic.specific_cover(frozenset(_sequence(passage.text)) - lacking)
    support = pairs = 0.0
    if cover >= SENTENCES_READ:
        options = [sentence_stems(one) for one in body_sentences(passage.text, passage.title)]
        options.append(sentence_stems(passage.title))
        support = max(topic.specific_cover(frozenset(option) - lacking) for option in options)
        pairs = _pair_share(topic, passage.text)
    return Signs(
        cover=cover,
        support=support,
        pairs=pairs,
        meaning=found.dense,
        standing=usual.standing(found.dense),
        words=usual.words(found.lexical),
        named=named,
        concepts=len(topic.specific),
        phrase=bool(topic.pairs) or any(one.phrase for one in topic.specific),
        titled=topic.specific_cover(frozenset(sentence_stems(passage.title)) - lacking) >= FULL_COVER,
        at_large=usual.at_large,
    )


def _pair_share(topic: Topic, text: str) -> float:
    """The share of the topic's neighbouring words that stand near each other in the text; 1 where it has none."""
    if not topic.pairs:
        return 1.0
    positions = _positions(text)
    accepts = {
        concept.stem: tuple(part for name in (concept.stem, *concept.accepts) for part in name.split())
        for concept in topic.concepts
    }
    near = 0
    for one, other in topic.pairs:
        first = [place for name in accepts.get(one, (one,)) for place in positions.get(name, ())]
        second = [place for name in accepts.get(other, (other,)) for place in positions.get(name, ())]
        apart = 2 if other in GENERIC else NEAR
        # A short form that stands for both words (`HMM` for `hidden Markov`) has them at one place; one of the two itself has not.
        both = (set(first) & set(second)) - {*positions.get(one, ()), *positions.get(other, ())}
        near += bool(both) or any(0 < abs(b - a) <= apart for a in first for b in second)
    return near / len(topic.pairs)
