"""Exact questions in whatever words: whom and which year they leave out, whom they join, where lists begin and end, databases' fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.kinds.requests_in_plain_words import as_plain_words
from assistant.understanding.message.purposes import without_purpose
from tests.assistant.lab import open_lab, people, read


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize(
    "text",
    [
        "Which of Mira Holmqvist's papers aren't joint with Ines Carvalho?",
        "On which papers does Mira Holmqvist appear and Ines Carvalho doesn't?",
        "Take Mira Holmqvist's papers and drop every one that has Ines Carvalho on it.",
        "From Mira Holmqvist's publications remove those shared with Ines Carvalho.",
        "What has Mira Holmqvist published without Ines Carvalho as a co-author?",
        "Which papers of Mira Holmqvist were not co-authored by Ines Carvalho?",
        "Papers of Mira Holmqvist and Ines Carvalho? I mean those by Mira Holmqvist not signed by Ines Carvalho.",
        "I don't want the ones with Ines Carvalho: which papers has Mira Holmqvist written?",
        "author=Mira Holmqvist AND NOT author=Ines Carvalho",
        "list of papers, Mira Holmqvist yes, Ines Carvalho no",
        "Mira Holmqvist papers w/o Ines Carvalho",
        "If Ines Carvalho's joint papers are set aside, what has Mira Holmqvist published?",
    ],
)
def test_who_is_left_out(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.PAPERS and people(query) == ["mira"] and not query.coauthors
    assert query.without is not None and [one.researcher_id for one in query.without.people] == ["ines"]
    assert not query.topic


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist's papers with a date different from 2023",
        "All of Mira Holmqvist's output bar 2023",
        "Mira Holmqvist's papers from any year but 2023",
        "The 2023 report is done, so I need Mira Holmqvist's papers from every other year.",
        "Which papers by Mira Holmqvist would be left if I dropped those of 2023?",
        "I have the papers of 2023 already, give me the rest of Mira Holmqvist's.",
        "I need Mira Holmqvist's publications, but 2023 should not be in it.",
        "author=Mira Holmqvist AND year != 2023",
    ],
)
def test_which_year_is_left_out(text: str, library: Library) -> None:
    query = read(text, library)
    assert people(query) == ["mira"] and query.years is None and not query.topic
    assert query.without is not None and query.without.years is not None
    assert query.without.years.first == query.without.years.last == 2023


@pytest.mark.parametrize(
    "text",
    [
        "Which of Mira Holmqvist's papers also list Ines Carvalho?",
        "Of the papers by Mira Holmqvist, which ones had Ines Carvalho on board?",
        "author=Mira Holmqvist AND author=Ines Carvalho, list",
        "intersection of the papers of Mira Holmqvist and Ines Carvalho",
        "What did Mira Holmqvist publish in the company of Ines Carvalho?",
        "Name every paper that has Mira Holmqvist as well as Ines Carvalho on it.",
        "Which publications connect Mira Holmqvist to Ines Carvalho?",
        "Filter Mira Holmqvist's papers to those with Ines Carvalho",
        "Has Mira Holmqvist never written with Ines Carvalho?",
    ],
)
def test_papers_of_both(text: str, lab: Assistant) -> None:
    query = lab.ask(text).query
    assert query.kind is QueryKind.PAPERS and not query.topic and query.without is None
    joined = {one.researcher_id for one in (*query.people, *query.coauthors)}
    assert joined == {"mira", "ines"} and len(query.coauthors) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Give me the size of the overlap between the papers of Mira Holmqvist and those of Ines Carvalho.",
        "Among the papers of Mira Holmqvist, how many also have Ines Carvalho as an author?",
        "What is the total of works co-written by Mira Holmqvist and Ines Carvalho?",
        "In numbers: the shared papers of Mira Holmqvist and Ines Carvalho.",
        "How many papers carry the names of both Mira Holmqvist and Ines Carvalho?",
        "On how many papers does Mira Holmqvist appear next to Ines Carvalho?",
    ],
)
def test_how_many_of_both(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.COUNT and query.group_by is None
    assert len(query.people) == len(query.coauthors) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Papers by Mira Holmqvist or Ines Carvalho",
        "Papers by Mira Holmqvist, papers by Ines Carvalho",
        "Who has more papers, Mira Holmqvist or Ines Carvalho?",
        "How many papers has Mira Holmqvist against Ines Carvalho?",
    ],
)
def test_people_side_by_side_are_not_joined(text: str, library: Library) -> None:
    query = read(text, library)
    assert not query.coauthors and people(query) == ["mira", "ines"]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Which is the youngest of Mira Holmqvist's papers?", "newest"),
        ("Find Mira Holmqvist's freshest paper.", "newest"),
        ("most up-to-date paper by Mira Holmqvist", "newest"),
        ("What has been published most recently by Mira Holmqvist?", "newest"),
        ("Which paper closes Mira Holmqvist's publication list?", "newest"),
        ("Which paper by Mira Holmqvist is the last one chronologically?", "newest"),
        ("what is the most old article from Mira Holmqvist", "oldest"),
        ("Name the paper that Mira Holmqvist published before all others.", "oldest"),
        ("With what paper does Mira Holmqvist's publication list start, chronologically?", "oldest"),
        ("Which paper marked the start of Mira Holmqvist's publishing?", "oldest"),
        ("Mira Holmqvist's inaugural paper", "oldest"),
    ],
)
def test_either_end_of_a_list(text: str, sort: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.sort, query.limit, query.topic) == (QueryKind.PAPERS, sort, 1, "")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("papers of Mira Holmqvist since the year 2022 please", 2022, None),
        ("If we begin counting at 2022, what papers does Mira Holmqvist have?", 2022, None),
        ("papers author Mira Holmqvist year 2022..2024", 2022, 2024),
        ("papers of Mira Holmqvist from year 2022 until year 2024, both years also", 2022, 2024),
        ("Mira Holmqvist papers >= 2022", 2022, None),
        ("Mira Holmqvist's papers not earlier than 2022 and not later than 2024", 2022, 2024),
        ("For the 2023 annual report, please list the papers of Mira Holmqvist.", 2023, 2023),
    ],
)
def test_years_in_other_words(text: str, first: int, last: int | None, library: Library) -> None:
    years = read(text, library).years
    assert years is not None and (years.first, years.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "With which papers was Mira Holmqvist represented at AAAI?",
        "Which papers did Mira Holmqvist parade at AAAI?",
        "works penned by Mira Holmqvist at AAAI",
    ],
)
def test_verbs_of_authorship_are_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.topic == "" and query.venues == ("AAAI",)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Papers by Mira Holmqvist on basket weaving", "basket weaving"),
        ("What did Mira Holmqvist write on stars with Ines Carvalho?", "stars"),
        ("Has Mira Holmqvist written on baking without Ines Carvalho?", "baking"),
    ],
)
def test_a_topic_stays_one(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    "text",
    [
        "What did Mira Holmqvist put out in 2023?",
        "How many papers did Mira Holmqvist put out in 2023?",
        "Don't you have papers by Mira Holmqvist in 2023?",
        "Not sure which papers Mira Holmqvist has in 2023",
    ],
)
def test_nothing_is_turned_round(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.without is None and query.years is not None and query.years.first == 2023


def test_a_purpose_keeps_only_the_year_of_a_report() -> None:
    assert without_purpose("For the 2023 report, list her papers.") == "list her papers in 2023."
    assert without_purpose("For my meeting, list her papers.") == "list her papers."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("author=A. Bo AND year>=2020", "papers by A. Bo since 2020"),
        ("the youngest patients in your papers", "the youngest patients in your papers"),
        ("Which papers treat a ratio: author effects?", "Which papers treat a ratio: author effects?"),
        ("date of publication of X", "publication year of X"),
    ],
)
def test_plain_words(text: str, plain: str) -> None:
    assert as_plain_words(text) == plain
