"""Words as the embedded reader and the topic check compare them: folded, stemmed, without function words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Prefix

from assistant.text.folding import fold
from assistant.text.word_forms import american, one_form

FUNCTION_WORDS = frozenset(
    """a an the and or but nor of in on at by for from to into onto with without within about as via per over under
    between among across through during before after since until than then that this these those there here it its
    is are was were be been being am do does did doing done has have had having can could may might must shall should
    will would not no any some all each every both either neither such only own same so too very just also even still
    i me my we us our you your he him his she her hers they them their who whom whose which what when where why how
    if while because against toward towards upon using use used uses based let lets make makes made get gets
    please up out off one two three more most much many few less least other another new novel""".split()
)
"""English words that carry no topic."""

REAL_WORLD = "realworld"
"""`real-world data` are of no world, and no `world model`: one word."""
_WORD = re.compile(r"[^\W_]+")


@cache
def _analyzer() -> Any:
    import tantivy

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("English")).build()


_SINGULARS = {
    "mice": "mouse", "geese": "goose", "feet": "foot", "teeth": "tooth", "men": "man", "women": "woman", "children": "child",
    "wolves": "wolf", "calves": "calf", "matrices": "matrix", "vertices": "vertex", "criteria": "criterion",
    "phenomena": "phenomenon", "hypotheses": "hypothesis", "analyses": "analysis", "syntheses": "synthesis", "fungi": "fungus",
}  # fmt: skip
"""Plurals that no rule of endings tells."""


_APART = {
    one: kept
    for kept, forms in (
        ("transformer", "transformer transformers"),
        ("animat", "animate animates animated animating animation animations animator animators"),
        ("experienc", "experience experiences experienced experiencing"),
        ("authoriti", "authority authorities"),
        ("logistics", "logistics"),
        ("emergency", "emergency emergencies"),
        ("several", "several"),
    )
    for one in forms.split()
}
"""Words that the stemmer takes for forms of another: a `transformer` is nothing that was transformed, an `animation` no animal."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Porter stem of one folded word, the same for all its forms."""
    if word in _APART:
        return _APART[word]
    found = _analyzer().analyze(american(_SINGULARS.get(word, word)))
    return one_form(found[0]) if found else word


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text).replace("real world", REAL_WORLD))


def content_words(text: str) -> list[str]:
    """The folded words that carry a topic, in order, repeats kept."""
    return [word for word in words(text) if word not in FUNCTION_WORDS and (len(word) > 1 or word.isdigit())]


def stems(text: str) -> list[str]:
    """The stems of the content words, in order."""
    return [stem(word) for word in content_words(text)]


def shared_letters(one: str, other: str) -> int:
    """How many letters two words have in common from the start."""
    return int(Prefix.similarity(one, other))


def says_half(texts: Iterable[str], topic: str) -> bool:
    """Whether texts hold half of a topic's words, or more."""
    wanted, held = set(stems(topic)), {one for text in texts for one in stems(text)}
    return bool(wanted) and len(wanted & held) * 2 >= len(wanted)
