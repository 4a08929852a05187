"""British and American spellings: a topic is told in that of the stored texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.library import Library
from assistant.store import Store
from assistant.understanding.topic.spelling import mended, respelt
from tests.assistant.lab import open_lab, paper, read
from tests.assistant.store_helpers import HashedWords

MORE = paper(
    "tumor",
    "Recognizing Tumors by Color",
    "We analyze the color of tumors in the center.",
    "ines",
    2024,
    None,
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), MORE).library()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("papers on recognising tumours", "recognizing tumors"),
        ("papers on the colour of tumours", "color of tumors"),
        ("papers on glacier melting", "glacier melting"),
    ],
)
def test_a_topic_is_told_in_the_spelling_of_the_texts(library: Library, text: str, topic: str) -> None:
    assert read(text, library).topic == topic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("behaviour", "behavior"),
        ("optimisation", "optimization"),
        ("analyse", "analyze"),
        ("centres", "centers"),
        ("modelling", "modeling"),
        ("leukaemia", "leukemia"),
    ],
)
def test_spellings_lead_to_one_another(one: str, other: str) -> None:
    assert other in respelt(one)


def test_words_that_are_spelt_alike_have_no_other_spelling() -> None:
    assert respelt("glacier") == ()


class Dictionary(HashedWords):
    """Knows ordinary words, as the embedded model does."""

    def knows_word(self, word: str) -> bool:
        return word in {"because", "awards", "stone", "drive"}

    def token_states(self, text: str) -> None:
        return None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("snsors", "sensors"),
        ("drnoe", "drone"),
        ("sonud", "sound"),
        ("snond", "snond"),  # another letter: in a short word another word
        ("stone", "stone"),  # a word of the language
        ("glacierr", "glacier"),
        ("glaciers", "glaciers"),
    ],
)
def test_slips_in_words_of_the_texts_are_mended(tmp_path: Path, written: str, meant: str) -> None:
    store = open_lab(tmp_path).store
    library = Library(Store(store.data, Dictionary()).current())
    assert mended(f"papers on {written}".removeprefix("papers on "), library) == meant


def test_a_stem_met_by_chance_makes_no_word_known(tmp_path: Path) -> None:
    more = paper("distil", "Distillation", "We distil by distillation.", "ines", 2024, None)
    store = open_lab(tmp_path, more).store
    library = Library(Store(store.data, Dictionary()).current())
    assert mended("distilation", library) == "distillation"
    assert mended("distils", library) == "distils"
