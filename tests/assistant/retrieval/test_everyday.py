"""Topics told in everyday words: what is replaced by a term of papers, and what is left as it was said."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.retrieval.everyday import retold
from assistant.retrieval.topical import judge
from tests.assistant.lab import open_lab, paper


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    film = paper("film", "FILM: Few Images Lead to Motion", "FILM animates an image.", "ines", 2024, None)
    return open_lab(Path(tmp_path_factory.mktemp("lab")), film)


@pytest.fixture(scope="module")
def library(lab: Assistant) -> Library:
    return lab.library()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("walking by trial and error", "walking by reinforcement learning"),
        ("robots that learn from their own mistakes", "robots that reinforcement learning"),
        ("flying camera", "drone"),
        ("a camera that is flying", "a drone"),  # in whatever order
        ("small flying cameras over meadows", "small drone over meadows"),
    ],
)
def test_everyday_words_are_told_in_the_words_of_papers(library: Library, said: str, meant: str) -> None:
    assert retold(said, library) == meant


@pytest.mark.parametrize(
    "said",
    [
        "glacier melting",  # what papers say anyway
        "wind farms and power cuts",  # of which no stored paper has a word
        "FILM",  # a short form, not the everyday word
        "",
        "…?!",
    ],
)
def test_what_papers_say_or_nobody_tells_is_left(library: Library, said: str) -> None:
    assert retold(said, library) == said


def test_a_paper_is_found_by_what_it_calls_the_thing(library: Library) -> None:
    found = judge("a flying camera that counts", library)
    assert {one.passage.passage.owner_id for one in found.fitting} == {"bees", "bees2"}
    assert all("drone" in one.topic.text for one in found.fitting)


def test_every_line_of_the_table_has_one_head_and_terms_of_its_own() -> None:
    text = (files("assistant.retrieval") / "everyday_words.txt").read_text(encoding="utf-8")
    heads = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        head, arrow, terms = (part.strip() for part in line.partition(">"))
        assert arrow and head and head == head.lower(), line
        listed = [term.strip() for term in terms.split(",")]
        assert all(listed) and head not in listed and len(listed) == len(set(listed)), line
        heads.append(head)
    assert heads == sorted(set(heads))
