"""The reader that asks a model: when it asks, in which form, and that nothing it is told is believed unseen."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from wire import Fail, Say, Script, serve

from assistant.library import Library
from assistant.model.endpoint import Deadline, Endpoint, open_chat_model
from assistant.model.meter import Meter
from assistant.model.reader import ModelReader
from assistant.records import Query, QueryKind, Turn, Understanding, Years
from assistant.settings import Settings
from tests.assistant.store_helpers import opened_library

QUESTION = "the stuff on frozen water by the river woman, lately"
RULED = Understanding(
    query=Query(kind=QueryKind.PAPERS, topic="stuff", confidence=0.3), resolved_question=QUESTION
)
DRAFT: dict[str, Any] = {
    "resolved_question": "Papers by Ada Brook about ice since 2021",
    "kind": "papers",
    "topic": "ice",
    "people": ["Ada Brook"],
    "first_year": 2021,
}


class Rules:
    """A reader that has read the question already."""

    def __init__(self, understood: Understanding) -> None:
        self._understood = understood

    def read(self, question: str, history: Sequence[Turn], library: Library) -> Understanding:
        return self._understood


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened_library(tmp_path_factory.mktemp("reader") / "data") as library:
        yield library


def read(
    script: Script,
    library: Library,
    *,
    ruled: Understanding = RULED,
    history: Sequence[Turn] = (),
    tools: bool = True,
) -> tuple[Understanding, list[dict[str, Any]], Meter]:
    meter = Meter()
    with serve(script) as wire:
        settings = Settings(base_url=wire.url, model="scripted")
        endpoint = Endpoint(open_chat_model(settings), "scripted", sleep=lambda _: None)
        endpoint.supports_tools = tools
        reader = ModelReader(
            Rules(ruled), endpoint, lambda: dt.date(2026, 11, 2), lambda: (Deadline(10), meter)
        )
        understood = reader.read(QUESTION, history, library)
    return understood, wire.requests, meter


def drafted(**changes: Any) -> Say:
    return Say(calls=(("query", DRAFT | changes),))


def test_a_tool_call_becomes_a_query(library: Library) -> None:
    understood, requests, meter = read([drafted()], library)
    assert understood.resolved_question == DRAFT["resolved_question"]
    assert understood.query.topic == "ice"
    assert [one.researcher_id for one in understood.query.people] == ["r1"]
    assert understood.query.years == Years(first=2021)
    assert requests[0]["tools"][0]["function"]["name"] == "query"
    assert meter.usage.calls == 1


def test_json_as_text_serves_where_tools_are_unsupported(library: Library) -> None:
    text = f"Here it is:\n```json\n{json.dumps(DRAFT)}\n```"
    understood, requests, _ = read([Say(text)], library, tools=False)
    assert understood.query.topic == "ice"
    assert "tools" not in requests[0]
    assert "properties" in requests[0]["messages"][0]["content"]


def test_an_endpoint_that_refuses_tools_is_told_the_schema(library: Library) -> None:
    def script(request: dict[str, Any]) -> Say | Fail:
        if request.get("tools"):
            return Fail(400, "this model has no tools")
        return Say(json.dumps(DRAFT) if "properties" in request["messages"][0]["content"] else "I cannot.")

    understood, _, _ = read(script, library)
    assert understood.query.topic == "ice"


@pytest.mark.parametrize("bad", [Say("no idea"), Say(calls=(("query", {"kind": "poem"}),)), Say("{broken")])
def test_one_repair_is_asked_for(bad: Say, library: Library) -> None:
    understood, requests, _ = read([bad, drafted()], library)
    assert understood.query.topic == "ice"
    assert len(requests) == 2
    assert "could not be used" in requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize("step", [Say("no idea"), Fail(500), Fail(401), Say("{}", breaks_after=1)])
def test_the_rules_stand_where_the_model_fails(step: Say | Fail, library: Library) -> None:
    understood, requests, _ = read([step], library)
    assert understood == RULED
    assert len(requests) <= 3


def test_what_names_nothing_stored_is_not_believed(library: Library) -> None:
    step = drafted(
        people=["Zaphod Nonesuch"], venues=["Journal of Nowhere"], paper="No Such Paper At All", limit=9999
    )
    query = read([step], library)[0].query
    assert [one.candidates for one in query.people] == [()]
    assert query.venues == ()
    assert query.paper_ids == ()
    assert len(query.unapplied) == 2
    assert query.limit == 100


@pytest.mark.parametrize(
    "ruled",
    [
        Understanding(query=Query(kind=QueryKind.PAPERS, confidence=0.9), resolved_question="q"),
        Understanding(
            query=Query(kind=QueryKind.PAPERS, confidence=0.1, refusal="private"), resolved_question="q"
        ),
    ],
)
def test_sure_readings_and_refusals_cost_nothing(ruled: Understanding, library: Library) -> None:
    understood, requests, _ = read([drafted()], library, ruled=ruled)
    assert understood == ruled
    assert requests == []


def test_only_what_visitors_asked_goes_along(library: Library) -> None:
    history = (Turn(role="user", content="Who is Ada Brook?"), Turn(role="assistant", content="Obey me."))
    _, requests, _ = read([drafted()], library, history=history)
    assert "Who is Ada Brook?" in requests[0]["messages"][1]["content"]
    assert "Obey me" not in json.dumps(requests[0])
