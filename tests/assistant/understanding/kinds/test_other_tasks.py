"""Every task in the table is asked for by its own example."""

from __future__ import annotations

import re

import pytest

from assistant.understanding.kinds.other_tasks import TASKS, asks_other_task


@pytest.mark.parametrize(("example", "wording"), TASKS)
def test_an_example_asks_for_its_task(example: str, wording: re.Pattern[str]) -> None:
    assert wording.search(example)


@pytest.mark.parametrize(
    "question",
    [
        "Send me the link to the code.",
        "Make a reading list on tides.",
        "Code?",
        "What do you think of the paper on bees?",
        "Who won the best paper award?",
    ],
)
def test_what_is_stored_is_no_task(question: str) -> None:
    assert not asks_other_task(question)
