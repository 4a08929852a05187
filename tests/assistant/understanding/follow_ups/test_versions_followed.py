"""The version after or before a paper spoken of."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import last, open_lab, paper

FIRST = paper("moss", "MossNet: Maps of Moss", "MossNet maps moss.", "mira", 2023, "AAAI")
SECOND = paper(
    "moss2", "MossNetv2: Quicker Maps of Moss", "MossNetv2 maps moss sooner.", "mira", 2024, "AAAI"
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("versions")), FIRST, SECOND)


@pytest.mark.parametrize(
    "question",
    [
        "Did a second version follow?",
        "and its successor?",
        "is there a newer version?",
        "has there been a follow-up?",
        "what about the later version?",
        "Is there an improved version of it?",
        "did an updated version come out?",
        "did they make a version 2?",
    ],
)
def test_the_version_after(lab: Assistant, question: str) -> None:
    query = last(lab, "What is MossNet about?", question)
    assert (query.paper_ids, query.fact) == (("moss2",), "about")


@pytest.mark.parametrize(
    "question",
    [
        "and its predecessor?",
        "what was the original version?",
        "and the earlier version?",
        "and the original?",
    ],
)
def test_the_version_before(lab: Assistant, question: str) -> None:
    assert last(lab, "What is MossNetv2 about?", question).paper_ids == ("moss",)


@pytest.mark.parametrize(
    "question", ["and its v2?", "and of the v2?", "and v2?", "and version 2?", "and version two?", "what about v2.0?", "and the second version?", "and the v2 of it?"]
)  # fmt: skip
def test_a_version_by_its_number_is_asked_the_same(lab: Assistant, question: str) -> None:
    query = last(lab, "When was MossNet published?", question)
    assert query.paper_ids == ("moss2",)
    assert query.fact == ("about" if "what" in question else "year")


@pytest.mark.parametrize(
    "question",
    [
        "who wrote version 1?",
        "and who is the author of its v1?",
        "the original version was written by whom?",
    ],
)
def test_a_version_by_its_number_is_asked_something(lab: Assistant, question: str) -> None:
    query = last(lab, "When was MossNetv2 published?", question)
    assert (query.paper_ids, query.fact) == (("moss",), "authors")


def test_where_no_title_tells_of_one_nothing_is_made_up(lab: Assistant) -> None:
    assert last(lab, "What is IceNet about?", "and its successor?").paper_ids in ((), ("icenet",))
