"""The sentences of a passage, and the one that best supports a topic."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from assistant.library import Library
from assistant.records import Passage
from assistant.text import sentences
from assistant.words import stems

_LONGEST_QUOTE = 600
_PROPOSES = re.compile(
    r"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b.{0,60}\b(?:propos\w+|present\w*|introduc\w+|develop\w*|design\w*|describ\w+|stud(?:y|ies)|investigat\w+|provides?|aims?)\b",
    re.I,
)
_NAMED = re.compile(r"^(?:The |Our )?(?:\w+, )?[A-Z][\w-]*[A-Z][\w-]+,? (?:\w+ )?[a-z]+s\b")
"""A sentence about a coined name: `FDINet processes ...`."""


@lru_cache(maxsize=20_000)
def body_sentences(text: str, title: str) -> tuple[str, ...]:
    """The whole sentences of a passage, without the title that opens a paper's passage (kept if it is all there is)."""
    found = [text[start:end] for start, end in sentences(text)]
    bare = title.rstrip(".")
    kept = [one for one in found if one.rstrip(".") != bare]
    if kept and kept[0].startswith(f"{bare}. "):
        kept[0] = kept[0][len(bare) + 2 :]
    return tuple(one for one in kept if one) or ((bare,) if bare and bare in text else tuple(found))


@lru_cache(maxsize=50_000)
def _stem_set(sentence: str) -> frozenset[str]:
    return frozenset(stems(sentence))


def sentence_stems(sentence: str) -> frozenset[str]:
    """The stems of a sentence's content words."""
    return _stem_set(sentence)


def best_sentence(passage: Passage, weights: dict[str, float]) -> tuple[str | None, float]:
    """The sentence that covers most of the weighted stems, and how much of their weight it covers (0 to 1).

    Among equals the one that states what the authors do, then the earlier one.
    """
    total = sum(weights.values())
    options = body_sentences(passage.text, passage.title)
    if not options:
        return None, 0.0
    best, best_key = options[0], (-1.0, 0.0, 0)
    for place, sentence in enumerate(options):
        if len(sentence) > _LONGEST_QUOTE and len(options) > 1:
            continue
        covered = sum(weight for stem, weight in weights.items() if stem in _stem_set(sentence))
        key = (
            covered + 0.12 * total * states_contribution(sentence),
            -abs(len(sentence) - 180) / 1e4,
            -place,
        )
        if key > best_key:
            best, best_key = sentence, key
    covered = sum(weight for stem, weight in weights.items() if stem in _stem_set(best))
    return best, covered / total if total else 0.0


def states_contribution(sentence: str) -> bool:
    """Whether a sentence says what its authors do, rather than what is known."""
    lowered = f" {sentence.lower()} "
    return any(
        cue in lowered
        for cue in (
            " we ",
            " our ",
            " this paper ",
            " this work ",
            " is proposed",
            " are proposed",
            " in this article ",
            " this study ",
        )
    )


def contribution(passage: Passage) -> str | None:
    """The sentence that says what a paper does: the first that states a contribution, else the first."""
    options = [one for one in body_sentences(passage.text, passage.title) if len(one) <= _LONGEST_QUOTE]
    proposing = next((one for one in options if _PROPOSES.search(one)), None)
    stated = proposing or next((one for one in options if states_contribution(one)), None)
    named = next((one for one in options if _NAMED.search(one)), None)
    return stated or named or next(iter(options), None)


def inverse_frequency(stem: str, library: Library) -> float:
    """How telling a stem is in this collection: ln(1 + N / (1 + df)), so that nothing weighs zero."""
    return math.log(1 + len(library.papers) / (1 + library.document_frequency[stem]))
