"""Publications of one title, or nearly one, that are two works; and states of one work that are not."""

from __future__ import annotations

import itertools

import pytest
from ingestion_helpers import library, page, paper

from assistant.records import Status

TITLE = "How Sand Sorts Itself on a Tilted Table"
NEAR = "How Sand Sorts Itself on the Tilted Table"
DISSERTATION = "Ph.D. Thesis, University of Sand"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # two DOIs
        ({"doi": "10.1101/gr.17", "year": 2014, "venue": "Genome Research"}, {"doi": "10.1007/978-1_6", "year": 2018, "venue": "Methods Mol. Biol."}),
        ({"title": NEAR, "doi": "10.1234/a", "year": 2014}, {"doi": "10.1234/b", "year": 2014}),
        # two places, two years
        ({"year": 2014, "venue": "ICML"}, {"year": 2016, "venue": "IEEE TPAMI"}),
        ({"title": NEAR, "year": 2014, "venue": "ICML"}, {"year": 2016, "venue": "Sand Letters"}),
        ({"title": NEAR, "year": 2012, "venue": "Workshop on Sand"}, {"year": 2016, "venue": "ICML"}),
        # a thesis and a paper
        ({"year": 2019, "venue": DISSERTATION}, {"year": 2019, "venue": "ICML"}),
        ({"year": 2019, "venue": DISSERTATION, "authors": ("Ann Roe",)}, {"year": 2019, "venue": "arXiv"}),
    ],
)  # fmt: skip
def test_two_works(first: dict[str, object], second: dict[str, object]) -> None:
    papers = [paper(**{"title": TITLE, "authors": ("Ann Roe", "Bo Lind"), **one}) for one in (first, second)]  # type: ignore[arg-type]
    assert len(library(page("a", "Ann Roe", *papers)).papers) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"year": 2014, "venue": "arXiv"}, {"year": 2016, "venue": "ICML"}),
        ({"year": 2015, "venue": "NeurIPS Workshop on Sand"}, {"year": 2016, "venue": "ICML"}),
        ({"doi": "10.1101/2020.01.02.123456", "year": 2020}, {"doi": "10.1101/gr.17", "year": 2021, "venue": "Genome Research"}),
        ({"doi": "10.48550/arXiv.2001.00001", "year": 2020}, {"doi": "10.1234/b", "year": 2021}),
        ({"year": 2016, "venue": "Under review at ICLR"}, {"year": 2017, "venue": "ICML"}),
        ({"year": 2016, "venue": "ICML"}, {"year": 2016, "venue": "International Conference on Machine Learning"}),
        ({"year": 2016, "venue": "Sand Letters"}, {"year": 2017, "venue": "Sand Letters (early access)"}),
        ({"year": 2016, "venue": "ICML"}, {"year": 2017}),
        ({"year": 2016, "venue": "SandWorkers"}, {"year": 2017, "venue": "ICML"}),
        ({"year": 2016, "venue": "Sandcomputing 2017"}, {"year": 2017, "venue": "ICML"}),
        ({"year": 2024, "venue": "figshare", "doi": "10.6084/m9.figshare.1"}, {"year": 2023, "venue": "Genome Biology", "doi": "10.1186/s1"}),
    ],
)  # fmt: skip
def test_states_of_one_work(first: dict[str, object], second: dict[str, object]) -> None:
    papers = [paper(TITLE, "Ann Roe", "Bo Lind", **one) for one in (first, second)]
    assert len(library(page("a", "Ann Roe", *papers)).papers) == 1


def test_a_preprint_joins_one_of_two_papers_and_never_makes_them_one() -> None:
    states = [
        page("a", "Ann Roe", paper(TITLE, "Ann Roe", year=2014, venue="ICML", doi="10.1234/a")),
        page("b", "Ann Roe", paper(TITLE, "Ann Roe", year=2013, venue="arXiv")),
        page("c", "Ann Roe", paper(TITLE, "Ann Roe", year=2016, venue="IEEE TPAMI", doi="10.1234/b")),
    ]
    found = {
        tuple(sorted((one.doi, one.year, one.venue, len(one.versions)) for one in library(*order).papers))
        for order in itertools.permutations(states)
    }
    assert found == {(("10.1234/a", 2014, "ICML", 2), ("10.1234/b", 2016, "IEEE TPAMI", 1))}


def test_a_thesis_and_a_paper_of_one_title_and_year_in_one_list() -> None:
    from ingestion.publications.publication import one_list

    papers = [
        paper(TITLE, "Ann Roe", year=2019, venue=DISSERTATION, status=Status.PUBLISHED),
        paper(TITLE, "Ann Roe", "Bo Lind", year=2019, venue="ICML"),
    ]
    assert one_list(papers) == papers
