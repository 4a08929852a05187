"""What lies in a folder and is somebody's, or nobody's."""

from __future__ import annotations

import pytest
from ingestion_helpers import READ_AT

from assistant.records import FactKind, Source
from ingestion.homepages.homepage_signs import convincing
from ingestion.reading import PaperReading, PersonReading, Reading, StatedFact

SOURCE = Source(id="s1", uri="a.pdf", format="pdf", read_at=READ_AT, digest="0" * 64)
PAPERS = (PaperReading(title="Mosses Drink Fog", authors=("Bo Lee", "Cora Vale"), year=2020),)


@pytest.mark.parametrize(
    ("where", "kept"), [("moss/cv_fern.pdf", 1), ("moss/Publication-List.pdf", 1), ("moss/Lee_Fog in the valley.pdf", 0), ("cv/article.pdf", 0)]
)  # fmt: skip
def test_the_references_of_an_article_are_others_works(where: str, kept: int) -> None:
    assert len(convincing(Reading(source=SOURCE, papers=PAPERS), where).papers) == kept


def test_a_pdf_that_tells_of_somebody() -> None:
    owner = PersonReading(
        name="Ann Fern", facts=(StatedFact(kind=FactKind.EDUCATION, text="PhD, Fog, 2010", place=""),)
    )
    reading = convincing(Reading(source=SOURCE, owner=owner, papers=PAPERS), "moss/fern.pdf")
    assert reading.owner == owner and reading.papers == PAPERS


PAGE = Source(id="s2", uri="a.md", format="markdown-homepage", read_at=READ_AT, digest="0" * 64)


def told(name: str, text: str, kind: FactKind = FactKind.BIOGRAPHY) -> PersonReading:
    return PersonReading(name=name, facts=(StatedFact(kind=kind, text=text, place=""),))


@pytest.mark.parametrize(
    "owner",
    [
        told("MossDB", "MossDB is an open source database, and it is fast."),
        told("Moss Client", "Moss Client is a library that talks to servers."),
        told("Fog Queries", "Every server answers queries.", FactKind.SERVICE),
        told("Book Recommendation", ""),
    ],
)
def test_software_and_headings_are_nobody(owner: PersonReading) -> None:
    reading = convincing(Reading(source=PAGE, owner=owner, papers=PAPERS), "docs/page.md")
    assert reading.owner is None and not reading.papers


@pytest.mark.parametrize(
    "owner",
    [
        told("Ann Fern", "Ann Fern is a geologist who sorts pebbles."),
        told("Ann Fern", "I am interested in fog."),
        told("Ann Fern", "PhD, Moss University", FactKind.EDUCATION),
    ],
)
def test_people_are_somebody(owner: PersonReading) -> None:
    assert convincing(Reading(source=PAGE, owner=owner), "fern.md").owner == owner


def test_an_author_of_what_a_page_lists_is_somebody() -> None:
    owner = PersonReading(name="Bo Lee")
    assert convincing(Reading(source=PAGE, owner=owner, papers=PAPERS), "lee.md").owner == owner
