"""A topic in lay words goes towards the concept it means, one in terms stays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.embedding import Matrix
from assistant.embedding.minilm import MiniLM
from assistant.search.lay_words import FURTHEST, LayWords
from assistant.search.research_at_large import kept_research
from assistant.store import Snapshot
from tests.assistant.lab import open_lab

NAMES = np.eye(6, dtype=np.float32)[:3]
"""Three concepts; the other three directions are the words lay people use for each."""
WORDINGS = np.eye(6, dtype=np.float32)[3:]
NOWHERE = np.zeros(3, dtype=np.float32)
"""A collection as near to any concept."""


def lay_words() -> LayWords:
    return LayWords.of(NAMES, np.eye(6, dtype=np.float32), WORDINGS, np.arange(3))


def meant(lay: LayWords, topic: Matrix, here: Matrix = NOWHERE) -> Matrix:
    return lay.meant(topic, lay.concepts @ topic, lay.worded(topic), here)


def test_a_wording_goes_most_of_the_way_to_its_own_concept() -> None:
    moved = meant(lay_words(), WORDINGS[1])
    assert np.linalg.norm(moved) == pytest.approx(1.0, abs=1e-6)
    assert moved @ NAMES[1] == pytest.approx(FURTHEST / np.hypot(1, FURTHEST), abs=0.01)
    assert moved @ NAMES[0] < 0.01 > moved @ NAMES[2]


def test_a_name_stays_where_it_is() -> None:
    assert meant(lay_words(), NAMES[2]) @ NAMES[2] == pytest.approx(1.0)


def test_a_concept_is_as_near_as_its_nearest_wording() -> None:
    two = LayWords.of(NAMES[:2], np.eye(6, dtype=np.float32), WORDINGS, np.array([0, 1, 1]))
    assert two.told.tolist() == [0, 1] and two.begins.tolist() == [0, 1]
    for wording in WORDINGS[1:]:
        assert meant(two, wording, NOWHERE[:2]) @ NAMES[1] > 0.4


def test_of_concepts_as_near_that_counts_more_which_the_collection_comes_near_to() -> None:
    lay, between = lay_words(), (WORDINGS[0] + WORDINGS[1]) / np.sqrt(2)
    here = lay.here(np.stack([NAMES[1], NAMES[2]]))
    assert here[1] == here[2] > here[0]
    moved = meant(lay, between, here)
    assert moved @ NAMES[1] > moved @ NAMES[0] + 0.1
    assert not lay.here(np.zeros((0, 6), dtype=np.float32)).any()


@pytest.mark.parametrize(
    ("lay", "term", "other"),
    [
        ("our volunteers put wrong names on many of the photographs", "learning with noisy labels", "image retrieval"),
        ("putting my own dog into invented pictures", "personalized image generation", "dog breed classification"),
        ("a robot that hoovers without bumping into the cat", "obstacle avoidance", "cat behaviour"),
    ],
)  # fmt: skip
def test_what_visitors_say_comes_nearer_to_the_term(lay: str, term: str, other: str) -> None:
    model = MiniLM()
    told, named, near_miss = (model.embed_question(text) for text in (lay, term, other))
    lay = kept_research().lay_words
    moved = meant(lay, told, np.zeros(len(lay.told), dtype=np.float32))
    assert moved @ named > told @ named + 0.05
    assert moved @ named - told @ named > moved @ near_miss - told @ near_miss


def test_topics_are_looked_for_by_what_they_mean(tmp_path: Path) -> None:
    snapshot: Snapshot = open_lab(tmp_path, embedder=MiniLM()).library().snapshot
    topic = "how far the frozen rivers come down the valley each summer"
    told, meant = (snapshot.search(topic, limit=50, meant=one) for one in (False, True))
    assert {one.passage.id for one in told} == {one.passage.id for one in meant}
    assert [one.dense for one in told] != [one.dense for one in meant]
    assert [one.lexical for one in sorted(told, key=lambda hit: hit.passage.id)] == [
        one.lexical for one in sorted(meant, key=lambda hit: hit.passage.id)
    ]


def test_another_embedding_looks_for_them_as_they_are_told(tmp_path: Path) -> None:
    snapshot = open_lab(tmp_path).library().snapshot
    told, meant = (snapshot.search("frozen rivers", limit=50, meant=one) for one in (False, True))
    assert told == meant
