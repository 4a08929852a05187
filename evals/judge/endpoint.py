"""The judge's endpoint: one structured reply for one message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.errors import (
    MalformedReplyError,
    ModelBusyError,
    ModelRefusedError,
    ModelTimeoutError,
    UsageError,
)
from assistant.settings import Settings

Complete = Callable[[str, str, dict[str, Any], int], str]
"""System prompt, user message, JSON Schema of the reply and a seed -> the reply's text."""
PATIENCE = 60.0
"""Seconds for one reply; a longer time budget is kept instead. A judge weighs up to 30 statements in one call."""
RETRIES = 2


def open_completion(settings: Settings, model: str | None = None, base_url: str | None = None) -> Complete:
    """A function that asks the endpoint of the settings for one structured reply."""
    import openai

    if not (settings.has_model or base_url):
        raise UsageError(
            "a judge needs an endpoint: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own"
        )
    key = settings.api_key.get_secret_value() if settings.api_key else "unused"
    seconds = max(PATIENCE, settings.time_budget)
    client = openai.OpenAI(
        api_key=key, base_url=base_url or settings.base_url, timeout=seconds, max_retries=RETRIES
    )
    name = model or settings.model or "gpt-4o-mini"

    def complete(system: str, message: str, schema: dict[str, Any], seed: int) -> str:
        form: Any = {
            "type": "json_schema",
            "json_schema": {"name": "reply", "schema": schema, "strict": True},
        }
        roles: Any = [{"role": "system", "content": system}, {"role": "user", "content": message}]
        try:
            reply = client.chat.completions.create(
                model=name, messages=roles, temperature=0, seed=seed, response_format=form
            )
            text = reply.choices[0].message.content
        except openai.APITimeoutError:
            raise ModelTimeoutError(
                f"the judge did not reply within {seconds:g} s, {RETRIES + 1} times over; "
                "raise COLLOQUY_TIME_BUDGET or use a faster model"
            ) from None
        except openai.APIConnectionError:
            raise ModelRefusedError("the judge's endpoint cannot be reached; look at its address") from None
        except openai.APIStatusError as error:
            kind = ModelBusyError if error.status_code in (429, 500, 502, 503) else ModelRefusedError
            raise kind(f"the judge's endpoint answered {error.status_code}") from None
        except (openai.OpenAIError, ValueError, TypeError, AttributeError, IndexError):
            # The client hands on whatever came with status 200, a web page too, without looking at its form.
            raise MalformedReplyError(
                "the judge's reply is no chat completion; check that its address is OpenAI-compatible"
            ) from None
        if not text:
            raise MalformedReplyError("the judge refused or replied with nothing")
        return text

    return complete
