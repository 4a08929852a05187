"""What a story tells is no cue: neither for a fact of somebody, nor for a venue, nor for a year."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.message.remarks import without_remarks
from assistant.understanding.query.parse import parse
from tests.assistant.lab import open_lab

TODAY = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The tests' lab with the real model."""
    return open_lab(Path(tmp_path_factory.mktemp("lab")), embedder=MiniLM()).library()


@pytest.mark.parametrize(
    "question",
    [
        "My cousin at the tax office groans that tide tables are wrong after every storm. She says there is a better way to predict tides, and that it is described in one of your papers.",
        "My son's teacher let the class label 300 mushrooms, half of them wrongly. He told me of a trick that finds wrong labels by itself, and that your group has written about it.",
        "People seem able to melt a crystal a bit more slowly by shaking it. Has your group written about shaken crystals?",
        "We keep newborn lambs outside. Before our report is due I would like to cite something on how fast small wounds close.",
    ],
)
def test_a_story_asks_for_papers(question: str, library: Library) -> None:
    query = parse(question, library, TODAY).query
    assert query.kind is QueryKind.PAPERS
    assert query.topic
    assert query.fact is None


@pytest.mark.parametrize(
    ("question", "venues"),
    [
        ("We have SEM pictures of our powder. Anything of yours that helps with cutting out the grains?", ()),
        ("My RSS reader is broken; do you have a paper on news feeds?", ()),
        ("We look at crystals with a TEM. Any papers on artefacts?", ()),
        ("Do you have SIGMOD papers on crystals?", ("SIGMOD",)),
        ("Anything on crystals at ECCV?", ("ECCV",)),
        ("Which SIGIR work on crystals is there?", ("SIGIR",)),
    ],
)
def test_a_short_form_of_a_thing_is_no_venue(
    question: str, venues: tuple[str, ...], library: Library
) -> None:
    assert parse(question, library, TODAY).query.venues == venues


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("So far I have papers from the 2010s. What do you have on melting crystals?", None),
        ("Our dairy started in 2015. What do you have on melting crystals?", None),
        ("The class sorted 2000 leaf photos. Is there a paper on melting crystals?", None),
        ("What do you have on melting crystals from 2019 on?", 2019),
        ("I only want work since 2019. What do you have on melting crystals?", 2019),
        ("I read a lot. What did you publish on crystals in 2018?", 2018),
    ],
)
def test_a_year_of_whoever_asks_limits_nothing(question: str, first: int | None, library: Library) -> None:
    years = parse(question, library, TODAY).query.years
    assert (years.first if years is not None else None) == first


@pytest.mark.parametrize(
    ("question", "kind", "topic"),
    [
        ("melting crystals: which of the members?", QueryKind.PEOPLE, "melting crystals"),
        ("Tides in shallow bays - whose projects are these?", QueryKind.PEOPLE, "Tides in shallow bays"),
        ("which people looked at tides in shallow bays?", QueryKind.PEOPLE, "tides in shallow bays"),
        ("Tides in shallow bays. Any papers going that way?", QueryKind.PAPERS, "Tides in shallow bays"),
        ("who studies people looking at screens?", QueryKind.PEOPLE, "people looking at screens"),
    ],
)
def test_what_is_asked_behind_a_topic(question: str, kind: QueryKind, topic: str, library: Library) -> None:
    query = parse(question, library, TODAY).query
    assert (query.kind, query.topic) == (kind, topic)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Anything on how bats hear, which sounds odd for a lab of batteries?", "Anything on how bats hear?"),
        ("Prizes you won (our dean counts those apart): which papers?", "Prizes you won: which papers?"),
        ("papers on graphs (directed)", "papers on graphs (directed)"),
        ("noise, which is hard to remove, in old films", "noise, which is hard to remove, in old films"),
    ],
)
def test_remarks_are_left_out(said: str, left: str) -> None:
    assert without_remarks(said) == left
