"""Titles in lines where something else stands out: a venue in bold, a quotation inside, names with their initials behind."""

from __future__ import annotations

import pytest
from ingestion_helpers import READ_AT

from ingestion.entries import find_publications
from ingestion.homepages.sections import Topic
from ingestion.page import markdown_to_html, parse_html

LINES = [
    ("Fern AB†, Lee AT, Vale C\\*, and Holm D\\*. Mosses Drink the Fog of a Whole Valley. ***Frontiers in Moss Science*** 2017, 8:1598.",
     "Mosses Drink the Fog of a Whole Valley", 4, "Frontiers in Moss Science"),
    ("Vale C, Lee BC, Holm E. Spores of *Bryum argenteum* ride the wind. ***Annals of Weather*** 2014(1-3), 143:18-27.",
     "Spores of Bryum argenteum ride the wind", 3, "Annals of Weather"),
    ("Vale C, Lee BC, Holm E. Slow growth of the wet mosses in the shade at “Fog Creek”, Chile. ***Bryology*** 2011, 139(11):1429-38.",
     "Slow growth of the wet mosses in the shade at “Fog Creek”, Chile", 3, "Bryology"),
    ("Fern AB, Vale C. [**Mosses Hold Water for Many Months**](https://e.org/a). *Bryology* 2012, 3:1.", "Mosses Hold Water for Many Months", 2, "Bryology"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "title", "authors", "venue"), LINES)
def test_a_line(line: str, title: str, authors: int, venue: str) -> None:
    (paper,) = find_publications(
        parse_html(markdown_to_html(f"* {line}\n")), READ_AT, topic=Topic.PUBLICATIONS
    )
    assert (paper.title, len(paper.authors), paper.venue) == (title, authors, venue)
