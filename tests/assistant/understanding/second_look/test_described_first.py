"""A paper that is only described, in a sentence before the question or in short, is the one that is asked about."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind
from tests.assistant.lab import open_lab, paper

OTTERS = paper(
    "otters",
    "OtterWatch: Otters Seen on Stony Banks",
    "Otters on stony banks are filmed at dusk by a cheap camera. In tests on RiverSet and LakeSet it runs 3.5 times faster. "
    "We call the effect dusk drift.",
    "ines",
    2024,
    "CVPR",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("otters") / "data", OTTERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "I heard of a project in which otters on stony banks are filmed at dusk. Which data did they use?",
            "RiverSet",
        ),
        (
            "There's a paper about otters filmed by a cheap camera on stony banks. Who wrote it?",
            "Ines Carvalho",
        ),
        ("I read about otters on stony banks filmed at dusk. How much faster is it?", "3.5 times"),
        (
            "You have a paper on otters on stony banks filmed at dusk. Is the code available?",
            "No link is stored",
        ),
        (
            "I came across your work about otters filmed at dusk on stony banks. What is the effect called?",
            "dusk drift",
        ),
        ("otters stony banks paper which datasets", "RiverSet"),
        ("stony banks otters paper dataset?", "LakeSet"),
        ("otters stony banks paper authors", "Ines Carvalho"),
    ],
)
def test_the_paper_described_answers(question: str, told: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query.paper_ids == ("otters",)
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "I have read about otters. Which papers do you have on it?",
        "I have a question about bees. What should I read?",
        "I heard of cheap cameras on banks at dusk. Who works on this?",
        "There is a paper on qubits. Which codes did they use?",
        "I have a film of two otters on stony banks at dusk. Could your software tell them apart?",
        "Looking for cameras that film otters on stony banks one after another and do not forget the first ones. What is there?",
    ],
)
def test_papers_and_people_are_still_sought(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query.kind is not QueryKind.FACT or not answer.query.paper_ids
