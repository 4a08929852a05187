"""Figures of several papers are weighed against each other only where they are of one quantity."""

from __future__ import annotations

import pytest

from assistant.records import Paper, Passage, ScoredPassage
from assistant.retrieval.paper_facts.figures_compared import are_unlike, measures_of

_PAPERS = (Paper(id="one", title="One"), Paper(id="other", title="Other"))


def _told(*sentences: str) -> list[ScoredPassage]:
    return [
        ScoredPassage(
            passage=Passage(id=paper.id, kind="paper", owner_id=paper.id, field="abstract", title=paper.title, text=text, source_id=""),
            score=1.0,
            sentence=text,
        )
        for paper, text in zip(_PAPERS, sentences, strict=True)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "one", "other", "larger"),
    [
        ("faster", "It runs up to 2.5x faster.", "Latency falls by 3.1 times.", "other"),
        ("memory saved", "It needs 3.7× less memory and is 2.5× faster.", "Peak memory is 1.4x smaller.", "one"),
        ("smaller model", "The model is compressed by 3.9×.", "Storage falls by 3.6× and it is 1.8× faster.", "one"),
        ("peak memory", "The peak memory sinks by 54%.", "It has 78% fewer parameters, peak memory sinks by 80%.", "other"),
        ("accuracy gain", "On moss the accuracy rises by 2.5%.", "On moss accuracy improves by 1.1%.", "one"),
        ("size of the store", "The store takes 12 GB.", "The store takes 3 GB.", "one"),
    ],
)  # fmt: skip
def test_figures_of_one_quantity_are_weighed(topic: str, one: str, other: str, larger: str) -> None:
    told = _told(one, other)
    assert [measure.paper_id for measure in measures_of(topic, _PAPERS, told)][:1] == [larger]
    assert not are_unlike(topic, _PAPERS, told)


@pytest.mark.parametrize(
    ("topic", "one", "other"),
    [
        ("saves more memory", "Its memory footprint is up to 6.16x smaller.", "The buffer of the selector becomes up to 256x smaller."),
        ("memory", "Memory falls by 54%.", "Memory is 3 times smaller."),
        ("smaller", "It has 40% fewer parameters.", "Storage falls by 60%."),
        ("accuracy", "The accuracy is 57.5% on ImageNet.", "Accuracy rises by up to 7.5%."),
        ("accuracy", "On Cityscapes the accuracy is 81.2%.", "On ImageNet the accuracy is 57.5%."),
        ("yield", "The yield of the ester is 71%.", "The catalyst has a selectivity of 93%, and the yield grew twofold, 2 times."),
    ],
)  # fmt: skip
def test_figures_of_different_things_are_not(topic: str, one: str, other: str) -> None:
    told = _told(one, other)
    assert measures_of(topic, _PAPERS, told) == ()
    assert are_unlike(topic, _PAPERS, told)


def test_a_paper_without_a_figure_leaves_nothing_to_weigh() -> None:
    told = _told("It runs 2 times faster.", "It is quick.")
    assert measures_of("faster", _PAPERS, told) == ()
    assert not are_unlike("faster", _PAPERS, told)
