"""The endpoint through the real `openai` client against a loopback server: faults become one error, in time."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from langchain_core.messages import HumanMessage
from wire import Fail, Raw, Say, Script, serve

from assistant.errors import (
    ContextLengthError,
    MalformedReplyError,
    ModelBusyError,
    ModelError,
    ModelRefusedError,
    ModelTimeoutError,
)
from assistant.model.endpoint import Deadline, Endpoint, open_chat_model
from assistant.model.meter import Meter
from assistant.settings import Settings

KEY = "sk-canary-3f71c0"


def ask(
    script: Script, budget: float = 5.0, tools: tuple[object, ...] = ()
) -> tuple[str, Meter, list[dict[str, object]]]:
    with serve(script) as wire:
        settings = Settings(api_key=KEY, base_url=wire.url, model="scripted", time_budget=budget)
        endpoint = Endpoint(open_chat_model(settings), "scripted", sleep=lambda seconds: None)
        meter = Meter()
        chunks = endpoint.stream([HumanMessage("hello")], Deadline(budget), meter, tools)
        text = "".join(str(chunk.text) for chunk in chunks)
    return text, meter, wire.requests


def test_a_reply_arrives_whole_and_is_counted() -> None:
    text, meter, requests = ask([Say("SparseD speeds up decoding [1].")])
    assert text == "SparseD speeds up decoding [1]."
    assert (meter.usage.calls, meter.usage.prompt_tokens, meter.usage.completion_tokens) == (1, 100, 20)
    assert requests[0]["_key"] == f"Bearer {KEY}"


def test_an_endpoint_that_reports_no_usage_is_estimated() -> None:
    _, meter, _ = ask([Say("Twenty letters here.", usage=False)])
    assert meter.usage.completion_tokens > 0


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_endpoint_is_tried_again(status: int) -> None:
    text, meter, requests = ask([Fail(status), Fail(status), Say("done")], budget=60.0)
    assert text == "done"
    assert len(requests) == meter.usage.calls == 3


def test_retries_end() -> None:
    with pytest.raises(ModelBusyError, match="HTTP 429"):
        ask([Fail(429)])


def test_a_wait_longer_than_the_budget_is_not_waited_for() -> None:
    started = time.monotonic()
    with pytest.raises(ModelBusyError):
        ask([Fail(429, headers=(("Retry-After", "3600"),)), Say("late")])
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (Fail(401, f"Incorrect API key provided: {KEY}"), ModelRefusedError),
        (Fail(403), ModelRefusedError),
        (Fail(404), ModelRefusedError),
        (Fail(400, "This model's maximum context length is 4096 tokens"), ContextLengthError),
        (Raw(b"<html>502 Bad gateway</html>", "text/html"), ModelError),
        (Raw(b"data: {not json\n\n"), MalformedReplyError),
        (Raw(b"data: \xff\xfe\n\n"), MalformedReplyError),
        (Say(""), MalformedReplyError),
        (Say("half of an answer that breaks", breaks_after=12), ModelError),
    ],
)
def test_each_fault_is_one_error_without_the_key(step: Say | Fail | Raw, error: type[ModelError]) -> None:
    with pytest.raises(error) as caught:
        ask([step])
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__cause__ is None


def test_a_stall_ends_at_the_deadline() -> None:
    started = time.monotonic()
    with pytest.raises(ModelTimeoutError):
        ask([Say("never ready", pause=30)], budget=0.5)
    assert time.monotonic() - started < 3


def test_a_loop_is_cut() -> None:
    with pytest.raises(MalformedReplyError, match="without end"):
        ask([Say("again " * 4000)])


def test_tools_an_endpoint_refuses_are_left_out() -> None:
    def script(request: dict[str, object]) -> Say | Fail:
        return Fail(400, "tools are not supported") if request.get("tools") else Say("plain")

    tool = {
        "type": "function",
        "function": {"name": "look", "parameters": {"type": "object", "properties": {}}},
    }
    text, _, requests = ask(script, tools=(tool,))
    assert text == "plain"
    assert [bool(request.get("tools")) for request in requests] == [True, False]


def test_closing_the_stream_ends_the_call() -> None:
    with serve([Say("word " * 400, pause=0.02)]) as wire:
        settings = Settings(api_key=KEY, base_url=wire.url, model="scripted")
        endpoint = Endpoint(open_chat_model(settings), "scripted")
        chunks = endpoint.stream([HumanMessage("hello")], Deadline(20), Meter())
        next(chunks)
        chunks.close()  # type: ignore[attr-defined]
        assert wire.disconnected.wait(5)


def test_no_stream_meets_a_half_imported_httpx() -> None:
    code = (
        "import sys; from assistant.model.endpoint import open_chat_model; from assistant.settings import Settings; "
        "open_chat_model(Settings(api_key='k', model='m')); assert hasattr(sys.modules['httpx'], 'TimeoutException')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
