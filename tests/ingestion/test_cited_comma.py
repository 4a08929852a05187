"""References whose parts are set apart by commas alone: names with initials, a title that may hold commas, a journal or a meeting."""

from __future__ import annotations

import pytest
from ingestion_helpers import READ_AT

from assistant.venues import normalise
from ingestion.entries import find_publications
from ingestion.homepages.sections import Topic
from ingestion.page import parse_html

LINES = [
    ("Fern AB, Lee C, <u>Vale DE*</u>, Mosses drink fog, rain and dew in high places, BMC Moss Genomics 2014, 2014 May 8;7(Suppl 1):S13 [SCI]",
     "Mosses drink fog, rain and dew in high places", 3, "BMC Moss Genomics", 2014),
    ("Fern AB, Lee C, Vale DE*, MossPick: a tool that picks mosses out of fog, J. Moss. Chem., 2013 Feb; 48(2):234–242 [SCI]",
     "MossPick: a tool that picks mosses out of fog", 3, "J. Moss. Chem", 2013),
    ("Fern AB, Lee C, Screening and counting of 62 mosses by light, J Anal Moss., 2013 Nov-Dec;37(9):642-51",
     "Screening and counting of 62 mosses by light", 2, "J Anal Moss", 2013),
    ("Fern AB, Lee C, Vale DE*, Fog Hunter: finding fog in pictures, 7th International conference of the Moss Society, Bogtown, Moorland, June 27 - 30, 2011. (Invited Talk for the Section on Fog)",
     "Fog Hunter: finding fog in pictures", 3, None, 2011),
    ("Fern, A. B., Lee, C. D., &amp; Vale, E. J.* , SporeRules: a server for spores, 248th Moss National Meeting &amp; Exposition, Bog City, August 10-14, 2014",
     "SporeRules: a server for spores", 3, None, 2014),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "authors", "venue", "year"), LINES)
def test_a_reference_with_commas_alone(
    line: str, title: str, authors: int, venue: str | None, year: int
) -> None:
    (paper,) = find_publications(parse_html(f"<h3>Publications</h3><ol><li>{line}</li></ol>"), READ_AT, topic=Topic.PUBLICATIONS)  # fmt: skip
    assert (paper.title, len(paper.authors), paper.year) == (title, authors, year)
    if venue:
        assert normalise(paper.venue).name == venue
    else:
        assert "Moss" in (normalise(paper.venue).name or "")


def test_a_place_behind_a_title_is_no_journal() -> None:
    line = "Fern A, Lee B, Vale C. Slow growth of mosses in the fog, Chile. Bryology, 2013, 12, 3-9."
    (paper,) = find_publications(parse_html(f"<ol><li>{line}</li></ol>"), READ_AT, topic=Topic.PUBLICATIONS)
    assert (paper.title, paper.year) == ("Slow growth of mosses in the fog, Chile", 2013)


def test_what_a_menu_leads_to_is_no_publication() -> None:
    line = "<a href='index.html'>Home</a> | Research | Patents, Publications | 2014"
    assert not [paper.reading() for paper in find_publications(parse_html(f"<p>{line}</p>"), READ_AT, topic=Topic.PUBLICATIONS) if paper.reading()]  # fmt: skip


def test_initials_behind_the_first_author_alone() -> None:
    line = "Fern, J.R., P.M. Lee, R. Vale, K.V. Holm, and J.A. Stone. Large Frames of Fog for the Discovery of Mosses, Moss's Future, 2018"
    (paper,) = find_publications(parse_html(f"<ol><li>{line}</li></ol>"), READ_AT, topic=Topic.PUBLICATIONS)
    assert (len(paper.authors), paper.title) == (5, "Large Frames of Fog for the Discovery of Mosses")
    assert (paper.venue, paper.year) == ("Moss's Future, 2018", 2018)
