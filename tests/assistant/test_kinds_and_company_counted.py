"""Kinds of venue weighed against each other, co-authors of each member, company on papers with somebody, mean team sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from assistant.records.figures import MEAN_AUTHORS
from tests.assistant.lab import open_lab, paper

SERIAL = paper("serial", "Ice in Series", "Ice grows.", "mira tomas ines", 2022, "Journal of Glaciology")
SHOP = paper("shop", "Ice in Short", "Ice melts.", "mira", 2022, "Workshop on Ice", track="Workshop")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), SERIAL, SHOP)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Has Mira Holmqvist more journal papers than conference papers?", ["conference papers: 2", "journal papers: 1"]),
        ("Are there more workshop or journal papers?", ["journal papers: 1", "workshop papers: 1"]),
        ("How many papers per kind of venue in 2022?", ["conference papers: 1", "journal papers: 1", "workshop papers: 1"]),
    ],
)  # fmt: skip
def test_kinds_of_venue_are_weighed(text: str, counts: list[str], lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.group_by, answer.query.track, answer.query.topic) == ("kind", None, "")
    assert all(f"- {line}" in answer.text for line in counts)


def test_by_how_many_one_kind_is_ahead(lab: Assistant) -> None:
    answer = lab.ask("How many more conference than journal papers has Mira Holmqvist?")
    assert (answer.query.group_by, answer.value) == ("kind", 1)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Who are Mira Holmqvist's co-authors on papers with Tomas Verhoeven?", "ines tomas"),
        ("Mira Holmqvist's co-authors on papers with Tomas Verhoeven in 2022 or 2023", "ines tomas"),
        ("Who else is on the papers of Mira Holmqvist and Tomas Verhoeven?", "ines"),
    ],
)
def test_whoever_is_told_as_company_counts_unless_others_are_asked_for(
    text: str, who: str, lab: Assistant
) -> None:
    answer = lab.ask(text)
    assert answer.query.kind is QueryKind.COAUTHORS and answer.value == len(who.split())
    assert [one.researcher_id for one in answer.query.coauthors] == ["tomas"]


def test_co_authors_of_each_member(lab: Assistant) -> None:
    answer = lab.ask("How many co-authors does each member have?")
    assert (answer.query.group_by, answer.query.fact) == ("person", "coauthors")
    assert "Mira Holmqvist: 2" in answer.text and "Pavel Horak:" not in answer.text


def test_the_mean_size_of_teams(lab: Assistant) -> None:
    answer = lab.ask("What is the average team size of Mira Holmqvist's papers at ICRA?")
    assert (answer.query.fact, answer.value) == (MEAN_AUTHORS, 2)
