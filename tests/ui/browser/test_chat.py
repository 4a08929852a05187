"""The web chat as a visitor meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.settings import Settings
from tests.ui.browser.conftest import OpenPage, serious_violations
from tests.ui.conftest import Running, running
from tests.ui.door import Door

QUESTION = "Which papers address diffusion model acceleration by Ada Okafor since 2025?"


def ask(page: Page, question: str = QUESTION) -> None:
    """Type a question, send it with Enter, wait for the whole answer."""
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    box = page.get_by_role("textbox", name="Your question")
    box.fill(question)
    box.press("Enter")
    expect(page.locator(".turn").last).to_have_attribute("aria-busy", "false")


def test_an_answer_streams_and_shows_its_sources_as_cards(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    cards = page.locator(".card")
    expect(cards).to_have_count(3)
    first = cards.first
    expect(first.locator(".title")).to_have_text(
        "Skip What Stays: Training-Free Acceleration of Diffusion Sampling"
    )
    expect(first.locator(".authors")).to_contain_text("Ada Okafor")
    expect(first.locator(".member")).to_have_count(1)
    expect(first.locator(".facts")).to_have_text("ICLR · 2026 · Accepted")
    expect(first.locator(".quote")).to_contain_text("2.4 times faster")
    expect(first.locator(".provenance")).to_have_text("Read from lab.example/people/ada on 2026-11-20")
    first.locator("summary").click()
    expect(first.locator("mark")).to_contain_text("We reuse features")
    expect(first.get_by_role("link", name="Code")).to_have_attribute("href", "https://code.example/1")


def test_a_marker_leads_to_its_card(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    page.locator("a.cite", has_text="2").first.click()
    expect(page.locator(".card.lit .number")).to_have_text("2")
    assert page.evaluate("document.activeElement.classList.contains('card')")


def test_removing_a_chip_asks_without_it(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    page.get_by_role("button", name="Ask again without: Ada Okafor").click()
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".question-text").last).to_contain_text(
        "Which papers address diffusion model acceleration since 2025?"
    )


def test_a_follow_up_brings_the_conversation_along(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    page.get_by_role("button", name="Who wrote with Ada Okafor?").click()
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".turn").last).to_have_attribute("aria-busy", "false")
    _, history, _ = lab.door.asked[-1]
    assert [turn.role for turn in history] == ["user", "assistant"]
    assert history[0].content == QUESTION


def test_a_shared_link_asks_at_once_and_a_reload_does_not_ask_again(
    lab: Running, open_page: OpenPage
) -> None:
    page = open_page(f"{lab.url}/?q=Who%20works%20on%20video%3F")
    expect(page.locator(".card").first).to_be_visible()
    expect(page.locator(".turn").last).to_have_attribute("aria-busy", "false")
    before = len(lab.door.asked)
    page.reload()
    expect(page.locator(".turn")).to_have_count(1)
    page.wait_for_timeout(500)
    assert len(lab.door.asked) == before


def test_new_chat_forgets_and_edit_replaces(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    page.get_by_role("button", name="Edit the question").click()
    box = page.get_by_role("textbox", name="Your question")
    expect(box).to_have_value(QUESTION)
    ask(page, "Who is Ada Okafor?")
    expect(page.locator(".turn")).to_have_count(1)
    page.get_by_role("button", name="New chat").click()
    expect(page.locator(".turn")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_stop_ends_an_answer(open_page: OpenPage, tmp_path: Path) -> None:
    with running(Settings(data=tmp_path), Door(pause=1.5), with_chat=True) as slow:
        page = open_page(slow.url)
        page.get_by_role("textbox", name="Your question").fill(QUESTION)
        page.get_by_role("button", name="Ask", exact=True).click()
        page.get_by_role("button", name="Stop").click()
        expect(page.get_by_role("alert")).to_contain_text("Stopped")
        expect(page.get_by_role("button", name="Ask", exact=True)).to_be_visible()


def test_copy_share_and_cite(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url, permissions=["clipboard-read", "clipboard-write"])
    ask(page)
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.locator("#say")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "[1] [Skip What Stays" in copied
    page.get_by_role("button", name="Copy a link").click()
    page.wait_for_timeout(100)
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"{lab.url}/?q=Which+papers")
    page.get_by_role("button", name="Cite as BibTeX").first.click()
    page.wait_for_timeout(100)
    assert page.evaluate("navigator.clipboard.readText()").startswith("@inproceedings{")


def test_a_thumb_down_with_a_reason_is_stored(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page)
    page.get_by_role("button", name="Something is wrong").click()
    page.get_by_label("What is wrong?").fill("the year")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#say")).to_contain_text("Thank you")


def test_hostile_text_stays_text(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    ask(page, "injected <img src=x onerror='window.hacked=9'>")
    expect(page.locator(".card").first).to_contain_text('<img src=x onerror="window.hacked=1">')
    assert page.evaluate("window.hacked") is None
    page.reload()
    expect(page.locator(".card").first).to_be_visible()
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("nothing about knitting", "Nothing that is stored addresses knitting"),
        ("broken", "the model's endpoint did not answer; try again in a minute"),
        ("bug", "Something went wrong on the server"),
        ("busy", "this answer quotes its sources"),
        ("long " * 500, "too long (2499 characters)"),
    ],
)
def test_every_state_says_what_to_do(lab: Running, open_page: OpenPage, question: str, says: str) -> None:
    page = open_page(lab.url)
    ask(page, question)
    expect(page.locator(".turn").last).to_contain_text(says)
    expect(page.locator("body")).not_to_contain_text("/srv/data")


def test_offline_keeps_the_question(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    box = page.get_by_role("textbox", name="Your question")
    box.fill(QUESTION)
    page.context.set_offline(True)
    box.press("Enter")
    expect(page.locator("#say")).to_contain_text("You are offline")
    expect(box).to_have_value(QUESTION)


def test_an_empty_store_tells_how_to_fill_it(open_page: OpenPage, tmp_path: Path) -> None:
    with running(Settings(data=tmp_path), Door(empty=True), with_chat=True) as empty:
        page = open_page(empty.url)
        expect(page.get_by_role("heading", level=1)).to_have_text("Nothing has been read yet")
        expect(page.locator("#welcome")).to_contain_text("colloquy ingest")


def test_a_scope_asks_about_one_person(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/?researcher=lin-wei")
    expect(page.locator(".scope")).to_contain_text("Questions are about Lin Wei only.")
    ask(page)
    assert lab.door.asked[-1][2] == "lin-wei"
    page.goto(f"{lab.url}/?researcher=nobody")
    expect(page.get_by_role("alert")).to_contain_text("nobody here with the id “nobody”")


def test_the_interface_is_chinese_where_the_browser_is(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url, locale="zh-CN")
    expect(page.get_by_role("heading", level=1)).to_have_text("想了解我们的哪些研究？")
    expect(page.get_by_role("textbox", name="您的问题")).to_be_visible()
    expect(page.get_by_role("button", name="提问", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


def test_a_phone_shows_everything_in_its_width(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url, width=360, height=740)
    ask(page)
    expect(page.locator(".card").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(lab: Running, open_page: OpenPage, scheme: str) -> None:
    page = open_page(lab.url, color_scheme=scheme)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert serious_violations(page) == []
    ask(page)
    assert serious_violations(page) == []


def test_over_the_limit_says_how_long_to_wait(open_page: OpenPage, tmp_path: Path) -> None:
    with running(Settings(data=tmp_path, visitor_questions_per_minute=1), Door(), with_chat=True) as strict:
        page = open_page(strict.url)
        ask(page)
        ask(page)
        expect(page.locator(".turn").last).to_contain_text("Please wait")


def test_a_busy_server_is_said_to_be_busy(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    page.route("**/queue/join*", lambda route: route.fulfill(status=503, json={"detail": "Queue is full."}))
    ask(page)
    expect(page.locator(".turn").last.get_by_role("alert")).to_contain_text("The server is busy")
    page.unroute("**/queue/join*")
    page.get_by_role("button", name="Ask again").last.click()
    expect(page.locator(".card").first).to_be_visible()


def test_an_answer_cut_off_by_a_reload_can_be_asked_again(open_page: OpenPage, tmp_path: Path) -> None:
    with running(Settings(data=tmp_path), Door(pause=1.0), with_chat=True) as slow:
        page = open_page(slow.url)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        box = page.get_by_role("textbox", name="Your question")
        box.fill(QUESTION)
        box.press("Enter")
        expect(page.locator(".turn")).to_have_count(1)
        page.reload()
        expect(page.locator(".turn").get_by_role("alert")).to_contain_text(
            "connection to the server was lost"
        )
        expect(page.locator(".turn").get_by_role("button", name="Ask again")).to_be_visible()
