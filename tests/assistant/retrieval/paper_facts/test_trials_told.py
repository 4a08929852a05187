"""How something was tried is told by the sentences of a trial, whatever it is called."""

from __future__ import annotations

import pytest

from assistant.records import Passage
from assistant.retrieval.paper_facts.trials_told import told_of_trial

_TEXT = Passage(
    id="p", kind="paper", owner_id="p", field="abstract", title="Steps on Moss", source_id="",
    text="Steps on Moss. Moss is soft. We plan steps with a map. We validated the planner in simulation and with two robots. "
    "On walking, and after transfer to climbing and swimming gaits, it beats earlier planners.",
)  # fmt: skip


@pytest.mark.parametrize(
    "question",
    ["How was it validated?", "how did they evaluate it", "How exactly was it tested?", "How was the evaluation done?"],
)  # fmt: skip
def test_how_it_was_tried(question: str) -> None:
    assert told_of_trial(question, _TEXT) == ["We validated the planner in simulation and with two robots."]


@pytest.mark.parametrize(
    "question",
    [
        "For what tasks was it tried?",
        "On which problems was it tested?",
        "What applications was it used for?",
    ],
)
def test_at_what_tasks_it_was_tried(question: str) -> None:
    (told,) = told_of_trial(question, _TEXT)
    assert told.startswith("On walking")


@pytest.mark.parametrize(
    "question", ["How does it work?", "Which tasks do you work on?", "How was it funded?"]
)
def test_nothing_where_no_trial_is_asked(question: str) -> None:
    assert told_of_trial(question, _TEXT) == []
