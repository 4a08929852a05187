"""One chat endpoint: calls within a deadline, bounded retries, and every fault as one `ModelError`.

The `openai` client's own retries are off: it would sleep as long as a server asks, past the visitor's patience.
"""

from __future__ import annotations

import contextvars
import queue
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import openai
from langchain_core.exceptions import ContextOverflowError
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessageChunk, BaseMessage
from langchain_core.runnables import Runnable

from assistant.errors import (
    ContextLengthError,
    MalformedReplyError,
    ModelBusyError,
    ModelError,
    ModelRefusedError,
    ModelTimeoutError,
)
from assistant.model.meter import Meter
from assistant.settings import Settings

RETRIES = 2
LONGEST_REPLY = 12_000
"""Characters; an answer needs a tenth of this, so a longer reply is a loop."""


def open_chat_model(settings: Settings) -> BaseChatModel:
    """The chat model that the settings name; contacts nothing yet."""
    # The openai client looks for httpx among the loaded modules in the middle of a stream: one that another thread has only
    # begun to import breaks it. So it is there, whole, before the first stream.
    import httpx  # noqa: F401
    from langchain_openai import ChatOpenAI

    key = settings.api_key.get_secret_value() if settings.api_key else "unused"
    return ChatOpenAI(
        model=settings.model or "gpt-4o-mini",
        api_key=key,
        base_url=settings.base_url,
        temperature=0,
        max_retries=0,
        stream_usage=True,
        max_completion_tokens=1_200,
        timeout=settings.time_budget,
    )


