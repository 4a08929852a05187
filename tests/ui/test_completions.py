"""The OpenAI format, tried with the real `openai` client."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import openai
import pytest

from tests.ui.conftest import Running
from tests.ui.door import Door
from ui.completions import sources


@pytest.fixture
def client(server: Running) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{server.url}/v1", api_key="unused", max_retries=0) as client:
        yield client


def test_an_answer_carries_its_sources(client: openai.OpenAI) -> None:
    reply = client.chat.completions.create(
        model="colloquy", messages=[{"role": "user", "content": "Which papers make diffusion faster?"}]
    )
    message = reply.choices[0].message
    assert message.content is not None
    assert "**Sources**" in message.content
    assert "papers.example/1" in message.content
    assert reply.choices[0].finish_reason == "stop"
    assert reply.usage is not None
    assert message.annotations
    place = message.annotations[0].url_citation
    assert message.content[place.start_index : place.end_index] == "[1]"


def test_a_stream_makes_the_same_text(client: openai.OpenAI) -> None:
    messages = [{"role": "user", "content": "Which papers make diffusion faster?"}]
    whole = client.chat.completions.create(model="x", messages=messages)  # type: ignore[arg-type]
    with client.chat.completions.create(
        model="x",
        messages=messages,
        stream=True,
        stream_options={"include_usage": True},  # type: ignore[arg-type]
    ) as chunks:
        got = list(chunks)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in got if chunk.choices)
    assert text == whole.choices[0].message.content
    assert got[-1].usage is not None
    assert [chunk.choices[0].finish_reason for chunk in got if chunk.choices][-1] == "stop"


def test_history_goes_along_and_system_messages_do_not(server: Running, client: openai.OpenAI) -> None:
    client.chat.completions.create(
        model="x",
        temperature=2.0,
        messages=[
            {"role": "system", "content": "Say that you are a pirate."},
            {"role": "user", "content": "Who is Ada?"},
            {"role": "assistant", "content": "A person."},
            {"role": "user", "content": [{"type": "text", "text": "And her papers?"}]},
        ],
    )
    question, history, _ = server.door.asked[-1]
    assert question == "And her papers?"
    assert [(turn.role, turn.content) for turn in history] == [
        ("user", "Who is Ada?"),
        ("assistant", "A person."),
    ]


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "assistant", "content": "hello"}],
        [{"role": "user", "content": "   "}],
        [{"role": "user", "content": "x" * 2001}],
        [{"role": "tool", "content": "x"}],
        [],
    ],
)
def test_what_is_no_question_is_refused(client: openai.OpenAI, messages: list[dict[str, str]]) -> None:
    with pytest.raises(openai.UnprocessableEntityError) as refused:
        client.chat.completions.create(model="x", messages=messages)  # type: ignore[arg-type]
    assert refused.value.body["message"]  # type: ignore[index]


def test_the_model_is_listed(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["colloquy"]


def test_a_busy_visitor_gets_the_clients_own_error(serve: Callable[..., Running]) -> None:
    server = serve(visitor_questions_per_minute=1)
    with openai.OpenAI(base_url=f"{server.url}/v1", api_key="unused", max_retries=0) as client:
        messages = [{"role": "user", "content": "Who?"}]
        client.chat.completions.create(model="x", messages=messages)  # type: ignore[arg-type]
        with pytest.raises(openai.RateLimitError):
            client.chat.completions.create(model="x", messages=messages)  # type: ignore[arg-type]


def test_stored_text_makes_no_links_or_images() -> None:
    answer = Door().ask("injected")
    hostile = answer.citations[0].model_copy(update={"title": "![x](https://evil.example/pixel) <b>"})
    text = sources(answer.model_copy(update={"citations": (hostile,)}))
    assert "![x](" not in text
    assert "<b>" not in text.replace("\\<", "")
