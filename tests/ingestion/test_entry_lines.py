"""Lines of styled runs cut into pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingestion_helpers import READ_AT

from ingestion.entries import find_publications
from ingestion.entry.lines import piece, runs_within
from ingestion.homepages.sections import Topic
from ingestion.page import lines_of, parse_html


@pytest.mark.parametrize("venue", ["Plant Biology", "Nature Medicine", "PLOS ONE", "Frontiers in Chemistry", "New Phytologist", "J Hepatol"])  # fmt: skip
@pytest.mark.parametrize("authors", ["Fern A, <b>Lee B</b>, and Vale C.", "<b>Fern A</b>,\n <b>Lee B</b> , Vale C, <i>Holm D</i>.", "Fern A, Lee B."])  # fmt: skip
def test_a_venue_in_italics_is_whole(venue: str, authors: str) -> None:
    text = f"<ul><li>{authors} (2015). The growth of <i>Bryum argenteum</i> in the fog of the coast. <i>{venue}</i>, 17(Suppl 1):42-49.</li></ul>"
    (paper,) = find_publications(parse_html(text), READ_AT, topic=Topic.PUBLICATIONS)
    assert (paper.venue, paper.year) == (venue, 2015)


@given(st.lists(st.text(alphabet="ab \n", max_size=6), max_size=6), st.integers(0, 20), st.integers(0, 20))
def test_runs_within_a_span_say_what_the_text_says_there(texts: list[str], start: int, end: int) -> None:
    html = "".join(f"<{tag}>{text}</{tag}>" for text, tag in zip(texts, "bibibi", strict=False))
    for line in lines_of(parse_html(f"<p>{html}</p>").root):
        whole = piece(line)
        runs = "".join(run.text for run in runs_within(whole, start, end))
        assert runs.strip() == whole.text[start:end].strip()
