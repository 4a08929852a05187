"""A topic that is told in two ways."""

from __future__ import annotations

import pytest

from assistant.retrieval.topics.topic_parts import tellings


@pytest.mark.parametrize(
    ("topic", "ways"),
    [
        ("machine forgetting, i.e. removing a sample on request", ("machine forgetting", "removing a sample on request")),
        ("telling who speaks when in a recording (diarization)", ("telling who speaks when in a recording", "diarization")),
        ("traps for wasps, e.g. sugar water in jars", ("traps for wasps", "sugar water in jars")),
        ("named entity recognition (NER)", ()),
        ("counting bees in meadows", ()),
        ("bees or wasps", ()),
    ],
)  # fmt: skip
def test_ways_of_telling(topic: str, ways: tuple[str, ...]) -> None:
    assert tellings(topic) == ways
