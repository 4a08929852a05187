"""How near a topic comes to research at large: the cohorts it is compared with, and for which embedding they are kept."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.embedding import EmbeddingIdentity
from assistant.minilm import MiniLM
from assistant.research_at_large import Cohorts, cohorts_for, kept_cohorts


def test_a_topic_is_as_near_as_the_nearest_of_each_cohort() -> None:
    rows = np.eye(3, dtype=np.float32)
    topic = np.array([0.6, 0.8, 0.0], dtype=np.float32)
    near = Cohorts(concepts=rows[:1], papers=rows[:2]).nearness(topic)
    assert near.concept == pytest.approx(0.6) and near.paper == pytest.approx(0.8)


def test_a_named_thing_is_near_its_concept_and_a_lay_wording_is_not() -> None:
    model = MiniLM()
    cohorts = cohorts_for(EmbeddingIdentity.of(model))
    assert cohorts is not None
    named, told = (
        cohorts.nearness(model.embed_question(topic))
        for topic in (
            "attention deficit disorder in children",
            "somebody who keeps looking out of the window",
        )
    )
    assert named.concept > 0.6 > told.concept + 0.1


def test_with_another_embedding_nothing_is_said() -> None:
    identity = EmbeddingIdentity.of(MiniLM())
    other = tuple(np.roll(identity.probe, 1).tolist())
    assert cohorts_for(None) is None
    assert cohorts_for(identity.model_copy(update={"name": "another"})) is None
    assert cohorts_for(identity.model_copy(update={"probe": other})) is None


def test_rows_are_of_unit_length() -> None:
    for rows in kept_cohorts():
        assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
