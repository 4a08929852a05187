"""On what something was tried."""

from __future__ import annotations

import pytest

from assistant.retrieval.paper_facts.trials import implied_topic


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what was it tested on?", "dataset"),
        ("on which was it evaluated", "dataset"),
        ("and on what did they train it?", "dataset"),
        ("what is it about?", ""),
        ("who wrote it", ""),
    ],
)
def test_what_something_was_tested_on_is_data(question: str, topic: str) -> None:
    assert implied_topic(question) == topic
