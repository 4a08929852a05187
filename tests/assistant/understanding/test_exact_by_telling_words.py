"""Exact requests in anybody's words: what is counted, whose company, which place among authors, and what only frames it."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import read


@pytest.mark.parametrize(
    "text",
    [
        "If I wrote to every co-author of Mira Holmqvist, how many letters would that be?",
        "Mira Holmqvist, coauthor tally?",
        "How many fellow authors has Mira Holmqvist had?",
    ],
)
def test_company_is_counted(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.topic) == (QueryKind.COAUTHORS, None, "")


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holmqvist, number one coauthor?",
        "Alongside Mira Holmqvist, who is on the greatest number of papers?",
        "most papers with Mira Holmqvist: who?",
    ],
)
def test_the_first_of_the_company(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by) == (QueryKind.COAUTHORS, "person")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("I wonder what Mira Holmqvist has put out in the role of first author.", "first"),
        (
            "Leave out the papers where someone else is first author: what remains for Mira Holmqvist?",
            "first",
        ),
        ("Papers headed by Mira Holmqvist", "first"),
        ("What has Mira Holmqvist published in the last author position?", "last"),
        ("By Mira Holmqvist alone, which papers have been published?", "single"),
        ("Excluding everything with coauthors, which papers does Mira Holmqvist have?", "single"),
        ("Papers on which nobody but Mira Holmqvist is named", "single"),
        ("Just Mira Holmqvist's papers please", None),
    ],
)
def test_places_in_looser_words(text: str, position: str | None, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.position) == (QueryKind.PAPERS, position)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How many papers has Mira Holmqvist on origami?", "origami"),
        ("How many origami papers has Mira Holmqvist?", "origami"),
        ("How many papers by Mira Holmqvist study origami?", "origami"),
    ],
)
def test_what_is_left_frames_unless_it_stands_as_a_topic(text: str, topic: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.COUNT, topic)
