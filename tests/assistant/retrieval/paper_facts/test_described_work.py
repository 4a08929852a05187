"""Details asked of a paper that a question describes and does not name, and of short forms written out behind or before."""

from __future__ import annotations

import pytest

from assistant.records import Passage, QueryKind
from assistant.retrieval.paper_facts.described_work import _PIECE
from assistant.retrieval.paper_facts.spelt_out import spelt_out
from assistant.understanding.facts.availability import asks_availability
from assistant.understanding.kinds.kinds import shape_of


def _passage(text: str) -> Passage:
    return Passage(
        id="p", owner_id="p", kind="paper", field="abstract", source_id="s1", title="Ice Maps", text=text
    )


@pytest.mark.parametrize(
    "text",
    [
        "We introduce DIM (drifting ice mapper), which maps ice.",
        "We introduce a drifting ice mapper (DIM), which maps ice.",
    ],
)
def test_a_short_form_is_written_out_on_either_side(text: str) -> None:
    assert spelt_out("what does DIM stand for", _passage(text)) == [text]


def test_several_things_asked_are_told_apart() -> None:
    text = "DriftMap: against which map was it compared, and what error did it reach?"
    assert len([one for one in _PIECE.split(text) if one.strip()]) == 3


@pytest.mark.parametrize(
    "text", ["on which code benchmarks was PAPER tested?", "what code tasks does PAPER cover"]
)
def test_code_that_is_data_is_no_link(text: str) -> None:
    assert not asks_availability(text)


def test_code_is_still_asked_for() -> None:
    assert asks_availability("where is the code of PAPER?")


@pytest.mark.parametrize(
    "text",
    [
        "how many days does a wound take to close, according to the YEAR VENUE paper?",
        "how many patients were followed in the YEAR VENUE article?",
    ],
)
def test_things_are_counted_by_a_text(text: str) -> None:
    assert shape_of(text).kind is QueryKind.FACT


@pytest.mark.parametrize(
    "text", ["how many papers on days of rest appeared in YEAR?", "how many VENUE papers are there in YEAR?"]
)
def test_papers_are_counted_still(text: str) -> None:
    assert shape_of(text).kind is QueryKind.COUNT
