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


@pytest.mark.parametrize(
    ("masked", "fact"),
    [
        ("where did PAPER rank", "words"),
        ("where did the team of PAPER finish", "words"),
        ("where were the samples of PAPER collected", "words"),
        ("when does PAPER fail", "words"),
        ("who labelled the clips of PAPER", "words"),
        ("where was PAPER published", "venue"),
        ("where did PAPER appear", "venue"),
        ("when was PAPER published", "year"),
    ],
)
def test_a_verb_tells_what_the_text_says_from_where_it_appeared(masked: str, fact: str) -> None:
    assert paper_fact(masked) == fact
