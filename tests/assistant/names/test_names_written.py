"""Names with degrees, titles and nicknames around them, in capitals and in other letters."""

from __future__ import annotations

import pytest

from assistant.names import PersonName, compatible, display, in_own_order, keys


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ann Roe, M.Tech", "Ann Roe"),
        ("Ann Roe, M.sc.", "Ann Roe"),
        ("Ann Roe, MSc ETH", "Ann Roe"),
        ("Ann Roe, MD, MPH", "Ann Roe"),
        ("Ann Roe, M.D., Ph.D.", "Ann Roe"),
        ("Ann Roe, PhD candidate", "Ann Roe"),
        ("Ann Roe Ph. D.", "Ann Roe"),
        ("Ann Roe MD DPhil", "Ann Roe"),
        ("Roe, Ann, PhD", "Ann Roe"),
        ("Ann Roe (PhD)", "Ann Roe"),
        ("Roe, MA", "MA Roe"),
        ("van Roest MB", "MB van Roest"),
        ("Roe, Ann", "Ann Roe"),
        ("Ann Do", "Ann Do"),
        ("Tom Candidate", "Tom Candidate"),
        ("Ann Roe Jr.", "Ann Roe Jr"),
        ("A. B. Roe M.Sc.", "A. B. Roe"),
        ("Adj. Prof. Ann Roe", "Ann Roe"),
        ("Dr.-Ing. Ann Roe", "Ann Roe"),
        ("Prof. Dr. rer. nat. Ann Roe", "Ann Roe"),
        ("Univ.-Prof. Dr. med. Ann Roe", "Ann Roe"),
        ("Dipl.-Ing. Ann Roe", "Ann Roe"),
        ("PD Dr. Ann Roe", "Ann Roe"),
        ("Ann E. Roe}", "Ann E. Roe"),
        ("Ann J-FG De Roe", "Ann J-FG De Roe"),
        ("Jon CJH MOORS", "Jon CJH Moors"),
        ("ANN LI-NA MOOR", "Ann Li-Na Moor"),
        ("Ivy a Moor", "Ivy A Moor"),
        ("Ivy a. Moor", "Ivy A. Moor"),
        ("Luis Pi y Moor", "Luis Pi y Moor"),
    ],
)
def test_what_is_shown(written: str, shown: str) -> None:
    assert display(written) == shown


@pytest.mark.parametrize(
    ("written", "aliases"),
    [
        ("Hui (Amy) Moor", ("Amy Moor",)),
        ("Hui Moor (Amy)", ("Amy Moor",)),
        ('William "Bill" Moor', ("Bill Moor",)),
        ("Maria (Masha) de la Cruz, PhD", ("Masha de la Cruz",)),
        ("Zekun Moor (Sky Moor)", ("Sky Moor",)),
        ("Ann Roe (MSc)", ()),
        ("Ann Roe (李小明)", ("李小明",)),
    ],
)
def test_a_nickname_comes_with_the_family_name(written: str, aliases: tuple[str, ...]) -> None:
    assert PersonName.parse(written).aliases == aliases


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Wendel Böhmer", "Wendel Boehmer", 1.0),
        ("Wendel Böhmer", "W Boehmer", 0.7),
        ("Søren Ågren", "S. Aagren", 0.7),
        ("Juan Serra Gómez", "Juan Serra-Gómez", 0.9),
        ("Juan Serra Gómez", "J. Serra-Gomez", 0.7),
        ("Hui (Amy) Moor", "Amy Moor", 1.0),
    ],
)
def test_spellings_of_one_name(one: str, other: str, least: float) -> None:
    assert compatible(one, other) == compatible(other, one) == least
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Juan Serra Gómez", "Ana Serra-Gómez"), ("Wei Zhang", "Wei Li-Zhang"), ("Hui (Amy) Moor", "Amy Roe")]
)  # fmt: skip
def test_other_people(one: str, other: str) -> None:
    assert compatible(one, other) == 0.0


@pytest.mark.parametrize(
    ("written", "shown"),
    [("Surender Raj V", "Surender Raj V"), ("Mithilesh R", "Mithilesh R"), ("Roe, A.", "A Roe"), ("Dr. Ann Roe", "Ann Roe")],
)  # fmt: skip
def test_a_person_turns_no_initial_round(written: str, shown: str) -> None:
    assert in_own_order(written) == shown
