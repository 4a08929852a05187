"""Wordings with slots filled as marked questions."""

from __future__ import annotations

import numpy as np
import pytest

from evals import topical_kinds, word_parts
from evals.filled_wordings import files_on_topics, filled, fillings, wordings_on_topics
from evals.learned_readings import weights_file

SLOTS = {"X": ("tides", "sea ice"), "P": ("Ana Ruiz",), "Y": ("2021",)}


def test_what_fills_a_slot_is_marked() -> None:
    text, marked = filled("{P} on {X}, {Y}?", 0, SLOTS)
    assert text in ("Ana Ruiz on tides, 2021?", "Ana Ruiz on sea ice, 2021?")
    assert [(text[a:b], part) for a, b, part in marked][::2] == [("Ana Ruiz", "person"), ("2021", "year")]
    assert marked[1][2] == "topic"


def test_a_number_fills_it_the_same_each_time() -> None:
    assert filled("on {X}", 3, SLOTS) == filled("on {X}", 3, SLOTS)
    assert len({filled("on {X}", number, SLOTS)[0] for number in range(20)}) == 2


def test_what_is_held_out_fills_nothing() -> None:
    told = {text for path in files_on_topics() for _, text in wordings_on_topics(path)}
    assert len(told) > 900
    assert all("{X}" in text for text in told)
    assert min(map(len, fillings().values())) > 15


@pytest.mark.parametrize("module", [word_parts, topical_kinds])
def test_the_weights_are_those_that_the_wordings_teach(module: object) -> None:
    name = str(getattr(module, "__name__", "")).rpartition(".")[2]
    taught_by = getattr(module, "taught_by")  # noqa: B009
    assert str(np.load(weights_file(name))["taught"]) == taught_by()
