"""Topics told in everyday words: what is replaced by a term of papers, and what is left as it was said."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.retrieval.topics.everyday import retold
from assistant.retrieval.topics.topical import judge
from tests.assistant.lab import open_lab, paper

TERMS = (
    "Diffusion model, text-to-image and text-to-video, long video, 3D reconstruction, informative patches",
    "Pruning, quantization, mutual learning, continual learning, noisy labels, missing values, parsing",
    "Colony losses, apoptosis, metastasis, antimicrobial resistance, genome sequencing, arsenic contamination",
    "Permafrost, exoplanets, entanglement, optical tweezers, capacity fade, program comprehension",
    "Endangered languages, word sense disambiguation, inpatient falls",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    film = paper("film", "FILM: Few Images Lead to Motion", "FILM animates an image.", "ines", 2024, None)
    return open_lab(Path(tmp_path_factory.mktemp("lab")), film)


@pytest.fixture(scope="module")
def library(lab: Assistant) -> Library:
    return lab.library()


@pytest.fixture(scope="module")
def glossary(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A lab whose papers have the terms of many fields."""
    terms = paper("terms", "A Glossary", f"{'. '.join(TERMS)}.", "ines", 2024, None)
    return open_lab(Path(tmp_path_factory.mktemp("lab")), terms).library()


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
    ("said", "term"),
    [
        ("laptops that choke on AI picture generators", "diffusion model"),
        ("AI clips of a few seconds", "text-to-video"),
        ("much longer clips", "long video"),
        ("turning ordinary photographs into 3D", "3D reconstruction"),
        ("looking only at the bits of a picture that count", "informative patches"),
        ("throwing out the parts of a network", "pruning"),
        ("cutting away the pieces of a neural net", "pruning"),
        ("storing their numbers with fewer bits", "quantization"),
        ("storing the numbers inside with fewer digits", "quantization"),
        ("networks that learn off each other", "mutual learning"),
        ("without losing what it knew before", "continual learning"),
        ("labels that are simply wrong", "noisy labels"),
        ("sloppily annotated pictures", "noisy labels"),
        ("the probes keep dropping out", "missing values"),
        ("our recordings are full of holes", "missing values"),
        ("taking a sentence apart", "parsing"),
        ("half of the hives die each winter", "colony losses"),
        ("cells that kill themselves", "apoptosis"),
        ("how tumours spread", "metastasis"),
        ("tough germs in hospitals", "antimicrobial resistance"),
        ("reading genomes in a day", "genome sequencing"),
        ("our wells are full of arsenic", "arsenic contamination"),
        ("patients who fall out of bed", "inpatient falls"),
        ("frozen ground", "permafrost"),
        ("planets around other stars", "exoplanets"),
        ("spooky links between particles", "entanglement"),
        ("holding cells with light", "optical tweezers"),
        ("batteries that wear out", "capacity fade"),
        ("code that nobody understands", "program comprehension"),
        ("dying languages", "endangered language"),
        ("a word with two meanings", "word sense disambiguation"),
    ],
)
def test_families_of_everyday_words_have_a_term(glossary: Library, said: str, term: str) -> None:
    assert term.casefold() in retold(said, glossary).casefold()


@pytest.mark.parametrize(
    ("story", "terms"),
    [
        ("our training pictures were labelled by sloppy students and a lot of the labels are simply wrong", "noisy labels"),
        ("we keep eleven colonies in our orchard and half of the hives die each winter whatever we try", "colony losses"),
        ("the old phone in our kitchen wears out its battery, and batteries wear out far too soon anyway", "capacity fade"),
    ],
)  # fmt: skip
def test_of_a_story_the_terms_are_left(glossary: Library, story: str, terms: str) -> None:
    assert retold(story, glossary).casefold() == terms


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
    text = (files("assistant.retrieval.topics") / "everyday_words.txt").read_text(encoding="utf-8")
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
