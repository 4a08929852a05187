"""Headless Chromium against a real server; every request beyond loopback fails the test."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from assistant.settings import Settings
from tests.conftest import ROOT
from tests.ui.conftest import Running, running
from tests.ui.door import Door

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # Not for the session: while Playwright's loop runs in this thread, asyncio.run() in other tests is refused.
    if not CHROMIUM.exists():
        pytest.skip("chromium is not installed at /usr/bin/chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with the small lab behind it and the chat in front."""
    settings = Settings(lab_name="Harbour Lab", data=tmp_path_factory.mktemp("data"))
    with running(settings, Door(pause=0.02), with_chat=True) as started:
        yield started


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens pages in a fresh browser context; fails on requests that leave loopback and on script errors."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_one(address: str, *, width: int = 1280, height: int = 860, **context: Any) -> Page:
        made = browser.new_context(viewport={"width": width, "height": height}, **context)
        contexts.append(made)
        page = made.new_page()
        page.set_default_timeout(20_000)
        page.on("request", lambda request: _note_foreign(request.url, faults))
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []


def _note_foreign(url: str, faults: list[str]) -> None:
    if not url.startswith(("http://127.0.0.1:", "http://localhost:", "data:", "blob:", "about:")):
        faults.append(f"left loopback: {url}")


def serious_violations(page: Page) -> list[str]:
    """What axe-core calls serious or critical, one line each; skips where axe-core is not installed."""
    if not AXE.exists():
        pytest.skip("axe-core is not here; npm install --no-save axe-core")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [
        f"{one['id']}: {json.dumps(node['target'])}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
