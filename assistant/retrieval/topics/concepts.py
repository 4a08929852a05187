"""A topic as concepts: each content word with the words that may stand for it, and how telling it is.

Words stand for one another through shared stems, through short forms that the stored texts explain themselves
("Knowledge Distillation (KD)"), and through two tables: words that research papers use alike, and words for the same thing and
kinds of a thing (`same_and_kinds.py`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from assistant.library import Library
from assistant.retrieval.topics.compounds import kinds_in_one_word
from assistant.retrieval.topics.other_spellings import said_again, written_otherwise
from assistant.retrieval.topics.same_and_kinds import same_and_kinds
from assistant.retrieval.topics.sorts_of_names import sorts_told
from assistant.text.words import FUNCTION_WORDS, content_words, stem, words

PHRASE_WEIGHT = 2.0
"""The weight of a phrase that is made of function words."""
PHRASE = 0.75
"""What a match through a phrase of the table counts."""
SHORT_FORM = 0.9
"""What a match through a short form counts."""
RELATED = 0.6
"""What a match through the table of related words counts, against 1 for the word itself."""
GENERIC = frozenset(
    stem(word)
    for word in """method methods approach approaches model models algorithm algorithms technique techniques framework frameworks system
    systems learning deep network networks neural data problem problems task tasks training machine paper analysis theory theoretical
    application applications improve improving better performance large scale based ai artificial intelligence science research
    realworld idea ideas way ways solution solutions tool tools strategy strategies keep help helps general different real world
    process processing study advances recent modern high low effective computer computing design evaluation keep keeps keeping
    let lets make makes thing things good better best big big well fast able need needs without less more work works""".split()
)
"""Stems that many topics share: they cannot make a paper fit by themselves."""


_COMPOUNDING = frozenset({stem("machine")})
"""Generic stems that make another thing of the word behind them: `machine translation` is no translation of features."""


_AFFIX = re.compile(
    r"(?<=\w)-(?:style|like|type|flavou?red|inspired|related|ish|esque)(?=\b(?!-))(?!\s+transfer)", re.I
)
"""What makes an adjective of a name: `DeltaNet-style`."""


@dataclass(frozen=True)
class Concept:
    """One content word of the topic: its stem, its weight, and the stems that may stand for it with what they count."""

    stem: str
    weight: float
    accepts: dict[str, float]
    phrase: tuple[str, ...] = ()
    """The stems of a phrase that counts as one concept."""
    sort: bool = False
    """Whether it only tells what sort of thing the name before it is of: `hERG channel`."""

    def found_in(self, stems: frozenset[str] | set[str]) -> float:
        """How well a text with these stems holds the concept, 0 to 1."""
        if self.stem in stems or (self.phrase and all(one in stems for one in self.phrase)):
            return 1.0
        single = max((self.accepts[one] for one in self.accepts.keys() & stems), default=0.0)
        several = (value for parts, value in self._of_several if stems.issuperset(parts))
        return max(single, max(several, default=0.0))

    @cached_property
    def _of_several(self) -> tuple[tuple[tuple[str, ...], float], ...]:
        """What may stand for it in several words."""
        return tuple((tuple(one.split()), value) for one, value in self.accepts.items() if " " in one)


@dataclass(frozen=True)
class Topic:
    """The topic's words as asked, its concepts, and the pairs of stems that stood side by side in it."""

    text: str
    concepts: tuple[Concept, ...]
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> float:
        """The summed weight of all concepts."""
        return sum(concept.weight for concept in self.concepts)

    def coverage(self, stems: frozenset[str] | set[str]) -> float:
        """The weighted share of concepts a text holds, 0 to 1."""
        if not self.concepts:
            return 0.0
        held = sum(concept.weight * concept.found_in(stems) for concept in self.concepts)
        return held / self.weight

    @cached_property
    def specific(self) -> tuple[Concept, ...]:
        """The concepts that can make a paper fit; all of them where every one is generic."""
        telling = tuple(one for one in self.concepts if one.stem not in GENERIC and not one.sort)
        return telling or self.concepts

    def specific_cover(self, stems: frozenset[str] | set[str]) -> float:
        """The weighted share of the specific concepts a text holds, 0 to 1."""
        total = sum(one.weight for one in self.specific)
        return sum(one.weight * one.found_in(stems) for one in self.specific) / total if total else 0.0

    def stem_weights(self) -> dict[str, float]:
        """Every stem that counts, with its weight: for choosing the supporting sentence."""
        weights: dict[str, float] = {}
        for concept in self.concepts:
            own = concept.phrase or (concept.stem,)
            for others, value in {**concept.accepts, **dict.fromkeys(own, 1.0)}.items():
                for other in others.split():
                    weights[other] = max(weights.get(other, 0.0), value * concept.weight)
        return weights


