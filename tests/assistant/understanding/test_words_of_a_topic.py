"""Words inside a topic that elsewhere ask for a fact, a venue or a person, and are none there."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Did Mira Holmqvist publish on semantic role labeling at AAAI?", "semantic role labeling"),
        ("What did Mira Holmqvist write in 2024 about self-supervised teachers?", "self-supervised teachers"),
        ("Has Mira Holmqvist written about position embeddings?", "position embeddings"),
        ("What has Mira Holmqvist published on mentor networks?", "mentor networks"),
        ("Does Mira Holmqvist work on experience replay?", "experience replay"),
        ("Has Mira Holmqvist something on institute ranking?", "institute ranking"),
        ("Anything by Mira Holmqvist on supervised contrastive learning?", "supervised contrastive learning"),
        ("What did Mira Holmqvist do with self-supervised learning?", "self-supervised learning"),
        ("Which self-supervised works does Mira Holmqvist have?", "self-supervised"),
    ],
)
def test_a_topic_on_which_somebody_wrote_asks_for_no_fact(text: str, topic: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, topic, ["mira"])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Who supervised Mira Holmqvist?", "advisor"),
        ("Tell me something about the education of Mira Holmqvist", "education"),
        ("What is the role of Mira Holmqvist?", "position"),
        ("Does Mira Holmqvist's page have anything on awards?", "award"),
        ("Do you know anything about where Mira Holmqvist studied?", "education"),
        ("What does Mira Holmqvist work on?", "interest"),
    ],
)
def test_facts_of_a_person_are_still_asked_for(text: str, fact: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, fact, ["mira"])


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("papers on denoising in MRI", ()),
        ("Brain tumours in MRI scans: which of your papers cover it?", ()),
        ("Which papers are about pruning in CNN backbones?", ()),
        ("papers about quantization in LLM inference", ()),
        ("papers at the GPU level about attention", ()),
        ("Which papers appeared at QZC?", ("QZC",)),
        ("Did Mira Holmqvist publish in QZC?", ("QZC",)),
        ("papers by Mira Holmqvist in QZC 2021", ("QZC",)),
    ],
)
def test_capitals_in_a_topic_are_no_venue(text: str, unknown: tuple[str, ...], library: Library) -> None:
    assert read(text, library).unapplied == unknown


@pytest.mark.parametrize(
    "text",
    ["Papers zu Diffusions-Transformern", "Welche Arbeiten behandeln Graph-Netzwerke von Mira Holmqvist?"],
)
def test_a_compound_with_a_hyphen_is_nobody(text: str, library: Library) -> None:
    assert all(one.candidates for one in read(text, library).people)


@pytest.mark.parametrize(
    "text",
    [
        "can I put my own robot on soft ground? which of your papers is about something like this",
        "Do any papers deal with what a robot is doing on soft ground?",
        "Do any papers look at what a person is doing on soft ground?",
    ],
)
def test_papers_are_asked_for_whatever_the_topic_speaks_of(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.PAPERS
    assert "ground" in query.topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "Any paper on how humans learn one thing after another?",
            "how humans learn one thing after another",
        ),
        ("papers about soft ground or something similar", "soft ground"),
        ("papers about robots, swarms and so on", "robots, swarms"),
    ],
)
def test_a_topic_of_common_words_is_kept_whole(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What sensors has the lab built for melting glaciers?", "sensors melting glaciers"),
        ("What has your group done on snow depth?", "snow depth"),
        ("Which robots have you developed for soft ground?", "robots soft ground"),
        ("Has the team worked on swarms?", "swarms"),
    ],
)
def test_what_the_lab_did_is_no_topic(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic
