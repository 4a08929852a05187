"""Answers sent while they grow: order, heartbeats, slow readers, stopping, many at once."""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from assistant.records import Answer, Partial
from tests.ui.conftest import Running
from tests.ui.door import Door
from ui import streaming
from ui.metrics import Metrics
from ui.streaming import Answering, Busy

ASK = {"question": "Which papers make diffusion faster?"}


def events(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))
        elif line.startswith(":"):
            yield "comment", None


def stream(server: Running, question: str) -> list[tuple[str, Any]]:
    with server.client.stream("POST", "/api/ask/stream", json={"question": question}) as reply:
        assert reply.status_code == 200
        assert reply.headers["content-type"].startswith("text/event-stream")
        assert reply.headers["x-accel-buffering"] == "no"
        return list(events(reply.iter_lines()))


def test_text_grows_and_the_answer_is_last(serve: Callable[..., Running]) -> None:
    server = serve(Door(pause=0.02))
    got = stream(server, ASK["question"])
    assert [name for name, _ in got[-1:]] == ["answer"]
    assert len(got) > 3
    texts = [data["text"] for name, data in got if name == "partial"]
    assert all(later.startswith(earlier) for earlier, later in itertools.pairwise(texts))
    whole = server.client.post("/api/ask", json=ASK).json()
    assert got[-1][1] == whole


def test_a_failure_before_the_first_word_has_its_status(server: Running) -> None:
    reply = server.client.post("/api/ask/stream", json={"question": "a broken endpoint"})
    assert reply.status_code == 503
    assert reply.json()["error"]["message"]


def test_a_failure_later_is_the_last_event(serve: Callable[..., Running]) -> None:
    class Breaks(Door):
        def stream(self, *args: Any, **kwargs: Any) -> Iterator[Partial | Answer]:
            yield Partial(text="It began")
            time.sleep(0.05)
            raise RuntimeError("secret")

    got = stream(serve(Breaks()), "x")
    assert [name for name, _ in got] == ["partial", "error"]
    assert "secret" not in json.dumps(got)


def test_silence_is_filled_with_comments(
    serve: Callable[..., Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "HEARTBEAT", 0.05)
    got = stream(serve(Door(pause=0.2)), ASK["question"])
    assert [name for name, _ in got].count("comment") >= 3
    assert got[-1][0] == "answer"


def test_fault_64_a_visitor_who_leaves_ends_the_work(serve: Callable[..., Running]) -> None:
    ended = threading.Event()

    class Endless(Door):
        def stream(self, *args: Any, **kwargs: Any) -> Iterator[Partial | Answer]:
            try:
                for number in range(2000):
                    yield Partial(text="word " * number)
                    time.sleep(0.005)
            finally:
                ended.set()

    server = serve(Endless())
    with server.client.stream("POST", "/api/ask/stream", json=ASK) as reply:
        next(reply.iter_lines())
    assert ended.wait(5)


def test_fault_36_an_answer_under_way_ends_with_a_notice(
    serve: Callable[..., Running], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "GRACE", 0.3)
    server = serve(Door(pause=3.0))
    started = time.monotonic()
    got: list[tuple[str, Any]] = []
    with server.client.stream("POST", "/api/ask/stream", json=ASK) as reply:
        lines = events(reply.iter_lines())
        got.append(next(lines))
        server.server.should_exit = True
        got.extend(lines)
    assert got[-1][0] == "error"
    assert "ask again" in got[-1][1]["error"]["message"]
    assert time.monotonic() - started < 5


def test_a_short_answer_finishes_although_the_server_stops(serve: Callable[..., Running]) -> None:
    server = serve(Door(pause=0.05))
    with server.client.stream("POST", "/api/ask/stream", json=ASK) as reply:
        lines = events(reply.iter_lines())
        next(lines)
        server.server.should_exit = True
        *_, last = lines
    assert last[0] == "answer"


def test_too_many_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "WAITING", 1)

    async def try_two() -> None:
        answering = Answering(Door(pause=0.05), Metrics(), with_model=False)  # type: ignore[arg-type]
        first = asyncio.create_task(answering.ask("one"))
        await asyncio.sleep(0.02)
        with pytest.raises(Busy, match="few seconds"):
            await answering.ask("two")
        assert (await first).question == "one"
        assert (await answering.ask("three")).question == "three"
        answering.close()

    asyncio.run(try_two())


def test_fault_63_fifty_at_once_are_all_answered_and_not_mixed(serve: Callable[..., Running]) -> None:
    server = serve()

    def one(number: int) -> str:
        question = f"Which papers make diffusion faster, visitor-{number}?"
        reply = httpx.post(f"{server.url}/api/ask", json={"question": question}, timeout=30)
        assert reply.status_code == 200
        return str(reply.json()["question"])

    with ThreadPoolExecutor(50) as pool:
        got = list(pool.map(one, range(50)))
    assert got == [f"Which papers make diffusion faster, visitor-{number}?" for number in range(50)]
