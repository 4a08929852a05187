"""Where the work of a paper was done is asked of its text, where it appeared of its record."""

from __future__ import annotations

import pytest

from assistant.understanding.facts.paper_facts import paper_fact


@pytest.mark.parametrize(
    "masked",
    [
        "where were the experiments of PAPER done?",
        "where did they collect the samples of PAPER ?",
        "where were the patients in PAPER recruited?",
        "where was the fieldwork for PAPER carried out?",
    ],
)
def test_it_is_told_by_the_text(masked: str) -> None:
    assert paper_fact(masked) == "words"


@pytest.mark.parametrize("masked", ["where did PAPER appear?", "where was PAPER published?", "where was the experiment paper PAPER published?"])  # fmt: skip
def test_it_is_told_by_the_record(masked: str) -> None:
    assert paper_fact(masked) == "venue"
