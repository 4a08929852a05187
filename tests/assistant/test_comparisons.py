"""What answers to comparisons say outright: which topic has more papers, what came first, which venues are shared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import PAPERS, open_lab, paper

_CUT = paper(
    "cut", "Moss on Roofs", "Moss grows on roofs.", "wei1 ines", 2023, "CVPR", authors_complete=False
)
_BARE = paper("bare", "Ferns on Walls", "Ferns grow on walls.", "tomas", 2023, "CVPR", authors=())


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    data: Path = tmp_path_factory.mktemp("lab")
    yield open_lab(data)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Which came first, IceNet or Small Robots?", ("does not tell which", "2024 each")),
        ("Which is older, IceNet or SwarmWalk?", ("earliest is **IceNet", "2024, against 2025")),
        ("Was SwarmWalk published before IceNet?", ("earliest is **IceNet", "2024, against 2025")),
        ("Which has more authors, IceNet or SwarmWalk?", ("the same number of authors: 2 each",)),
        ("Which has the longer author list, IceNet or A Theory of Melting in Spin Systems?", ("**IceNet", "has more authors: 2, against 1")),
        ("Who published first, Mira Holmqvist or Pavel Horak?", ("**Pavel Horak** published first", "2020, against 2023")),
        ("Whose first paper is earlier, Mira Holmqvist's or Pavel Horak's?", ("**Pavel Horak** published first",)),
        ("Who has the older publications, Mira Holmqvist or Pavel Horak?", ("**Pavel Horak** published first",)),
        ("Which venues do Mira Holmqvist and Pavel Horak both publish at?", ("both have papers at", "**ICRA**: Mira Holmqvist 1", "Pavel Horak 1")),
        ("Do Pavel Horak and Ines Carvalho publish at the same venues?", ("no venue in common",)),
        ("Who has more co-authors, Mira Holmqvist or Pavel Horak?", ("**Mira Holmqvist** — 2 co-authors", "Pavel Horak: 1")),
    ],
)  # fmt: skip
def test_the_verdict_is_said(question: str, parts: tuple[str, ...], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert [part for part in parts if part not in answer.text] == []


def test_the_topic_with_more_papers_is_named_with_both_counts(lab: Assistant) -> None:
    answer = lab.ask("Is there more work on counting from the air or on glacier melting?")
    assert answer.query is not None
    assert answer.query.group_by == "topic"
    assert answer.text.startswith("**counting from the air**")
    assert "- counting from the air: 2" in answer.text
    assert "- glacier melting: 1" in answer.text


def test_two_topics_that_nobody_wrote_on_are_abstained_from(lab: Assistant) -> None:
    assert lab.ask("Are there more papers on coral reefs or on opera singing?").outcome == "abstain"


@pytest.mark.parametrize(
    ("question", "outcome", "told"),
    [
        ("Compare Mira Holmqvist and Geoffrey Hinton", "abstain", "measures glaciers"),
        ("Compare the research of Mira Holmqvist with that of Kaiming Beck", "abstain", "measures glaciers"),
        ("Who has more papers, Pavel Horak or Yoshua Bengio?", "abstain", "3 papers"),
        ("Did Pavel Horak or Anneliese Ogbonna publish more in 2021?", "abstain", "1 paper"),
        ("What do Mira Holmqvist and Grace Ogbonna each work on?", "answer", "Glacier sensing"),
    ],
)
def test_who_is_known_is_answered_for_beside_a_name_that_nobody_bears(
    question: str, outcome: str, told: str, lab: Assistant
) -> None:
    answer = lab.ask(question)
    assert answer.outcome == outcome
    assert "I know nobody called" in answer.text
    assert told in answer.text


def test_a_page_of_somebody_is_no_person(lab: Assistant) -> None:
    assert "I know nobody" not in lab.ask("Give me a link to Mira Holmqvist's Google Scholar page.").text


def test_counts_of_co_authors_say_which_lists_are_cut(tmp_path: Path) -> None:
    lab = open_lab(tmp_path / "data", _CUT, _BARE)
    text = lab.ask("Who has more co-authors, Ines Carvalho or Pavel Horak?").text
    assert "Of 1 of the 4 papers of Ines Carvalho the list of authors is missing or cut short" in text
    assert "papers of Pavel Horak" not in text


def test_who_is_on_both_says_which_lists_are_cut(tmp_path: Path) -> None:
    lab = open_lab(tmp_path / "data", _CUT)
    text = lab.ask("Do Moss on Roofs and IceNet share authors?").text
    assert "The list of authors of **Moss on Roofs** is missing or cut short" in text


def test_who_wrote_a_paper_set_beside_another_is_cited_as_well(tmp_path: Path) -> None:
    lab = open_lab(tmp_path)
    first, second = PAPERS[0], PAPERS[1]
    lines = lab.ask(f"Compare “{first.title}” and “{second.title}”").text.splitlines()
    named = [line for line in lines if line.startswith(first.authors[0].name)]
    assert named and all(line.endswith("]") for line in named)
