"""Forms of a name: given names in short, and records that hold initials only."""

from __future__ import annotations

import pytest

from assistant.names.directory import Directory

PEOPLE = Directory(
    (
        ("Alexander Lindqvist", "alexander", True, 5),
        ("Liz Marlowe", "liz", True, 3),
        ("Alex Horvat", "alex", True, 1),
        ("Zeqing Hu", "zeqing", True, 2),
        ("O. Hage", "o-hage", False, 2),
        ("O. J. Berg", "oj-berg", False, 1),
        ("Oda Lie", "oda-lie", False, 1),
        ("Whooping Cough Study Group", "study-group", False, 1),
        ("Brendan J. O'Rourke", "orourke", True, 4),
        ("P. Samuel Quist", "quist", True, 4),
        ("Bart van de Laan", "laan", True, 4),
        ("Aditya Nandrup", "aditya", True, 4),
    )
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("alex lindqvist", {"alexander"}),
        ("elizabeth marlowe", {"liz"}),
        ("alexander horvat", {"alex"}),
        ("alex marlowe", set()),
        ("brendan o rourke", {"orourke"}),
        ("b o rourke", {"orourke"}),
        ("o rourke", {"orourke"}),
        ("samuel quist", {"quist"}),
        ("sam quist", {"quist"}),
        ("b van de laan", {"laan"}),
        ("van de laan", {"laan"}),
        ("zeke hu", set()),
    ],
)
def test_a_given_name_in_short_is_the_same_person(said: str, meant: set[str]) -> None:
    assert PEOPLE.loose.get(said, set()) == meant
    assert not PEOPLE.called(said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("oskar hage", {"o-hage"}),
        ("oskar b hage", {"o-hage"}),
        ("olga berg", {"oj-berg"}),
        ("olga jorunn berg", {"oj-berg"}),
        ("olga karin berg", set()),
        ("erik hage", set()),
        ("olga lie", set()),
        ("hage", set()),
    ],
)
def test_who_is_stored_by_initials_is_found_by_a_fuller_name(said: str, meant: set[str]) -> None:
    assert PEOPLE.abbreviated(said.split()) == meant


def test_authors_that_are_many_go_by_their_whole_name_alone() -> None:
    assert PEOPLE.called("whooping cough study group") == {"study-group"}
    assert not PEOPLE.known_word("cough") and "group" not in PEOPLE.by_family_name


@pytest.mark.parametrize(
    ("said", "meant"),
    [("adytia nandrup", {"aditya"}), ("amrita nandrup", set()), ("oda nandrup", set())],
)
def test_two_slips_in_a_long_given_name_before_the_only_such_family_name(said: str, meant: set[str]) -> None:
    assert PEOPLE.with_typo(said.split()) == meant


def test_a_name_is_near_by_half_of_its_words_at_least() -> None:
    people = Directory(
        (
            ("Sang-Jun Ji", "ji", True, 5),
            ("Jongwoo Yun", "yun", True, 5),
            ("Sang-Hyeon Park", "park", True, 1),
            ("Ann Lindqvist", "ann", True, 1),
        )
    )
    assert people.near(["sang", "hyun", "park"]) == ("park",)
    assert people.near(["hyun", "lee"]) == ()
    assert people.near(["anna", "lindqvist"]) == ("ann",)
