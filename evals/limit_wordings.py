"""Wordings of questions with limits, and how they are put together so that they have one meaning."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, Self

from assistant.records import Record
from evals.computed.limited_draw import LimitedDraw
from evals.computed.limits import Asked, Limit
from evals.paper_file import read_rows

WORDINGS = Path(__file__).with_name("wordings_of_limits") / "limits.jsonl"
"""In a room of their own: all that lies in `wordings` teaches readings, and these only measure."""
JOINED = (" ", " ", ", ", " and ")
_COAUTHORS = ("coauthors", "count_coauthors")
_TRIES = 20


class Wording(Record):
    """One way to say something: `text` with slots such as `{P}`, of a question with `{L}` for its limits."""

    says: Literal["question", "limit", "later_turn"]
    kind: str
    text: str
    first: bool = False
    """It stands before other limits: it does not say whose place it means (`as first author`), or, as a later turn, not
    whether it goes on with what is left or starts anew from all papers (`just 2021`)."""
    last: bool = False
    """What came after it could belong to what it leaves out (`not counting those with B in 2020`)."""
    counts: bool = False
    """As a later turn it asks how many are left."""

    def filled(self, slots: dict[str, str]) -> str:
        """The wording with its slots filled."""
        text = self.text
        for slot, value in slots.items():
            text = text.replace(f"{{{slot}}}", value)
        return text


class Wordings:
    """The wordings by what they say and their kind."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self.all = tuple(wordings)

    @classmethod
    @cache
    def shipped(cls) -> Self:
        """The wordings that lie beside."""
        return cls([Wording.model_validate(row) for row in read_rows(WORDINGS)])

    def of(self, says: str, kind: str) -> list[Wording]:
        """The wordings of a kind."""
        return [one for one in self.all if one.says == says and one.kind == kind]

    def later(self, drawn: LimitedDraw, kinds: Sequence[str]) -> list[tuple[str, Wording]] | None:
        """A later turn for each kind: only the last asks how many, and what must stand first does."""
        chosen = [(kind, drawn.one(self.of("later_turn", kind))) for kind in kinds]
        chosen.sort(key=lambda one: (one[1].counts, not one[1].first))
        is_plain = not any(wording.counts for _, wording in chosen[:-1])
        first_after = any(wording.first for _, wording in chosen[1:])
        return chosen if is_plain and not first_after else None


def said(
    drawn: LimitedDraw, wordings: Wordings, ask: str, asked: Asked, limits: Sequence[tuple[str, Limit]]
) -> str | None:
    """The question with its limits in wordings drawn at random; None where no draw has one meaning."""
    for _ in range(_TRIES):
        chosen = [(drawn.one(wordings.of("limit", kind)), limit) for kind, limit in limits]
        ambiguous = ask in _COAUTHORS and any(wording.first for wording, _ in chosen)
        both_ends = any(wording.first and wording.last for wording, _ in chosen) and len(chosen) > 1
        if ambiguous or both_ends or sum(wording.last for wording, _ in chosen) > 1:
            continue
        chosen.sort(key=lambda one: one[0].last - one[0].first)
        told = drawn.one(JOINED).join(wording.filled(limit.slots) for wording, limit in chosen)
        question: Wording = drawn.one(wordings.of("question", ask))
        return question.filled({"P": asked.person.name if asked.person else "", "L": told})
    return None
