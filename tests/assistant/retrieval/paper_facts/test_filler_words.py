"""Words that lead up to what is asked for."""

from __future__ import annotations

import pytest

from assistant.retrieval.paper_facts.filler_words import dataset_joined, is_open


def test_words_that_ask_for_nothing_in_particular() -> None:
    assert is_open("", False)
    assert is_open("results", False)
    assert not is_open("films", True)
    assert not is_open("times faster", True)


@pytest.mark.parametrize(
    ("topic", "joined"),
    [
        ("people took part", "participants"),
        ("took part", "participants"),
        ("listeners took part", "listeners"),
        ("data sets of birds", "dataset of birds"),
        ("far into the future", "far ahead"),
        ("far out in time", "far ahead"),
        ("which part of the leaf", "which part of the leaf"),
    ],
)
def test_who_took_part_and_data_are_one_word(topic: str, joined: str) -> None:
    assert dataset_joined(topic) == joined
