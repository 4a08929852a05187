"""Source cards, chips and the rest of a finished turn."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import AnswerPaper, Chip, Citation, Link, Paper
from tests.ui.door import PAPERS, READ_AT, Door, ShelfCatalog
from ui.chat import cards, chips, turn
from ui.chat import paper as shown_paper
from ui.chat.strings import LANGUAGES, words

ENGLISH = words("en")
CATALOG: Any = ShelfCatalog()


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def one(html: str, selector: str) -> Tag:
    found = soup(html).select_one(selector)
    assert found is not None, selector
    return found


def citation(number: int, **fields: Any) -> Citation:
    given = {"kind": "paper", "title": "T", "quote": "Q", "source": "https://lab.example/x", "paper_id": "p1"}
    return Citation.model_validate({"number": number, **given, **fields})


def test_citations_of_one_paper_share_a_card() -> None:
    things = cards.cited_things(
        [
            citation(1),
            citation(2, paper_id="p2"),
            citation(3),
            citation(4, kind="person", paper_id=None, researcher_id="p1"),
        ]
    )
    assert [[one.number for one in thing.citations] for thing in things] == [[1, 3], [2], [4]]


def test_a_card_tells_everything_of_its_paper() -> None:
    answer = Door().ask("acceleration")
    card = one(cards.source_cards(answer, CATALOG, "t1", ENGLISH), ".card")
    assert card.select_one(".title a")["href"] == "https://papers.example/1"  # type: ignore[index]
    assert [member.get_text() for member in card.select(".member")] == ["Ada Okafor"]
    assert card.select_one(".facts").get_text() == "ICLR · 2026 · Accepted"  # type: ignore[union-attr]
    assert "2.4 times faster" in card.select_one("mark").get_text()  # type: ignore[union-attr]
    assert card.select_one(".provenance").get_text() == "Read from lab.example/people/ada on 2026-11-20"  # type: ignore[union-attr]
    assert [link.get_text() for link in card.select(".links a")] == ["Paper", "Code"]


def test_a_card_without_its_record_shows_what_the_citation_holds() -> None:
    answer = Door().ask("acceleration")
    for catalog in (None, CATALOG):
        gone = answer.model_copy(
            update={"citations": (citation(1, paper_id="gone", title="Gone <b>", url="javascript:x"),)}
        )
        card = one(cards.source_cards(gone, catalog, "t1", ENGLISH), ".card")
        assert card.select_one(".title").get_text() == "Gone <b>"  # type: ignore[union-attr]
        assert card.find("a", href=True)["href"] == "https://lab.example/x"  # type: ignore[index]


@pytest.mark.parametrize(("count", "shown"), [(3, 3), (8, 8), (9, 6), (50, 6)])
def test_many_sources_are_folded_and_all_there(count: int, shown: int) -> None:
    answer = Door().ask("acceleration")
    many = answer.model_copy(
        update={"citations": tuple(citation(n, paper_id=f"x{n}") for n in range(1, count + 1))}
    )
    section = soup(cards.source_cards(many, CATALOG, "t1", ENGLISH))
    assert len(section.select(".card")) == count
    assert len(section.select(".sources > ol > .card")) == shown


def test_hostile_records_stay_text() -> None:
    answer = Door().ask("injected")
    html = turn.finished(answer, CATALOG, "t1", ENGLISH)
    page = soup(html)
    assert page.find(["img", "script"]) is None
    assert not any(str(link["href"]).lower().startswith("javascript") for link in page.select("a[href]"))
    assert not any(name.startswith("on") for element in page.find_all(True) for name in element.attrs)


def test_a_long_author_list_is_cut_around_the_members() -> None:
    names = [{"name": f"Person {n}"} for n in range(20)]
    names[15] = {"name": "Lin Wei", "researcher_id": "lin-wei"}
    paper = Paper.model_validate(
        {"id": "x", "title": "X", "authors": names, "researcher_ids": ["lin-wei"], "authors_complete": False}
    )
    shown = soup(shown_paper.authors(paper, shown_paper.members_of(CATALOG), ENGLISH)).get_text()
    assert shown.endswith("Person 7, …, Lin Wei, …, Person 19, et al.")


def test_one_link_of_a_kind_and_only_addresses() -> None:
    links = (
        Link(kind="code", url="javascript:x"), Link(kind="code", url="https://a.example"),
        Link(kind="code", url="https://b.example"), Link(kind="pdf", url="https://c.example"),
        Link(kind="email", url="mailto:a@b"),
    )  # fmt: skip
    assert [link["href"] for link in soup(shown_paper.paper_links(links, ENGLISH)).select("a")] == [
        "https://c.example",
        "https://a.example",
    ]


def test_the_complete_list_is_shown_where_cards_do_not_hold_it() -> None:
    answer = Door().ask("acceleration")
    assert "Complete list: 3 papers" in shown_paper.complete_list(answer, ENGLISH)
    cited = answer.model_copy(update={"papers": (AnswerPaper(id="p1", title="One"),)})
    assert shown_paper.complete_list(cited, ENGLISH) == ""


def test_markdown_to_paste_names_every_source() -> None:
    text = turn.as_markdown(Door().ask("acceleration"))
    assert (
        "[1] [Skip What Stays: Training-Free Acceleration of Diffusion Sampling](https://papers.example/1)"
        in text
    )
    assert f"{READ_AT:%Y-%m-%d}" in text


@pytest.mark.parametrize(
    ("question", "text", "rest"),
    [
        ("papers by Ada Okafor in 2025", "2025", "papers by Ada Okafor"),
        ("papers by Ada Okafor in 2025", "Ada Okafor", "papers in 2025"),
        ("Which of Ada Okafor's papers are at ICLR?", "ICLR", "Which of Ada Okafor's papers are?"),
        ("What are Ada Okafor's newest papers?", "Ada Okafor", "What are newest papers?"),
        ("林薇在2025年发表的论文有哪些？", "2025", "林薇论文有哪些？"),
        ("2025", "2025", None),
        ("papers on planes", "plane", None),
        ("papers", "", None),
    ],
)
def test_a_chip_taken_out_of_a_question(question: str, text: str, rest: str | None) -> None:
    assert chips.without(question, Chip(kind="x", label="x", text=text)) == rest


@given(st.text(max_size=80), st.text(max_size=20))
def test_taking_out_a_chip_never_fails(question: str, text: str) -> None:
    rest = chips.without(question, Chip(kind="topic", label=text, text=text))
    assert rest is None or len(rest) <= len(question)


@pytest.mark.parametrize(
    ("name", "letters"), [("Ada Okafor", "AO"), ("林薇", "林"), ("Plato", "P"), ("", "?"), ("<b>", "?")]
)
def test_initials(name: str, letters: str) -> None:
    assert turn.initials(name) == letters


def test_both_languages_have_the_same_texts_with_the_same_places() -> None:
    import re

    english, chinese = LANGUAGES["en"], LANGUAGES["zh"]
    assert english.keys() == chinese.keys()
    for key, text in english.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", chinese[key])), key


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_can_be_cited(paper: Paper, language: str) -> None:
    button = one(shown_paper.bibtex_button(paper, words(language)), "button")
    assert str(button["data-text"]).startswith("@")
