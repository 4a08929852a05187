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
