"""Journals that are called like a subject: in small letters they are the subject, but where a journal stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from tests.assistant.lab import open_lab, paper, read

MORE = (
    paper("lc1", "Lenses of Liquid Crystals", "Liquid crystals bend light.", "ines", 2022, "Liquid Crystals"),
    paper("sm1", "Flat Screens", "Screens get flat.", "ines", 2021, "Small"),
    paper("ox1", "A Fast Lamp", "A lamp is fast.", "pavel", 2020, "Optics Express"),
    paper("mt1", "Hiding in Rubber", "Rubber may hide.", "pavel", 2019, "Materials"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *MORE, embedder=MiniLM()).library()


@pytest.mark.parametrize(
    "question",
    [
        "Who works on liquid crystals?",
        "papers on liquid crystals",
        "Liquid crystals for windows",
        "lenses made of liquid crystals",
        "papers on defects in liquid crystals",
        "Do you study liquid crystals?",
        "small lenses",
        "Do you have work on small displays?",
        "Anything about smart materials?",
        "Whom could I call about camouflage materials?",
        "Is there work on optics express lines?",
    ],
)
def test_a_subject_is_no_venue(library: Library, question: str) -> None:
    assert not read(question, library).venues


@pytest.mark.parametrize(
    ("question", "venue"),
    [
        ("papers published in liquid crystals", "Liquid Crystals"),
        ("liquid crystals papers from 2022", "Liquid Crystals"),
        ("Which papers are in Liquid Crystals?", "Liquid Crystals"),
        ("how many in materials?", "Materials"),
        ("What appeared in materials in 2019?", "Materials"),
        ("papers in Small", "Small"),
        ("optics express papers", "Optics Express"),
        ("anything from optics express?", "Optics Express"),
        ("papers by Pavel Horak in materials", "Materials"),
        ("what about materials?", "Materials"),
    ],
)
def test_a_venue_stays_one_where_it_stands(library: Library, question: str, venue: str) -> None:
    assert read(question, library).venues == (venue,)
