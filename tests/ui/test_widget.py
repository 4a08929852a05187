"""What the widget's routes send: size, policy, no cookie, nothing of a visitor."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.settings import Settings
from tests.ui.door import Door
from ui import widget
from ui.widget.routes import DEMOS, FOLDER


def client(door: Door | None = None, **settings: Any) -> TestClient:
    app = FastAPI()
    app.include_router(widget.router(Settings(**settings), door or Door()))  # type: ignore[arg-type]
    return TestClient(app)


def config(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="config">(.*?)</script>', html, re.DOTALL)
    assert found
    loaded: dict[str, Any] = json.loads(found.group(1))
    return loaded


def test_script_and_page_are_small_and_set_no_cookie() -> None:
    size = 0
    for path in ("/widget.js", "/widget"):
        reply = client().get(path, headers={"accept-encoding": "gzip"})
        assert reply.status_code == 200
        assert reply.headers["content-encoding"] == "gzip"
        assert "set-cookie" not in reply.headers
        size += len(gzip.compress(reply.content))
    assert size < 30_000


def test_the_page_may_be_framed_by_allowed_origins_only() -> None:
    policy = client().get("/widget").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self'")
    allowed = client(allowed_origins="https://lab.example, https://www.lab.example")
    policy = allowed.get("/widget").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://lab.example https://www.lab.example")


def test_the_page_runs_its_own_script_only() -> None:
    policy = client().get("/widget").headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_the_page_knows_the_lab_and_its_questions() -> None:
    shown = config(client(lab_name="A </script> Lab", greeting="Hello").get("/widget").text)
    assert shown["lab"] == "A </script> Lab"
    assert shown["greeting"] == "Hello"
    assert len(shown["examples"]) == 3
    assert shown["empty"] is False


@pytest.mark.parametrize(
    ("parameters", "headers"),
    [
        ({"language": "zh"}, {}),
        ({}, {"accept-language": "zh-CN,en;q=0.5"}),
        ({"language": "zh"}, {"accept-language": "en"}),
    ],
)
def test_the_questions_are_in_the_visitors_language(
    parameters: dict[str, str], headers: dict[str, str]
) -> None:
    answer = client().get("/widget", params=parameters, headers=headers)
    assert config(answer.text)["examples"][0].startswith("有哪些论文")
    assert "accept-language" in answer.headers["vary"].lower()


def test_a_scope_is_resolved_or_said_to_be_unknown() -> None:
    known = config(client().get("/widget", params={"researcher": "lin-wei"}).text)
    assert known["researcher"] == {"id": "lin-wei", "name": "Lin Wei"}
    hostile = "</script><script>window.hacked=1</script>"
    page = client().get("/widget", params={"researcher": hostile}).text
    assert hostile not in page
    assert config(page)["unknown"] == hostile
    assert client().get("/widget", params={"researcher": "x" * 201}).status_code == 422


def test_an_empty_store_is_a_state() -> None:
    assert config(client(Door(empty=True)).get("/widget").text)["empty"] is True


@pytest.mark.parametrize("name", DEMOS)
def test_demo_pages_are_there(name: str) -> None:
    assert client().get(f"/widget/demo/{name}").status_code == 200


@pytest.mark.parametrize("name", ["nowhere", "..%2fpage", "../page", "plain.html", "%00"])
def test_no_other_file_is_served(name: str) -> None:
    assert client().get(f"/widget/demo/{name}").status_code == 404


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.*"), key=str))
def test_nothing_comes_from_elsewhere(path: Path) -> None:
    if path.suffix in (".js", ".css", ".html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//(?!host/)""", text)
        assert "url(" not in text
        assert "@import" not in text
        assert "innerHTML =" not in text or path.name == "widget.js"
