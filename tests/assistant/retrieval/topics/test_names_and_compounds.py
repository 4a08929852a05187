"""What a topic leaves to its reader: the sort a name is of, and kinds that are one word with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.retrieval.topics.compounds import kinds_in_one_word
from assistant.retrieval.topics.concepts import topic_of
from assistant.retrieval.topics.sorts_of_names import sorts_told
from tests.assistant.lab import open_lab, paper

TITLES = {
    "herg": "Predicting hERG blockage from structure",
    "short": "BERT for short texts",
    "silver": "Oxidative stress and nanotoxicity of silver",
    "water": "Biosensors for groundwater",
    "shade": "Photosynthesis under shade",
    "rivers": "The geography of river channels",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    papers = [paper(key, title, "", "ines", 2024, None) for key, title in TITLES.items()]
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *papers).library()


@pytest.mark.parametrize(
    "topic", ["hERG channel", "the hERG channels of the heart", "BERT models", "hERG genes"]
)
def test_the_sort_of_a_stored_name_is_no_concept_of_its_own(topic: str, library: Library) -> None:
    assert len(sorts_told(topic, library)) == 1


@pytest.mark.parametrize("topic", ["BERT pruning", "KCNQ1 channel", "hERG blockage"])
def test_what_makes_another_thing_of_a_name_stays(topic: str, library: Library) -> None:
    assert not sorts_told(topic, library)


def test_a_title_with_the_name_alone_holds_the_topic(library: Library) -> None:
    assert topic_of("hERG channel", library).specific_cover({"herg", "blockag"}) == 1.0
    assert topic_of("hERG blockage", library).specific_cover({"herg", "classif"}) < 0.72


@pytest.mark.parametrize(
    ("word", "kinds"), [("toxicity", 1), ("sensors", 1), ("sensor", 0), ("synthesis", 0), ("graphy", 0)]
)
def test_kinds_that_are_one_word_with_what_they_are_a_kind_of(
    word: str, kinds: int, library: Library
) -> None:
    assert len(kinds_in_one_word(word, library)) == kinds
