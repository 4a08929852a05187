"""Whom an answer lists: those asked for, and nobody beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    data: Path = tmp_path_factory.mktemp("lab")
    yield open_lab(data)


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("Who is the first author of IceNet?", ["mira"]),
        ("first author of IceNet", ["mira"]),
        ("Who is last on IceNet's author list?", ["tomas"]),
        ("Who wrote IceNet?", ["mira", "tomas"]),
        ("With whom did Mira Holmqvist write IceNet?", ["tomas"]),
        ("Who has the most papers?", ["pavel", "ines", "mira", "tomas"]),
        ("Who has more papers, Mira Holmqvist or Pavel Horak?", ["mira", "pavel"]),
        ("who published at CVPR?", ["ines", "wei1", "wei2"]),
        ("who is the most productive author at CVPR?", ["ines"]),
    ],
)
def test_people_are_those_asked_for(question: str, people: list[str], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert sorted(one.id for one in answer.people) == sorted(people)


@pytest.mark.parametrize(
    "question", ["Which paper has the most authors?", "which paper got the longest author list"]
)
def test_the_longest_author_list_is_of_all_papers_that_share_it(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert {len(one.authors) for one in answer.papers} == {2}
    assert "2 authors listed" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Which paper is about nasty rumours online?", "How do people gossip? I'd like papers on that."],
)
def test_a_paper_on_gossip_is_no_gossip(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"


@pytest.mark.parametrize(
    "text",
    [
        "Does a Marek Dvorak work with you? I met him at a summer school and he named this lab.",
        "Is a Marek Dvorak part of your group? He gave a talk at our institute last month.",
        "A colleague mentioned a certain Marek Dvorak from your lab. What does he work on?",
        "I got a mail from one Marek Dvorak who claims to be in your group. Is that so?",
        "Was there ever a Marek Dvorak in the team?",
    ],
)
def test_a_stranger_with_a_story_is_known_to_nobody(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "abstain"
    assert "Marek Dvorak”" in answer.text
