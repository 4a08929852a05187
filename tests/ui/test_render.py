"""Answers in a terminal and in a pipe: readable, and without anything that steers a terminal."""

from __future__ import annotations

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from assistant.records import Answer, Citation, Query, QueryKind
from tests.ui.door import Door
from ui.render import markdown_as_text, plain, print_answer, printable


def answer(text: str, **citation: str) -> Answer:
    cited = Citation(
        number=1, kind="paper", **{"title": "A Title", "quote": "A quote.", "source": "a.md", **citation}
    )
    return Answer(
        question="q", resolved_question="q", query=Query(kind=QueryKind.PAPERS), text=text, writer="embedded",
        citations=(cited,),
    )  # fmt: skip


def on_terminal(shown: Answer) -> str:
    output = io.StringIO()
    print_answer(shown, Console(file=output, force_terminal=True, width=100, color_system="truecolor"))
    return output.getvalue()


def test_plain_text_names_every_source_with_its_quote() -> None:
    text = plain(Door().ask("diffusion"))
    assert "**" not in text
    assert "- Skip What Stays: Training-Free Acceleration of Diffusion Sampling (ICLR, 2026) [1]" in text
    assert "[1] Skip What Stays" in text
    assert "“We reuse features" in text
    assert "https://papers.example/1 (read 2026-11-20 in https://lab.example/people/ada)" in text


def test_a_terminal_shows_the_same_words() -> None:
    shown = on_terminal(Door().ask("diffusion"))
    for words in ("Skip What Stays", "[1]", "We reuse features", "https://papers.example/1", "Sources"):
        assert words in shown


def test_fault_5_escape_sequences_of_stored_text_do_not_reach_the_terminal() -> None:
    hostile = "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07 \x1b[2J\x9b31m \u202egnp.exe\u202c \x00\x08"
    shown = on_terminal(answer(f"Text {hostile} [1]", title=hostile, quote=hostile, source=hostile))
    for forbidden in ("\x1b]8", "\x1b[2J", "\x9b", "\u202e", "\x00", "\x08"):
        assert forbidden not in shown
    assert "\x1b" not in plain(answer(f"Text {hostile}", title=hostile))


def test_markup_of_rich_is_text() -> None:
    shown = on_terminal(
        answer("x [1]", title="[bold red]Not[/bold red] [link=https://evil.example]here[/link]")
    )
    assert "[bold red]Not[/bold red]" in shown
    assert "[link=https://evil.example]here[/link]" in shown


def test_a_link_shows_where_it_leads() -> None:
    assert (
        markdown_as_text("See [her page](https://lab.example/a) now")
        == "See her page (https://lab.example/a) now"
    )
    assert "https://lab.example/a" in on_terminal(answer("See [her page](https://lab.example/a) [1]"))


def test_markdown_becomes_text() -> None:
    markdown = "Two papers:\n\n1. **One** \\*starred\\*\n2. *Two*\n   - nested\n\nEnd `code`."
    assert markdown_as_text(markdown) == "Two papers:\n\n1. One *starred*\n2. Two\n  - nested\n\nEnd code."


@given(st.text())
def test_printable_has_no_control_characters(text: str) -> None:
    assert all(c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs") for c in printable(text))


@given(st.text(max_size=200))
def test_any_answer_can_be_shown(text: str) -> None:
    assert "\x1b" not in plain(answer(text, title=text, quote=text))


def test_a_shortened_list_says_where_the_whole_is() -> None:
    shortened = answer("Papers [1]:\n\n- A Title [1]\n\n… and 306 more, in the full list.")
    assert "The full list: colloquy ask … --json" in plain(shortened)
    out = io.StringIO()
    print_answer(shortened, Console(file=out, width=80))
    assert "--json" in out.getvalue()
    assert "--json" not in plain(answer("Papers [1]."))
