"""Given names in short: Alex for Alexander, and the other way round."""

from __future__ import annotations

import pytest

from assistant.understanding.directory import Directory

PEOPLE = Directory(
    (
        ("Alexander Lindqvist", "alexander", True, 5),
        ("Liz Marlowe", "liz", True, 3),
        ("Alex Horvat", "alex", True, 1),
        ("Zeqing Hu", "zeqing", True, 2),
    )
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("alex lindqvist", {"alexander"}),
        ("elizabeth marlowe", {"liz"}),
        ("alexander horvat", {"alex"}),
        ("alex marlowe", set()),
        ("zeke hu", set()),
    ],
)
def test_a_given_name_in_short_is_the_same_person(said: str, meant: set[str]) -> None:
    assert PEOPLE.loose.get(said, set()) == meant
    assert not PEOPLE.called(said)
