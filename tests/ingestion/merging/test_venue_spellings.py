"""Which forms of a venue that no table knows are one."""

from __future__ import annotations

import pytest

from assistant.records import Paper
from ingestion.merging.venue_spellings import one_spelling


@pytest.mark.parametrize(
    ("forms", "kept"),
    [
        (["journal of ferns", "Journal of Ferns"], 1),
        (["American Fern Conference [AFC]", "American Fern Conference"], 1),
        (["Int. Symp. on Fern Research (ISFR)", "Int. Symposium on Fern Research (ISFR)"], 1),
        (["IEEE Int. Conf. on Fern and Moss Robots (FMR)", "Conf. on Fern and Moss Robotics (FMR)"], 1),
        (["IEEE Int. Conf. on Fern Transport Systems (FTS)", "Int. Conf. on Fern Transport (FTS)"], 1),
        (["Symposium on Fern Data (SFD)", "Symposium on Fern Data - Posters (SFD)"], 2),
        (["Symposium on Fern Data (SFD)", "Symposium on Moss Data (SFD)"], 2),
        (["Fern Letters", "Fern Letters B"], 2),
    ],
)
def test_forms_of_one_venue(forms: list[str], kept: int) -> None:
    papers = [Paper(id=str(number), title=f"Ferns {number}", venue=form) for number, form in enumerate(forms)]
    assert len({paper.venue for paper in one_spelling(papers)}) == kept
