"""A topic with its parts listed behind it is asked for in any of them."""

from __future__ import annotations

import pytest

from assistant.understanding.language.question import Question
from assistant.understanding.topic.listed_parts import any_of, listed_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("forecasting papers, please. all of them: traffic, weather, generic time series", ("traffic", "weather", "generic time series")),
        ("papers on seals (grey, harbour, both)", ("grey", "harbour")),
        ("Everything on sea ice: thickness, drift and melting", ("thickness", "drift", "melting")),
        ("anything on birds, be it gulls, terns or owls?", ("gulls", "terns", "owls")),
        ("all work on robots - walking, flying or swimming", ("walking", "flying", "swimming")),
        ("drones, including small and fast ones", ("small", "fast ones")),
    ],
)  # fmt: skip
def test_the_parts_are_found(text: str, parts: tuple[str, ...]) -> None:
    found = listed_parts(Question(text))
    assert found is not None and found[1] == parts


@pytest.mark.parametrize(
    "text",
    [
        "papers on convolutional networks (CNN, ConvNet)",
        "two things: who wrote it, and when did it appear?",
        "papers on snow depth and glaciers",
        "Is there work on ice: how does it melt, and where?",
        "robots (small)",
    ],
)
def test_other_endings_list_none(text: str) -> None:
    assert listed_parts(Question(text)) is None


def test_the_topic_is_said_of_each() -> None:
    assert any_of("forecasting", ("traffic", "tides")) == "traffic forecasting or tides forecasting"
    assert any_of("video", ("generation", "editing")) == "video generation or video editing"
    assert any_of("robots", ("walking robots", "drones")) == "walking robots or drones robots"
    assert any_of("", ("walking", "flying")) == ""
