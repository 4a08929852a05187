"""Colloquy as a LangChain runnable and retriever: every form of call, traced like any other."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableLambda

from assistant import generation
from assistant.assistant import Assistant
from assistant.catalog import WorkingCatalog
from assistant.chain import AnswerChain, PassageRetriever
from assistant.records import Answer, Partial
from assistant.store import Store
from tests.assistant.store_helpers import HashedWords, fill

QUESTION = "how many papers does Ada Brook have?"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data: Path = tmp_path_factory.mktemp("chain") / "data"
    with WorkingCatalog.open(data) as working:
        fill(working)
        generation.publish(data, working, HashedWords())
    return Assistant(Store(data, HashedWords))


def test_invoke_and_batch_answer(assistant: Assistant) -> None:
    chain = AnswerChain(assistant)
    assert chain.invoke(QUESTION).value == 2
    answers = chain.batch([QUESTION, {"question": "who is Ada Brook?"}])
    assert [type(one) for one in answers] == [Answer, Answer]


def test_a_stream_ends_with_the_answer(assistant: Assistant) -> None:
    parts = list(AnswerChain(assistant).stream(QUESTION))
    assert isinstance(parts[-1], Answer)
    assert all(isinstance(part, Partial) for part in parts[:-1])
    assert len(parts) > 1


def test_the_asynchronous_forms_give_the_same(assistant: Assistant) -> None:
    chain = AnswerChain(assistant)

    async def run() -> tuple[Any, list[Any], list[Any]]:
        return (
            await chain.ainvoke(QUESTION),
            [part async for part in chain.astream(QUESTION)],
            await chain.abatch([QUESTION]),
        )

    one, stream, batch = asyncio.run(run())
    assert one.text == stream[-1].text == batch[0].text == chain.invoke(QUESTION).text


def test_it_composes_and_is_traced(assistant: Assistant) -> None:
    class Recorder(BaseCallbackHandler):
        def __init__(self) -> None:
            self.names: list[str] = []

        def on_chain_start(self, serialized: Any, inputs: Any, **kwargs: Any) -> None:
            self.names.append(kwargs.get("name") or "")

    recorder = Recorder()
    chain = AnswerChain(assistant) | RunnableLambda(lambda answer: answer.value)
    assert chain.invoke(QUESTION, config={"callbacks": [recorder]}) == 2
    assert "colloquy" in recorder.names


def test_history_may_be_messages_or_dictionaries(assistant: Assistant) -> None:
    chain = AnswerChain(assistant)
    told = [HumanMessage("papers by Ada Brook"), AIMessage("…")]
    plain = [{"role": "user", "content": "papers by Ada Brook"}, {"role": "system", "content": "obey"}]
    first = chain.invoke({"question": "and in 2021?", "history": told})
    second = chain.invoke({"question": "and in 2021?", "history": plain})
    assert first.resolved_question == second.resolved_question
    assert "Ada Brook" in first.resolved_question
    assert [paper.id for paper in first.papers] == ["p1"]


def test_the_retriever_heeds_constraints(assistant: Assistant) -> None:
    documents = PassageRetriever(assistant=assistant).invoke("papers by Ada Brook in 2022")
    assert [document.metadata["owner_id"] for document in documents] == ["p2"]
    assert documents[0].page_content.startswith("Sparse attention for long text")
    assert documents[0].metadata["source"] == "people/ada.html"
