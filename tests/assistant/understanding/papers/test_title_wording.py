"""Titles searched literally, in whatever words that is put."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind
from assistant.records.title_words import TitleWords
from tests.assistant.lab import PAPERS, people, read


@pytest.mark.parametrize(
    ("text", "kind", "listed"),
    [
        ("Count the records that have the phrase “from the Air” in the title", QueryKind.COUNT, {"bees", "bees2"}),
        ('which titles contain the word "robots"?', QueryKind.PAPERS, {"robots", "swarm"}),
        ('How many papers have "counting" in their title?', QueryKind.COUNT, {"bees", "bees2"}),
        ('papers whose title starts with "Small"', QueryKind.PAPERS, {"robots"}),
        ("Which titles begin with the letter N?", QueryKind.PAPERS, {"inject"}),
        ('Which titles end with "sound"?', QueryKind.PAPERS, {"snow"}),
        ("list the papers with the word sensors in the title", QueryKind.PAPERS, {"icenet"}),
        ("how many titles mention snow?", QueryKind.COUNT, {"snow"}),
        ("Which paper titles contain a colon?", QueryKind.PAPERS, {"icenet", "swarm"}),
        ('How often does the word "walking" occur in titles?', QueryKind.COUNT, {"swarm"}),
        ("in how many titles does the phrase “the air” appear?", QueryKind.COUNT, {"bees", "bees2"}),
        ("which papers have soft ground in the title?", QueryKind.PAPERS, {"robots"}),
        ("Does any title contain the word “wasps”?", QueryKind.PAPERS, {"bees2"}),
        ("Papers with the term counting in the title since 2022", QueryKind.PAPERS, {"bees"}),
        ("How many titles mention snow or robots?", QueryKind.COUNT, {"snow", "robots", "swarm"}),
        ("which papers have bees or wasps in the title?", QueryKind.PAPERS, {"bees", "bees2"}),
        ("titles with snow or wasps", QueryKind.PAPERS, {"snow", "bees2"}),
        ("papers with counting and wasps in the title", QueryKind.PAPERS, {"bees2"}),
        ('How many papers have either "snow" or "wasps" in their titles?', QueryKind.COUNT, {"snow", "bees2"}),
        ("How many titles contain the words snow, robots or wasps?", QueryKind.COUNT, {"snow", "robots", "swarm", "bees2"}),
        ('which titles contain both "counting" and "wasps"?', QueryKind.PAPERS, {"bees2"}),
        ("count the papers whose title mentions robots and/or wasps", QueryKind.COUNT, {"robots", "swarm", "bees2"}),
        ("In how many titles does the word snow or the word wasps appear?", QueryKind.COUNT, {"snow", "bees2"}),
        ("Which titles start with the word Small or the word Counting?", QueryKind.PAPERS, {"robots", "bees", "bees2"}),
    ],
)  # fmt: skip
def test_titles_are_searched_for_the_words_themselves(
    text: str, kind: QueryKind, listed: set[str], assistant: Assistant
) -> None:
    answer = assistant.ask(text)
    assert (answer.query.kind, answer.query.topic) == (kind, "")
    assert {one.id for one in answer.papers} == listed
    assert kind is QueryKind.PAPERS or answer.value == len(listed)


def test_somebody_s_titles_are_searched(library: Library) -> None:
    query = read('Which of Mira Holmqvist\'s papers have "snow" in the title?', library)
    assert (people(query), query.in_title) == (["mira"], TitleWords(words="snow"))
    query = read("titles by Mira Holmqvist that include “sensors”", library)
    assert (people(query), query.in_title) == (["mira"], TitleWords(words="sensors"))


def test_words_that_no_title_has_are_found_nowhere(assistant: Assistant) -> None:
    answer = assistant.ask('papers with the word "volcano" in the title')
    assert answer.outcome == "abstain" and "with “volcano” in the title" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "what is the title of the newest paper?",
        "titles with more than three authors",
        "titles with code",
        "list the titles of Mira Holmqvist's papers",
        "Who wrote the paper with “IceNet” in its title?",
        "papers on walking robots",
    ],
)
def test_other_questions_of_titles_search_none(text: str, library: Library) -> None:
    assert read(text, library).in_title is None


def test_what_titles_must_have_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("How many titles mention volcanoes or wasps?")
    assert answer.value == 1 and "with “volcanoes” or “wasps” in the title" in answer.text


def test_whole_words_come_before_parts_of_words() -> None:
    assert [one.id for one in TitleWords(words="robots").among(PAPERS)] == ["robots", "swarm"]
    assert [one.id for one in TitleWords(words="sens").among(PAPERS)] == ["icenet"]
    assert [one.id for one in TitleWords(words="melting").among(PAPERS)] == ["icenet", "melt"]
