"""Which fact of a paper a question's wording asks for."""

from __future__ import annotations

import pytest

from assistant.understanding.facts import paper_fact


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("who wrote PAPER", "authors"),
        ("whose is PAPER", "authors"),
        ("how many people wrote PAPER", "authors"),
        ("who paid for PAPER", "words"),
        ("who has funded PAPER", "words"),
        ("who sponsored the work on PAPER", "words"),
    ],
)
def test_who_asks_for_authors_unless_for_whoever_paid(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact
