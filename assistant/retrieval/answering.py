"""The sentences of a paper that answer the words of a question: weighted words, words alike, and the sort of thing asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.embedding import Embedder
from assistant.library import Library
from assistant.records import Passage
from assistant.retrieval.answer_types import AnswerType, asking, holds_type, plain_words, types_asked
from assistant.retrieval.concepts import GENERIC, topic_of
from assistant.retrieval.likeness import like_words, sentence_cosines
from assistant.retrieval.sentences import body_sentences, inverse_frequency, sentence_stems
from assistant.retrieval.spelt_out import asks_meaning, spelt_out
from assistant.words import content_words, stem, words

_FILLER = frozenset(
    stem(word)
    for word in """paper papers report reports achieve result use method much many fast percent percentage claim say state according does
    reach get need require provide give long far take took save reduce increase improve measure train test make one each stand mean did
    come came finish hold contain comprise cover consist include count span list go went run ran tell told know find found show showed
    shown see saw observe happen turn turned out put work author authors people researchers team name called call particular exactly
    approximately roughly actually total overall amount number quantity value values size magnitude extent level case cases pls please
    thanks kind sort type exact precise order carry carried conduct perform performed obtain obtained offer offered become become
    have had set shrink lower cut drop decrease lessen raise boost lift grow rise climb fall bring down gain beat outperform
    far compared compare against versus down up times large big small high low great good well tiny huge little wide deep heavy top best highest
    margin maximum maximal max peak lowest minimum min average up single whole only""".split()
)  # fmt: skip
"""Stems that lead up to what is asked for; a sentence that answers need not repeat them."""
_MEASURES = frozenset(stem(word) for word in "rate size score ratio length loss cost budget index".split())
"""Words that name a measure only with the one before them: a learning rate is no forgetting rate."""
_USUAL = 3.0
"""The weight (ln) from which a word is telling; beyond it no word weighs more."""
_TITLED = 0.25
"""What a word of the paper's own title weighs: every sentence of its text is about it."""
ENOUGH = 0.5
_NEARLY_ALL = 0.65
"""Cover from which a sentence answers though the sort of thing asked for is not recognised in it."""
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|twice|double|triple)\b",
    re.I,
)
_SAME_THING = 0.7
"""How well a counted thing must be the one asked for: annotations are no patients, movies are films."""
_DATA_SET = re.compile(
    r"\bdata[ -]sets?\b|\bdata\b(?=\W*$|\s+(?:was|were|is|are|did|does|do|has|have|it|they|used|tested|trained)\b)",
    re.I,
)
_MEANT = 0.41
"""Cosine of question and sentence from which a sentence answers though its words alone do not reach `ENOUGH`."""
_SOME = 0.2
"""The share of the question's words that such a sentence must hold all the same."""
_CLOSE = 0.2
"""Sentences whose words answer so nearly as well as the best are told apart by meaning."""
_MOST_MEANT = 15
"""Sentences of a paper whose meaning is looked at: a vector takes milliseconds."""
_COUNTED = 5
"""How many words after a number the counted thing may stand: `2,907 high-resolution captured videos`."""


@dataclass(frozen=True)
class Asked:
    """What a question asks of one text: its stems in order with their weights, and the stems that may stand for each."""

    weights: dict[str, float]
    accepts: dict[str, dict[str, float]]
    types: tuple[AnswerType, ...]
    figure: bool
    titled: frozenset[str]
    measures: tuple[str, ...] = ()
    """The stems that say which measure is asked for: `learn` of a learning rate."""

    @property
    def plain(self) -> list[str]:
        """The stems that do more than tell the sort of answer."""
        return plain_words(list(self.weights), self.types)

    def match(self, one: str, held: frozenset[str] | set[str]) -> float:
        """How well stems hold one that is asked for, 0 to 1."""
        if one in held:
            return 1.0
        return max(
            (value for other, value in self.accepts.get(one, {}).items() if other in held), default=0.0
        )

    def cover(self, held: frozenset[str] | set[str], among: Iterable[str] | None = None) -> float:
        """The weighted share of what is asked for that stems hold, 0 to 1; 1 where nothing is asked."""
        chosen = list(self.weights if among is None else among)
        total = sum(self.weights[one] for one in chosen)
        kept = sum(
            self.weights[one] * max(self.match(one, held), 0.6 if one in self.titled else 0.0)
            for one in chosen
        )
        return kept / total if total else 1.0


