"""The widget on pages of its own host, of an allowed origin, and of one that is not allowed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from assistant.settings import Settings
from tests.ui.browser.conftest import OpenPage, serious_violations
from tests.ui.conftest import Running, running
from tests.ui.door import Door


class Site:
    """A page at an origin of its own."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.html = ""
        self.headers: dict[str, str] = {}


@contextmanager
def site() -> Iterator[Site]:
    """Serves whatever its page is set to."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            for name, value in {"content-type": "text/html; charset=utf-8", **shown.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(shown.html.encode())

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shown = Site(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield shown
    finally:
        server.shutdown()
        server.server_close()


def tag(host: str, attributes: str = "") -> str:
    return f'<!doctype html><title>Lab</title><body><p>A page.</p><script src="{host}/widget.js" data-lab="Harbour Lab" {attributes} async></script>'


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("colloquy-widget iframe")


def open_and_ask(page: Page) -> FrameLocator:
    page.locator("colloquy-widget button").click()
    frame = inside(page)
    frame.get_by_label("Your question").fill("Which papers address diffusion model acceleration?")
    frame.get_by_role("button", name="Ask", exact=True).click()
    expect(frame.locator(".sources li")).to_have_count(3)
    return frame


@pytest.mark.parametrize("demo", ["plain", "jekyll", "hostile"])
def test_it_looks_and_works_the_same_on_every_page(lab: Running, open_page: OpenPage, demo: str) -> None:
    page = open_page(f"{lab.url}/widget/demo/{demo}")
    button = page.locator("colloquy-widget button")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box is not None
    assert box["height"] == 52
    assert 90 < box["width"] < 300
    frame = open_and_ask(page)
    expect(frame.locator(".sources blockquote").first).to_contain_text("2.4 times faster")
    panel = page.locator("colloquy-widget iframe").bounding_box()
    assert panel is not None
    assert (panel["width"], panel["height"]) == (420, 680)


def test_escape_closes_and_focus_returns(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget/demo/plain")
    page.locator("colloquy-widget button").focus()
    page.keyboard.press("Enter")
    expect(inside(page).get_by_label("Your question")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("colloquy-widget iframe")).to_be_hidden()
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.tagName") == "BUTTON"


def test_a_conversation_survives_a_reload(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget/demo/plain")
    open_and_ask(page)
    page.reload()
    frame = inside(page)
    expect(frame.locator(".turn")).to_have_count(1)
    frame.get_by_role("button", name="Who wrote with Ada Okafor?").click()
    expect(frame.locator(".turn")).to_have_count(2)
    expect(frame.locator(".turn .sources")).to_have_count(2)
    assert [turn.role for turn in lab.door.asked[-1][1]] == ["user", "assistant"]


def test_a_phone_gets_the_whole_screen(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget/demo/plain", width=390, height=800)
    page.locator("colloquy-widget button").click()
    assert page.locator("colloquy-widget iframe").bounding_box() == {
        "x": 0,
        "y": 0,
        "width": 390,
        "height": 800,
    }


def test_attributes_set_it_up(lab: Running, open_page: OpenPage) -> None:
    attributes = (
        'data-colour="#0b7a5b" data-position="left" data-language="zh" data-open '
        'data-greeting="Hi &lt;b&gt;there&lt;/b&gt;" data-researcher="lin-wei"'
    )
    with site() as other:
        with running(Settings(data=Path("unused"), allowed_origins=(other.origin,)), Door()) as host:
            other.html = tag(host.url, attributes)
            page = open_page(other.origin)
            frame = inside(page)
            expect(frame.get_by_role("heading", level=2)).to_have_text("Hi <b>there</b>")
            expect(frame.locator(".scope")).to_have_text("只询问 Lin Wei。")
            box = page.locator("colloquy-widget iframe").bounding_box()
            assert box is not None
            assert box["x"] == 20
            frame.get_by_label("您的问题").fill("papers?")
            frame.get_by_label("您的问题").press("Enter")
            expect(frame.locator(".sources li").first).to_be_visible()
            assert host.door.asked[-1][2] == "lin-wei"
            assert page.context.cookies() == []


def test_a_page_of_another_origin_cannot_frame_it(lab: Running, open_page: OpenPage) -> None:
    with site() as other:
        other.html = tag(lab.url)
        page = open_page(other.origin)
        page.locator("colloquy-widget button").click()
        page.wait_for_timeout(800)
        assert all(
            "/widget" not in frame.url or frame.url.startswith("chrome-error") for frame in page.frames
        )
        expect(inside(page).get_by_label("Your question")).to_have_count(0)


def test_messages_of_strangers_are_not_heard(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget/demo/plain")
    page.locator("colloquy-widget button").click()
    expect(inside(page).get_by_label("Your question")).to_be_visible()
    page.evaluate("window.postMessage({colloquy: 'close'}, '*')")
    page.wait_for_timeout(200)
    expect(page.locator("colloquy-widget iframe")).to_be_visible()


def test_a_strict_policy_of_the_page_is_enough(open_page: OpenPage) -> None:
    """A page that allows nothing but the host's script and frame, and no inline style at all."""
    with running(Settings(data=Path("unused")), Door()) as host:
        with site() as other:
            other.headers = {
                "content-security-policy": f"default-src 'none'; script-src {host.url}; frame-src {host.url}"
            }
            other.html = tag(host.url)
            page = open_page(other.origin)
            button = page.locator("colloquy-widget button")
            expect(button).to_be_visible()
            box = button.bounding_box()
            assert box is not None
            assert box["height"] == 52


