"""A topic taken apart at its joints, and never where words narrow one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.retrieval.topics.topic_parts import (
    as_wanted,
    names_alternatives,
    parts_of,
    term_in_brackets,
)
from assistant.retrieval.topics.topical import judge
from tests.assistant.lab import open_lab


@pytest.mark.parametrize(
    ("topic", "parts"),
    [
        ("linear attention or gated recurrence", ("linear attention", "gated recurrence")),
        ("delta rule / linear attention", ("delta rule", "linear attention")),
        ("speech recognition, i.e. spoken words as text", ("speech recognition", "spoken words as text")),
        ("linear attention as an alternative to softmax layers", ("linear attention", "softmax layers")),
        ("caching (feature reuse between steps) in world simulators", ("caching reuse between steps", "feature reuse between steps", "feature reuse between steps in world simulators")),
        ("echoes of the brain or of human eyes", ("echoes of the brain", "echoes of human eyes")),
        ("pruning, whether of filters or of weights", ("pruning of filters", "pruning of weights")),
        ("segmentation of lungs or blood vessels", ("segmentation of lungs", "blood vessels", "segmentation of blood vessels")),
        ("editing or retouching old photographs", ("editing old photographs", "retouching old photographs")),
        ("bee counting, not wasp counting", ()),
        ("tumour segmentation in MRI scans", ()),
        ("sparse attention, but for video", ()),
        ("knowledge distillation", ()),
    ],
)  # fmt: skip
def test_parts(topic: str, parts: tuple[str, ...]) -> None:
    assert parts_of(topic) == parts


@pytest.mark.parametrize(
    ("topic", "either"),
    [
        ("linear attention or gated recurrence", True),
        ("segmentation of images or point clouds", False),  # `images` alone is another thing
        ("linear attention and gated recurrence", False),
    ],
)
def test_either_will_do(topic: str, either: bool) -> None:
    assert names_alternatives(topic) is either


@pytest.mark.parametrize(
    ("topic", "wanted"),
    [
        ("traffic of a day rather than the next hour", "traffic of a day"),
        ("quantization of diffusion models (not the video ones)", "quantization of diffusion models"),
        ("models that do not multiply", "models that do not multiply"),
        ("players that coach each other instead of an expert", "players that coach each other instead of an expert"),
    ],
)  # fmt: skip
def test_what_a_topic_is_set_against_is_not_asked_for(topic: str, wanted: str) -> None:
    assert as_wanted(topic) == wanted


def test_alternatives_are_found_together(tmp_path: Path) -> None:
    library = open_lab(tmp_path).library()
    found = {one.passage.passage.owner_id for one in judge("glacier melting or snow depth", library).fitting}
    assert found == {"icenet", "snow"}


@pytest.mark.parametrize(
    ("topic", "term"),
    [
        ("learning one thing after another (continual learning)", "continual learning"),
        ("small networks (knowledge distillation with a teacher)", "knowledge distillation with a teacher"),
        ("knowledge distillation (KD)", None),
        ("phones (small, slow)", None),
        ("continual learning", None),
    ],
)
def test_the_term_that_a_topic_ends_with_in_brackets(topic: str, term: str | None) -> None:
    assert term_in_brackets(topic) == term
