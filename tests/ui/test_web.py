"""The whole application, with the chat in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.conftest import Running

HTML = {"accept": "text/html"}
LAB = "https://lab.example"


@pytest.fixture
def whole(serve: Callable[..., Running]) -> Running:
    return serve(with_chat=True, allowed_origins=LAB, lab_name="Harbour <Lab>")


def test_everything_lives_in_one_application(whole: Running) -> None:
    for path in (
        "/",
        "/widget",
        "/widget.js",
        "/api/docs",
        "/healthz",
        "/metrics",
    ):
        reply = whole.client.get(path, headers=HTML)
        assert reply.status_code == 200, path
        assert f"frame-ancestors 'self' {LAB}" in reply.headers["content-security-policy"]
        assert "access-control-allow-origin" not in reply.headers


def test_unknown_pages_lead_back(whole: Running) -> None:
    for path in ("/nothing", "/papers/nothing", "/people/nobody", "/static/..%2f..%2fetc/passwd"):
        reply = whole.client.get(path, headers=HTML)
        assert reply.status_code in (403, 404), path
    page = whole.client.get("/nothing", headers=HTML)
    assert '<a href="/">' in page.text
    assert "Harbour &lt;Lab&gt;" in page.text
    assert whole.client.get("/nothing").json()["error"]["type"] == "not_found"


def test_a_persons_address_opens_the_chat_about_them(whole: Running) -> None:
    reply = whole.client.get("/people/ada-okafor")
    assert reply.status_code == 307
    assert reply.headers["location"] == "../?researcher=ada-okafor"


def test_gradios_own_cors_is_off(whole: Running) -> None:
    for origin in ("https://evil.example", "null"):
        reply = whole.client.get("/config", headers={"origin": origin})
        assert "access-control-allow-origin" not in reply.headers
        joined = whole.client.post("/gradio_api/queue/join", json={}, headers={"origin": origin})
        assert joined.status_code == 403


def test_fault_59_no_file_of_the_machine_is_served(whole: Running) -> None:
    for path in ("/file=/etc/passwd", "/gradio_api/file=/etc/passwd", "/gradio_api/file=..%2f..%2fetc/passwd",
                 "/static/%2e%2e/%2e%2e/pyproject.toml", "/assets/..%5c..%5csettings.py", "/.env"):  # fmt: skip
        reply = whole.client.get(path)
        assert reply.status_code in (400, 403, 404), path
        assert "root:" not in reply.text


def test_a_large_body_is_refused_by_the_chat_as_well(whole: Running) -> None:
    assert whole.client.post("/gradio_api/queue/join", content=b"x" * 1_100_000).status_code == 413
