"""A year that is of what a paper tells: `the storm of January 2012` is in a paper of 2014."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab, paper

STORM = paper(
    "storm",
    "What the Coast Kept of a Storm",
    "We map the dunes that the storm of January 2012 took from the coast. Dunes grew back within two winters.",
    "pavel",
    2014,
    None,
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), STORM)


@pytest.mark.parametrize(
    "question",
    ["papers on the January 2012 storm on the coast", "Is there a paper about the coast storm in 2012?"],
)
def test_a_year_without_papers_may_be_of_the_event(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer" and "What the Coast Kept" in answer.text
    assert "2012 as the year of publication" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "papers on the coast storm of 2013",
        "papers on dunes since 2018",
        "How many papers on the coast storm were published in 2012?",
    ],
)
def test_no_paper_of_other_years_stands_in_otherwise(question: str, lab: Assistant) -> None:
    assert "as the year of publication" not in lab.ask(question).text
