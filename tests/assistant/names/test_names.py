"""Names of people and how well two fit together."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.names import PersonName, compatible, display, is_name, keys
from assistant.names.words import TITLES


@pytest.mark.parametrize(
    ("written", "given_names", "family"),
    [
        ("Laurens van der Berg", ("laurens",), ("van", "der", "berg")),
        ("van der Berg, Laurens", ("laurens",), ("van", "der", "berg")),
        ("Roe, Ann", ("ann",), ("roe",)),
        ("Smith, Jr., John", ("john",), ("smith",)),
        ("ZHANG Wei", ("wei",), ("zhang",)),
        ("Bo XU", ("bo",), ("xu",)),
        ("WEI ZHANG", ("wei",), ("zhang",)),
        ("W. Zhang", ("w",), ("zhang",)),
        ("Zhang WY", ("w", "y"), ("zhang",)),
        ("J.-B. Grand", ("j", "b"), ("grand",)),
        ("Dr. Ann Roe*", ("ann",), ("roe",)),
        ("Ann Roe¹", ("ann",), ("roe",)),
        ("李小明", (), ("李小明",)),
    ],
)
def test_parts(written: str, given_names: tuple[str, ...], family: tuple[str, ...]) -> None:
    name = PersonName.parse(written)
    assert (name.given, name.family) == (given_names, family)


def test_forms_in_brackets_are_aliases() -> None:
    name = PersonName.parse("Xiaoming Li (李小明 in Chinese)")
    assert (name.text, name.aliases) == ("Xiaoming Li", ("李小明",))
    assert PersonName.parse("Ann Roe (she/her)").aliases == ()


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Zhi-Ming Ma", "Zhiming Ma", 1.0),
        ("Roe, Ann", "Ann Roe", 1.0),
        ("José García", "Jose Garcia", 1.0),
        ("Ann K. Roe", "Ann Roe", 0.9),
        ("Zhang Wei", "Wei Zhang", 0.8),
        ("W. Zhang", "Wei Zhang", 0.7),
        ("Z.-M. Ma", "Zhi-Ming Ma", 0.7),
        ("ZM Ma", "Zhiming Ma", 0.7),
        ("Ma Z", "Zhiming Ma", 0.7),
        ("Jon Moor", "Jonathan T. Moor", 0.65),
        ("Bill Moor", "William Moor", 0.65),
        ("Jin Li", "Jing Li", 0.0),
        ("Wen Li", "Wenjie Li", 0.0),
        ("Wei Zhang", "Yue Zhang", 0.0),
        ("Wei Zhang", "Wei Zhao", 0.0),
        ("Xiaoming Li (李小明)", "李小明", 1.0),
        ("Xiaoming Li", "李小明", 0.0),
        ("", "Ann Roe", 0.0),
    ],
)
def test_compatible(one: str, other: str, score: float) -> None:
    assert compatible(one, other) == compatible(other, one) == score


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéü", min_size=4, max_size=9).map(str.title)


@given(WORDS, WORDS)
def test_a_name_fits_itself_in_every_order_and_its_initial(first: str, last: str) -> None:
    assume(not {first.lower(), last.lower()} & TITLES)  # "Professor Roe" is one name and a title
    assert compatible(f"{first} {last}", f"{last}, {first}") == 1.0
    assert compatible(f"{first} {last}", f"{first[0]}. {last}") >= 0.7
    assert keys(f"{first} {last}") & keys(f"{last}, {first}")


@given(st.text(max_size=80))
def test_anything_can_be_parsed(text: str) -> None:
    name = PersonName.parse(text)
    assert display(text) == name.text
    assert isinstance(is_name(text), bool)
    assert 0.0 <= compatible(text, text) <= 1.0


@pytest.mark.parametrize("text", ["Ann Roe", "Laurens van der Berg", "李小明", "W. Zhang"])
def test_is_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["Publications", "read more about it", "h-index 26", "Learning: A Survey", "56 papers", ""]
)
def test_is_no_name(text: str) -> None:
    assert not is_name(text)
