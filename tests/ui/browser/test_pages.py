"""The pages beside the chat in a browser: links of their own, filters that follow, pictures that ask."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.ui.browser.conftest import OpenPage, serious_violations
from tests.ui.conftest import Running


def test_searching_people_changes_the_address_and_back_returns(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/researchers")
    expect(page.locator(".people-list li")).to_have_count(2)
    page.get_by_label("Search people").fill("lin")
    expect(page.locator(".people-list li")).to_have_count(1)
    assert page.url.endswith("/researchers?q=lin")
    page.locator(".people-list a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lin Wei")
    assert page.url.endswith("/researchers?id=lin-wei")
    page.go_back()
    expect(page.locator(".people-list li")).to_have_count(1)


def test_a_profile_leads_to_questions_about_its_person(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/researchers?id=lin-wei")
    page.get_by_role("link", name="Ask about Lin Wei").click()
    expect(page.locator(".scope")).to_contain_text("Lin Wei only")
    page.goto(f"{lab.url}/people/lin-wei")
    expect(page.locator(".scope")).to_contain_text("Lin Wei only")


def test_filters_have_a_link_and_exports_follow_them(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/papers")
    page.get_by_label("Person").select_option("lin-wei")
    expect(page.locator(".found")).to_have_text("3 papers")
    page.get_by_label("Year").select_option("2024")
    expect(page.locator(".found")).to_have_text("1 paper")
    assert "researcher=lin-wei" in page.url
    assert "year=2024" in page.url
    with page.expect_download() as download:
        page.get_by_role("link", name="Export BibTeX").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert text.count("@") == 1
    assert "Counting Objects" in text


def test_the_box_keeps_what_is_typed(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/papers")
    box = page.get_by_label("Words in title or abstract")
    box.press_sequentially("counting objects", delay=60)
    expect(page.locator(".found")).to_have_text("1 paper")
    expect(box).to_have_value("counting objects")
    expect(box).to_be_focused()


def test_pictures_are_drawn_and_a_person_can_be_asked_about(lab: Running, open_page: OpenPage) -> None:
    page = open_page(f"{lab.url}/explore", height=1900)
    expect(page.locator(".js-plotly-plot")).to_have_count(3, timeout=20_000)
    expect(page.locator(".textpoint", has_text="Ada Okafor")).to_be_visible()
    page.wait_for_timeout(800)
    point = page.evaluate(
        """() => {
            const plot = [...document.querySelectorAll('.js-plotly-plot')].find(one => one.data.some(t => t.mode === 'markers+text'));
            const trace = plot.data.find(t => (t.customdata || []).some(q => q.includes('Ada')));
            const row = trace.customdata.findIndex(q => q.includes('Ada'));
            const box = plot.getBoundingClientRect(), {xaxis, yaxis} = plot._fullLayout;
            return {x: box.left + xaxis._offset + xaxis.d2p(trace.x[row]), y: box.top + yaxis._offset + yaxis.d2p(trace.y[row])};
        }"""
    )
    page.mouse.move(point["x"], point["y"])
    page.mouse.click(point["x"], point["y"])
    expect(page.locator(".question-text")).to_contain_text("Who is Ada Okafor?")
    assert page.evaluate("window.hacked") is None


PATHS = ("researchers", "researchers?id=ada-okafor", "papers", "explore")


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(lab: Running, open_page: OpenPage, scheme: str) -> None:
    page = open_page(lab.url, color_scheme=scheme)
    for path in PATHS:
        page.goto(f"{lab.url}/{path}")
        expect(page.locator("#page h1")).to_be_visible()
        if path == "explore":
            expect(page.locator(".js-plotly-plot")).to_have_count(3, timeout=20_000)
        assert serious_violations(page) == [], path


def test_a_phone_shows_everything_in_its_width(lab: Running, open_page: OpenPage) -> None:
    page = open_page(lab.url, width=360, height=740, locale="zh-CN")
    for path in PATHS:
        page.goto(f"{lab.url}/{path}")
        expect(page.locator("#page h1")).to_be_visible()
        page.wait_for_timeout(400)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
