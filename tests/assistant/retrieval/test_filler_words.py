"""Words that lead up to what is asked for."""

from __future__ import annotations

from assistant.retrieval.filler_words import is_open


def test_words_that_ask_for_nothing_in_particular() -> None:
    assert is_open("", False)
    assert is_open("results", False)
    assert not is_open("films", True)
    assert not is_open("times faster", True)
