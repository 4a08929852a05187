"""Short forms that stored texts explain."""

from __future__ import annotations

import pytest

from assistant.library.acronyms import Acronyms
from assistant.records import Paper


def _acronyms(*abstracts: str) -> Acronyms:
    return Acronyms(
        Paper(id=f"paper-{number}", title="A title", authors=(), abstract=abstract)
        for number, abstract in enumerate(abstracts)
    )


EXPLAINED = _acronyms(
    "We survey knowledge distillation (KD).",
    "Knowledge Distillation (KD) needs a teacher, and so does key detection (KD). Graph neural networks (GNNs) do not.",
    "Large numbers (of them) explain nothing, nor does (WHO).",
)


def test_the_most_frequent_meaning_comes_first() -> None:
    assert EXPLAINED.meanings("kd") == ("knowledge distillation", "key detection")
    assert EXPLAINED.meanings("who") == EXPLAINED.meanings("of") == ()
    assert "gnn" in EXPLAINED and "who" not in EXPLAINED


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("knowledge distillation for segmentation", {"kd": "knowledge distillation"}),
        ("key detection in music", {"kd": "key detection"}),
        ("kd in music", {"kd": "knowledge distillation"}),
        ("a graph neural network", {"gnn": "graph neural networks"}),
        ("graph neural networks with kd", {"gnn": "graph neural networks", "kd": "knowledge distillation"}),
        ("neural networks of graphs", {}),
        ("acknowledge distillation", {}),
        ("", {}),
    ],
)
def test_a_phrase_tells_its_short_form(said: str, meant: dict[str, str]) -> None:
    assert EXPLAINED.meant(said.split()) == meant


def test_nothing_explained_means_nothing() -> None:
    assert _acronyms().meant(["knowledge", "distillation"]) == {}


@pytest.mark.parametrize(
    ("titles", "short", "long"),
    [
        (
            ["Epitopes of the Bovine Viral and Mucosal Disease Virus"],
            "bvmdv",
            "bovine viral mucosal disease virus",
        ),
        (["Epitopes of the Bovine Viral and Mucosal Disease Virus"], "bvmd", "bovine viral mucosal disease"),
        (["Early Warning of Sudden Infant Death", "Sudden Inland Dust Events"], "sid", None),
        (["Large Scale Tests of Models", "Light, Slow and Timid Mice: Long Sea Tides Move"], "lstm", None),
        (["Long Short-Term Memory"], "lstm", "long short term memory"),
    ],
)
def test_initials_of_many_words_are_met_by_one_title(titles: list[str], short: str, long: str | None) -> None:
    papers = [Paper(id=f"paper-{at}", title=title, authors=()) for at, title in enumerate(titles)]
    assert Acronyms(papers).initials(short) == long


def test_a_short_form_has_longer_ones() -> None:
    known = Acronyms([Paper(id="paper-1", title="Bovine Viral Mucosal Disease Virus", authors=())])
    assert known.longer("bvmd") == ["bvmdv"]
    assert known.longer("virus") == []