class Deadline:
    """The moment by which an answer must be there, on a clock that never jumps."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    @property
    def remaining(self) -> float:
        """Seconds left; never negative."""
        return max(0.0, self._end - self._clock())


class Endpoint:
    """Streams replies of one chat model. Safe to use from several threads."""

    def __init__(self, chat: BaseChatModel, name: str, sleep: Callable[[float], None] = time.sleep) -> None:
        self.chat = chat
        self.name = name
        self.supports_tools = True
        """Set to False once the endpoint has refused a request because of its tools."""
        self._sleep = sleep

    def stream(
        self, messages: Sequence[BaseMessage], deadline: Deadline, meter: Meter, tools: Sequence[Any] = ()
    ) -> Iterator[AIMessageChunk]:
        """Yield a reply's chunks; closing the iterator ends the call.

        Raises `ModelError`: nothing is retried once a first chunk has been handed out.
        """
        prompt = "\n".join(str(message.content) for message in messages)
        for attempt in range(RETRIES + 1):
            started = False
            whole: AIMessageChunk | None = None
            try:
                for chunk in _within(self._open(messages, tools, deadline), deadline):
                    whole = chunk if whole is None else whole + chunk
                    if len(str(whole.text)) > LONGEST_REPLY:
                        raise MalformedReplyError(
                            f"{self.name} kept writing without end; ask again or choose another model"
                        )
                    started = started or bool(chunk.text or chunk.tool_call_chunks)
                    yield chunk
                self._check_whole(whole)
                return
            except _FAULTS as fault:
                error = self._classify(fault, bool(tools))
                if isinstance(error, ModelBusyError) and not started and attempt < RETRIES:
                    wait = _wait(fault, attempt)
                    if wait < deadline.remaining:
                        self._sleep(wait)
                        continue
                if tools and not started and not self.supports_tools:
                    tools = ()
                    continue
                raise error from None
            finally:
                meter.add(prompt, whole)

    def _open(
        self, messages: Sequence[BaseMessage], tools: Sequence[Any], deadline: Deadline
    ) -> Iterator[Any]:
        if deadline.remaining <= 0:
            raise ModelTimeoutError(
                f"{self.name} did not answer in time; raise COLLOQUY_TIME_BUDGET or use a faster model"
            )
        model: Runnable[Any, Any] = self.chat.bind_tools(list(tools)) if tools else self.chat
        return model.stream(list(messages))

    def _check_whole(self, whole: AIMessageChunk | None) -> None:
        """A connection that drops looks like an end; only a stated finish is one."""
        if whole is None or not (str(whole.text).strip() or whole.tool_call_chunks):
            raise MalformedReplyError(f"{self.name} sent an empty reply; ask again or choose another model")
        if not whole.response_metadata.get("finish_reason"):
            raise MalformedReplyError(f"{self.name} broke off in the middle of its reply; ask again")

    def _classify(self, fault: Exception, with_tools: bool) -> ModelError:
        """The fault as an error of our tree. Messages of the endpoint are never passed on: they may echo a key."""
        if isinstance(fault, ModelError):
            return fault
        if isinstance(fault, ContextOverflowError):
            return ContextLengthError(
                f"the request is longer than {self.name} accepts; lower COLLOQUY_CONTEXT_TOKENS"
            )
        if isinstance(fault, openai.APITimeoutError):
            return ModelTimeoutError(
                f"{self.name} did not answer in time; raise COLLOQUY_TIME_BUDGET or use a faster model"
            )
        if isinstance(fault, openai.APIConnectionError):
            return ModelBusyError(f"{self.name} cannot be reached; check OPENAI_BASE_URL")
        if isinstance(fault, openai.APIStatusError):
            code = fault.status_code
            if _is_context_length(fault):
                return ContextLengthError(
                    f"the request is longer than {self.name} accepts; lower COLLOQUY_CONTEXT_TOKENS"
                )
            if code in (401, 403):
                return ModelRefusedError(f"{self.name} refused the key (HTTP {code}); check OPENAI_API_KEY")
            if code == 404:
                return ModelRefusedError(
                    f"the endpoint knows no model {self.name}; check COLLOQUY_MODEL and OPENAI_BASE_URL"
                )
            if code == 429 or code >= 500:
                return ModelBusyError(f"{self.name} is busy (HTTP {code}); try again later")
            if with_tools and code in (400, 405, 422, 501):
                self.supports_tools = False
            return ModelRefusedError(f"{self.name} refused the request (HTTP {code}); check COLLOQUY_MODEL")
        return MalformedReplyError(
            f"{self.name} sent a reply that cannot be read; check that OPENAI_BASE_URL is an OpenAI-compatible address"
        )


_FAULTS = (
    ModelError,
    openai.OpenAIError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
    OSError,
)
"""What a broken endpoint makes the client raise: its own errors, and parsing errors for garbage sent as a stream."""


def _wait(fault: Exception, attempt: int) -> float:
    """Seconds to wait before trying again: what the server asks for, else exponential with jitter."""
    response = getattr(fault, "response", None)
    asked = response.headers.get("retry-after") if response is not None else None
    try:
        return float(asked)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float(2**attempt) * random.uniform(0.25, 0.75)  # noqa: S311 - jitter, not a secret


def _is_context_length(fault: openai.APIStatusError) -> bool:
    text = str(fault.message).lower()
    return fault.status_code in (400, 413) and ("context" in text or "too long" in text or "maximum" in text)


def _within(chunks: Iterator[Any], deadline: Deadline) -> Iterator[AIMessageChunk]:
    """Hand chunks on until the deadline, even where the endpoint stalls between two of them.

    The reading runs in a thread of its own because a blocked socket cannot look at a clock; when the consumer stops
    or the time is over, the thread ends at the next chunk or at the client's own timeout.
    """
    handed: queue.Queue[AIMessageChunk | Exception | None] = queue.Queue(maxsize=64)
    stopped = threading.Event()

    def put(item: AIMessageChunk | Exception | None) -> None:
        while not stopped.is_set():
            try:
                handed.put(item, timeout=0.2)
                return
            except queue.Full:
                continue

    def read() -> None:
        try:
            for chunk in chunks:
                if stopped.is_set():
                    break
                put(chunk)
            put(None)
        except Exception as fault:  # noqa: BLE001 - handed to the consumer, who classifies it
            put(fault)
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()

    # The context goes along so that traces of the call nest under the question they belong to.
    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(read,), name="model-stream", daemon=True).start()
    try:
        while True:
            try:
                item = handed.get(timeout=max(deadline.remaining, 0.001))
            except queue.Empty:
                raise ModelTimeoutError(
                    "the model did not answer in time; raise COLLOQUY_TIME_BUDGET or use a faster model"
                ) from None
            if item is None:
                return
            if isinstance(item, Exception):
                raise item
            yield item
    finally:
        stopped.set()
