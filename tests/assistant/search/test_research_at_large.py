"""How near a topic comes to research at large: the cohorts it is compared with, and for which embedding they are kept."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.embedding import EmbeddingIdentity
from assistant.embedding.minilm import MiniLM
from assistant.search.lay_words import LayWords
from assistant.search.research_at_large import ResearchAtLarge, kept_research, research_for


def test_a_topic_is_as_near_as_the_nearest_of_each_cohort() -> None:
    rows = np.eye(3, dtype=np.float32)
    topic = np.array([0.6, 0.8, 0.0], dtype=np.float32)
    lay_words = LayWords.of(rows[:1], rows, rows[:1], np.array([0]))
    research = ResearchAtLarge(concepts=rows[:1], papers=rows[:2], lay_words=lay_words)
    near = research.nearness(research.named(topic), rows[1])
    assert near.concept == pytest.approx(0.6) and near.paper == pytest.approx(1.0)


def test_a_named_thing_is_near_its_concept_and_a_lay_wording_is_not() -> None:
    model = MiniLM()
    research = research_for(EmbeddingIdentity.of(model))
    assert research is not None
    topics = ("attention deficit disorder in children", "somebody who keeps looking out of the window")
    told = [model.embed_question(topic) for topic in topics]
    named, told = (research.nearness(research.named(one), one) for one in told)
    assert named.concept > 0.6 > told.concept + 0.1


def test_with_another_embedding_nothing_is_said() -> None:
    identity = EmbeddingIdentity.of(MiniLM())
    other = tuple(np.roll(identity.probe, 1).tolist())
    assert research_for(None) is None
    assert research_for(identity.model_copy(update={"name": "another"})) is None
    assert research_for(identity.model_copy(update={"probe": other})) is None


def test_rows_are_of_unit_length() -> None:
    for rows in (kept_research().concepts, kept_research().papers):
        assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