def answers(topic: str, figure: bool, passage: Passage, library: Library) -> list[str]:
    """Up to two sentences of a passage that answer a question's words, the better first; none where none holds enough.

    Of things asked for with `or`, one is enough. Words alike are looked for only where the words themselves are not there.
    """
    if asks_meaning(topic):
        return spelt_out(topic, passage)
    if _neither(topic, passage.text):
        return []
    topic = _DATA_SET.sub("dataset", topic)
    ways = [topic, *re.split(r"\s+or\s+", topic)] if re.search(r"\w\s+or\s+\w", topic) else [topic]
    for way in ways:
        if chosen := _answers(way, figure, passage, library):
            return chosen
    parts = re.split(r"\s+and\s+", topic) if figure else []
    found = [_answers(part, figure, passage, library) for part in parts[:3] if len(parts) > 1]
    said = list(dict.fromkeys(one for chosen in found for one in chosen))
    return said or _meant(topic, figure, passage, library)


def _neither(topic: str, text: str) -> bool:
    """Whether a question offers two names to choose from and a text has neither: `a Sawyer or a PR2`."""
    choice = re.search(r"\b([A-Z][\w-]*) or (?:an? |the |in |on )?([A-Z][\w-]*)", topic)
    return choice is not None and not any(one.lower() in text.lower() for one in choice.groups())


def _answers(topic: str, figure: bool, passage: Passage, library: Library) -> list[str]:
    for alike in (False, True):
        asked = asked_of(topic, figure, passage.title, passage.text, library, alike=alike)
        if speaks_of(asked, passage.text) and (
            chosen := answering(asked, passage.text, passage.title, topic, library.snapshot.embedder)
        ):
            return chosen
    return []


def _meant(topic: str, figure: bool, passage: Passage, library: Library) -> list[str]:
    """The sentence nearest a question in meaning, where it is near, holds some of its words and what sort it asks for."""
    asked = asked_of(topic, figure, passage.title, passage.text, library, alike=True)
    options = [one for one in body_sentences(passage.text, passage.title) if one.rstrip(".") != passage.title]
    options = [one for one in options if _may_answer(asked, one)][:_MOST_MEANT]
    cosines = sentence_cosines(topic, options, library.snapshot.embedder)
    near = [(value, one) for value, one in zip(cosines, options, strict=True) if value >= _MEANT]
    return [max(near)[1]] if near else []


def _may_answer(asked: Asked, sentence: str) -> bool:
    """Whether a sentence has some of the words and all that must be there: measures, the sort of thing, a figure."""
    held = sentence_stems(sentence)
    if any(asked.match(one, held) < _SAME_THING for one in asked.measures):
        return False
    if asked.types and not holds_type(sentence, asked.types):
        return False
    if asked.figure and not _NUMBER.search(sentence):
        return False
    kept = sum(weight * asked.match(one, held) for one, weight in asked.weights.items())
    return kept >= _SOME * (sum(asked.weights.values()) or 1.0)


def is_open(topic: str, figure: bool) -> bool:
    """Whether a question's words ask for nothing in particular."""
    tokens = content_words(_DATA_SET.sub("dataset", topic))
    return all(stem(word) in _FILLER for word in tokens) and not types_asked(asking(tokens), counts=figure)


def asked_of(topic: str, figure: bool, title: str, text: str, library: Library, *, alike: bool) -> Asked:
    """Read a question's words against one text; with `alike`, words the text has not are met by words that mean the same."""
    titled = frozenset(stem(word) for word in content_words(title))
    sought = [word for word in content_words(topic) if stem(word) not in _FILLER]
    weights = {
        stem(word): min(inverse_frequency(stem(word), library), _USUAL)
        / _USUAL
        * (0.35 if stem(word) in GENERIC else 1.0)
        * (_TITLED if stem(word) in titled else 1.0)
        for word in sought
    }
    accepts: dict[str, dict[str, float]] = {
        concept.stem: dict(concept.accepts)
        for concept in (topic_of(topic, library).concepts if topic else ())
    }
    held = set(content_words(text))
    stems = {stem(word) for word in held}
    absent = [word for word in sought if stem(word) not in stems] if alike else []
    if absent:
        for word, others in like_words(absent, held, library.snapshot.embedder).items():
            own = accepts.setdefault(stem(word), {})
            for other, value in others.items():
                own[stem(other)] = max(own.get(stem(other), 0.0), value)
    types = types_asked(asking(content_words(topic)), counts=figure)
    sequence = [stem(word) for word in content_words(topic)]
    measures = tuple(
        one
        for one, other in zip(sequence, sequence[1:], strict=False)
        if other in _MEASURES and one in weights and one not in titled
    )
    if measures:  # "forgetting falls to 0.2%" need not say "rate"
        weights = {one: weight for one, weight in weights.items() if one not in _MEASURES}
    return Asked(weights, accepts, types, figure, titled, measures)


