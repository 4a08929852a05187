"""What the words of a question ask of one text: weighted stems, the stems that may stand for them, the sort of answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from assistant.library import Library
from assistant.retrieval.answer_forms import asks_model_size, kinds_worded, names_hardware
from assistant.retrieval.answer_types import (
    HARDWARE,
    SIZES,
    AnswerType,
    asking,
    holds_type,
    plain_words,
    types_asked,
)
from assistant.retrieval.concepts import GENERIC, PHRASE, topic_of
from assistant.retrieval.likeness import like_words
from assistant.retrieval.sentences import sentence_stems
from assistant.text import fold
from assistant.words import content_words, stem, stems, words

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
    try tries tried evaluate evaluated evaluates contrast differ differs difference differences bigger larger greater higher lower stronger weaker better worse claims claimed claiming gives given greatest largest biggest strongly margin maximum maximal max peak lowest minimum min average up single whole only look looks looked
    behind boast boasts brag tout touts promise promises announce quote quotes cite deliver deliver figure figures respective win wins winner argue argued""".split()
)  # fmt: skip
"""Stems that lead up to what is asked for; a sentence that answers need not repeat them."""
_MEASURES = frozenset(stem(word) for word in "rate size score ratio length loss cost budget index".split())
"""Words that name a measure only with the one before them: a learning rate is no forgetting rate."""
_USUAL = 3.0
"""The weight (ln) from which a word is telling; beyond it no word weighs more."""
_TITLED = 0.25
"""What a word of the paper's own title weighs: every sentence of its text is about it."""
SAME_THING = 0.7
"""How well a thing must be the one asked for: annotations are no patients, movies are films."""
_AGENT = re.compile(r"[a-z]{4,}(?:er|or)s?")
_DOER = 0.35
"""What the doing counts where the doer is asked for: what is optimized tells of no optimizer."""
_NAMED = 2.0
"""What a name in a question weighs: a text without it speaks of something else."""
_WORDED = 0.2
"""What a word weighs that only the whole question holds, not its topic."""
_DATA_SET = re.compile(
    r"\bdata[ -]sets?\b|\bdata\b(?=\W*$|\s+(?:was|were|is|are|did|does|do|has|have|it|they|used|tested|trained)\b)",
    re.I,
)
_AT_A_TIME = re.compile(
    r"\b(?:at|in|during) (test|inference|training|run|deployment|prediction|decoding)[ -]time\b", re.I
)
"""When something happens, which asks for no duration."""
_OF_TIME = re.compile(r"\b(\w+)-time\b", re.I)
_PARTS = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{2,}(?![a-z])")
"""The words a coined name is put together from: `AugModule`."""


_YES_OR_NO = re.compile(
    r"^\W*(?:and |so |but )?(?:is|are|was|were|does|do|did|can|could|has|have)\b(?!.*(?:,|\bthan\b))", re.I
)
"""`Is a step size needed?`: `no step size` answers, without any size."""
_ROOT = 5
"""Letters from which a longer word with the same beginning speaks of what a name does: `Europe`, `European`."""
_LEADING = 0.6
"""What the first part of a compound weighs beside its head: `fine-tuning` is a tuning."""
_SORT = 0.35
"""What a word weighs that names the sort of thing asked for (`which city`) where a text does not have it."""
_BESIDES = 2
"""Words that must be asked besides: `which license is the code under` asks for nothing but a license."""
_NAMES_SORT = re.compile(
    r"\b(?:which|what) ((?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|it|they|the|of)\b)[\w-]+ ){1,3})(?=(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|\w+s)\b)",
    re.I,
)


def _sort_named(question: str) -> list[str]:
    """The words by which a question names the sort of thing it asks for: `which simulator serves ...`."""
    found = _NAMES_SORT.search(question)
    return content_words(found.group(1)) if found else []


