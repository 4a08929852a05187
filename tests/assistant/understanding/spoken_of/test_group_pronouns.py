"""`Those` of a first message belongs to what it names; behind a list it stands for what was listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import last, open_lab, read


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")))


@pytest.mark.parametrize(
    "question",
    [
        "Counting those busy wasps - which paper was that?",
        "Those hungry wasps near houses: which paper was it?",
        "How do you count these tiny wasps? Papers?",
    ],
)
def test_a_first_message_names_what_those_are(lab: Assistant, question: str) -> None:
    assert "wasps" in read(question, lab.library()).topic


def test_behind_a_list_they_are_listed(lab: Assistant) -> None:
    query = last(lab, "papers at CVPR", "which of those count wasps?")
    assert "wasps" in query.topic and (query.venues or query.paper_ids)
