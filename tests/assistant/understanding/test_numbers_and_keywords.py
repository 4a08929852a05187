"""Numbers that count no papers, and keywords that a title happens to have: both are topics."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.records import QueryKind, Status
from tests.assistant.lab import open_lab, paper, read

MORE = paper(
    "lamps", "Cheap Lamps are Changing Night Classes in Schools", "Lamps help schools.", "ines", 2024, None
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), MORE).library()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Which papers study walking with more than one robot?", "walking with more than one robot"),
        (
            "papers on snow depth with at least three microphones",
            "snow depth with at least three microphones",
        ),
        ("glacier sensing with two or more drones", "glacier sensing with two or more drones"),
    ],
)
def test_a_number_of_other_things_stays_in_the_topic(library: Library, text: str, topic: str) -> None:
    query = read(text, library)
    assert (query.topic, query.at_least, query.unapplied) == (topic, None, ())


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Who has more than two papers?", 3),
        ("people with at least two conference papers", 2),
        ("Who has at least two ICRA papers?", 2),
        ("Who has published more than once at ICRA?", 2),
        ("Who wrote with Mira Holmqvist more than once?", 2),
        ("people with three or more publications", 3),
    ],
)
def test_a_number_of_papers_is_an_amount(library: Library, text: str, least: int) -> None:
    assert read(text, library).at_least == least


@pytest.mark.parametrize(
    "text", ["cheap lamps in schools", "Where can I read about cheap lamps in night classes?"]
)
def test_keywords_are_a_topic(library: Library, text: str) -> None:
    query = read(text, library)
    assert (query.kind, query.paper_ids) == (QueryKind.PAPERS, ())
    assert "lamps" in query.topic


@pytest.mark.parametrize(
    "text",
    ["cheap lamps are changing night classes", "Who wrote cheap lamps changing night classes in schools?"],
)
def test_most_of_a_title_names_the_paper(library: Library, text: str) -> None:
    assert read(text, library).paper_ids == ("lamps",)


def test_a_plural_is_no_slip_of_another_word(library: Library) -> None:
    assert read("hypotheses about lamps", library).topic.startswith("hypotheses")


def test_how_many_a_paper_tells_of_counts_no_papers(library: Library) -> None:
    query = read("How many bees live in a meadow according to the paper?", library)
    assert (query.kind, query.fact) == (QueryKind.FACT, "figure")


def test_what_somebody_wrote_alone(library: Library) -> None:
    assert read("What did Pavel Horak write alone?", library).position == "single"
    assert read("Which papers are in press?", library).status is Status.ACCEPTED
