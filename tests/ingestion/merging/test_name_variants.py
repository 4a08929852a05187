"""Variants of one name in the papers of one source: which are one person's, and which are not."""

from __future__ import annotations

import datetime as dt

import pytest

from assistant.records import Source
from ingestion.merging.merge import merge
from ingestion.reading import PaperReading, PersonReading, Reading


def _people(lists: list[tuple[str, ...]], described: tuple[str, ...] = ()) -> set[str]:
    source = Source(
        id="s", uri="lab", format="lab-site", read_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC), digest="d"
    )
    papers = tuple(PaperReading(title=f"Ferns of the {word} kind", authors=authors, year=2020, venue="Fern Letters", on_owner_list=False)
                   for word, authors in zip(("green", "dry", "small", "tall"), lists, strict=False))  # fmt: skip
    library = merge(
        [Reading(source=source, people=tuple(PersonReading(name=name) for name in described), papers=papers)]
    )
    return {one.name for one in library.researchers}


@pytest.mark.parametrize(
    ("lists", "described", "people"),
    [
        ([("A. Serra-Gomez", "Bo Lee"), ("Álvaro Serra-Gómez", "Bo Lee")], ("Álvaro Serra Gómez",), {"Álvaro Serra Gómez", "Bo Lee"}),
        ([("W Boehmer", "Bo Lee"), ("Wendel Böhmer", "Bo Lee")], (), {"Wendel Böhmer", "Bo Lee"}),
        ([("Wendel Boehmer", "Bo Lee"), ("Wendel Böhmer", "Cy Ash")], (), {"Wendel Boehmer", "Bo Lee", "Cy Ash"}),
        ([("M. Kronmuller", "Bo Lee"), ("Max Kronmueller", "Bo Lee")], (), {"Max Kronmueller", "Bo Lee"}),
        ([("Surender V Raj", "Bo Lee")], ("Surender Raj V",), {"Surender Raj V", "Bo Lee"}),
        ([("Mo Styner", "Bo Lee"), ("Mo Andre Styner", "Bo Lee"), ("Mo A. Styner", "Bo Lee")], (), {"Mo Styner", "Bo Lee"}),
        ([("David N Bresch", "Bo Lee"), ("David Niklaus Bresch", "Bo Lee")], (), {"David N Bresch", "Bo Lee"}),
        ([("Mo Andre Styner", "Bo Lee"), ("Mo Bert Styner", "Bo Lee")], (), {"Mo Andre Styner", "Mo Bert Styner", "Bo Lee"}),
        ([("Wendel Boehmer", "Wendel Böhmer")], (), {"Wendel Boehmer", "Wendel Böhmer"}),
        ([("M. Kronmuller", "Bo Lee"), ("Ada Kronmueller", "Bo Lee")], (), {"M. Kronmuller", "Ada Kronmueller", "Bo Lee"}),
    ],
)  # fmt: skip
def test_who_is_one(lists: list[tuple[str, ...]], described: tuple[str, ...], people: set[str]) -> None:
    found = _people(lists, described)
    assert len(found) == len(people)
    assert {name.split()[-1] for name in found} == {name.split()[-1] for name in people} or described
    if described:
        assert described[0] in found


def test_a_syllable_is_no_short_form() -> None:
    from ingestion.merging.name_variants import _is_syllable

    assert _is_syllable("Min-Ho Kim", "Minji Kim") and _is_syllable("Sang Hyun Lee", "Sangbaek Lee")
    assert not _is_syllable("Greg Way", "Gregory P. Way") and not _is_syllable(
        "Jon Vale", "Jonathan Paul Vale"
    )
