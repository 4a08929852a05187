"""Chinese names in Latin letters."""

from __future__ import annotations

import pytest

from assistant.names.pinyin import in_latin_letters, readings
from assistant.understanding.people.name_cues import FAMILY_CHARACTERS


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("杨传广", ("chuanguang yang",)),
        ("张宇", ("yu zhang",)),
        ("宋乐", ("le song", "yue song")),
        ("欧阳明", ("ming ouyang",)),
        ("王", ()),
        ("王\u4e02清", ()),
        ("王则清清", ()),
    ],
)
def test_a_name_in_latin_letters(name: str, forms: tuple[str, ...]) -> None:
    assert in_latin_letters(name) == forms


def test_every_family_name_is_known() -> None:
    assert [one for one in FAMILY_CHARACTERS if one not in readings()] == []
