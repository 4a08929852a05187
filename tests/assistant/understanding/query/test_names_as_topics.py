"""A short name that says what papers are about."""

from __future__ import annotations

import pytest

from assistant.understanding.query.names_as_topics import _PAPERS_DO


@pytest.mark.parametrize(
    ("masked", "topical"),
    [
        ("which papers handle moving people in PAPER ?", True),
        ("which paper extends PAPER to tourist photos?", True),
        ("what works relight scenes with PAPER ?", True),
        ("which paper introduced PAPER ?", False),
        ("which papers build on PAPER ?", False),
        ("which papers cite PAPER ?", False),
        ("what is PAPER about?", False),
        ("which paper is PAPER ?", False),
        ("which data were used in PAPER ?", False),
    ],
)
def test_papers_that_do_something_with_it_are_asked_for(masked: str, topical: bool) -> None:
    assert bool(_PAPERS_DO.match(masked)) is topical
