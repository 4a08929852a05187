"""Numbers that a title tells, and those that none does."""

from __future__ import annotations

import pytest

from assistant.retrieval.paper_facts.title_counts import counted_in_title

FERNS = "A Survey of Twelve Rare Ferns in 4,000 Gardens and 9 log spore removal"


@pytest.mark.parametrize(
    "question",
    [
        "how many ferns did they look at?",
        "how many rare ferns are in the survey",
        "the fern survey: number of gardens?",
        "how many logs of spore does it claim to take out?",
        "How many gardens participated?",
    ],
)
def test_told(question: str) -> None:
    assert counted_in_title(FERNS, question)


@pytest.mark.parametrize(
    "question",
    [
        "how many people were asked?",
        "how many common ferns are there?",
        "how many gardens in Norway did they visit?",
        "how many ferns does each garden have?",
        "how many of the ferns died?",
        "how many spores does it remove?",
        "how many authors has it?",
        "which ferns are rare?",
    ],
)
def test_not_told(question: str) -> None:
    assert not counted_in_title(FERNS, question)
