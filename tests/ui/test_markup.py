"""Answer text as HTML: markers become links, and nothing that was ingested becomes markup."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from ui import markup

ALLOWED = {
    "p", "strong", "em", "a", "ul", "ol", "li", "code", "pre", "blockquote", "br", "hr", "h1", "h2", "h3", "h4", "h5",
    "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
hostile = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            [
                "<script>", "</p>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[1]", "[99]", "**", "`",
                "[1]: http://evil.example", "![i](http://evil.example/i.png)", "<http://a.example>", "\n\n", "> ", "- ",
                '" onmouseover="x', "&lt;b&gt;", "[x](data:text/html,hi)", "[y](//evil.example)", "|a|b|\n|-|-|\n|c|d|",
            ]
        ),
        max_size=20,
    ).map("".join),
)  # fmt: skip


def test_a_marker_becomes_a_link_to_its_source() -> None:
    html = markup.to_html("It is fast [1][2].", lambda number: f"#s-{number}" if number == 1 else None)
    assert html == '<p>It is fast <a class="cite" href="#s-1" data-cite="1">1</a>[2].</p>\n'


def test_lists_emphasis_and_links_are_rendered() -> None:
    html = markup.to_html("- **Title** by [Ada](https://lab.example/ada)\n- *two*")
    soup = BeautifulSoup(html, "lxml")
    assert [item.get_text() for item in soup.find_all("li")] == ["Title by Ada", "two"]
    link = soup.find("a")
    assert link is not None
    assert link["href"] == "https://lab.example/ada"
    assert "noopener" in link["rel"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "![a](http://evil.example/pixel.png)",
        "[1]: http://evil.example\n\n[1]",
    ],
)
def test_nothing_dangerous_survives(text: str) -> None:
    soup = BeautifulSoup(markup.to_html(text), "lxml")
    assert soup.find(["script", "img", "iframe", "style"]) is None
    for link in soup.find_all("a"):
        assert str(link["href"]).startswith(("http://evil.example/pixel.png", "#source-1"))


@given(hostile)
def test_only_known_elements_and_attributes_come_out(text: str) -> None:
    soup = BeautifulSoup(f"<body>{markup.to_html(text)}</body>", "html.parser")
    for element in soup.body.find_all(True) if soup.body else []:
        assert element.name in ALLOWED
        assert not any(name.startswith("on") for name in element.attrs)
        address = str(element.get("href", "#"))
        assert re.match(r"https?://|#source-\d+$|#$", address), address


@given(st.text(max_size=100))
def test_safe_urls_are_http_with_a_host(address: str) -> None:
    safe = markup.safe_url(address)
    assert safe is None or re.match(r"https?://[^/]", safe, re.IGNORECASE)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "//evil.example", "http://", "https:/one", "mailto:a@b", "http://a b", "", None],
)
def test_other_addresses_are_not_linked(address: str | None) -> None:
    assert markup.safe_url(address) is None


def test_a_quote_is_marked_in_its_abstract() -> None:
    shown = markup.highlight("One. Two <is>\n here. Three.", "Two <is> here.")
    assert shown == "One. <mark>Two &lt;is&gt;\n here.</mark> Three."
    assert "<mark>" not in markup.highlight("One.", "Four.")
    assert markup.highlight("<b>", "") == "&lt;b&gt;"


@given(st.text(max_size=120), st.text(max_size=40))
def test_highlighting_changes_no_text(text: str, quote: str) -> None:
    shown = markup.highlight(text, quote)
    assert shown.replace("<mark>", "").replace("</mark>", "") == markup.escape(text)
