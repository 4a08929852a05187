"""Words for the same thing, and kinds of a thing, of all sciences: a paper on melanoma is one on cancer.

The table `same_and_kinds.txt` holds what is common knowledge. What a question says in several words (`motor neuron disease`)
is met by a kind of it for each of them, and what stands for it may be several words as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from assistant.text.words import stem, words

SAME, KIND = 0.9, 0.8
"""What a match through a word for the same thing counts, and one through a kind of it, against 1 for the word itself."""


def same_and_kinds(topic: str) -> Iterator[tuple[tuple[str, ...], Mapping[str, float]]]:
    """What of a topic has such words: its stems, and the stems of these words with what they count."""
    table, longest = _table()
    said = words(topic)
    singular = [_singular(one) for one in said]
    for start in range(len(said)):
        for end in range(start + 1, min(start + longest, len(said)) + 1):
            if (others := table.get(tuple(singular[start:end]))) is not None:
                yield tuple(stem(one) for one in said[start:end]), others


@cache
def _table() -> tuple[Mapping[tuple[str, ...], Mapping[str, float]], int]:
    """What is said, in the singular, with what may stand for it; and how many words the longest has."""
    table: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    text = (files("assistant.retrieval.topics") / "same_and_kinds.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        head, arrow, tail = line.partition(">")
        same = [one.strip() for one in head.split("=")]
        for one in same:
            others = table[tuple(_singular(word) for word in words(one))]
            others.update({_stems(other): SAME for other in same if _stems(other) != _stems(one)})
            for kind in tail.split(",") if arrow else ():
                others.setdefault(_stems(kind), KIND)
    return table, max(map(len, table))


def _stems(said: str) -> str:
    return " ".join(stem(word) for word in words(said))


_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))


def _singular(word: str) -> str:
    """A word without its plural ending: by stems `animals` were `animation`, and `university` `universal`."""
    for ending, instead in _ENDINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + instead
    return word
