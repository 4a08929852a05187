"""The answer: the contract of `ask --json` and `POST /api/ask`."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from assistant.records.asked import Query
from assistant.records.base import Record
from assistant.records.stored import Link


class Citation(Record):
    """What one `[n]` resolves to: a stored passage and a quote found in it."""

    number: int
    kind: Literal["paper", "person"]
    title: str
    quote: str
    url: str | None = None
    source: str
    """The page's address, or the file's path within the folder that was named."""
    source_id: str = ""
    read_at: dt.datetime | None = None
    paper_id: str | None = None
    researcher_id: str | None = None
    passage_id: str = ""
    place: str = ""


class AnswerPaper(Record):
    """A paper as an answer lists it."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    researchers: tuple[str, ...] = ()
    year: int | None = None
    venue: str | None = None
    status: str = "unknown"
    url: str | None = None
    links: tuple[Link, ...] = ()


class AnswerPerson(Record):
    """A person as an answer lists them."""

    id: str
    name: str
    affiliation: str | None = None
    url: str | None = None
    why: str = ""


class Usage(Record):
    """What an answer cost the endpoint; zeros in embedded mode."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Chip(Record):
    """One understood constraint, as shown back: removing it asks again without it."""

    kind: str
    """`person`, `coauthor`, `year`, `venue`, `status`, `position`, `sort`, `topic`, `paper`, `limit`."""
    label: str
    text: str = ""
    """The words of the question it came from, where they are known."""


Outcome = Literal["answer", "abstain", "clarify", "refuse"]


class Answer(Record):
    """The answer to one question. Every `[n]` in `text` has its `Citation`."""

    question: str
    resolved_question: str
    query: Query
    chips: tuple[Chip, ...] = ()
    text: str
    outcome: Outcome = "answer"
    abstained: bool = False
    value: float | None = None
    writer: str
    """`embedded`, or the model's name."""
    notice: str | None = None
    """Why a model did not write it, or what was left out, for the visitor."""
    papers: tuple[AnswerPaper, ...] = ()
    people: tuple[AnswerPerson, ...] = ()
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    """Follow-up questions made from what is stored."""
    prompts: dict[str, str] = Field(default_factory=dict)
    """Prompt name -> digest, for answers a model wrote."""
    usage: Usage = Usage()
    generation: str = ""
    seconds: float = 0.0


class Partial(Record):
    """A growing answer, as streams send it: the whole text so far and what it cites so far."""

    text: str
    citations: tuple[Citation, ...] = ()


class Turn(Record):
    """One turn of a conversation, in the shape chat clients use."""

    role: Literal["user", "assistant"]
    content: str
