"""Plain questions that a learned reading tells apart, whatever a wording's words, and what each of them names.

A linear reading (multinomial logistic regression) of what MiniLM makes of a wording, with stand-ins for what it names,
tells which plain question it stands for; the rules then read that one. Its kinds need just what a wording names; what is
none of them is `other`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from assistant.embedding import Embedder, Matrix
from assistant.understanding.language.linear_reading import kept_reading

OTHER = "other"
"""What is none of the plain questions."""
_STAND_INS = {"P": "Smith", "Q": "Jones", "T": '"Alpha"', "V": "NeurIPS", "Y": "2019", "Z": "2022"}
_QUOTED = re.compile(r"[\"'“”‘’«»„]+(\"Alpha\")[\"'“”‘’«»„]+")
_WHOLE = 3.0
"""What the whole counts beside the mean of its words, whose states are longer vectors."""


@dataclass(frozen=True)
class Named:
    """Something that a question names: where, and which slot it would fill."""

    start: int
    end: int
    slot: str


@dataclass(frozen=True)
class PlainKinds:
    """Plain questions by kind, with slots of one letter for what a wording names, and the name their reading is kept under."""

    name: str
    plain: Mapping[str, str]

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds in the order of the reading's answers, `other` last."""
        return (*self.plain, OTHER)

    @cached_property
    def slots(self) -> tuple[Counter[str], ...]:
        """What each kind names, in their order; nothing for `other`."""
        return tuple(Counter(re.findall(r"\{(\w)\}", self.plain.get(kind, ""))) for kind in self.kinds)

    def able(self, named: Counter[str]) -> list[bool]:
        """Which of the kinds need just what is named; what is none of them may name anything."""
        return [kind == OTHER or slots == named for kind, slots in zip(self.kinds, self.slots, strict=True)]

    def told(self, text: str, named: Sequence[Named], embedder: Embedder) -> tuple[str, float]:
        """The most likely kind among those that need just what is named, and how likely it is beside `other`."""
        row = features(with_stand_ins(text, named), embedder)
        if row is None:
            return OTHER, 0.0
        (chances,) = kept_reading(self.name).chances(row[None, :])
        weighed = np.where(self.able(Counter(one.slot for one in named)), chances, 0.0)
        best = int(weighed.argmax())
        return self.kinds[best], float(weighed[best] / max(float(weighed.sum()), 1e-6))

    def filled(self, kind: str, text: str, named: Sequence[Named]) -> str:
        """The plain question of a kind, with what the wording names."""
        return filled(self.plain[kind], text, named)


def filled(plain: str, text: str, named: Sequence[Named]) -> str:
    """A plain question with what a wording names in its slots."""
    for one in named:
        said = text[one.start : one.end].strip("\"'“”‘’«»„ ")
        plain = plain.replace(f"{{{one.slot}}}", said)
    return plain


def in_slots(spans: Iterable[tuple[int, int, str]]) -> tuple[Named, ...]:
    """What stands at these places, each with the slots that such things may fill: the first fills the first, all from the last on the last."""
    named: list[Named] = []
    for start, end, slots in sorted(spans):
        number = sum(one.slot in slots for one in named)
        named.append(Named(start, end, slots[min(number, len(slots) - 1)]))
    return tuple(named)


def has_too_many(named: Sequence[Named]) -> bool:
    """Whether a slot would be filled twice."""
    return len({one.slot for one in named}) < len(named)


def with_stand_ins(text: str, named: Sequence[Named]) -> str:
    """The question as the reading sees it: what it names replaced by the same few names."""
    parts, place = [], 0
    for one in sorted(named, key=lambda one: one.start):
        parts += [text[place : one.start], _STAND_INS[one.slot]]
        place = one.end
    return _QUOTED.sub(r"\1", "".join([*parts, text[place:]]))


def features(text: str, embedder: Embedder) -> Matrix | None:
    """The mean of its words' states beside the vector of the whole; None where the embedder does not show its tokens."""
    tokens = embedder.token_states(text)
    if tokens is None or not len(tokens.states):
        return None
    return np.concatenate([tokens.states.mean(axis=0), _WHOLE * tokens.whole]).astype(np.float32)
