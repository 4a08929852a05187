"""One publication's fields as they are cleaned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.publications.publication import Publication, abstract_text, unquoted


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ('"Counting Sand."', "Counting Sand"),
        ("“Counting Sand”,", "Counting Sand"),
        ('On Grains in "Moving Sand"', 'On Grains in "Moving Sand"'),
        ('"Moving Sand" and Other Words', '"Moving Sand" and Other Words'),
        ('"Moving Sand" and "Still Sand"', '"Moving Sand" and "Still Sand"'),
        ("Reply to “Comment on ‘Counting Sand’”", "Reply to “Comment on ‘Counting Sand’”"),
        ("“Counting Sand", "Counting Sand"),
        ('Counting Sand"', "Counting Sand"),
        ("Counting <scp>SAND</scp> in R", "Counting SAND in R"),
    ],
)
def test_quotes_around_a_title_go_and_those_inside_stay(stated: str, title: str) -> None:
    reading = Publication(title=stated).reading()
    assert reading is not None and reading.title == title


@pytest.mark.parametrize("title", ["Publications", "Recent Publications", "Selected Papers", "Our recent publications", "Journal Articles", "All papers",
    "Conference and Workshop Papers", "List of Publications", "Peer-Reviewed Publications", "Publications and Preprints"])  # fmt: skip
def test_the_heading_of_a_list_is_no_title(title: str) -> None:
    assert Publication(title=title, authors=("Ann Fern",), year=2020).reading() is None


@pytest.mark.parametrize("title", ["Publications on Sand", "Selecting Papers to Read", "How Papers Are Read", "Sand Works", "The Publication Game"])  # fmt: skip
def test_a_title_about_publications_is_one(title: str) -> None:
    assert Publication(title=title).reading() is not None


def test_identifiers_in_a_venue_are_kept_as_such() -> None:
    stated = Publication(title="Counting Sand", venue="Journal of Sand 11:95, doi:10.1234/Sand.2017.95")
    reading = stated.reading()
    assert reading is not None and reading.doi == "10.1234/sand.2017.95"
    reading = Publication(title="Counting Sand", venue="arXiv preprint arXiv:2402.01234").reading()
    assert reading is not None and (reading.arxiv_id, reading.doi) == ("2402.01234", None)


@given(st.text(alphabet='ab "“”«».,', max_size=12))
def test_unquoting_is_done_once(text: str) -> None:
    once = unquoted(text)
    assert len(once) <= len(text) and once == once.strip()


def test_statements_that_servers_append_are_no_abstract() -> None:
    told = "We count bees. ### Competing Interest Statement The authors have declared no competing interest."
    assert abstract_text(told) == "We count bees."
    assert abstract_text("We fund bees. Funding ends.") == "We fund bees. Funding ends."
    assert abstract_text("### Results We count bees.") == "### Results We count bees."


@pytest.mark.parametrize(
    "remark", ["First View", "Early View", "FirstView", "Online First", "Ahead of Print"]
)
def test_a_journal_is_not_called_by_its_waiting_list(remark: str) -> None:
    reading = Publication(title="Mosses Drink Fog", venue=f"Annals of Moss ({remark})").reading()
    assert reading is not None and reading.venue == "Annals of Moss"
