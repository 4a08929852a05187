"""Sorts of work by the fields of a list, and what they make of venues and of works of one title."""

from __future__ import annotations

import pytest
from ingestion_helpers import document

from ingestion.publications.apart import apart
from ingestion.publications.publication import abstract_text
from ingestion.publications.rows import describes_papers, row_publication
from ingestion.publications.sorts import sort_of, thesis_venue, venue_of
from ingestion.reading import PaperReading, Sort


@pytest.mark.parametrize(
    ("matter", "sort"),
    [
        ({"type": "workshop"}, Sort.WORKSHOP),
        ({"type": "journal"}, Sort.JOURNAL),
        ({"tags": ["thesis", "ferns"]}, Sort.THESIS),
        ({"description": "PhD dissertation"}, Sort.THESIS),
        ({"publication_types": ["7"]}, Sort.THESIS),
        ({"tags": ["7"]}, None),
        ({"entry-type": "incollection"}, Sort.CHAPTER),
        ({"description": "Extended abstract at a workshop"}, Sort.WORKSHOP),
        ({"description": "A paper on workshops"}, None),
        ({}, None),
    ],
)
def test_a_sort_is_named_alone(matter: dict[str, object], sort: Sort | None) -> None:
    assert sort_of(matter)[0] is sort


@pytest.mark.parametrize(
    ("venue", "words", "told"),
    [
        ("Leaf University", "PhD dissertation", "Ph.D. Thesis, Leaf University"),
        ("Leaf University", "master's thesis", "Master's Thesis, Leaf University"),
        ("", "thesis", ""),
        ("PhD thesis, Leaf University", "thesis", "PhD thesis, Leaf University"),
    ],
)
def test_a_thesis_is_told_as_one(venue: str, words: str, told: str) -> None:
    assert thesis_venue(venue, words) == told


def test_the_paper_of_a_workshop_is_not_the_conference_s() -> None:
    paper = PaperReading(
        title="Ferns",
        venue="IEEE International Conference on Robotics and Automation (ICRA)",
        sort=Sort.WORKSHOP,
    )
    assert (venue_of(paper).name, venue_of(paper).track) == ("ICRA Workshop", "Workshop")
    assert venue_of(paper.model_copy(update={"sort": None})).name == "ICRA"
    assert venue_of(paper.model_copy(update={"venue": "Fern Letters"})).name == "Fern Letters"
    assert venue_of(PaperReading(title="Ferns", sort=Sort.THESIS)).name == "Thesis"


def _paper(title: str, venue: str, year: int, *authors: str, sort: Sort | None = None) -> PaperReading:
    return PaperReading(title=title, venue=venue, year=year, authors=authors, sort=sort)


def test_a_workshop_s_paper_and_one_with_other_authors_are_two() -> None:
    short = _paper("Ferns that March", "RSS Workshop", 2025, "Ann Fern", "Bo Moss")
    long = _paper("Ferns that March", "ICRA", 2026, "Ann Fern", "Bo Moss", "Cora Vale", "Dan Ash")
    assert apart(short, long, one_list=True)
    assert not apart(short, long.model_copy(update={"authors": short.authors}), one_list=True)
    assert not apart(short.model_copy(update={"venue": "arXiv"}), long, one_list=True)


def test_a_thesis_by_its_sort_and_the_paper_are_two() -> None:
    thesis = _paper("Ferns that March", "Leaf University", 2020, "Ann Fern", sort=Sort.THESIS)
    assert apart(
        thesis, _paper("Ferns that March", "Journal of Ferns", 2020, "Ann Fern", "Bo Moss"), one_list=True
    )
    assert not apart(
        thesis, _paper("Ferns that March", "phd, Leaf University", 2020, "Ann Fern"), one_list=True
    )


def test_links_in_a_list_and_a_free_field_of_the_venue() -> None:
    row = {
        "title": "Ferns that March", "authors": ["Ann Fern"], "year": 2020, "details": "Journal of Ferns. 2020; 3(1):4-9.",
        "links": [{"web": "https://ferns.example.org/a"}, {"PDF": "/files/a.pdf"}, {"name": "code", "url": "https://github.com/fern/a"}],
    }  # fmt: skip
    paper = row_publication(row, document(""), "item 1", base="https://lab.example.edu/site/").reading()
    assert paper is not None and venue_of(paper).name == "Journal of Ferns"
    assert [(link.kind, link.url) for link in paper.links] == [
        ("paper", "https://ferns.example.org/a"),
        ("pdf", "https://lab.example.edu/site/files/a.pdf"),
        ("code", "https://github.com/fern/a"),
    ]
    assert not describes_papers(["title", "details", "year"])


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("Abstract: Ferns march.", "Ferns march."),
        ("**Abstract** - Ferns march.", "Ferns march."),
        ("Abstract—Ferns march.", "Ferns march."),
        ("ABSTRACT Ferns march.", "Ferns march."),
        ("Abstract Meaning Representation is a graph.", "Abstract Meaning Representation is a graph."),
        ("Abstract-level reasoning", "Abstract-level reasoning"),
    ],
)
def test_an_abstract_without_its_heading(stated: str, shown: str) -> None:
    assert abstract_text(stated) == shown


@pytest.mark.parametrize(
    ("row", "track"),
    [
        ({"note": "Talk", "award": "Best Technical Paper Award!!"}, "Best technical paper award"),
        ({"award": "Best Poster Award"}, "Best poster award"),
        ({"award": "Distinguished Paper"}, "Distinguished paper"),
        ({"type": "incollection"}, "Book chapter"),
        ({"note": "the best that a paper can do"}, None),
    ],
)
def test_awards_and_chapters_of_a_list(row: dict[str, str], track: str | None) -> None:
    fields = {"title": "Ferns that March", "authors": "Ann Fern", "venue": "Fern Letters", "year": 2020}
    paper = row_publication(fields | row, document(""), "item 1").reading()
    assert paper is not None and paper.track == track
