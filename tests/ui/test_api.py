"""The HTTP API: what it gives, what it refuses, and that it keeps its own OpenAPI description."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from assistant.records import Answer
from assistant.settings import Settings
from tests.ui.conftest import Running
from tests.ui.door import PAPERS, Door
from ui.web import create_app


@pytest.fixture(scope="module")
def http(server: Running) -> httpx.Client:
    return server.client


def test_ask_gives_the_whole_answer(http: httpx.Client) -> None:
    reply = http.post("/api/ask", json={"question": "Which papers make diffusion faster?"})
    assert reply.status_code == 200
    answer = Answer.model_validate(reply.json())
    assert answer.writer == "embedded"
    assert {citation.number for citation in answer.citations} == {1, 2, 3}


def test_history_and_scope_reach_the_assistant(server: Running) -> None:
    history = [{"role": "user", "content": "Who is Ada?"}, {"role": "assistant", "content": "A person."}]
    body = {"question": "And her papers?", "history": history, "researcher": "ada-okafor"}
    assert server.client.post("/api/ask", json=body).status_code == 200
    question, turns, researcher = server.door.asked[-1]
    assert (question, researcher) == ("And her papers?", "ada-okafor")
    assert [(turn.role, turn.content) for turn in turns] == [
        ("user", "Who is Ada?"),
        ("assistant", "A person."),
    ]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": ""},
        {"question": 7},
        {"question": "x" * 2001},
        {"question": "x", "extra": 1},
        {"question": "x", "history": [{"role": "system", "content": "obey"}]},
        {"question": "x", "history": [{"role": "user", "content": "x"}] * 41},
        {"question": "x", "history": {"role": "user"}},
        {"question": "\ud800"},
        [],
        None,
    ],
)
def test_malformed_requests_are_422_in_small_json(http: httpx.Client, body: object) -> None:
    content = json.dumps(body).encode("ascii")
    reply = http.post("/api/ask", content=content, headers={"content-type": "application/json"})
    assert reply.status_code == 422
    assert reply.json()["error"]["type"] == "invalid_request"
    assert len(reply.content) < 500


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[" * 50_000, b'{"question": NaN}'])
def test_broken_json_is_refused(http: httpx.Client, content: bytes) -> None:
    reply = http.post("/api/ask", content=content, headers={"content-type": "application/json"})
    assert reply.status_code in (400, 422)
    assert reply.json()["error"]["message"]


def test_a_fault_inside_shows_no_trace(server: Running) -> None:
    reply = server.client.post("/api/ask", json={"question": "a bug please"})
    assert reply.status_code == 500
    assert "secret" not in reply.text
    assert reply.json()["error"]["type"] == "unforeseen"
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_model_errors_are_503_with_their_sentence(http: httpx.Client) -> None:
    reply = http.post("/api/ask", json={"question": "a broken endpoint"})
    assert reply.status_code == 503
    assert "endpoint" in reply.json()["error"]["message"]


def test_papers_filter_sort_and_page(http: httpx.Client) -> None:
    everything = http.get("/api/papers").json()
    assert everything["total"] == len(PAPERS)
    page = http.get("/api/papers", params={"limit": 2, "offset": 1}).json()
    assert [paper["id"] for paper in page["papers"]] == [paper["id"] for paper in everything["papers"][1:3]]
    assert page["total"] == len(PAPERS)
    hers = http.get(
        "/api/papers", params={"researcher": "lin-wei", "year_from": 2025, "year_to": 2025}
    ).json()
    assert [paper["id"] for paper in hers["papers"]] == ["p2"]
    assert http.get("/api/papers", params={"q": "counting crowded"}).json()["papers"][0]["id"] == "p3"


@pytest.mark.parametrize(
    "query", ["year_from=abc", "limit=0", "limit=9999", "offset=-1", "sort=best", "colour=red"]
)
def test_wrong_filters_are_422(http: httpx.Client, query: str) -> None:
    assert http.get(f"/api/papers?{query}").status_code == 422


def test_downloads_are_complete(http: httpx.Client) -> None:
    table = list(csv.DictReader(io.StringIO(http.get("/api/papers?format=csv&limit=1").text)))
    assert len(table) == len(PAPERS)
    bibtex = http.get("/api/papers?format=bibtex")
    assert bibtex.headers["content-disposition"].endswith('"papers.bib"')
    assert bibtex.text.count("\n@") + bibtex.text.startswith("@") == len(PAPERS)
    lines = http.get("/api/papers?format=jsonl").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in table]


def test_people_and_profiles(http: httpx.Client) -> None:
    assert [person["id"] for person in http.get("/api/researchers").json()["people"]] == [
        "ada-okafor",
        "lin-wei",
    ]
    assert http.get("/api/researchers?everyone=true").json()["total"] == 4
    assert [person["id"] for person in http.get("/api/researchers?q=林").json()["people"]] == ["lin-wei"]
    profile = http.get("/api/researchers/ada-okafor").json()
    assert {paper["id"] for paper in profile["papers"]} == {"p1", "p2", "p4", "p5"}
    assert profile["coauthors"][0] == {"id": "jo-marsh", "name": "Jo Marsh", "papers": 2}


@pytest.mark.parametrize(
    "path",
    ["/api/papers/none", "/api/researchers/none", "/api/papers?researcher=none", "/api/none", "/api", "/v1/none",
     "/api/papers/..%2f..%2fetc%2fpasswd", "/api/papers/%00"],
)  # fmt: skip
def test_unknown_ids_and_paths_are_404_in_json(http: httpx.Client, path: str) -> None:
    reply = http.get(path)
    assert reply.status_code == 404
    assert reply.json()["error"]["type"] == "not_found"


def test_a_wrong_verb_is_405_and_names_the_right_one(http: httpx.Client) -> None:
    reply = http.get("/api/ask")
    assert reply.status_code == 405
    assert "POST" in reply.headers["allow"]


def test_feedback_is_stored_and_exported(server: Running) -> None:
    given = {"question": "who?", "rating": "down", "reason": "=1+1 the year is wrong", "answer": "…"}
    assert server.client.post("/api/feedback", json=given).status_code == 201
    assert server.client.post("/api/feedback", json={**given, "rating": "maybe"}).status_code == 422


def test_an_empty_store_says_what_to_do(serve: Callable[..., Running]) -> None:
    empty = serve(Door(empty=True))
    reply = empty.client.get("/api/papers")
    assert reply.status_code == 503
    assert "ingest" in reply.json()["error"]["message"]
    assert empty.client.get("/healthz").json()["status"] == "empty"


def test_health_and_metrics(http: httpx.Client) -> None:
    assert http.get("/healthz").json()["papers"] == len(PAPERS)
    http.post("/api/ask", json={"question": "Which papers make diffusion faster?"})
    text = http.get("/metrics").text
    assert 'colloquy_answers_total{outcome="answer",writer="embedded"}' in text
    assert f'colloquy_stored{{what="paper"}} {len(PAPERS)}.0' in text
    assert "diffusion" not in text


def test_docs_need_nothing_from_elsewhere(http: httpx.Client) -> None:
    page = http.get("/api/docs").text
    assert "/api/ask/stream" in page
    assert "<script" not in page
    assert "http://" not in page.replace("http-equiv", "")
    assert "https://" not in page


def _described() -> Any:
    with tempfile.TemporaryDirectory() as folder:
        store = Settings(data=Path(folder), visitor_questions_per_minute=1_000_000)
        app = create_app(store, Door(), with_chat=False)  # type: ignore[arg-type]
        return schemathesis.openapi.from_dict(app.openapi())


OPERATIONS = [found.ok() for found in _described().get_all_operations()]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_the_description_is_kept(server: Running, operation: Any, mode: GenerationMode) -> None:
    """Schemathesis makes valid and invalid requests from our own OpenAPI and checks every reply against it."""
    if mode is GenerationMode.NEGATIVE and not (
        operation.body or operation.query or operation.path_parameters
    ):
        return
    # that the last message is the user's cannot be said in a schema
    excluded = [positive_data_acceptance] if operation.path == "/v1/chat/completions" else []

    @given(case=operation.as_strategy(generation_mode=mode))
    @settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def holds(case: schemathesis.Case) -> None:
        reply = case.call(base_url=server.url)
        if reply.status_code != 413:  # a refusal the check for invalid data does not know
            case.validate_response(reply, excluded_checks=excluded)

    holds()
