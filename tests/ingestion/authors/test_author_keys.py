"""Author lists that name people by keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingestion_helpers import paper

from ingestion.authors.author_keys import families_as_keys, keys_of_nobody, resolved_authors

NAMES = {"fern": "Ann Fern", "bo-moss": "Bo Moss", "cora12": "Cora Vale", "he": "Dai He"}


@pytest.mark.parametrize(
    ("value", "expected", "whole"),
    [
        (["fern", "Eve Ash", "bo-moss"], ("Ann Fern", "Eve Ash", "Bo Moss"), True),
        ("fern, Eve Ash and he", ("Ann Fern", "Eve Ash", "Dai He"), True),
        (["Bo Moss"], ("Bo Moss",), True),
        ([{"id": "fern"}, {"name": "Eve Ash"}, {"name": "Bo Moss", "id": "bo-moss"}], ("Ann Fern", "Eve Ash", "Bo Moss"), True),
        ([{"id": "fern"}, {"id": "nobody"}], ("Ann Fern",), False),
        ([{"first": "Eve", "last": "Ash"}], ("Eve Ash",), True),
        (["cora12", "fern*"], ("Cora Vale", "Ann Fern"), True),
        (["cora"], ("Cora Vale",), True),
        (["admin", "fern"], ("Gil Reed", "Ann Fern"), True),
        (["author", "fern"], ("Ann Fern",), False),
        ([{"id": "admin"}], ("Gil Reed",), True),
        (["fern", "et al."], ("Ann Fern",), False),
        (None, (), True),
    ],
)  # fmt: skip
def test_resolved(value: object, expected: tuple[str, ...], whole: bool) -> None:
    assert resolved_authors(value, NAMES, "Gil Reed") == (expected, whole)


def test_a_placeholder_of_nobodys_site_is_no_author() -> None:
    assert resolved_authors(["admin", "Ann Fern"], {}) == (("Ann Fern",), False)
    assert resolved_authors(["Your Name"], {}) == ((), False)


def test_keys_of_nobody_are_reported_once() -> None:
    unknown: list[str] = []
    for _ in range(2):
        resolved_authors([{"id": "moth"}, {"id": "fern"}], NAMES, unknown=unknown)
    assert [item.what for item in keys_of_nobody(unknown)] == ["author 'moth' of 2 publications"]


def test_a_family_name_is_a_key_where_one_person_has_it() -> None:
    papers = [paper("A", "Ann Fern", "Bo Vale"), paper("B", "fern", "vale", "ash"), paper("C", "Cora Vale")]
    assert families_as_keys(papers)[1].authors == ("Ann Fern", "vale", "ash")


_ITEMS = st.none() | st.integers() | st.text(max_size=9) | st.dictionaries(st.sampled_from(["id", "name", "key"]), st.none() | st.text(max_size=6))  # fmt: skip


@given(_ITEMS | st.lists(_ITEMS, max_size=4))
def test_no_empty_names_from_any_list(value: object) -> None:
    found, _ = resolved_authors(value, NAMES)
    assert all(found)