@dataclass(frozen=True)
class Asked:
    """What a question asks of one text: its stems in order with their weights, and the stems that may stand for each."""

    weights: dict[str, float]
    accepts: dict[str, dict[str, float]]
    types: tuple[AnswerType, ...]
    figure: bool
    titled: frozenset[str]
    measures: tuple[tuple[str, str], ...] = ()
    """Measures asked for, as the stem that says which and that of the measure: `forget` and `rate`."""
    doers: frozenset[str] = frozenset()
    """Stems of words for who or what does something (`annotators`) where the text has only the doing (`annotated`)."""
    worded: tuple[AnswerType, ...] = ()
    """The sorts of answer that the question's form tells (`which`, `why`): preferred in a sentence, never required."""
    question: str = ""
    """The whole question, to be compared in meaning."""
    sort: str = ""
    """The stem of the word that names the sort of thing asked for: `which cells`."""
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Stems that stand side by side in the question and not in the title: `coordination numbers`."""

    @property
    def plain(self) -> list[str]:
        """The stems that do more than tell the sort of answer."""
        return plain_words(list(self.weights), self.types)

    def measured(self, sentence: str, held: frozenset[str]) -> bool:
        """Whether a sentence speaks of every measure asked for: by its whole name, or by a telling part and a number."""
        for one, measure in self.measures:
            if one in GENERIC:
                sequence = stems(sentence)
                named = (one, measure) in zip(sequence, sequence[1:], strict=False)
                if not named and not (self.types and holds_type(sentence, self.types)):
                    return False
            elif self.match(one, held) < SAME_THING or not (measure in held or re.search(r"\d", sentence)):
                return False
        return True

    def match(self, one: str, held: frozenset[str] | set[str]) -> float:
        """How well stems hold one that is asked for, 0 to 1."""
        if one in held:
            return _DOER if one in self.doers else 1.0
        return max(
            (value for other, value in self.accepts.get(one, {}).items() if other in held), default=0.0
        )

    def cover(self, held: frozenset[str] | set[str], among: Iterable[str] | None = None) -> float:
        """The weighted share of what is asked for that stems hold, 0 to 1; 1 where nothing is asked.

        Beside other words, those of the title need not be repeated.
        """
        chosen = list(self.weights if among is None else among)
        total = sum(self.weights[one] for one in chosen)
        taken = self.titled - self.doers if any(one not in self.titled for one in chosen) else frozenset()
        kept = sum(
            self.weights[one] * max(self.match(one, held), 0.6 if one in taken else 0.0) for one in chosen
        )
        return kept / total if total else 1.0

    def pairs_in(self, sentence: str) -> int:
        """How many of its pairs stand side by side in a sentence as well."""
        return len(self.pairs & _side_by_side(sentence))

    def fits(self, sentence: str) -> bool:
        """Whether a sentence holds the sort of thing asked for, by the question's words or by its form."""
        return holds_type(sentence, self.types) or holds_type(sentence, self.worded)


def dataset_joined(topic: str) -> str:
    """A topic with `data set`, and `data` where it means one, as one word."""
    return _DATA_SET.sub("dataset", topic)


def is_open(topic: str, figure: bool) -> bool:
    """Whether a question's words ask for nothing in particular."""
    tokens = content_words(dataset_joined(topic))
    return all(stem(word) in _FILLER for word in tokens) and not types_asked(asking(tokens), counts=figure)


def tells_only_sort(topic: str) -> bool:
    """Whether words tell the sort of answer and not of what: `how long` without a thing that lasts."""
    tokens = content_words(topic)
    return bool(tokens) and not plain_words(
        [stem(word) for word in tokens if stem(word) not in _FILLER], types_asked(asking(tokens))
    )


