"""Journal and conference papers: which are held to a kind of venue, in a count, a list, a share and a later turn."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.venues.kinds import kind_of_venue
from tests.assistant.lab import read


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("How many journal papers has Mira Holmqvist?", "Journal"),
        ("journal articles since 2022", "Journal"),
        ("which papers came out in journals?", "Journal"),
        ("papers in journals or magazines", "Journal"),
        ("list Mira Holmqvist's conference papers", "Conference"),
        ("the earliest conference paper (not journal)", "Conference"),
        ("何明兰的期刊论文", "Journal"),
        ("main conference papers at AAAI", None),
        ("papers on journal clubs", None),
        ("which conferences has Mira Holmqvist published at?", None),
        ("papers in the Journal of Glaciology", None),
    ],
)
def test_kind_wanted(text: str, track: str | None, library: Library) -> None:
    assert read(text, library).track == track


def test_papers_are_held_to_it(assistant: Assistant) -> None:
    answer = assistant.ask("How many conference papers are there?")
    wanted = [
        paper
        for paper in assistant.library().papers
        if kind_of_venue(paper.venue or "") == "Conference" and paper.status.value != "preprint"
    ]
    assert answer.value == len(wanted) > 0
    assert {one.id for one in answer.papers} == {one.id for one in wanted}
    assert "conference papers" in answer.text and "told apart by the names" in answer.text


def test_the_other_kind_is_left_out(library: Library) -> None:
    without = read("papers by Mira Holmqvist not in journals", library).without
    assert without is not None and without.tracks == ("Journal",)
