"""Author lists that say they are cut, with degrees and stray marks in them."""

from __future__ import annotations

import pytest

from ingestion.authors.author_keys import resolved_authors
from ingestion.authors.author_list import split_authors
from ingestion.authors.named_authors import named_authors
from ingestion.publications.bibliography import bibtex_authors

PAIR = ("Ann Roe", "Bo Lee")


@pytest.mark.parametrize(
    "rest",
    ["et al.", "(...et al)", "(... et al.)", "(...et alii)", "and others", "...", "…", "15 more authors", "and 12 others", "[et al.]"],
)  # fmt: skip
def test_a_mark_that_the_list_goes_on_is_no_author(rest: str) -> None:
    assert split_authors(f"Ann Roe, Bo Lee, {rest}") == (PAIR, False)
    assert resolved_authors(["Ann Roe", "Bo Lee", rest], {}) == (PAIR, False)
    assert bibtex_authors(f"Roe, Ann and Lee, Bo and {rest.removeprefix('and ')}") == (PAIR, False)


@pytest.mark.parametrize(
    "items", [["Ann Roe", "Bo Lee}"], ["{Ann Roe}", "Lee, Bo"], ["Ann Roe, PhD", "Bo Lee, MD MPH"], ["Dr. Ann Roe", "Bo Lee"]]
)  # fmt: skip
def test_marks_and_degrees_are_no_part_of_a_name(items: list[str]) -> None:
    names, whole = resolved_authors(items, {})
    assert (tuple(name.removeprefix("Dr. ") for name in names), whole) == (PAIR, True)


def test_degrees_between_commas_are_no_authors() -> None:
    assert split_authors("Ann Roe, PhD, Bo Lee, MD") == (PAIR, True)
    assert split_authors("Ann Others, Al Moor") == (("Ann Others", "Al Moor"), True)


@pytest.mark.parametrize(
    "remark", ["5th author", "numerous authors", "full list of authors omitted for want of room (40 authors)", "7th from the end", "led by Eve Stone"]
)  # fmt: skip
def test_a_remark_on_the_list_is_no_author(remark: str) -> None:
    assert split_authors(f"Ann Roe, Bo Lee, {remark}") == (PAIR, False)
    assert named_authors(["Ann Roe", "Bo Lee", remark]) == (PAIR, False)
    assert bibtex_authors(f"Roe, Ann and Lee, Bo and {{{remark}}}") == (PAIR, False)
    assert split_authors("Ann Roe, Otis Moss 3rd")[1]


def test_bibtex_cuts_author_lists_at_any_and() -> None:
    assert bibtex_authors("Roe, Ann AND Lee, Bo") == (PAIR, True)
    assert bibtex_authors("{Roe}, Ann AND Lee, Bo") == (PAIR, True)


def test_an_initial_is_no_particle() -> None:
    assert split_authors("Moor E & Lee B") == (("Moor E", "Lee B"), True)
    assert split_authors("de la Moor, Eve, van Lee, Bo") == (("Eve de la Moor", "Bo van Lee"), True)


def test_those_named_of_many_are_authors() -> None:
    assert split_authors("Ann Roe et al. (incl. Bo Lee & Cora Vale)") == (
        ("Ann Roe", "Bo Lee", "Cora Vale"),
        False,
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A. Doe B.Roe, C. Poe", ("A. Doe", "B. Roe", "C. Poe")),
        ("A.Doe, B.C. Roe and D.Poe", ("A. Doe", "B.C. Roe", "D. Poe")),
        ("J. Michael T. Doe", ("J. Michael T. Doe",)),
        ("J. Michael T. Doe, Ada Roe", ("J. Michael T. Doe", "Ada Roe")),
    ],
)
def test_initials_close_to_a_name_and_a_comma_left_out(text: str, names: tuple[str, ...]) -> None:
    assert split_authors(text) == (names, True)