def asked_of(
    topic: str, figure: bool, title: str, text: str, library: Library, *, alike: bool, wording: str = ""
) -> Asked:
    """Read a question's words against one text; with `alike`, words the text has not are met by words that mean the same.

    Words that elsewhere lead up to what is asked for are looked for where there are no others.
    """
    titled = frozenset(stem(word) for word in content_words(title))
    named = [word for word in content_words(topic) if stem(word) not in _FILLER]
    types = types_asked(asking(content_words(_titled_times_removed(topic, titled))), counts=figure)
    if asks_model_size(wording):
        types = (*SIZES, *(one for one in types if one not in SIZES))
    preferred = kinds_worded(wording or topic)
    if _YES_OR_NO.match(wording):
        types, preferred = (), (*preferred, *types)
    if names_hardware(wording):
        types, figure = HARDWARE, False
    said = {stem(word) for word in content_words(text)}
    sought = named or content_words(topic)
    if named and all(stem(word) in titled for word in named):
        # all else is said by the title, so what leads up to it is what is asked: "which performed best?"
        sought = [*named, *(word for word in content_words(topic) if stem(word) in _FILLER & said - titled)]
    names = {fold(word) for word in re.findall(r"(?<=[a-z] )[A-Z][A-Za-z]{2,}", wording)}
    leading = {stem(first) for first, _ in re.findall(r"\b([a-z]{2,})-([a-z]{3,})\b", topic)}
    weights = {
        stem(word): min(library.inverse_frequency(stem(word)), _USUAL)
        / _USUAL
        * (0.35 if stem(word) in GENERIC else 1.0)
        * (_LEADING if stem(word) in leading else 1.0)
        * (_TITLED if stem(word) in titled else _NAMED if word in names else 1.0)
        for word in sought
    }
    accepts: dict[str, dict[str, float]] = {
        concept.stem: dict(concept.accepts)
        for concept in (topic_of(topic, library).concepts if topic else ())
    }
    for name in {stem(word) for word in sought if word in names and len(stem(word)) >= _ROOT}:
        derived = {one for one in said | titled if one.startswith(name) and one != name}
        accepts.setdefault(name, {}).update(dict.fromkeys(derived, PHRASE))
        if derived & titled:
            weights[name] = min(weights[name], _TITLED)
    _spell_out(accepts, weights)
    held = set(content_words(text))
    absent = [word for word in sought if stem(word) not in said] if alike else []
    if absent:
        for word, others in like_words(absent, held, library.snapshot.embedder).items():
            own = accepts.setdefault(stem(word), {})
            for other, value in others.items():
                own[stem(other)] = max(own.get(stem(other), 0.0), value)
    sequence = [stem(word) for word in content_words(topic)]
    sort = [stem(word) for word in _sort_named(wording or topic)]
    if len(set(weights) - set(sort)) >= _BESIDES:
        for one in set(sort) & set(weights) - said:
            if not said.intersection(accepts.get(one, ())):
                weights[one] *= _SORT
    measures = tuple(
        (one, other)
        for one, other in zip(sequence, sequence[1:], strict=False)
        if other in _MEASURES
        and one in weights
        and (one not in titled or (one in GENERIC and other not in titled))
    )
    if measures:  # "forgetting falls to 0.2%" need not say "rate"
        weights = {one: weight for one, weight in weights.items() if one not in _MEASURES}
    for word in content_words(
        wording
    ):  # what the topic lost, where this text speaks of it: "top-1", "the test error"
        if stem(word) in said and stem(word) not in _FILLER | titled:
            weights.setdefault(stem(word), _WORDED)
    return Asked(
        weights,
        accepts,
        types,
        figure,
        titled,
        measures,
        _doers(sought, held, titled),
        preferred,
        wording or topic,
        sort[-1] if sort and not types else "",
        _side_by_side(wording or topic) - _side_by_side(title),
    )


def _side_by_side(text: str) -> frozenset[tuple[str, str]]:
    """Stems that stand side by side in a text, but for words without meaning between them."""
    told = [stem(word) for word in content_words(text)]
    return frozenset(zip(told, told[1:], strict=False))


def _titled_times_removed(topic: str, titled: frozenset[str]) -> str:
    """A topic without `continuous-time` and its like where the title has it, and `at test time`: they ask for no duration."""
    topic = _AT_A_TIME.sub(r"\1", topic)
    return _OF_TIME.sub(lambda match: " " if stem(match.group(1).lower()) in titled else match.group(), topic)


def _doers(sought: Iterable[str], held: Collection[str], titled: frozenset[str]) -> frozenset[str]:
    """The stems of sought words for a doer that a text has in no form of that word.

    One doer of what the title says is done is the paper's own work: the forecaster of a paper on forecasting.
    """
    forms = {word.removesuffix("s") for word in held}
    return frozenset(
        stem(word)
        for word in sought
        if _AGENT.fullmatch(word)
        and (word.endswith("s") or stem(word) not in titled)
        and word.removesuffix("s").replace("iser", "izer") not in forms
    )


def _spell_out(accepts: dict[str, dict[str, float]], weights: dict[str, float]) -> None:
    """A short form that was read as its phrase (`RL`) is met by the words of the phrase."""
    for phrase, others in list(accepts.items()):
        for short in others if " " in phrase else ():
            if short in weights and short not in accepts:
                accepts[short] = {**dict.fromkeys(phrase.split(), PHRASE), **others}


def held_stems(sentence: str) -> frozenset[str]:
    """The stems of a sentence and of the parts of coined names in it."""
    coined = [word for word in sentence.split() if any(letter.isupper() for letter in word[1:])]
    parts = [part.lower() for word in coined for part in _PARTS.findall(word)]
    return sentence_stems(sentence) | {stem(word) for one in parts for word in words(one)}
