"""Problems told first and asked about afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.stories import as_one_question
from tests.assistant.lab import open_lab, read


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab"))).library()


@pytest.mark.parametrize(
    ("told", "kind", "words"),
    [
        ("Our ice sensors break down in every storm. Do you have a paper on that?", QueryKind.PAPERS, "storm"),
        ("Snow makes our roofs collapse each winter. Who handles this?", QueryKind.PEOPLE, "roofs"),
        ("Small robots sink in the mud of our fields. Any research of yours in that direction?", QueryKind.PAPERS, "mud"),
        ("A drone should find the wasps near our house. Has anyone here looked into such things?", QueryKind.PEOPLE, "wasps"),
        ("Suppose the glacier melts faster than we measure. Is there work on it?", QueryKind.PAPERS, "glacier"),
        ("Bees are hard to count over large meadows. Papers on why?", QueryKind.PAPERS, "meadows"),
    ],
)  # fmt: skip
def test_the_problem_told_is_the_topic(library: Library, told: str, kind: QueryKind, words: str) -> None:
    query = read(told, library)
    assert query.kind is kind
    assert words in query.topic


@pytest.mark.parametrize(
    ("told", "need"),
    [
        ("We operate a motorway network and would like to know tomorrow's jams today. Any research that could help?", "know tomorrow's jams today for a motorway network"),
        ("I keep bees on three roofs, and I want to count them from the air. Anything here that might help me?", "count them from the air for bees on three roofs"),
        ("Our town runs an old harbour but we need to predict the ice. Do you have papers that would be useful?", "predict the ice for an old harbour"),
        ("We sell small robots and are trying to let them walk on soft ground. Is there work that is relevant for us?", "let them walk on soft ground for small robots"),
    ],
)  # fmt: skip
def test_what_is_needed_comes_before_where_it_is_needed(told: str, need: str) -> None:
    assert as_one_question(told) == f"Which papers are about how to {need}?"


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, great overview of snow depth. Which of those papers is newest?",
        "I read the IceNet paper yesterday evening. Who wrote it?",
        "I like small robots on soft ground. What has Tomas Verhoeven done on that?",
        "I met somebody from your lab in 2023. Is there anything on this?",
        "Who is Mira Holmqvist? And what does she do about that?",
        "Hello! Is there anything on that?",
        "Which papers are about bees?",
        "",
    ],
)
def test_what_names_its_own_subject_is_left_as_it_is(text: str) -> None:
    assert as_one_question(text) == text


@given(st.text(max_size=200))
def test_any_text_stays_a_text(text: str) -> None:
    assert as_one_question(text) == text or as_one_question(text).startswith(
        ("Who works on", "Which papers are")
    )
