"""The model path's `Parts`: a new session for each answer, unless the day's tokens are spent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from assistant.catalog import UsageLedger
from assistant.model.endpoint import Deadline, Endpoint, open_chat_model
from assistant.model.meter import Meter
from assistant.model.reader import ModelReader
from assistant.model.session import Session
from assistant.parts import embedded_parts
from assistant.records import Usage
from assistant.seams import Clock, Parts, PartsFactory
from assistant.settings import Settings

TOKENS = "model_tokens"
CALLS = "model_calls"
SPENT = "Today's budget for the language model is spent; this answer was put together without it."


def model_parts(
    settings: Settings, *, endpoint: Endpoint | None = None, today: Clock = dt.date.today
) -> PartsFactory:
    """What `Assistant` is given where a model is configured.

    The ledger in the data folder counts calls and tokens of all processes; at `settings.daily_tokens` the embedded
    path serves until midnight UTC.
    """
    ledger = UsageLedger(settings.data)
    shared = endpoint or Endpoint(open_chat_model(settings), settings.model or "gpt-4o-mini")

    def record(spent: Usage) -> None:
        ledger.add(TOKENS, spent.prompt_tokens + spent.completion_tokens)
        ledger.add(CALLS, spent.calls)

    def new() -> Parts:
        embedded = embedded_parts(today)
        if settings.daily_tokens is not None and ledger.amount(TOKENS) >= settings.daily_tokens:
            return Parts(reader=embedded.reader, writer=embedded.writer, notice=lambda: SPENT)
        return _parts(settings, shared, embedded, record, today)

    return new


def _parts(
    settings: Settings, endpoint: Endpoint, embedded: Parts, record: Callable[[Usage], None], today: Clock
) -> Parts:
    deadline, meter = Deadline(settings.time_budget), Meter(record)
    session = Session(
        endpoint,
        embedded.writer,
        deadline,
        meter,
        lab=settings.lab_name,
        today=today(),
        tokens=settings.context_tokens,
    )
    return Parts(
        reader=ModelReader(embedded.reader, endpoint, today, lambda: (deadline, meter)),
        writer=session,
        usage=lambda: meter.usage,
        prompts=lambda: dict(session.prompts),
        notice=lambda: session.notice,
        found=lambda: session.found,
        declined=lambda: session.declined,
        answered=lambda: session.answered,
    )
