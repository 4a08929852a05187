"""Pairs of people: those with the most papers together, how many have several, and who never wrote with somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind, Researcher, Turn
from assistant.records.figures import NEVER_WITH, OF_PAIRS, PAIRS, UNPAIRED
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, open_lab, paper, people, read

INES = OTHERS[2].model_copy(
    update={"member": True, "facts": (fact(FactKind.BIOGRAPHY, "Ines Carvalho counts bees."),)}
)
REST: tuple[Researcher, ...] = tuple(one for one in OTHERS if one.id != "ines")
SLEDGE = paper("sledge", "Sledges on Thin Ice", "Sledges break thin ice.", "mira tomas", 2020, "ICRA")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    where = Path(tmp_path_factory.mktemp("lab"))
    return open_lab(where, SLEDGE, researchers=(MIRA, TOMAS, INES, *REST))


def asked(lab: Assistant, *turns: str) -> tuple[Turn, ...]:
    """A talk of these questions."""
    history: list[Turn] = []
    for text in turns:
        answer = lab.ask(text, history)
        history += [Turn(role="user", content=text), Turn(role="assistant", content=answer.text)]
    return tuple(history)


@pytest.mark.parametrize(
    "text",
    [
        "Which two people have written most papers together?",
        "Which pair of authors has the most papers in common?",
        "What is the most frequent collaboration in the lab?",
        "Who writes together most often?",
        "Which two members collaborate most?",
        "Which duo has the most joint papers?",
        "哪两个人合作最多？",
    ],
)
def test_the_pair_in_front_is_named_with_its_papers(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.kind, answer.query.fact, answer.query.topic) == (QueryKind.COUNT, PAIRS, "")
    assert "Mira Holmqvist and Tomas Verhoeven" in answer.text and "3" in answer.text
    assert len(answer.citations) == 3 and not answer.query.unapplied


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("How many pairs of authors have written together?", 5),
        ("How many pairs of authors share more than one paper?", 1),
        ("How many pairs of people have at least three joint papers?", 1),
        ("How many pairs of authors have exactly one paper together?", 4),
        ("How many pairs of authors share more than one paper since 2024?", 1),
        ("How many pairs of authors have no more than two papers together?", 4),
        ("How many pairs of authors share fewer than four papers?", 5),
        ("How many pairs of authors share at least one paper at CVPR?", 2),
        ("Is there a pair of authors with more than thirty papers together?", 0),
        ("How many pairs of members have a paper together?", 2),
    ],
)
def test_pairs_are_counted_within_limits(text: str, value: int, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value) == (PAIRS, value)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Besides Tomas Verhoeven, which two people have most papers together?", "Ines Carvalho and"),
        ("Which two people have most papers together at CVPR?", "Ines Carvalho and Wei Lindgren"),
        ("Which two people have most papers together on reinforcement learning?", "Tomas Verhoeven"),
    ],
)
def test_a_pair_is_sought_within_limits(text: str, first: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.query.fact == PAIRS and first in answer.text.split("\n")[0]


def test_so_many_pairs_are_listed_as_are_asked_for(lab: Assistant) -> None:
    answer = lab.ask("top two pairs of co-authors by joint papers")
    assert (answer.query.fact, answer.query.limit, answer.value) == (PAIRS, 2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Do any two members share no paper?",
        "Are there two lab members who have never published together?",
        "Which pairs of members have no paper together?",
    ],
)
def test_members_without_a_paper_together(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value) == (UNPAIRED, 1)
    assert "- Ines Carvalho and Tomas Verhoeven" in answer.text


@pytest.mark.parametrize(
    ("text", "value", "who"),
    [
        ("Which members have never written together with Pavel Horak?", 2, "**Ines Carvalho**"),
        ("Who in the lab has never co-authored a paper with Tomas Verhoeven?", 1, "**Ines Carvalho**"),
        ("How many members have no joint paper with Mira Holmqvist?", 0, "Each of the 2"),
        ("Is there any member who has not published with Tomas Verhoeven yet?", 1, "Yes"),
        ("Who of you has no paper with Mira Holmqvist since 2024?", 1, "**Ines Carvalho**"),
    ],
)
def test_who_never_wrote_with_somebody(text: str, value: int, who: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value, answer.query.without) == (NEVER_WITH, value, None)
    assert who in answer.text and answer.citations


@pytest.mark.parametrize(
    ("turns", "text", "value"),
    [
        (["How many pairs of authors have written together?"], "and more than two papers?", 1),
        (["How many pairs of authors have written together?"], "and exactly one?", 4),
        (["How many pairs of authors have written together?"], "and at most two?", 4),
        (["How many pairs of authors have written together?"], "and at CVPR?", 2),
        (["How many pairs of authors have written together?"], "and among members?", 2),
        (["Which members have never written with Pavel Horak?"], "and with Mira Holmqvist?", 0),
    ],
)
def test_a_later_turn_bounds_the_pairs_otherwise(
    turns: list[str], text: str, value: int, lab: Assistant
) -> None:
    answer = lab.ask(text, asked(lab, *turns))
    assert answer.query.fact in OF_PAIRS and answer.value == value


def test_what_the_pair_in_front_wrote(lab: Assistant) -> None:
    talk = asked(lab, "Which two people have written most papers together since 2024?")
    answer = lab.ask("which papers are these?", talk)
    assert answer.query.kind is QueryKind.PAPERS and answer.value == 2
    assert people(answer.query) == ["mira"] and answer.query.coauthors[0].researcher_id == "tomas"


@pytest.mark.parametrize(
    "text",
    [
        "Who has published most papers together with Mira Holmqvist?",
        "Which papers did Mira Holmqvist write with Tomas Verhoeven but never with Ines Carvalho?",
        "Do Mira Holmqvist and Tomas Verhoeven have papers together?",
        "Which of the two, Mira Holmqvist or Tomas Verhoeven, has most papers?",
        "Which two papers are most alike?",
    ],
)
def test_other_questions_ask_for_no_pairs(text: str, lab: Assistant) -> None:
    assert read(text, lab.library()).fact not in OF_PAIRS


def test_nobody_unknown_is_told_of(lab: Assistant) -> None:
    answer = lab.ask("Which members have never written with Quentin Farrow?")
    assert answer.outcome == "abstain"