@cache
def _related() -> dict[str, dict[str, float]]:
    table: dict[str, dict[str, float]] = defaultdict(dict)
    text = (files("assistant.retrieval.topics") / "related_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, arrow, tail = line.partition(">")
        if arrow:
            name = head.strip() if " " in head.strip() else stem(head.strip())
            for word in tail.split(","):
                table[name].setdefault(stem(word.strip()), PHRASE if " " in name else RELATED)
            continue
        group = [stem(word.strip()) for word in line.split(",")]
        for one in group:
            for other in group:
                if other != one:
                    table[one].setdefault(other, RELATED)
    return table


@cache
def _phrases() -> dict[tuple[str, ...], dict[str, float]]:
    """Heads of several words: what the whole phrase is met by."""
    found: dict[tuple[str, ...], dict[str, float]] = {}
    for head, others in _related().items():
        if " " in head:
            found[tuple(stem(word) for word in head.split())] = others
    return found


def _phrase_concepts(text: str, library: Library) -> tuple[list[Concept], set[str]]:
    """Concepts for phrases of the table that the topic holds, and the stems they take the place of."""
    sequence = [stem(word) for word in words(text)]
    concepts, taken = [], set()
    for phrase, others in _phrases().items():
        starts = [i for i in range(len(sequence)) if tuple(sequence[i : i + len(phrase)]) == phrase]
        if starts:
            weight = (
                sum(_weight(one, library) for one in phrase if one not in FUNCTION_WORDS) or PHRASE_WEIGHT
            )
            concepts.append(Concept(" ".join(phrase), weight, others, phrase))
            taken |= set(phrase)
    return concepts, taken


def _whole_names(text: str, library: Library) -> list[Concept]:
    """The short forms of a topic that stand for long names, each as one concept (`VGGT`)."""
    found = []
    shorts = {word.lower() for word in re.findall(r"\b[A-Z][A-Z\d]{3,}\b", text)}
    for word in words(text):
        titled = _of_a_title(word, library) if word in shorts else ()
        long = next(iter(library.acronyms.meanings(word) or titled), "")
        stems = tuple(stem(one) for one in content_words(long))
        if len(stems) >= _WHOLE_NAME and not GENERIC.intersection(stems):
            weight = sum(_weight(one, library) for one in stems)
            forms = {stem(one): SHORT_FORM for one in (word, *library.acronyms.longer(word))}
            found.append(Concept(" ".join(stems), weight, forms, stems))
    return found


def topic_of(text: str, library: Library) -> Topic:
    """Read a topic's words against what is stored."""
    plain = _AFFIX.sub("", text)
    expanded = _with_expansions(plain, library)
    phrased, taken = _phrase_concepts(expanded, library)
    for named in _whole_names(plain, library):
        phrased.append(named)
        taken |= set(named.phrase)
    chosen = [word for word in content_words(expanded) if stem(word) not in taken]
    accepted: dict[str, dict[str, float]] = {}
    for word in chosen:
        alike = _most(_related().get(stem(word), {}), kinds_in_one_word(word, library))
        accepted.setdefault(stem(word), {}).update(alike)
    for said, others in same_and_kinds(expanded):
        for one in said:
            if one in accepted:
                accepted[one] = _most(accepted[one], others)
    for short, long in library.acronyms.meant(words(text)).items():
        for one in (stem(word) for word in content_words(long)):
            if one in accepted:
                accepted[one].setdefault(stem(short), SHORT_FORM)
    _add_other_spellings(accepted, plain, library)
    sorts = sorts_told(plain, library) - GENERIC
    concepts = (
        *phrased,
        *(Concept(one, _weight(one, library), others, sort=one in sorts) for one, others in accepted.items()),
    )
    sequence = [
        stem(word) if word not in FUNCTION_WORDS and stem(word) not in taken | sorts else ""
        for word in words(expanded)
    ]
    # Of several such words in a row the last is the noun: `pruning neural networks` is of networks.
    sequence = [
        one
        for place, one in enumerate(sequence)
        if not (one in GENERIC and place + 1 < len(sequence) and sequence[place + 1] in GENERIC)
    ]
    pairs = tuple(
        (one, other)
        for one, other in zip(sequence, sequence[1:], strict=False)
        if one
        and other
        and one != other
        and (one not in GENERIC or (one in _COMPOUNDING and other not in GENERIC))
    )
    return Topic(text, concepts, tuple(dict.fromkeys(pairs)))


def _add_other_spellings(accepted: dict[str, dict[str, float]], text: str, library: Library) -> None:
    """What else names are written as, and no concept for a short form that repeats the words before it."""
    for one, other in written_otherwise(text, library).items():
        if one in accepted:
            accepted[one].setdefault(other, SHORT_FORM)
    for short, long in said_again(text).items():
        if short in accepted and all(one in accepted for one in long):
            del accepted[short]
            for one in long:
                accepted[one].setdefault(short, SHORT_FORM)


def _most(some: Mapping[str, float], others: Mapping[str, float]) -> dict[str, float]:
    """Both, each with the more that it counts."""
    return {one: max(some.get(one, 0.0), others.get(one, 0.0)) for one in dict.fromkeys((*some, *others))}


def _weight(one: str, library: Library) -> float:
    weight = library.inverse_frequency(one)
    return weight * (0.35 if one in GENERIC else 1.0)


_USED = 2
"""Papers that use a short form from which on it is a word of theirs, whatever it stands for."""
_WHOLE_NAME = 4
"""Words of what a short form stands for from which on they are one name: no paper is on a part of it."""


_FIELD = {
    "nlp": "natural language processing", "llm": "large language model",
    "cnn": "convolutional neural network", "rnn": "recurrent neural network", "gnn": "graph neural network",
    "rl": "reinforcement learning", "cv": "computer vision", "vlm": "vision-language model", "kd": "knowledge distillation",
    "asr": "speech recognition", "tts": "speech synthesis", "ner": "named entity recognition", "qa": "question answering",
    "rag": "retrieval-augmented generation", "ir": "information retrieval", "ood": "out-of-distribution", "fl": "federated learning",
    "ssl": "self-supervised learning", "nas": "neural architecture search",
    "ehr": "electronic health record", "mri": "magnetic resonance imaging", "covid": "coronavirus disease", "hci": "human-computer interaction",
    "slam": "simultaneous localization and mapping", "eeg": "electroencephalography", "copd": "chronic obstructive pulmonary disease",
    "adhd": "attention deficit hyperactivity disorder", "ptsd": "post-traumatic stress disorder", "hiv": "human immunodeficiency virus",
    "srl": "semantic role labeling", "nerf": "neural radiance field", "vqa": "visual question answering",
}  # fmt: skip
"""Short forms a whole field uses without explaining them."""
_SEVERAL_FIELDS = {
    "cf": ("cystic fibrosis", "collaborative filtering"), "ms": ("multiple sclerosis", "mass spectrometry"), "ad": ("alzheimer disease", "automatic differentiation", "anomaly detection"),
    "pd": ("parkinson disease",), "cp": ("cerebral palsy", "constraint programming"), "sma": ("spinal muscular atrophy",), "als": ("amyotrophic lateral sclerosis", "alternating least squares"),
    "ibd": ("inflammatory bowel disease",), "ra": ("rheumatoid arthritis",), "cad": ("coronary artery disease", "computer-aided design"), "mt": ("machine translation",), "ot": ("optimal transport",),
    "mpc": ("model predictive control", "multi-party computation"), "ner": ("named entity recognition",), "pde": ("partial differential equation",), "ode": ("ordinary differential equation",),
}  # fmt: skip
"""Short forms that are one thing in one field and another in the next: the first of which the stored texts have every word is meant."""


def _with_expansions(text: str, library: Library) -> str:
    """The topic with its short forms written out, where the stored texts explain them: `KD` -> `knowledge distillation`."""
    parts = []
    for word in text.split():
        bare = word.strip(".,;:!?()").lower()
        longs = library.acronyms.meanings(bare) or library.acronyms.meanings(bare.rstrip("s"))
        if not longs and word[:1].isupper() and (known := _FIELD.get(bare) or _FIELD.get(bare.rstrip("s"))):
            longs = (known,)
        if not longs and word.isupper():
            longs = _of_this_field(bare, library)
        # A short form that is itself a common word of the texts is left: it may mean the word.
        is_short = bool(longs) and (word.isupper() or not library.is_common(bare) or len(bare) <= 4)
        parts.append(longs[0] if is_short else word)
    return " ".join(parts)


def _of_a_title(short: str, library: Library) -> tuple[str, ...]:
    """The words of titles whose initials a short form is that the texts hardly use."""
    run = library.acronyms.initials(short) if library.word_frequency[short] < _USED else None
    return () if run is None else (run,)


def _of_this_field(short: str, library: Library) -> tuple[str, ...]:
    """What a short form stands for in what is stored; nothing where it may be several things, or a name."""
    if run := _of_a_title(short, library):
        return run
    if library.document_frequency[stem(short)]:
        return ()
    told = (
        long
        for long in _SEVERAL_FIELDS.get(short, ())
        if all(library.document_frequency[stem(one)] for one in content_words(long))
    )
    return tuple(told)[:1]
