"""The pages beside the chat: each address gives its state; nothing stored becomes markup."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from assistant.records import Fact, FactKind, Researcher
from tests.ui.door import PAPERS, Door
from ui.chat.pages import PAGES, explore, network, papers, parts, researchers, topics
from ui.chat.strings import words

ENGLISH = words("en")
SNAPSHOT: Any = Door().store.current()


def show(render: Any, **query: str) -> BeautifulSoup:
    html, _ = render(SNAPSHOT, query, ENGLISH, "#2f5d8a")
    return BeautifulSoup(html, "html.parser")


def names(page: BeautifulSoup) -> list[str]:
    return [one.get_text() for one in page.select(".people-list strong")]


def titles(page: BeautifulSoup) -> list[str]:
    return [one.get_text() for one in page.select(".rows .title")]


def test_researchers_are_members_first_and_found_by_anything_told_of_them() -> None:
    assert names(show(researchers.render)) == ["Ada Okafor", "Lin Wei"]
    assert names(show(researchers.render, q="林薇")) == ["Lin Wei"]
    assert names(show(researchers.render, q="sparse")) == ["Ada Okafor"]
    assert names(show(researchers.render, everyone="1"))[2] == "Jo Marsh"
    assert "Nobody fits “zzz”" in show(researchers.render, q="zzz").get_text()


def test_a_profile_shows_facts_years_topics_and_coauthors() -> None:
    page = show(researchers.render, id="ada-okafor")
    text = page.get_text(" ")
    assert "h-index 21" in text
    assert "Also written : A. Okafor" in text or "Also written: A. Okafor" in text
    assert len(titles(page)) == 4
    assert next(one.get_text() for one in page.select(".coauthors a")) == "Jo Marsh"
    assert page.select_one(".primary")["href"] == "./?researcher=ada-okafor"  # type: ignore[index]
    assert [one.get_text() for one in page.select(".bar-name")] == ["2023", "2024", "2025", "2026"]
    assert page.find(["img", "script"]) is None


def test_an_unknown_person_has_a_way_back() -> None:
    page = show(researchers.render, id="<nobody>")
    assert "nobody here with the id “<nobody>”" in page.get_text()
    assert page.select_one("a")["href"] == "researchers"  # type: ignore[index]


def test_papers_are_filtered_by_their_address() -> None:
    assert len(titles(show(papers.render))) == len(PAPERS)
    assert titles(show(papers.render, researcher="lin-wei", year="2025")) == [
        "Sparse Attention for Long Video Generation"
    ]
    assert titles(show(papers.render, status="preprint"))[0].startswith("Injected")
    assert titles(show(papers.render, q="counting")) == ["Counting Objects in Crowded Scenes"]
    assert "No paper fits" in show(papers.render, venue="ICLR", year="1999").get_text()


def test_exports_keep_the_filters() -> None:
    links = [
        str(one["href"])
        for one in show(papers.render, researcher="lin-wei", year="2025").select(".exports a")
    ]
    assert links == [
        "api/papers?researcher=lin-wei&year_from=2025&year_to=2025&format=csv",
        "api/papers?researcher=lin-wei&year_from=2025&year_to=2025&format=bibtex",
    ]


def test_filters_that_cannot_be_read_count_as_absent() -> None:
    assert len(titles(show(papers.render, year="soon", status="lost", sort="sideways", page="x"))) == len(
        PAPERS
    )


@given(
    st.dictionaries(
        st.sampled_from(
            ["q", "researcher", "year", "year_from", "venue", "status", "sort", "page", "id", "everyone"]
        ),
        st.text(max_size=30),
        max_size=5,
    )
)
def test_every_address_gives_a_page(query: dict[str, str]) -> None:
    for view in PAGES[:2]:
        html, _ = view.render(SNAPSHOT, query, ENGLISH, "#2f5d8a")
        page = BeautifulSoup(html, "html.parser")
        assert page.select_one(".page-body") is not None
        assert page.find(["img", "script"]) is None


@pytest.mark.parametrize("view", PAGES, ids=lambda view: view.name)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_empty_store_is_a_state_of_every_page(view: Any, language: str) -> None:
    html, figures = view.show(Door(empty=True), {}, words(language), "#2f5d8a")
    assert "colloquy ingest" in html
    assert figures == {}


@pytest.mark.parametrize(
    ("asked", "total", "found"), [("1", 0, (1, 1)), ("9", 61, (3, 3)), ("-1", 61, (1, 3)), ("٣", 61, (3, 3))]
)
def test_page_numbers(asked: str, total: int, found: tuple[int, int]) -> None:
    assert parts.page_number({"page": asked}, total) == found


# --- pictures -------------------------------------------------------------------------------------------------


def test_pictures_hold_everyone_and_lead_to_questions() -> None:
    _, figures = explore.render(SNAPSHOT, {}, ENGLISH, "#2f5d8a")
    assert set(figures) == set(explore.PLOTS)
    asked = [question for trace in figures["network"].data[1:] for question in trace.customdata]
    assert "Who is Ada Okafor?" in asked
    assert sum(len(trace.x) for trace in figures["map"].data) == len(PAPERS)
    assert sum(sum(trace.y) for trace in figures["years"].data) == sum(1 for paper in PAPERS if paper.year)


def test_pictures_hold_no_markup_of_others() -> None:
    _, figures = explore.render(SNAPSHOT, {}, ENGLISH, "#2f5d8a")
    for name in ("network", "map"):
        for trace in figures[name].data:
            for shown in [*(trace.text or []), *(trace.hovertext or [])]:
                assert "<img" not in shown


def test_the_network_counts_shared_papers() -> None:
    graph = network.co_author_graph(SNAPSHOT.catalog)
    assert graph["ada-okafor"]["jo-marsh"]["weight"] == 2
    assert graph.nodes["lin-wei"]["papers"] == 3


def test_the_network_leaves_out_who_wrote_with_nobody_here() -> None:
    graph = network.co_author_graph(SNAPSHOT.catalog)
    assert all(graph.degree(one) for one in graph.nodes)


def test_groups_stand_in_rows_and_no_name_runs_into_another() -> None:
    graph = nx.disjoint_union_all([nx.star_graph(14), *(nx.path_graph(2) for _ in range(12))])
    graph = nx.relabel_nodes(graph, str)
    for node in graph.nodes:
        graph.nodes[node].update(name=f"Somebody With Name {node}", member=True, papers=1)
    places = network._places(graph)
    wide = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    high = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert 0.7 < wide / high < 3.5
    named = network._legible(graph, places)
    apart = network.LETTER * wide * len("Somebody With Name 1")
    for one, other in combinations(named, 2):
        (x, y), (u, v) = places[one], places[other]
        assert abs(x - u) > apart or abs(y - v) > network.NAME_HEIGHT * high


def test_who_left_is_marked() -> None:
    words = {"left": "former member", "papers_count": "{count} papers", "papers_count_one": "1 paper"}
    for position, marked in (("PhD Student (alumni)", True), ("PhD Student", False)):
        fact = Fact(kind=FactKind.POSITION, text=position, source_id="s")
        shown = researchers._card(Researcher(id="a", name="Ann Roe", facts=(fact,)), 0, words)
        assert ("former member" in shown) is marked


def test_topics_find_what_lies_together() -> None:
    random = np.random.default_rng(3)
    centres = np.eye(3, 16, dtype=np.float32)
    rows = np.repeat(centres, 20, axis=0) + random.normal(scale=0.05, size=(60, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    groups = topics._grouped(rows, 3)
    assert all(len(set(groups[start : start + 20])) == 1 for start in (0, 20, 40))
    assert len(set(groups)) == 3
    assert (topics._grouped(rows, 3) == groups).all()
    assert topics._flattened(rows).shape == (60, 2)


def test_terms_are_those_of_more_than_one_title() -> None:
    assert topics.terms_of(PAPERS, 5) == ("sparse attention",)


def test_too_few_papers_make_no_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "FEWEST_PAPERS", 100)
    assert topics.topic_map(SNAPSHOT) is None