def speaks_of(asked: Asked, text: str) -> bool:
    """Whether a whole text holds half of what is asked for, the sort of answer left out."""
    return asked.cover(sentence_stems(text), asked.plain) >= ENOUGH


def answering(asked: Asked, text: str, title: str, topic: str, embedder: Embedder) -> list[str]:
    """Up to two sentences that answer, the better first; none where none holds enough.

    Those whose words answer almost equally well are told apart by how near they are to the topic in meaning.
    """
    scored = [
        (value, -place, sentence)
        for place, sentence in enumerate(body_sentences(text, title))
        if (value := _value(asked, sentence)) >= ENOUGH
    ]
    scored.sort(reverse=True)
    if not scored:
        return []
    close = [one for one in scored if one[0] >= scored[0][0] - _CLOSE][:_MOST_MEANT]
    if len(close) > 1:
        cosines = sentence_cosines(topic, [one[2] for one in close], embedder)
        close = [
            (value + 0.5 * near, place, one) for (value, place, one), near in zip(close, cosines, strict=True)
        ]
        scored = [*sorted(close, reverse=True), *scored[len(close) :]]
    best, _, first = scored[0]
    chosen = [first]
    for value, _, sentence in scored[1:]:
        both = asked.cover(sentence_stems(first) | sentence_stems(sentence))
        adds = both - asked.cover(sentence_stems(first))
        figure_missing = asked.figure and not _NUMBER.search(first) and _NUMBER.search(sentence)
        if value >= best - 0.1 or adds >= 0.2 or figure_missing:
            chosen.append(sentence)
            break
    return chosen


def _value(asked: Asked, sentence: str) -> float:
    """How well a sentence answers, about 0 to 2; below `ENOUGH` it does not."""
    held = sentence_stems(sentence)
    if any(asked.match(one, held) < _SAME_THING for one in asked.measures):
        return 0.0
    numeric = any(one.numeric for one in asked.types)
    if numeric and not re.search(r"\d", sentence) and not holds_type(sentence, asked.types):
        return 0.0
    plain = asked.plain
    cover = asked.cover(held, plain)
    typed = bool(asked.types) and holds_type(sentence, asked.types)
    if typed:
        untitled = [one for one in plain if one not in asked.titled and one not in GENERIC]
        told = not untitled or any(asked.match(one, held) for one in untitled)
        return ENOUGH + 0.5 * cover + 0.1 * asked.cover(held) if told else 0.0
    if not asked.weights:
        return 0.0  # only the sort of thing is asked for, and this sentence has none
    whole = asked.cover(held)
    told = any(asked.match(one, held) for one in plain if one not in asked.titled and one not in GENERIC)
    says = bool(held & {one for sort in asked.types for one in sort.asked})
    if asked.types and not (told and (says or whole >= _NEARLY_ALL)):
        whole *= 0.6
    if not asked.figure:
        return whole
    if not any(character.isdigit() for character in sentence):
        return whole - (0.1 if _counts(asked, sentence) else 0.3)
    return whole + (0.5 if _counts(asked, sentence) else 0.1)


def _counts(asked: Asked, sentence: str) -> bool:
    """Whether a number in the sentence counts what the question asks for first: `408 movies`."""
    lead = [one for one in asked.weights if one not in asked.titled][:2] or list(asked.weights)[:2]
    tokens = words(re.sub(r"(?<=\d)[,.](?=\d)", "", sentence))
    for place, token in enumerate(tokens):
        if not _NUMBER.fullmatch(token) and not token[0].isdigit():
            continue
        following = []
        for other in tokens[place + 1 : place + 1 + _COUNTED]:
            if other[0].isdigit():
                break
            following.append(stem(other))
        if any(asked.match(one, set(following)) >= _SAME_THING for one in lead):
            return True
    return False
