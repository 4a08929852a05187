"""What a question asks of one text: weighted stems, the stems that may stand for them, the sort of answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.retrieval.required.answer_types import AnswerType, holds_type, plain_words
from assistant.retrieval.required.required import in_sentence
from assistant.retrieval.sentences import sentence_stems
from assistant.retrieval.topics.concepts import GENERIC
from assistant.text.words import stem, stems, words

SAME_THING = 0.7
"""How well a thing must be the one asked for: annotations are no patients, movies are films."""
_DOER = 0.35
"""What the doing counts where the doer is asked for: what is optimized tells of no optimizer."""


@dataclass(frozen=True)
class Asked:
    """What a question asks of one text: its stems in order with their weights, and the stems that may stand for each."""

    weights: dict[str, float]
    accepts: dict[str, dict[str, float]]
    types: tuple[AnswerType, ...]
    figure: bool
    titled: frozenset[str]
    measures: tuple[tuple[str, str], ...]
    """Measures asked for, as the stem that says which and that of the measure: `forget` and `rate`."""
    doers: frozenset[str]
    """Stems of words for who or what does something (`annotators`) where the text has only the doing (`annotated`)."""
    worded: tuple[AnswerType, ...]
    """The sorts of answer that the question's form tells (`which`, `why`): preferred in a sentence, never required."""
    question: str
    """The whole question, to be compared in meaning."""
    sort: str
    """The stem of the word that names the sort of thing asked for: `which cells`."""
    pairs: frozenset[tuple[str, str]]
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

    def holds_required(self, sentence: str) -> bool:
        """Whether a sentence holds what one must to answer at all: a figure of the unit asked for, who gave the money."""
        return in_sentence(self.question, sentence)

    def pairs_in(self, sentence: str) -> int:
        """How many of its pairs stand side by side in a sentence as well."""
        return len(self.pairs & side_by_side(sentence))

    def fits(self, sentence: str) -> bool:
        """Whether a sentence holds the sort of thing asked for, by the question's words or by its form."""
        return holds_type(sentence, self.types) or holds_type(sentence, self.worded)


def side_by_side(text: str) -> frozenset[tuple[str, str]]:
    """Stems that stand side by side in a text, but for words without meaning between them."""
    told = stems(text)
    return frozenset(zip(told, told[1:], strict=False))


_PARTS = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{2,}(?![a-z])")
"""The words a coined name is put together from: `AugModule`."""


def held_stems(sentence: str) -> frozenset[str]:
    """The stems of a sentence and of the parts of coined names in it."""
    coined = [word for word in sentence.split() if any(letter.isupper() for letter in word[1:])]
    parts = [part.lower() for word in coined for part in _PARTS.findall(word)]
    return sentence_stems(sentence) | {stem(word) for one in parts for word in words(one)}
