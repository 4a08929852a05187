"""Questions that name no paper: which of them a text answers, which ask for papers, and which count them."""

from __future__ import annotations

import pytest

from assistant.records import QueryKind
from assistant.understanding.facts.told_in_text import is_question
from assistant.understanding.kinds.kinds import shape_of


@pytest.mark.parametrize(
    "masked",
    [
        "what share of the world's roads is exposed to at least one hazard?",
        "where are the hotspots of road flood risk in europe?",
        "up to which coordination numbers do the clusters go?",
        "is a step size needed by the stochastic algorithms?",
        "what was the average difference in energy per pair of atoms?",
        "what does flood damage to european roads cost per year?",
    ],
)
def test_such_a_question_is_answered_by_the_sentence_of_a_paper_on_it(masked: str) -> None:
    shape = shape_of(masked)
    assert shape.kind in (QueryKind.PAPERS, QueryKind.FACT)
    assert shape.fact in ("asked", "told", "words")


@pytest.mark.parametrize(
    "masked",
    [
        "is there a tool that tells how much damage a winter gale does?",
        "is there any paper on floods?",
        "what do you have on floods?",
        "which papers are about bees?",
        "do you know anything about bees?",
    ],
)
def test_work_that_is_sought_is_listed(masked: str) -> None:
    assert not is_question(masked)
    assert shape_of(masked).kind is QueryKind.PAPERS


@pytest.mark.parametrize(
    ("masked", "unit"),
    [
        ("how many papers per year did PERSON write?", "year"),
        ("papers by PERSON per year", "year"),
        ("what does the upkeep of a gate cost per year?", None),
        ("how much carbon does a tree store each year?", None),
    ],
)
def test_what_is_counted_by_the_year_are_papers(masked: str, unit: str | None) -> None:
    assert shape_of(masked).group_by == unit
