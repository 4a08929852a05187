"""What tells of a topic is cut free of the little words that lead to it and of the papers asked for behind it."""

from __future__ import annotations

import re

import pytest

from assistant.embedding import Embedder
from assistant.understanding.language.question import Question
from assistant.understanding.language.word_parts import PARTS, WordPart
from assistant.understanding.topic import telling_words
from tests.assistant.store_helpers import HashedWords


def _all_topic(text: str, _: Embedder) -> tuple[WordPart, ...]:
    chances = tuple(1.0 if one == "topic" else 0.0 for one in PARTS)
    return tuple(WordPart(*match.span(), chances) for match in re.finditer(r"\w+", text))


def _all_topic_but_signs(text: str, _: Embedder) -> tuple[WordPart, ...]:
    frame = tuple(1.0 if one == "frame" else 0.0 for one in PARTS)
    signs = [WordPart(*match.span(), frame) for match in re.finditer(r"[^\w\s'’]", text)]
    return tuple(sorted([*_all_topic(text, _), *signs], key=lambda one: one.start))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("with continual learning", "continual learning"),
        ("on image captioning", "image captioning"),
        ("into the tides of moons", "tides of moons"),
        ("to fix a picture", "to fix a picture"),
        ("nanopore papers", "nanopore"),
        ("Gaussian processes among", "Gaussian processes"),
        ("recycled paper", "recycled paper"),
        ("something about memory and sleep", "memory and sleep"),
        ("is mass spectrometry", "mass spectrometry"),
        ("solar cells, batteries and the like", "solar cells, batteries"),
        ("tides before I dive into", "tides"),
        ("bats on that kind of thing", "bats"),
        ("re tides", "tides"),
        ("know which pixels matter", "which pixels matter"),
        ("robots folding laundry pls", "robots folding laundry"),
        ("told a lens needs no glass", "lens needs no glass"),
        ("our batteries -", "batteries"),
        ("look ahead anyway", "look ahead"),
        ("treating the problem of acid rain", "acid rain"),
        ("get into string theory", "string theory"),
        ("people connected to the lab", ""),
        ("those associated with your group who study soap films", "study soap films"),
        ("who does freezing", "freezing"),
        ("tackles acid rain", "acid rain"),
        ("people in crowds", "people in crowds"),
        ("with", ""),
    ],
)
def test_a_topic_without_what_leads_to_it(text: str, topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_words, "word_parts", _all_topic)
    assert telling_words.telling_words(Question(text), HashedWords()) == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("snow depth next term", "snow depth"),
        ("stored energy", "stored energy"),
    ],
)
def test_when_it_is_needed_tells_nothing(text: str, topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_words, "word_parts", _all_topic)
    assert telling_words.telling_words(Question(text), HashedWords()) == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("We teach optics. tides", "tides"),
        ("My students are busy with maps. rivers", "rivers"),
        ("tides of moons. It's for my sailing club", "tides of moons"),
        ("paper helps an engineer decide how thick a wall is", "decide how thick a wall is"),
        ("suited for someone who wants to restore tapestries", "restore tapestries"),
    ],
)
def test_who_asks_and_for_whom_tells_nothing(text: str, topic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling_words, "word_parts", _all_topic_but_signs)
    assert telling_words.telling_words(Question(text), HashedWords()) == topic
