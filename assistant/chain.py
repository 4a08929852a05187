"""Colloquy for LangChain programs: the whole as a `Runnable`, and its search as a `BaseRetriever`.

Tracing works by environment as in any LangChain program (LangSmith, or OpenTelemetry through it): the runnable opens
a run, and the calls of a model nest under it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.messages import BaseMessage
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableConfig
from langchain_core.runnables.config import run_in_executor
from pydantic import ConfigDict

from assistant.assistant import Assistant
from assistant.citing.supports import supports
from assistant.records import Answer, Partial, Turn
from assistant.retrieval.dispatch import retrieve

Asked = str | Mapping[str, Any]
"""A question, or `{"question": …, "history": […], "researcher": id}`; history as turns, messages or dictionaries."""


class AnswerChain(Runnable[Asked, Answer | Partial]):
    """Question and history to `Answer`. `stream` yields growing `Partial`s and last the `Answer`."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.name = "colloquy"

    def invoke(self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:  # noqa: ARG002
        """The answer to one question; raises `StoreError` where nothing can be answered from."""
        answer = self._call_with_config(self._answer, input, config)
        assert isinstance(answer, Answer)
        return answer

    def stream(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any | None
    ) -> Iterator[Answer | Partial]:
        """The growing answer; closing the iterator stops a model's call."""
        yield from self._transform_stream_with_config(iter([input]), self._stream, config, **kwargs)

    async def astream(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any | None
    ) -> AsyncIterator[Answer | Partial]:
        """The growing answer, without blocking the event loop."""
        parts = self.stream(input, config, **kwargs)
        following: Callable[[], Answer | Partial | None] = lambda: next(parts, None)  # noqa: E731 - named for its type
        try:
            while (part := await run_in_executor(config, following)) is not None:
                yield part
        finally:
            close = getattr(parts, "close", None)
            if close is not None:
                await asyncio.shield(run_in_executor(None, close))

    def _answer(self, asked: Asked) -> Answer | Partial:
        question, history, researcher = _taken_apart(asked)
        return self.assistant.ask(question, history, researcher_id=researcher)

    def _stream(self, inputs: Iterator[Asked]) -> Iterator[Answer | Partial]:
        for asked in inputs:
            question, history, researcher = _taken_apart(asked)
            yield from self.assistant.stream(question, history, researcher_id=researcher)


class PassageRetriever(BaseRetriever):
    """The passages that answer a question, with all its constraints (people, years, venues), best first."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    assistant: Assistant
    limit: int = 8

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002
    ) -> list[Document]:
        library = self.assistant.library()
        understood = self.assistant.read(query)
        found = supports(retrieve(understood.query, library))
        return [
            Document(
                page_content=one.passage.text,
                id=one.passage.id,
                metadata={
                    "kind": one.passage.kind,
                    "owner_id": one.passage.owner_id,
                    "title": one.passage.title,
                    "quote": one.quote,
                    "source": library.sources[one.passage.source_id].uri,
                    "year": one.paper.year if one.paper else None,
                    "venue": one.paper.venue if one.paper else None,
                    "url": one.paper.url if one.paper else None,
                },
            )
            for one in found[: self.limit]
        ]


def _taken_apart(asked: Asked) -> tuple[str, tuple[Turn, ...], str | None]:
    if isinstance(asked, str):
        return asked, (), None
    return str(asked.get("question", "")), _turns(asked.get("history") or ()), asked.get("researcher")


def _turns(history: Sequence[Any]) -> tuple[Turn, ...]:
    """Turns from turns, dictionaries or LangChain messages; other roles are left out."""
    turns: list[Turn] = []
    for one in history:
        if isinstance(one, Turn):
            turns.append(one)
            continue
        if isinstance(one, BaseMessage):
            role, content = {"human": "user", "ai": "assistant"}.get(one.type, one.type), str(one.text)
        else:
            role, content = str(one["role"]), str(one["content"])
        if role in ("user", "assistant"):
            turns.append(Turn.model_validate({"role": role, "content": content}))
    return tuple(turns)
