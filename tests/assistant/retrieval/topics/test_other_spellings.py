"""Names that stored titles write in another way than a topic does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.retrieval.topics.concepts import topic_of
from assistant.retrieval.topics.other_spellings import name_alone, said_again, written_otherwise
from assistant.text.words import stems
from tests.assistant.lab import open_lab, paper

TITLES = {
    "receptor": "Diversity of toll-like pattern receptor genes in birds",
    "short": "Graph-TPR: counting TPR copies",
    "gas": "Sieving of NF 3 from air",
    "gas2": "Leaks of NF3 near factories",
    "chroma": "Alignment in two-dimensional gas chromatography",
    "plain": "Deep learning of river maps",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    papers = [paper(key, title, "", "ines", 2024, None) for key, title in TITLES.items()]
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *papers).library()


def _held(topic: str, key: str, library: Library) -> float:
    return topic_of(topic, library).specific_cover(frozenset(stems(TITLES[key])))


def test_a_short_form_is_met_by_the_words_whose_initials_it_is(library: Library) -> None:
    assert _held("TPR genes", "receptor", library) >= 0.9
    assert _held("TPR genes", "short", library) >= 0.9
    assert _held("DLR", "plain", library) == 0.0  # initials of any words that stand together tell nothing


@pytest.mark.parametrize(
    ("topic", "key"), [("NF3", "gas"), ("NF3", "gas2"), ("NF 3", "gas2"), ("NF 3", "gas")]
)
def test_letters_and_figures_stand_apart_or_together(topic: str, key: str, library: Library) -> None:
    assert _held(topic, key, library) >= 0.45


@pytest.mark.parametrize(
    ("topic", "short"),
    [
        ("gas chromatography GCxGC", "gcxgc"),
        ("gas chromatography (GC)", "gc"),
        ("toll-like receptors TLR", "tlr"),
        ("gas chromatography MS", None),
        ("NMR spectra", None),
    ],
)
def test_a_short_form_that_repeats_is_no_word_of_its_own(topic: str, short: str | None) -> None:
    assert (short in said_again(topic)) if short else not said_again(topic)


def test_a_repeated_short_form_takes_nothing_from_a_title(library: Library) -> None:
    assert _held("two-dimensional gas chromatography (GCxGC)", "chroma", library) == 1.0


@pytest.mark.parametrize(
    ("topic", "kept"),
    [
        ("NF3, the gas from factories", "NF3"),
        ("the gas from factories (NF3)", "NF3"),
        ("rivers, the maps of them", "rivers, the maps of them"),
        ("gas chromatography (GC)", "gas chromatography (GC)"),
        ("XYZ9, a new thing", "XYZ9, a new thing"),
    ],
)
def test_a_stored_name_needs_no_explanation(topic: str, kept: str, library: Library) -> None:
    assert name_alone(topic, library) == kept


def test_nothing_is_written_otherwise_that_no_title_has(library: Library) -> None:
    assert not written_otherwise("XYZ9 and MRI of rivers", library)
