"""Stored venues of several words: neither half a name of somebody unknown, nor a title that is not stored, nor a paper described."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import open_lab, paper, people, read

JOURNAL = "Separation and Purification Technology"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(
        Path(tmp_path_factory.mktemp("lab")),
        paper("gas", "Sieves for Heavy Gases", "We sieve gases.", "mira", 2022, JOURNAL),
        paper("gas2", "Sieves for Light Gases", "We sieve gases.", "ines", 2023, JOURNAL),
        paper("ink", "Chemistry of Old Inks and Materials", "Inks.", "pavel", 2019, "Chemistry of Materials"),
        paper("fluid", "A Drop on Ice", "Drops.", "pavel", 2018, "J. Fluid Mech"),
    ).library()


@pytest.mark.parametrize(
    "text",
    [
        f"number of {JOURNAL} publications from your group",
        f"We compile statistics. What is the number of papers for {JOURNAL}?",
        f"Name the lab's contributions to {JOURNAL}.",
        f"Who has signed the most {JOURNAL} contributions?",
        f"Counting papers at {JOURNAL}, who comes out on top?",
        f"As a student I'd like the list of your papers at {JOURNAL}, I'd be glad.",
    ],
)
def test_it_is_the_venue_and_names_nobody(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.venues == (JOURNAL,) and not query.people and not query.title and not query.unknown


def test_it_stands_beside_somebody_who_is_known(library: Library) -> None:
    query = read(f"What is the number of papers for Mira Holmqvist and {JOURNAL}?", library)
    assert people(query) == ["mira"] and query.venues == (JOURNAL,)


def test_a_paper_of_a_journal_is_not_described_by_its_name(library: Library) -> None:
    query = read("give me the Chemistry of Materials paper count of 2019", library)
    assert query.venues == ("Chemistry of Materials",) and not query.paper_ids


def test_stops_belong_to_a_shortened_name(library: Library) -> None:
    query = read("Which people wrote J. Fluid Mech papers with Pavel Horak?", library)
    assert query.venues == ("J. Fluid Mech",) and people(query) + [one.researcher_id for one in query.coauthors] == ["pavel"]  # fmt: skip


def test_a_name_that_nobody_bears_still_is_one(library: Library) -> None:
    query = read(f"How many papers has Jane Doeringer written at {JOURNAL}?", library)
    assert [one.text for one in query.people] == ["Jane Doeringer"]


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Apart from what went to CVPR, which papers does Ines Carvalho have?", QueryKind.PAPERS),
        ("How many papers of Ines Carvalho were in other places than CVPR?", QueryKind.COUNT),
        ("Ines Carvalho: how many papers if CVPR doesn't count?", QueryKind.COUNT),
        ("Strike the CVPR ones from Ines Carvalho's list and show what remains.", QueryKind.PAPERS),
        ("How many papers did Ines Carvalho publish elsewhere than CVPR?", QueryKind.COUNT),
    ],
)
def test_a_venue_is_left_out(text: str, kind: QueryKind, lab: Assistant) -> None:
    query = lab.ask(text).query
    assert query.kind is kind and people(query) == ["ines"] and not query.venues
    assert query.without is not None and query.without.venues == ("CVPR",)


@pytest.mark.parametrize(
    "text",
    [
        "My library is missing the 2022 CVPR articles by Ines Carvalho. Titles please.",
        "Our shelf is still missing the CVPR papers of 2022 by Ines Carvalho: titles?",
    ],
)
def test_what_whoever_asks_does_not_have_is_asked_for(text: str, lab: Assistant) -> None:
    query = lab.ask(text).query
    assert query.venues == ("CVPR",) and query.years is not None and query.years.first == 2022
    assert query.without is None


@pytest.mark.parametrize(
    "text",
    [
        "How many of the papers by Mira Holmqvist have a first author who isn't Mira Holmqvist?",
        "Which papers of Mira Holmqvist have a lead author other than Mira Holmqvist?",
    ],
)
def test_somebody_else_is_first_author(text: str, lab: Assistant) -> None:
    query = lab.ask(text).query
    assert people(query) == ["mira"] and query.position is None and query.without is not None
    assert query.without.placed_at == "first" or query.without.position == "first"


@pytest.mark.parametrize("text", ["Who was on papers with Mira Holmqvist?", "Who else is on the papers with Mira Holmqvist?"])  # fmt: skip
def test_company_on_papers(text: str, lab: Assistant) -> None:
    assert lab.ask(text).query.kind is QueryKind.COAUTHORS


@pytest.mark.parametrize("word", ["Besides", "Except", "Excluding"])
def test_a_word_that_leaves_out_is_no_given_name(word: str, lab: Assistant) -> None:
    query = lab.ask(f"{word} Carvalho, who wrote with Mira Holmqvist?").query
    assert query.kind is QueryKind.COAUTHORS and people(query) == ["mira"]
    assert query.without is not None and [one.researcher_id for one in query.without.people] == ["ines"]


def test_most_often_first(lab: Assistant) -> None:
    query = lab.ask("By number of first-author papers, who's on top?").query
    assert (query.kind, query.group_by, query.position) == (QueryKind.COUNT, "person", "first")
