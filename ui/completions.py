"""`POST /v1/chat/completions` in the OpenAI format, so that any chat client can ask; sources stand in the message.

Follows the OpenAI API reference (chat completions, streaming chunks, `url_citation` annotations). Every `model` name
is accepted; system messages and sampling settings are ignored, since they cannot change what is stored.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.errors import UsageError
from assistant.records import Answer, Partial, Turn
from ui import replies
from ui.api import EVENT_STREAM, client_host
from ui.asking import LONGEST_QUESTION, MOST_TURNS
from ui.render import provenance
from ui.streaming import COMMENT, Pieces, begun, late_refusal

if TYPE_CHECKING:
    from assistant.records import Citation
    from ui.limits import Gate
    from ui.streaming import Answering

MODEL = "colloquy"


class Part(BaseModel):
    """One part of a message's content; only text is understood."""

    type: Literal["text"]
    text: str


class Message(BaseModel):
    """One message of a conversation."""

    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        """The content as one text."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)
        return self.content or ""


class StreamOptions(BaseModel):
    """What a stream ends with."""

    include_usage: bool = False


class CompletionRequest(BaseModel):
    """What chat clients send; settings that have no meaning here are accepted and ignored."""

    model_config = ConfigDict(extra="allow")

    messages: list[Message] = Field(min_length=1, max_length=2 * MOST_TURNS)
    model: str = MODEL
    stream: bool = False
    stream_options: StreamOptions | None = None

    def question(self) -> str:
        """The last user message; raises `UsageError` where there is none, or it is too long."""
        last = self.messages[-1]
        if last.role != "user" or not last.text.strip():
            raise UsageError("messages: the last one has to be the user's question")
        if len(last.text) > LONGEST_QUESTION:
            raise UsageError(
                f"messages: a question may have {LONGEST_QUESTION} characters; ask a shorter one"
            )
        return last.text

    def history(self) -> tuple[Turn, ...]:
        """What was said before."""
        turns = [
            Turn(role=message.role, content=message.text)
            for message in self.messages[:-1]
            if message.role in ("user", "assistant") and message.text
        ]
        return tuple(turns[-MOST_TURNS:])


def router(answering: Answering, gate: Gate) -> APIRouter:
    """The routes under `/v1`."""
    routes = APIRouter(prefix="/v1", tags=["openai"])

    @routes.get("/models")
    def models() -> dict[str, Any]:
        """The one model there is."""
        return {"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}]}

    @routes.post(
        "/chat/completions",
        response_class=JSONResponse,
        responses={
            200: {"content": {"application/json": {}, "text/event-stream": {}}},
            **replies.documented(400, 403, 413, 422, 429, 503),
        },
    )
    async def complete(request: Request, asked: CompletionRequest) -> Response:
        """Answer the last user message, with its sources in the message."""
        question, history = asked.question(), asked.history()
        gate.admit(client_host(request))
        if not asked.stream:
            return JSONResponse(completion(await answering.ask(question, history), asked.model))
        pieces = await begun(answering.stream(question, history))
        usage = asked.stream_options is not None and asked.stream_options.include_usage
        return StreamingResponse(
            chunks(pieces, asked.model, usage), media_type="text/event-stream", headers=EVENT_STREAM
        )

    return routes


def completion(answer: Answer, model: str) -> dict[str, Any]:
    """A finished answer as a chat completion."""
    message = {
        "role": "assistant",
        "content": answer.text + sources(answer),
        "refusal": None,
        "annotations": url_citations(answer),
    }
    return {
        "id": _new_id(),
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
        "usage": usage_of(answer),
    }


async def chunks(pieces: Pieces, model: str, with_usage: bool) -> AsyncIterator[str]:
    """A growing answer as chunks, to the end marker; a failure is one more chunk."""
    head = {"id": _new_id(), "object": "chat.completion.chunk", "created": int(time.time()), "model": model}
    yield _chunk(head, {"role": "assistant", "content": ""})
    sent = ""
    async with aclosing(pieces):
        try:
            async for piece in pieces:
                if piece is None:
                    yield COMMENT
                    continue
                new, sent = _new_text(sent, piece)
                if new:
                    yield _chunk(head, {"content": new})
                if isinstance(piece, Answer):
                    yield _chunk(head, {}, finish="stop")
                    if with_usage:
                        yield _data({**head, "choices": [], "usage": usage_of(piece)})
        except Exception as error:  # noqa: BLE001  (the status is sent already; the client gets one sentence)
            yield _data(late_refusal(error))
    yield "data: [DONE]\n\n"


def _new_text(sent: str, piece: Partial | Answer) -> tuple[str, str]:
    """What is to be sent next, and all that is sent then; a corrected text is sent whole, below what it corrects."""
    whole = isinstance(piece, Answer)
    text = piece.text + sources(piece) if isinstance(piece, Answer) else piece.text
    if text.startswith(sent):
        return text[len(sent) :], text
    return (f"\n\n---\n\n{text}", text) if whole else ("", sent)


def sources(answer: Answer) -> str:
    """The numbered sources as Markdown, to stand below the text."""
    if not answer.citations:
        return ""
    lines = [_source(citation) for citation in answer.citations]
    return "\n\n**Sources**\n\n" + "\n".join(lines)


def _source(citation: Citation) -> str:
    quote = " ".join(citation.quote.split())
    said = f": “{_escape(quote)}”" if quote else ""
    return f"- [{citation.number}] {_escape(citation.title)}{said} ({_escape(provenance(citation))})"


def _escape(text: str) -> str:
    """Stored text inside Markdown: nothing in it may become a link, an image or HTML."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>!#|" else character for character in text)


def url_citations(answer: Answer) -> list[dict[str, Any]]:
    """Each `[n]` of the text whose source has an address, as a `url_citation`."""
    found = []
    for citation in answer.citations:
        start = answer.text.find(f"[{citation.number}]")
        if citation.url and start >= 0:
            end = start + len(f"[{citation.number}]")
            place = {"start_index": start, "end_index": end, "url": citation.url, "title": citation.title}
            found.append({"type": "url_citation", "url_citation": place})
    return found


def usage_of(answer: Answer) -> dict[str, int]:
    """What the answer cost, as clients read it."""
    prompt, written = answer.usage.prompt_tokens, answer.usage.completion_tokens
    return {"prompt_tokens": prompt, "completion_tokens": written, "total_tokens": prompt + written}


def _new_id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


def _chunk(head: dict[str, Any], delta: dict[str, Any], finish: str | None = None) -> str:
    return _data(
        {**head, "choices": [{"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}]}
    )


def _data(value: dict[str, Any]) -> str:
    return f"data: {json.dumps(value, ensure_ascii=False)}\n\n"
