"""Profile pages of scholarly networks: kind, year and venue glued together, no authors."""

from __future__ import annotations

from ingestion_helpers import document, library

from assistant.records import FactKind, Status
from ingestion.readers.profile_site import READER

ABSTRACT = "Pebbles come in many colours. We propose a machine that looks at each pebble once, see https://github.com/example/machine for it."
PAGE = f"""Researcher profile

Ann Roe

Ann Roe contributes to research discovery and scholarly infrastructure.

Researcher{{place}}Open to collaborate

4works
0followers

Published work

4 published item(s)

preprint2026arXiv

Sorting Pebbles by Colour

{ABSTRACT}

article2024Journal of Sand

Washing Sand without Water

Related researchers

Bo Lind

dataset2023Zenodo

Pebble Pictures
"""


def test_a_whole_page() -> None:
    text = PAGE.format(place="Sand University")
    assert READER.recognises(document(text)) > 0.9
    reading = READER.read(document(text))
    assert reading.owner is not None
    assert (reading.owner.name, reading.owner.affiliation) == ("Ann Roe", "Sand University")
    assert [fact.value for fact in reading.owner.facts if fact.kind is FactKind.PAPER_COUNT] == [4]
    first, second = reading.papers
    assert (first.title, first.year, first.venue, first.status, first.abstract) == (
        "Sorting Pebbles by Colour", 2026, "arXiv", Status.PREPRINT, ABSTRACT,
    )  # fmt: skip
    assert (second.title, second.venue, second.abstract) == (
        "Washing Sand without Water",
        "Journal of Sand",
        "",
    )
    assert [left.what for left in reading.left_out] == ["Pebble Pictures"]
    assert all("ann-roe" in paper.researcher_ids for paper in library(reading).papers)


def test_no_affiliation_is_none() -> None:
    reading = READER.read(document(PAGE.format(place="Affiliation not imported")))
    assert reading.owner is not None
    assert reading.owner.affiliation is None
    assert not any(fact.kind is FactKind.BIOGRAPHY for fact in reading.owner.facts)
