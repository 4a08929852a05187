"""Rows of publications that leave authors, venue and year to a BibTeX entry, or to a column called after something else."""

from __future__ import annotations

import json

from ingestion.readers.lab_site import SITE_READER
from ingestion.sites.site_data import publication_rows

ENTRY = (
    "@article{lee2020moss,\n  title={Mosses drink fog},\n  author={Lee, Bo and Fern, Ann},\n  journal={Annals of Moss},\n"
    "  volume={8},\n  year={2020},\n  publisher={Bog}\n}"
)
BY_PERSON = {
    "Ann Fern": [
        {"title": "Mosses Drink Fog", "url": "https://scholar.google.com/citations?view_op=view_citation&x=1", "bibtex": ENTRY, "citations": 12},
        {"title": "Dew on Slopes", "author": "B. Lee, A. Fern", "journal": "Weather", "status": "Submitted, June 2026", "year": "2026"},
        {"title": "Rain in Baskets", "bibtex": "to come"},
    ]
}  # fmt: skip
TABLE = """PaperID,Authors,Title,Location,PublicationType,PublishedDateMonth,PublishedDateYear,PDFLink,LocalPDFLink,Abstract
1,"B. Lee, A. Fern",Mosses Drink Fog,"Journal of Moss, 87(3):1558-66, 2004, <a href=http://dx.doi.org/10.1234/moss.1>doi: 10.1234/moss.1</a>, <a href=http://fern.example.net/x>PMCID: PMC99</a>",Journal Publications,0,2004,,http://fern.example.net/moss.pdf,NULL
2,A. Fern,Dew on Slopes,"Vienna, Austria",Talks,3,2005,NULL,NULL,NULL
"""


def test_an_entry_beside_the_title(make_site) -> None:
    lab = make_site({"package.json": "{}", "src/data/publications.json": json.dumps(BY_PERSON)})
    moss, dew, *rest = SITE_READER.read(lab).papers
    assert (moss.title, moss.authors, moss.year, moss.venue, moss.citations) == (
        "Mosses Drink Fog",
        ("Bo Lee", "Ann Fern"),
        2020,
        "Annals of Moss",
        12,
    )
    assert (dew.year, dew.venue, str(dew.status)) == (2026, "Weather", "under review")
    assert [paper.authors for paper in rest] == [()]


def test_columns_of_a_database(make_site) -> None:
    lab = make_site({"package.json": "{}", "src/data/Papers.csv": TABLE})
    moss, dew = SITE_READER.read(lab).papers
    assert (moss.year, moss.doi, moss.abstract) == (2004, "10.1234/moss.1", "")
    assert moss.venue is not None and moss.venue.startswith("Journal of Moss") and "PMC" not in moss.venue
    assert [link.kind for link in moss.links] == ["pdf", "doi"]
    assert (dew.year, dew.venue, dew.links) == (2005, None, ())


def test_a_place_makes_no_publication(make_site) -> None:
    table = "Title,Location,Year\nOn Moss,Vienna,2005\n"
    assert publication_rows(make_site({"data/papers.csv": table}), []) == []
