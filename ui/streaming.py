"""Answers for many visitors at once: a bounded pool of threads, and answers sent while they grow.

Server-sent events (WHATWG HTML, 9.2): `partial` (the whole text so far), then `answer`, or `error`; a comment every
few seconds keeps proxies from closing a quiet connection.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, contextmanager
from typing import TYPE_CHECKING, Any

from assistant.errors import ColloquyError
from assistant.records import Answer, Partial, Turn
from ui import replies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.assistant import Assistant
    from ui.metrics import Metrics

log = logging.getLogger(__name__)

HEARTBEAT = 10.0
"""Seconds of silence after which a comment is sent; proxies cut at 30 or 60."""
GRACE = 7.0
"""Seconds an answer may go on after the server was told to stop; then it ends with a notice."""
THREADS_EMBEDDED = 4
"""The embedded writer is bound by the processor: more threads would only take turns."""
THREADS_WITH_MODEL = 64
"""With a model an answer mostly waits for the endpoint."""
WAITING = 200
"""Answers under way or waiting; one more is told at once that the server is busy."""


class Busy(Exception):  # noqa: N818  (an outcome, not a fault)
    """An answer that cannot be given now; the message is for the visitor."""


class Answering:
    """Runs the assistant for the asynchronous faces."""

    def __init__(
        self, assistant: Assistant, metrics: Metrics, *, with_model: bool, log_questions: bool = False
    ) -> None:
        self.assistant = assistant
        self._log_questions = log_questions
        self._metrics = metrics
        self._pool = ThreadPoolExecutor(
            THREADS_WITH_MODEL if with_model else THREADS_EMBEDDED, thread_name_prefix="answer"
        )
        self._under_way = 0
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Begin to stop: answers under way have `GRACE` seconds left. Call it in the event loop."""
        self._stopped.set()

    def close(self) -> None:
        """Let the threads go."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def ask(self, question: str, history: Sequence[Turn] = (), researcher: str | None = None) -> Answer:
        """The finished answer; raises `Busy` where there are too many or the server stops."""
        async with aclosing(self.stream(question, history, researcher, whole=True)) as pieces:
            async for piece in pieces:
                if isinstance(piece, Answer):
                    return piece
        raise AssertionError("a stream ended without an answer")

    async def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        researcher: str | None = None,
        *,
        whole: bool = False,
    ) -> AsyncGenerator[Partial | Answer | None, None]:
        """Growing text, then the answer; None for every `HEARTBEAT` seconds of silence. Raises `Busy`.

        Only the newest state is kept for a slow reader. With `whole`, nothing but the answer comes.
        """
        with self._admitted():
            mailbox = _Mailbox(asyncio.get_running_loop())
            job = self._pool.submit(self._work, mailbox, question, tuple(history), researcher, whole)
            stopped = asyncio.create_task(self._out_of_time())
            try:
                while True:
                    piece = await mailbox.next(HEARTBEAT, stopped)
                    if isinstance(piece, Answer):
                        self._note(piece)
                    if piece is not None or not whole:
                        yield piece
                    if isinstance(piece, Answer):
                        return
            finally:
                mailbox.abandoned.set()
                job.cancel()
                stopped.cancel()

    def _note(self, answer: Answer) -> None:
        self._metrics.answered(answer)
        if self._log_questions:
            told = {"question": answer.question, "outcome": answer.outcome, "seconds": answer.seconds}
            log.warning("%s", json.dumps(told))  # as JSON, so that no line can be forged

    def _work(
        self, mailbox: _Mailbox, question: str, history: tuple[Turn, ...], researcher: str | None, whole: bool
    ) -> None:
        try:
            if whole:
                mailbox.put(self.assistant.ask(question, history, researcher_id=researcher))
                return
            for piece in self.assistant.stream(question, history, researcher_id=researcher):
                if mailbox.abandoned.is_set():
                    return
                mailbox.put(piece)
        except Exception as error:  # noqa: BLE001  (handed to the waiting request, which raises it)
            mailbox.put(error)

    @contextmanager
    def _admitted(self) -> Iterator[None]:
        if self._stopped.is_set():
            raise Busy("the server is about to restart; ask again in a moment")
        if self._under_way >= WAITING:
            raise Busy("many people are asking at the moment; ask again in a few seconds")
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    async def _out_of_time(self) -> None:
        await self._stopped.wait()
        await asyncio.sleep(GRACE)


class _Mailbox:
    """Hands pieces from a thread to the event loop; a growing text replaces one that was not fetched yet."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._arrived = asyncio.Event()
        self._piece: Partial | Answer | Exception | None = None
        self.abandoned = threading.Event()

    def put(self, piece: Partial | Answer | Exception) -> None:
        """Called by the thread."""
        if not self.abandoned.is_set():
            self._loop.call_soon_threadsafe(self._receive, piece)

    def _receive(self, piece: Partial | Answer | Exception) -> None:
        self._piece = piece
        self._arrived.set()

    async def next(self, seconds: float, stopped: asyncio.Task[None]) -> Partial | Answer | None:
        """The newest piece, or None after so many seconds; raises what the thread raised, or `Busy` when stopped."""
        arrived = asyncio.create_task(self._arrived.wait())
        try:
            await asyncio.wait((arrived, stopped), timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            arrived.cancel()
        if not self._arrived.is_set():
            if stopped.done():
                raise Busy("the server restarts and could not finish this answer; ask again in a moment")
            return None
        self._arrived.clear()
        piece, self._piece = self._piece, None
        if isinstance(piece, Exception):
            raise piece
        return piece


def event(name: str, data: str) -> str:
    """One server-sent event; `data` is a single line of JSON."""
    return f"event: {name}\ndata: {data}\n\n"


COMMENT = ": still here\n\n"


Pieces = AsyncGenerator[Partial | Answer | None, None]


async def begun(pieces: Pieces) -> Pieces:
    """The same pieces, once the first is there: a refusal before it still has a status of its own."""
    first = await anext(pieces)

    async def all_of_them() -> Pieces:
        async with aclosing(pieces):
            yield first
            async for piece in pieces:
                yield piece

    return all_of_them()


async def as_events(pieces: Pieces) -> AsyncIterator[str]:
    """An answer's pieces as server-sent events; a failure becomes the last event."""
    async with aclosing(pieces):
        try:
            async for piece in pieces:
                if piece is None:
                    yield COMMENT
                else:
                    yield event("answer" if isinstance(piece, Answer) else "partial", piece.model_dump_json())
        except Exception as error:  # noqa: BLE001  (the status is sent already; the visitor gets one sentence)
            yield event("error", json.dumps(late_refusal(error), ensure_ascii=False))


def late_refusal(error: Exception) -> dict[str, Any]:
    """The JSON of a failure after the first piece."""
    if isinstance(error, Busy):
        return replies.body(503, str(error))
    if isinstance(error, ColloquyError):
        return replies.body(replies.status_of(error), replies.message_of(error))
    replies.log_without_text(error)
    return replies.body(500, replies.UNFORESEEN)
