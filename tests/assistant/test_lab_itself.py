"""What is asked of the lab itself: its topics by its papers, and what nothing stored tells said plainly."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import FactKind, Query, QueryKind
from assistant.retrieval.dispatch import retrieve
from assistant.understanding.kinds.lab_itself import (
    AGES,
    EQUIPMENT,
    FOUNDED,
    FUNDS,
    PARTNERS,
    PATENTS,
    PLACE,
    PROJECTS,
    SOFTWARE,
    THEMES,
    asked_of_lab,
)
from tests.assistant.lab import open_lab, read


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("lab"))


@pytest.fixture(scope="module")
def library(lab: Assistant) -> Library:
    return lab.library()


@pytest.mark.parametrize(
    "text",
    [
        "what does the lab work on?",
        "what are the main research topics?",
        "summarize the research of the lab",
        "what is the lab about?",
        "what are you working on?",
        "which areas does the group cover?",
        "what kind of research is done in this lab?",
        "Give me an overview of the lab's research",
        "what topics did the lab work on in 2024?",
        "你们实验室主要研究什么？",
    ],
)
def test_what_the_lab_works_on_is_asked_of_its_papers(text: str) -> None:
    asked = asked_of_lab(text)
    assert asked is not None and asked.fact == THEMES


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("who founded the lab?", FOUNDED),
        ("how old is the group?", FOUNDED),
        ("Where is the lab located?", PLACE),
        ("where are you based?", PLACE),
        ("Who funds the lab?", FUNDS),
        ("How is the group funded?", FUNDS),
        ("what projects are running?", PROJECTS),
        ("list the projects of the lab", PROJECTS),
        ("what patents does the lab hold?", PATENTS),
        ("does the lab have any patents?", PATENTS),
        ("what software does the center offer?", SOFTWARE),
        ("Which open source tools does the group provide?", SOFTWARE),
        ("what equipment does the lab have?", EQUIPMENT),
        ("which industry partners does the lab have?", PARTNERS),
        ("who is the youngest?", AGES),
    ],
)
def test_a_matter_of_the_lab_is_told_from_a_topic(text: str, matter: str) -> None:
    asked = asked_of_lab(text)
    assert asked is not None and asked.fact == matter


@pytest.mark.parametrize(
    "text",
    [
        "which papers are on software testing?",
        "who works on projects for schools?",
        "what do the members work on?",
        "tools for glaciers",
        "where was IceNet published?",
        "who started working on glaciers?",
        "papers on research equipment of labs",
    ],
)
def test_papers_people_and_topics_are_no_matter_of_the_lab(text: str) -> None:
    assert asked_of_lab(text) is None


def test_the_topics_come_with_papers_cited_and_no_list_of_people(lab: Assistant) -> None:
    answer = lab.ask("what does the lab work on?")
    assert answer.outcome == "answer" and answer.citations
    assert "people have a page" not in answer.text and not answer.people


@pytest.mark.parametrize("text", ["Who funds the lab?", "what projects are running?", "who founded the lab?"])
def test_what_nothing_tells_is_said_without_scraps_of_the_question(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.abstained and answer.text.startswith("Nothing that is stored tells")
    assert "“" not in answer.text


def test_where_the_lab_is_is_told_by_where_its_members_are(lab: Assistant) -> None:
    answer = lab.ask("where is the lab?")
    assert answer.outcome == "answer" and "North Fjord University" in answer.text and answer.citations


def test_everybody_with_their_interests_is_still_a_list_of_people(library: Library) -> None:
    query = read("what do the members work on?", library)
    assert (query.kind, query.fact) == (QueryKind.PEOPLE, FactKind.INTEREST)


def test_topics_are_of_the_years_asked_for(library: Library) -> None:
    query = read("what topics did the lab work on in 2025?", library)
    assert query.fact == THEMES and query.years is not None and query.years.first == 2025
    without = Query(kind=QueryKind.COUNT, group_by="topic", fact=THEMES)
    assert len(retrieve(query, library).papers) <= len(retrieve(without, library).papers)
