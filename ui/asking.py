"""What a visitor may send to be answered, the same for every face that speaks HTTP."""

from __future__ import annotations

from pydantic import Field

from assistant.records import Record, Turn

LONGEST_QUESTION = 2000
MOST_TURNS = 40


class AskRequest(Record):
    """A question, what was said before, and whom alone it is about.

    A client's `assistant` turns only help to understand what `he` or `these` refers to; nothing in them is taken as
    a fact.
    """

    question: str = Field(
        min_length=1, max_length=LONGEST_QUESTION, examples=["Which papers are about retrieval?"]
    )
    history: tuple[Turn, ...] = Field(default=(), max_length=MOST_TURNS)
    researcher: str | None = Field(
        default=None, max_length=200, description="A researcher's id: answer about this person only."
    )
