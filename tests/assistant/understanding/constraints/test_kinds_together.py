"""Several kinds of papers in one question: each of them is left out, or any of them counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Status
from tests.assistant.lab import open_lab, paper, read

SERIAL = paper("serial", "Ice in Series", "Ice grows.", "mira", 2022, "Journal of Glaciology")
WORKSHOP = paper(
    "shop", "Ice in Short", "Ice melts.", "mira", 2022, "NeurIPS Workshop on Ice", track="Workshop"
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), SERIAL, WORKSHOP)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("How many papers of Mira Holmqvist, journals and workshops excluded?", 3),
        ("How many papers of Mira Holmqvist are neither journal nor workshop papers?", 3),
        ("How many of Mira Holmqvist's papers are anything but workshop or journal papers?", 3),
        ("How many papers by Mira Holmqvist that are not in journals or at workshops?", 3),
        ("How many papers has Mira Holmqvist, leaving aside conferences and journals?", 2),
        ("How many papers by Mira Holmqvist without preprints, workshop and journal papers?", 2),
        ("How many papers by Mira Holmqvist in 2022 (workshops aside)?", 1),
        ("How many papers by Mira Holmqvist at conferences or workshops?", 3),
        ("How many papers does Mira Holmqvist have in journals or at conferences?", 3),
        ("How many papers does Mira Holmqvist have in journals or at workshops in 2022?", 2),
        ("How many papers by Mira Holmqvist appeared neither at ICRA nor at AAAI?", 3),
    ],
)
def test_kinds_named_together(text: str, number: int, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.value == number and not answer.query.topic and not answer.query.unapplied
    assert [one.researcher_id for one in answer.query.people] == ["mira"]


def test_what_is_left_out_is_said(lab: Assistant) -> None:
    query = read("Papers of Mira Holmqvist, preprints and workshops excluded", lab.library())
    assert query.without is not None and query.without.tracks == ("Workshop",)
    assert query.without.statuses == (Status.PREPRINT,) and query.status is None
    said = lab.ask("How many papers by Mira Holmqvist at conferences or workshops?").text
    assert "conference or Workshop papers by Mira Holmqvist" in said


@pytest.mark.parametrize(
    "text",
    [
        "How many journal papers (no conferences or workshops) has Mira Holmqvist?",
        "journal papers by Mira Holmqvist",
    ],
)
def test_one_kind_alone_stays_the_kind_wanted(text: str, lab: Assistant) -> None:
    query = read(text, lab.library())
    assert (query.track, query.also_tracks, query.without) == ("Journal", (), None)
