"""Single Markdown pages: one of a publication, one of a blog."""

from __future__ import annotations

import pytest
from ingestion_helpers import document

from assistant.errors import NothingToldError, UnknownFormatError
from ingestion.detect import reader_for
from ingestion.readers.markdown_homepage import READER as HOMEPAGE
from ingestion.readers.publication_page import READER

YAML = '---\nlayout: publication\ntitle: "Soft Grippers Turning Pens"\nauthors:\n  - Ann Roe\n  - Bo Lind\nyear: 2024\njournal: "Sand Letters"\ndoi: 10.1234/pen\n---\nTurning pens needs many fingers, and we show that two soft ones do as well as five hard ones for most pens.\n'
TOML = '\ufeff\n+++\ntitle = "Soft Grippers Turning Pens"\nyear = 2024\npublication = "Sand Letters"\n[[authors]]\nname = "Ann Roe"\n[[authors]]\nname = "Bo Lind"\n+++\n'


def test_the_layout_tells_it_where_no_venue_is_known() -> None:
    text = "---\nlayout: publication\ntitle: Pens\nauthors: [Ann Roe]\nyear: 2024\njournal: None\n---\n"
    page = document(text, "pens.md")
    assert reader_for(page) is READER and READER.read(page).papers[0].venue is None


@pytest.mark.parametrize("text", [YAML, TOML])
def test_a_publications_page(text: str) -> None:
    page = document(text, "2024-01-01-soft-grippers.md")
    assert reader_for(page) is READER
    reading = READER.read(page)
    assert reading.owner is None and reading.people == ()
    (paper,) = reading.papers
    assert (paper.title, paper.authors, paper.venue, paper.year) == ("Soft Grippers Turning Pens", ("Ann Roe", "Bo Lind"), "Sand Letters", 2024)  # fmt: skip
    assert not paper.on_owner_list


@pytest.mark.parametrize(
    "text",
    [
        "---\nlayout: post\ntitle: Ann Roe Wins Prize\ndate: 2024-01-01\n---\n# Ann Roe Wins Prize\n\nWe are glad that the prize went to one of us, and we had cake for the whole afternoon.\n",
        "---\nlayout: post\ntitle: Data\ncategories: [guide]\n---\n## Sand Storage\n\nWe keep sand in boxes that hold forty litres, and each box must be labelled before it goes in.\n",
    ],
)
def test_a_post_is_nobodys_homepage(text: str) -> None:
    assert HOMEPAGE.read(document(text, "2024-01-01-post.md")).owner is None


def test_a_page_without_any_words_is_read_or_known_to_tell_nothing() -> None:
    for text in (
        "---\n---\n",
        "---\ntitle: [x\n---\n",
        "+++\nauthors = [1]\ntitle = 3\njournal = true\n+++\n",
    ):
        page = document(text, "a.md")
        try:
            reader_for(page).read(page)
        except (NothingToldError, UnknownFormatError):
            continue
