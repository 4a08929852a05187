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
    ],
)
def test_the_version_after(lab: Assistant, question: str) -> None:
    assert last(lab, "What is MossNet about?", question).paper_ids == ("moss2",)


@pytest.mark.parametrize(
    "question", ["and its predecessor?", "what was the original version?", "and the earlier version?"]
)
def test_the_version_before(lab: Assistant, question: str) -> None:
    assert last(lab, "What is MossNetv2 about?", question).paper_ids == ("moss",)


def test_where_no_title_tells_of_one_nothing_is_made_up(lab: Assistant) -> None:
    assert last(lab, "What is IceNet about?", "and its successor?").paper_ids in ((), ("icenet",))
