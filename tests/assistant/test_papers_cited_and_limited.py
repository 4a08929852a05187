"""A paper's BibTeX entry on request, and a status beside a year as a limit."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind, Status
from tests.assistant.lab import last, open_lab, read


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("lab"))


@pytest.fixture(scope="module")
def library(lab: Assistant) -> Library:
    return lab.library()


@pytest.mark.parametrize(
    "text",
    ["Give me the bibtex of IceNet", "how do I cite IceNet?", "BibTeX for IceNet please", "cite IceNet"],
)
def test_the_entry_of_a_paper_is_given_on_request(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.outcome == "answer" and "```bibtex" in answer.text
    assert "title = {{" in answer.text and "author = {" in answer.text and "year = {" in answer.text


@pytest.mark.parametrize("text", ["how often is IceNet cited?", "who cites IceNet?"])
def test_citations_are_no_entry(text: str, library: Library) -> None:
    assert read(text, library).fact == "citations"


@pytest.mark.parametrize(
    "text",
    [
        "Which papers are accepted in 2026?",
        "papers accepted in 2026",
        "published papers of 2026",
        "accepted papers from 2026",
        "which papers were accepted in 2026",
    ],
)
def test_a_status_beside_a_year_is_a_limit(text: str, library: Library) -> None:
    query = read(text, library)
    assert query.kind is QueryKind.PAPERS and query.status is Status.ACCEPTED
    assert query.years is not None and query.years.first == 2026


@pytest.mark.parametrize("text", ["papers published in 2026", "which papers were published in 2026?"])
def test_published_in_a_year_is_that_year(text: str, library: Library) -> None:
    assert read(text, library).status is None


def test_what_an_entry_is_wanted_for_is_not_the_entry(lab: Assistant) -> None:
    query = last(lab, "Where was Measuring Snow Depth from Sound published? Filling in a bib entry")
    assert query.fact == "venue"
