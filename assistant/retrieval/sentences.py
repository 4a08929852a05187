"""The sentences of a passage, and the one that best supports a topic."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.records import Passage
from assistant.text import sentences
from assistant.text.words import stems

_LONGEST_QUOTE = 600
_PROPOSES = re.compile(
    r"\b(?:we|this (?:paper|work|article|study)|our (?:work|paper))\b.{0,60}\b(?:propos\w+|present\w*|introduc\w+|develop\w*|design\w*|describ\w+|stud(?:y|ies)|investigat\w+|provides?|aims?)\b",
    re.I,
)
_OWN = re.compile(
    r"^(?:It|Its|Ours|Both|Here|Built|In (?:our|its)|The (?:method|model|approach|result|submission|system|strategy))\b"
)
_BACKGROUND = re.compile(
    r"\b(?:commonly|usually|often|normally|typically|generally|traditional(?:ly)?|conventional(?:ly)?|existing|previous(?:ly)?|prior|current|present (?:methods?|approaches)|recent(?:ly)?|so far|known|most (?:methods?|approaches|models)|today)\b|^(?:However|Although|Yet|Despite|Unfortunately)\b",
    re.I,
)
"""What tells that a sentence is about the work of others."""
_SHORT = 130
_COUNT_OF_PARTS = r"(?:two|three|four|five|six|several|both|the following)"
_ANNOUNCES = re.compile(
    rf"\b{_COUNT_OF_PARTS} (?:\w+ ){{0,2}}?(?:remed\w+|parts?|components?|modules?|masks?|ideas?|steps?|stages?|things?|ways?|causes?|reasons?|additions?|ingredients?|mechanisms?|techniques?|innovations?|contributions?|problems?|challenges?|strateg\w+|findings?|questions?|kinds?|types?|properties|designs?|losses|terms|operations?|observations?|novelties|obstacles?|metrics?|principles?|factors?|phases?)\b",
    re.I,
)
_FOLLOWS = re.compile(
    r":\s*$|\b(?:the following|as follows)\b"
    r"|\b(?:two|three|four|five|six|several) (?:[\w-]+ ){0,3}(?:innovations?|contributions?|steps|parts|components|ideas|findings|insights|modules|stages|phases|principles|ingredients|strategies|techniques|challenges|questions|reasons|tasks|designs|measures|mechanisms)\W*$",
    re.I,
)
_ORDERED = re.compile(
    r"^(?:Its |The |A |One |Their )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth|other|former|latter|next|last|finally|then|another|one)\b(?!-)|^\(?(?:\d|[ivx]+)\)",
    re.I,
)
_NAMED = re.compile(r"^(?:The |Our )?(?:\w+, )?[A-Z][\w-]*[A-Z][\w-]+,? (?:\w+ )?[a-z]+s\b")
"""A sentence about a coined name: `FDINet processes ...`."""


@lru_cache(maxsize=20_000)
def body_sentences(text: str, title: str) -> tuple[str, ...]:
    """The whole sentences of a passage, without the title that opens a paper's passage (kept if it is all there is)."""
    found = [text[start:end] for start, end in sentences(text)]
    bare = title.rstrip(".")
    kept = [
        one
        for place, one in enumerate(found)
        if one.rstrip(".") != bare and not _of_title(found[: place + 1], bare)
    ]
    if kept and kept[0].startswith(f"{bare}. "):
        kept[0] = kept[0][len(bare) + 2 :]
    return tuple(one for one in kept if one) or ((bare,) if bare and bare in text else tuple(found))


def _of_title(opening: list[str], title: str) -> bool:
    """Whether a text's first sentences are no more than its title, or its first half: `Hard or soft? Advantages of both`."""
    said = " ".join(opening).rstrip(".")
    return bool(title) and title.startswith(said)


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


_TITLED = 3
"""Words of a title by which a sentence begins that names the work: `The Adaptive Expert Forest (AEF) ...`."""


def states_own(sentence: str, title: str) -> bool:
    """Whether a sentence speaks of the paper's own work: its authors, the name its title coins, or `it`."""
    coined = [one for one in re.findall(r"[\w²³-]+", title) if any(letter.isupper() for letter in one[1:])]
    begun = re.match(r"(?:The|Our) (?:[\w-]+ ){2,7}\([A-Z]", sentence)
    return (
        states_contribution(sentence)
        or bool(_OWN.search(sentence))
        or any(one in sentence for one in coined)
        or (begun is not None and len(set(stems(begun.group())) & set(stems(title))) >= _TITLED)
    )


def is_background(sentence: str) -> bool:
    """Whether a sentence speaks of what others do and of what is known."""
    return bool(_BACKGROUND.search(sentence)) and not states_contribution(sentence)


def introduces(sentence: str) -> bool:
    """Whether a sentence only says that something follows: `It has two remedies.`, `We find the following.`."""
    if _FOLLOWS.search(sentence):
        return True
    return len(sentence) < _SHORT and bool(_ANNOUNCES.search(sentence))


def continues(sentence: str) -> bool:
    """Whether a sentence is one of several that go on with one another: `The second, SpotFusion, ...`."""
    return bool(_ORDERED.search(sentence))


_BACK = re.compile(
    r"^(?:This|That|These|Those|They|Both|Such|Either|Neither|Therefore|Thus|Hence|So|As a result|Consequently)\b|\b(?:these|those|the above) (?:\w+ ){0,2}\w+s\b|\bthis (?:\w+ )?(?:finding|observation|insight|idea|principle|reason|result|analysis|fact|view|gap|problem|question)\b",
)


_FIGURE = re.compile(r"(?<![\w(.,-])(?!\d\))\d|\(\d[\d.,]*(?!\))")
"""A number that stands for itself: not that of a list, `(1)`, nor one in a name, `CIFAR-100`."""


def has_figure(sentence: str) -> bool:
    """Whether a sentence gives a figure."""
    return "http" not in sentence and bool(_FIGURE.search(sentence))


def refers_back(sentence: str) -> bool:
    """Whether a short sentence leans on the one before it: `SparseD is built on these findings.`"""
    return len(sentence) < _SHORT and bool(_BACK.search(sentence))


def contribution(passage: Passage) -> str | None:
    """The sentence that says what a paper does: the first that states a contribution, else the first.

    One that only announces the next, or leans on the one before, says too little by itself.
    """
    options = [one for one in body_sentences(passage.text, passage.title) if len(one) <= _LONGEST_QUOTE]
    alone = [one for one in options if not (introduces(one) or refers_back(one))]
    for among in (alone, options):
        proposing = next((one for one in among if _PROPOSES.search(one)), None)
        stated = proposing or next((one for one in among if states_contribution(one)), None)
        named = stated or next((one for one in among if _NAMED.search(one)), None)
        if named:
            return named
    return next(iter(options), None)
