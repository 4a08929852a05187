"""Behind nginx under a sub-path, on loopback: addresses, streaming, origins and visitors' addresses hold."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from assistant.settings import Settings
from tests.ui.conftest import Running, running
from tests.ui.door import Door
from ui.serving import listen

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "serving.md"

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")

_AROUND = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log stderr warn;
{user}
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; {location} }}
}}
"""


def documented_location() -> str:
    """The `location` block of the guide: what is documented is what is tested."""
    text = GUIDE.read_text(encoding="utf-8")
    block = text[text.index("location /ask/ {") :]
    return block[: block.index("\n}") + 2]


@contextmanager
def behind_nginx(upstream: str, port: int, folder: Path) -> Iterator[str]:
    location = documented_location().replace("http://127.0.0.1:8000/", f"{upstream}/")
    user = "user root;" if os.geteuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(_AROUND.format(folder=folder, port=port, location=location, user=user))
    assert NGINX is not None
    process = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(config)], stderr=subprocess.PIPE)
    try:
        for _ in range(100):
            try:
                httpx.get(f"http://127.0.0.1:{port}/")
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=10)


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Running]]:
    free = listen("127.0.0.1", 0)
    port = free.getsockname()[1]
    free.close()
    settings = Settings(
        data=tmp_path_factory.mktemp("data"), root_path="/ask", trusted_proxies=("127.0.0.1",),
        public_url=f"http://127.0.0.1:{port}/ask", visitor_questions_per_minute=8,
    )  # fmt: skip
    with (
        running(settings, Door(pause=0.05), with_chat=True) as server,
        behind_nginx(server.url, port, tmp_path_factory.mktemp("nginx")) as address,
    ):
        yield address, server


def test_every_face_answers_under_the_sub_path(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    for path in ("/ask/", "/ask/api/papers", "/ask/api/docs", "/ask/healthz", "/ask/widget", "/ask/config"):
        assert httpx.get(address + path).status_code == 200, path
    assert httpx.get(f"{address}/ask/api/none").json()["error"]["type"] == "not_found"
    assert httpx.get(f"{address}/ask/gradio_api/upload").status_code == 404
    page = httpx.get(f"{address}/ask/nothing", headers={"accept": "text/html"})
    assert (page.status_code, '<a href="/ask/">' in page.text) == (404, True)


def test_the_chats_files_are_found_under_the_sub_path(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    assert httpx.get(f"{address}/ask/config").json()["root"] == f"{address}/ask"
    assert httpx.get(f"{address}/ask/theme.css").status_code == 200


def test_a_persons_address_redirects_inside_the_sub_path(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    reply = httpx.get(f"{address}/ask/people/ada-okafor", follow_redirects=True)
    assert str(reply.url) == f"{address}/ask/?researcher=ada-okafor"
    assert reply.status_code == 200


def test_fault_71_events_come_as_they_are_made(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    question = {"question": "Which papers make diffusion faster?"}
    arrivals = []
    with httpx.stream("POST", f"{address}/ask/api/ask/stream", json=question, timeout=20) as reply:
        for line in reply.iter_lines():
            if line.startswith("event:"):
                arrivals.append(time.monotonic())
    assert len(arrivals) > 5
    assert arrivals[-1] - arrivals[0] > 0.15


def test_the_visitors_origin_and_address_are_known(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    question = {"question": "Who is Ada?"}
    ask = f"{address}/ask/api/ask"
    assert httpx.post(ask, json=question, headers={"origin": address}).status_code == 200
    assert httpx.post(ask, json=question, headers={"origin": "https://evil.example"}).status_code == 403
    # nginx adds the true address; what a visitor claims to be does not open a new bucket
    with httpx.Client(transport=httpx.HTTPTransport(local_address="127.0.0.2"), timeout=20) as visitor:
        statuses = [
            visitor.post(ask, json=question, headers={"x-forwarded-for": f"192.0.2.{number}"}).status_code
            for number in range(12)
        ]
    assert 429 in statuses


def test_large_bodies_are_refused_behind_the_proxy(proxied: tuple[str, Running]) -> None:
    address, _ = proxied
    assert httpx.post(f"{address}/ask/api/ask", content=b"x" * 70_000).status_code == 413
