"""The two seams between a question and its answer: who reads the question, and who writes the text.

    question + history --Reader--> Query --retrieve--> Evidence --Writer--> draft --cite--> Answer

Each has an embedded implementation (`assistant.reader`, `assistant.writing`) and may have one that asks a model. All
else is shared: whatever a reader returns is validated against the catalog, and whatever a writer drafts is cited and
verified by `assistant.citing`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assistant.records import Evidence, Turn, Understanding, Usage

if TYPE_CHECKING:
    from assistant.citing.supports import Support
    from assistant.library import Library

Clock = Callable[[], dt.date]
"""Today's date, injected so that "the last three years" can be tested."""


class Reader(Protocol):
    """Turns a question and the turns before it into a `Query`."""

    def read(self, question: str, history: Sequence[Turn], library: Library) -> Understanding:
        """Understand a question. Never raises for what a visitor may type; only user turns are trusted."""
        ...


class Writer(Protocol):
    """Turns evidence into text with markers `[n]`, where n is the number of a `Support`."""

    name: str
    """Shown in `Answer.writer`: `embedded`, or the model's name."""

    def write(
        self, question: str, evidence: Evidence, supports: Sequence[Support], library: Library
    ) -> Iterator[str]:
        """Yield the draft in pieces whose concatenation is the whole; markers name `supports` by their number.

        `question` is the resolved one. `library` is for looking up names; facts come from the evidence alone.

        Raises `ModelError` where a model fails; the embedded writer never does.
        """
        ...


@dataclass(frozen=True)
class Found:
    """What a writer looked up besides: it takes the place of the first evidence; `supports` hold both, numbered."""

    evidence: Evidence
    supports: tuple[Support, ...]


@dataclass(frozen=True)
class Parts:
    """What one answer is made with. A model path hands out new ones for each answer, with its own meter and deadline."""

    reader: Reader
    writer: Writer
    usage: Callable[[], Usage] = Usage
    """What the answer has cost the endpoint so far."""
    prompts: Callable[[], dict[str, str]] = dict
    """Name -> digest of the prompts that were used."""
    notice: Callable[[], str | None] = lambda: None
    """Something the visitor should know: what was left out to fit, why a model was not asked."""
    found: Callable[[], Found | None] = lambda: None
    """What the writer looked up besides, so far."""
    declined: Callable[[], bool] = lambda: False
    """Whether the writer found that the evidence does not answer the question."""
    answered: Callable[[], bool] = lambda: False
    """Whether the writer read an answer out of the evidence that was not found by the question's words."""


PartsFactory = Callable[[], Parts]
