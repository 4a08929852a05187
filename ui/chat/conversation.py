"""What the browser sends when a visitor asks, and what goes back while the answer grows.

The conversation itself lives in the visitor's browser. A request brings the last turns along; they are read as a
question's context and never trusted as more than that.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from assistant.errors import ColloquyError
from assistant.records import Answer, Partial, Record, Turn
from ui.asking import LONGEST_QUESTION
from ui.chat import turn as view
from ui.chat.strings import Words, words
from ui.limits import Refused
from ui.replies import log_without_text, message_of

if TYPE_CHECKING:
    from assistant import Assistant
    from assistant.catalog import Catalog

REMEMBERED_TURNS = 12
PAUSE = 0.05
"""Seconds between two states of a growing answer: faster is not seen, and costs a message each."""

Admit = Callable[[], None]
"""Counts this visitor's question; raises `Refused` where it may not be asked now."""
Answered = Callable[[Answer], None]
"""Told of each finished answer, to count it."""
LONG_WAIT = 3600
"""Seconds above which a refusal is about the day's budget."""


class ChatRequest(Record):
    """One question as the page sends it."""

    turn: str = Field(pattern=r"^[a-z][a-z0-9]{0,23}$")
    """Names this turn in the page; comes back with every state of its answer."""
    question: str
    history: tuple[Turn, ...] = Field(default=(), max_length=REMEMBERED_TURNS)
    researcher: str | None = Field(default=None, max_length=200)
    language: str = Field(default="en", max_length=20)


class ChatState(Record):
    """One state of an answer, as the page receives it."""

    turn: str
    html: str
    done: bool = False
    text: str = ""
    """The finished answer's text, which the page sends back as history."""


def uncounted(answer: Answer) -> None:
    """Nobody counts the answers."""


def respond(
    assistant: Assistant,
    sent: object,
    admit: Admit = lambda: None,
    answered: Answered = uncounted,
) -> Iterator[ChatState]:
    """Answer one request, state by state; the last has `done`. Whatever goes wrong is said in the last state."""
    if sent is None:  # an empty question: the page asked nothing
        return
    try:
        request = ChatRequest.model_validate(sent)
    except ValidationError:
        yield _broken_request(sent)
        return
    texts = words(request.language)
    problem = _unacceptable(request, texts) or _refusal(admit, texts)
    if problem:
        yield ChatState(turn=request.turn, html=view.failed(problem, texts), done=True)
        return
    try:
        yield from _answer(assistant, request, texts, answered)
    except ColloquyError as error:
        said = view.failed(message_of(error), texts, request.question)
        yield ChatState(turn=request.turn, html=said, done=True)
    except Exception as error:  # noqa: BLE001
        # The edge of the program: a visitor gets a sentence, the maintainer's log the place.
        log_without_text(error)
        yield ChatState(
            turn=request.turn, html=view.failed(texts["error"], texts, request.question), done=True
        )


def _answer(
    assistant: Assistant, request: ChatRequest, texts: Words, answered: Answered
) -> Iterator[ChatState]:
    shown_at = time.monotonic()
    for piece in assistant.stream(request.question, request.history, researcher_id=request.researcher):
        if isinstance(piece, Partial):
            if time.monotonic() - shown_at >= PAUSE:
                yield ChatState(turn=request.turn, html=view.growing(piece, request.turn))
                shown_at = time.monotonic()
        else:
            answered(piece)
            yield _finished(piece, assistant, request, texts)


def _finished(answer: Answer, assistant: Assistant, request: ChatRequest, texts: Words) -> ChatState:
    html = view.finished(answer, _catalog(assistant), request.turn, texts)
    return ChatState(turn=request.turn, html=html, done=True, text=answer.text[:LONGEST_QUESTION])


def _catalog(assistant: Assistant) -> Catalog | None:
    try:
        return assistant.store.current().catalog
    except ColloquyError:
        return None


def _unacceptable(request: ChatRequest, texts: Words) -> str | None:
    if len(request.question) > LONGEST_QUESTION:
        return texts["too_long"].format(count=len(request.question), limit=LONGEST_QUESTION)
    return None


def _refusal(admit: Admit, texts: Words) -> str | None:
    try:
        admit()
    except Refused as refused:
        key = "daily_limit" if refused.seconds > LONG_WAIT else "too_many"
        return texts[key].format(seconds=refused.seconds)
    return None


def _broken_request(sent: object) -> ChatState:
    """The answer to a request that is not one; its turn's name is kept where it can be."""
    fields = sent if isinstance(sent, dict) else {}
    name = fields.get("turn")
    texts = words(str(fields.get("language") or "en"))
    known = name if isinstance(name, str) and name.isascii() and name.isalnum() and len(name) <= 24 else "t0"
    return ChatState(turn=known, html=view.failed(texts["malformed"], texts), done=True)
