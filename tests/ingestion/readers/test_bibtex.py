"""BibTeX: broken entries named and neighbours kept, strings, accents, custom fields, disabled entries, speed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import MalformedError
from assistant.records import Status
from ingestion.publications.bibliography import bibtex_authors
from ingestion.readers.bibtex import READER

DATABASE = r"""
@string{jib = "Journal of Imaginary Botany"}

@article{moss2020,
  title  = {Mosses that {GLOW}: {\"U}ber lights in $O(n)$ forests},
  author = "M{\"u}ller, Anna and van der Berg, J. Q. and {The Moss Team} and others",
  journal = jib # { Letters},
  year = 2020, month = mar, day = {4},
  doi = {https://doi.org/10.1234/JIB.2020.7},
  keywords = {moss; light}
}
@misc{fern2021, title={Ferns at night}, author={Lee, Bo}, journal={arXiv preprint arXiv:2105.01234}, _venue={BOTCONF}, year={2021}}
@inproceedings{broken, title={Never closed {brace}, author={Nobody}, year={2019}
@book{after, title = {The entry after}, author={Okafor, C. and Chen, D.}, publisher={Leaf Press}, date={2018-05}, url={https://example.org/b}}
@@article{off, title={Switched off}, year={2017}}
% @article{alsooff, title={Also off}, year={2016}}
@comment{ignored, title={Ignored}}
@phdthesis{thesis, title={On roots}, author={Anna M{\"u}ller}, school={Leaf University}, year={2015}}
@article{twice, title={First of two}, year={2014}, year={2013}}
@article{twice, title={Second of two}, year={2012}}
@article{untitled, author={A. Person}, year={2011}}
"""


def test_entries_are_read_around_broken_ones(make_document) -> None:
    reading = READER.read(make_document(DATABASE, "refs.bib"))
    titles = [paper.title for paper in reading.papers]
    assert titles == [
        "Mosses that GLOW: Über lights in O(n) forests", "Ferns at night", "The entry after", "On roots", "First of two", "Second of two",
    ]  # fmt: skip
    assert len(reading.problems) == 2
    assert reading.problems[0].startswith("refs.bib:13: broken BibTeX entry")
    assert "'untitled'" in reading.problems[1]
    assert [item.what for item in reading.left_out] == ["Switched off", "Also off"]


def test_fields_are_resolved(make_document) -> None:
    moss, fern, book, thesis, twice, _ = READER.read(make_document(DATABASE, "refs.bib")).papers
    assert moss.authors == ("Anna Müller", "J. Q. van der Berg", "The Moss Team")
    assert not moss.authors_complete
    assert moss.venue == "Journal of Imaginary Botany Letters"
    assert moss.doi == "10.1234/jib.2020.7"
    assert moss.date is not None and moss.date.isoformat() == "2020-03-04"
    assert moss.keywords == ("moss", "light")
    assert fern.venue == "BOTCONF" and fern.arxiv_id == "2105.01234"
    assert book.year == 2018 and book.venue == "Leaf Press"
    assert thesis.venue == "Ph.D. Thesis, Leaf University" and thesis.status is Status.PUBLISHED
    assert twice.year == 2014
    assert not moss.on_owner_list


def test_a_file_without_any_usable_entry_is_refused(make_document) -> None:
    with pytest.raises(MalformedError, match=r"refs\.bib"):
        READER.read(make_document("@article{a, title={x", "refs.bib"))


def test_recognised_by_content_not_by_name(make_document) -> None:
    assert READER.recognises(make_document(DATABASE, "notes.txt")) > 0.5
    assert READER.recognises(make_document("Write to jane@example.org, or @jane {there}.", "refs.bib")) == 0
    assert (
        READER.recognises(make_document("# Page\n" + "words of prose\n" * 60 + "@misc{a, title={b}}")) < 0.5
    )


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Doe, Jane and Roe, Richard", ("Jane Doe", "Richard Roe")),
        ("Jane Doe and Richard {van der Roe}", ("Jane Doe", "Richard van der Roe")),
        ("{Society of Mosses and Ferns} and Doe, J.", ("Society of Mosses and Ferns", "J. Doe")),
        ("King, Jr., Martin", ("Martin King Jr.",)),
        ("Chen$^\\dagger$, Dee and Bo Lee*", ("Dee Chen", "Bo Lee")),
    ],
)
def test_author_fields(written: str, names: tuple[str, ...]) -> None:
    assert bibtex_authors(written)[0] == names


def test_a_thousand_entries_take_less_than_two_seconds(make_document) -> None:
    entry = '@article{{k{0}, title={{A study of subject {0}}}, author={{Doe, Jane and M{{\\"u}}ller, Bo}}, journal={{J{0}}}, year={{2020}}, abstract={{{1}}}}}\n'
    text = "".join(entry.format(number, "Words about it. " * 60) for number in range(1000))
    started = time.perf_counter()
    reading = READER.read(make_document(text, "large.bib"))
    assert len(reading.papers) == 1000
    assert time.perf_counter() - started < 2.0


@given(st.text(alphabet='@{}",=#abc \n%\\article', max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    from ingestion.publications.bibliography import read_bibliography

    read_bibliography(_document(text + "\n@misc{last, title={The last one}}"))


def _document(text: str):
    import datetime as dt
    from pathlib import PurePosixPath

    from ingestion.document import Document

    return Document(
        "x.bib", PurePosixPath("x.bib"), text.encode(), text, dt.datetime(2026, 1, 1, tzinfo=dt.UTC), "0" * 64
    )