def test_hostile_text_stays_text(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget?researcher=%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D1%3E")
    page.get_by_label("Your question").fill("injected")
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".sources li").first).to_contain_text('<img src=x onerror="window.hacked=1">')
    assert page.locator(".sources a[href^='javascript']").count() == 0
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("broken", "did not answer; try again in a minute"),
        ("nothing about knitting", "Nothing that is stored"),
    ],
)
def test_every_state_says_what_to_do(lab: Running, open_page: OpenPage, question: str, says: str) -> None:
    page = open_page(f"{lab.url}/widget")
    page.get_by_label("Your question").fill(question)
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".turn").last).to_contain_text(says)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(lab: Running, open_page: OpenPage, scheme: str) -> None:
    page = open_page(f"{lab.url}/widget", color_scheme=scheme, bypass_csp=True)
    page.get_by_label("Your question").fill("Who is Ada Okafor?")
    page.get_by_label("Your question").press("Enter")
    expect(page.locator(".sources li").first).to_be_visible()
    assert serious_violations(page) == []


def test_the_first_paint_is_quick(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/widget")
    expect(page.get_by_label("Your question")).to_be_visible()
    # The browser tells of a paint some time after it; waiting inside the page would be a string evaluated there, which it forbids.
    paints: list[float] = []
    for _ in range(100):
        paints = page.evaluate(
            "performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime)"
        )
        if paints:
            break
        page.wait_for_timeout(50)
    assert paints and paints[0] < 1500  # 0.5 s on an idle machine; a busy one is given more


def test_a_list_within_a_list_is_indented(lab: Running, open_page: OpenPage) -> None:
    text = "People:\n\n- **Ada Okafor** — 2 papers\n  - First paper\n  - Second paper\n- **Lin Wei** — 1 paper\n  - Third paper\n\nThat is all."
    sent = {"text": text, "citations": [], "suggestions": [], "notice": None, "writer": "embedded"}
    page = open_page(f"{lab.url}/widget")
    page.route(
        "**/api/ask/stream",
        lambda route: route.fulfill(
            content_type="text/event-stream", body=f"event: answer\ndata: {json.dumps(sent)}\n\n"
        ),
    )
    page.get_by_label("Your question").fill("Who works on it?")
    page.get_by_role("button", name="Ask", exact=True).click()
    people = page.locator(".text > ul > li")
    expect(people).to_have_count(2)
    expect(people.first.locator("ul > li")).to_have_text(["First paper", "Second paper"])
    expect(page.locator(".text > p").last).to_have_text("That is all.")
