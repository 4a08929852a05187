"""Somebody stored with initials only is found by their fuller name, also where it is typed in small letters."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.embedding.minilm import MiniLM
from assistant.records import Author, Researcher
from tests.assistant.lab import MIRA, OTHERS, TOMAS, last, open_lab, paper, people

JARI = Researcher(id="jari", name="J. Oksanen")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    written = paper("peat", "Peat Bogs Seen from Space", "Bogs.", "ines", 2020, "ICRA").model_copy(
        update={"authors": (Author(name="J. Oksanen", researcher_id="jari"),), "researcher_ids": ("jari",)}
    )
    return open_lab(
        tmp_path_factory.mktemp("lab"),
        written,
        embedder=MiniLM(),
        researchers=(MIRA, TOMAS, *OTHERS, JARI),
    )


@pytest.mark.parametrize("question", ["how many papers has jari oksanen", "papers by Jari Oksanen"])
def test_a_fuller_name_is_read_as_the_initials(lab: Assistant, question: str) -> None:
    assert people(last(lab, question)) == ["jari"]


@pytest.mark.parametrize("question", ["how many papers has kari oksanen", "papers on peat oksanen"])
def test_another_initial_or_a_word_is_no_such_name(lab: Assistant, question: str) -> None:
    assert last(lab, question).people[:1] != ("jari",)
    assert "I read" not in lab.ask(question).text
