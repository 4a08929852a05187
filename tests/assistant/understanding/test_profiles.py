"""Who somebody is, however it is asked: a name of which no paper is wanted asks for the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind
from tests.assistant.lab import open_lab, people, read


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab"))).library()


@pytest.mark.parametrize(
    "text",
    [
        "Hi! Who is Mira Holmqvist?",
        "Could you introduce Mira Holmqvist to me?",
        "Please introduce Mira Holmqvist",
        "What can you say about Mira Holmqvist?",
        "I'd like to get to know Mira Holmqvist a bit",
        "Anything I should know about Mira Holmqvist before I meet her?",
        "Mira Holmqvist - who's that?",
        "Mira Holmqvist?",
    ],
)
def test_a_name_alone_asks_who_somebody_is(library: Library, text: str) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, query.fact, people(query)) == (QueryKind.PROFILE, "", None, ["mira"])


@pytest.mark.parametrize(
    "text",
    [
        "What has Mira Holmqvist written?",
        "Mira Holmqvist 2023",
        "Mira Holmqvist at AAAI",
        "everything published by Mira Holmqvist",
        "Mira Holmqvist on snow",
        "the latest of Mira Holmqvist",
        "List everything by Mira Holmqvist, please.",
        "all of Mira Holmqvist",
    ],
)
def test_what_somebody_wrote_is_no_profile(library: Library, text: str) -> None:
    assert read(text, library).kind is QueryKind.PAPERS


@pytest.mark.parametrize(
    "text",
    [
        "Could you send me Mira Holmqvist's bio?",
        "send me the CV of Mira Holmqvist",
        "Please send me a short biography of Mira Holmqvist",
        "can you send us Mira Holmqvist's profile",
    ],
)
def test_who_somebody_is_may_be_sent(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.PROFILE


def test_of_several_namesakes_one_is_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("Could you send me Lindgren's bio?").outcome == "clarify"


@pytest.mark.parametrize("text", ["send an email to Mira Holmqvist", "Write a bio for Mira Holmqvist"])
def test_other_errands_are_not_run(text: str, library: Library) -> None:
    assert read(text, library).kind is QueryKind.OFF_DOMAIN
