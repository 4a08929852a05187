"""Lists of earlier turns taken together: what is on both, on either, on one alone, and what is asked of them besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Answer, QueryKind, Turn
from tests.assistant.lab import open_lab

MIRA, TOMAS, PAVEL = "Papers by Mira Holmqvist", "Papers by Tomas Verhoeven", "Papers by Pavel Horak"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


def told(lab: Assistant, *turns: str) -> Answer:
    """The answer to the last of several questions."""
    history: list[Turn] = []
    for text in turns:
        answer = lab.ask(text, history)
        history += [Turn(role="user", content=text), Turn(role="assistant", content=answer.text)]
    return answer


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Which papers are in both lists?", "icenet swarm"),
        ("How many of the two lists overlap?", "icenet swarm"),
        ("Which of those were also in the first list?", "icenet swarm"),
        ("Which of those were not in the first list?", "robots"),
        ("What is in the first list but not in the second?", "snow"),
        ("Which papers are only in the first list?", "snow"),
        ("Both lists together, how many different papers is that?", "icenet robots snow swarm"),
        ("Merge both lists please", "icenet robots snow swarm"),
        ("Of all the papers you have shown, which are from 2024?", "icenet robots"),
        ("Of both lists together, which papers are at ICRA?", "icenet robots"),
        ("Among all the papers you showed me, which is the oldest?", "snow"),
        ("How many papers in both lists are from 2025?", "swarm"),
    ],
)
def test_two_lists_together(text: str, ids: str, lab: Assistant) -> None:
    answer = told(lab, MIRA, TOMAS, text)
    assert sorted(one.id for one in answer.papers) == ids.split()
    assert answer.citations and ("How many" not in text or answer.value == len(ids.split()))


def test_lists_with_nothing_in_common(lab: Assistant) -> None:
    answer = told(lab, f"{MIRA} in 2023", PAVEL, "Which papers are in both lists?")
    assert not answer.papers and answer.outcome == "abstain"
    assert "None of the papers of these lists" in answer.text


def test_the_lists_of_two_people_are_what_they_wrote_together(lab: Assistant) -> None:
    query = told(lab, MIRA, TOMAS, "Which papers are in both lists?").query
    assert [one.researcher_id for one in (*query.people, *query.coauthors)] == ["mira", "tomas"]


def test_which_of_all_shown_have_code(lab: Assistant) -> None:
    query = told(lab, MIRA, TOMAS, "Of all the papers you have shown, which have code?").query
    assert query.code is True and len(query.paper_ids) == 4
    query = told(lab, MIRA, TOMAS, "Of both lists together, how many have no code?").query
    assert query.code is False and len(query.paper_ids) == 4


def test_the_lists_stay_apart_afterwards(lab: Assistant) -> None:
    answer = told(lab, MIRA, TOMAS, "Which papers are in both lists?", "and which of these are from 2025?")
    assert [one.id for one in answer.papers] == ["swarm"]


@pytest.mark.parametrize("text", ["Which papers are in both lists?", "Merge both lists"])
def test_one_list_alone_is_not_two(text: str, lab: Assistant) -> None:
    assert len(told(lab, MIRA, text).papers) != 2


def test_lists_of_authors_are_no_lists_of_papers(lab: Assistant) -> None:
    talk = ("Who wrote IceNet?", "Who wrote SwarmWalk?", "Who is on both author lists?")
    assert told(lab, *talk).query.kind is QueryKind.COMPARE
