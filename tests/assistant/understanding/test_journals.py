"""Journals in questions: written out or abbreviated, and those whose name papers also use as a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from tests.assistant.lab import open_lab, paper, read

MORE = (
    paper("ice1", "Ice in Cells", "Cells freeze.", "ines", 2022, "Nucleic Acids Res"),
    paper("rna1", "Cold RNA", "RNA folds in the cold.", "ines", 2021, "RNA"),
    paper("rna2", "Warm RNA", "RNA melts in the warmth.", "pavel", 2020, "J. Am. Chem. Soc"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *MORE).library()


@pytest.mark.parametrize(
    ("question", "venue"),
    [
        ("How many papers in Nucleic Acids Research are there?", "Nucleic Acids Res"),
        ("papers in nucleic acids research since 2020", "Nucleic Acids Res"),
        ("Journal of the American Chemical Society papers", "J. Am. Chem. Soc"),
        ("list j am chem soc papers", "J. Am. Chem. Soc"),
        ("JACS papers in 2020", "J. Am. Chem. Soc"),
        ("Which papers appeared in RNA?", "RNA"),
        ("RNA papers of 2021", "RNA"),
    ],
)
def test_a_journal_is_a_venue(library: Library, question: str, venue: str) -> None:
    query = read(question, library)
    assert query.venues == (venue,)
    assert not query.topic


@pytest.mark.parametrize(
    "question",
    ["How does cold RNA fold?", "Which papers are about melting RNA?", "nucleic acids in research on cells"],
)
def test_a_word_of_papers_is_no_journal(library: Library, question: str) -> None:
    assert not read(question, library).venues
