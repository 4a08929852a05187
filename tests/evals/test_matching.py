from __future__ import annotations

import pytest

from evals.matching import fold, mentions


@pytest.mark.parametrize(
    ("text", "phrase", "said"),
    [
        ("2021.09 - 2025.10, B.Eng.", "2021", True),
        ("2021.09 - 2025.10, B.Eng.", "2025.10", True),
        ("2021.09 - 2025.10, B.Eng.", "2025.1", False),
        ("2021.13 times", "2021", False),
        ("3.2021.09", "2021", False),
        ("version 2021.09.1", "2021", False),
        ("1821.09 kg", "1821", False),
        ("up to 6.16x smaller", "6.16", True),
        ("up to 6.16x smaller", "6.16x", True),
        ("up to 6.16× smaller", "6.16x", True),
        ("up to $6.16\\times$ smaller", "6.16x", True),
        ("up to 6.16x smaller", "6.1", False),
        ("up to 6.16x smaller", "16", False),
        ("1,258 citations", "1258", True),
        ("1258 citations", "1,258", True),
        ("up to 1.50x faster", "1.5", True),
        ("1.05 and 10", "1.5", False),
        ("0x9f and 3xyz", "3", False),
        ("in 2,100,000 steps", "2100000", True),
        ("发表于AAAI 2026", "AAAI 2026", True),
        ("他的h-index是26。", "26", True),
        ("共有126篇", "26", False),
        ("10, 258 and 3", "10258", False),
        ("of size (n,256)", "256", True),
        ("in 1,2 or 3", "12", False),
        ("of 2023,2024", "2024", True),
        ("6.16 × smaller", "6.16x", True),
        ("6.16X smaller", "6.16", True),
        ("a matrix", "matri", False),
        ("see Fig.3", "3", True),
        ("faster by 1.50.", "1.5", True),
        ("version 1.50.2", "1.5.2", False),
        ("version 2.10.50", "2.10.5", False),
        ("version 2.0", "2", False),
        ("up to ...1.50", "1.5", True),
        ("a factor of .50", ".5", True),
        ("12.50", "12.5", True),
        ("1.250", "1.25", True),
        ("1.500", "1.5", True),
        ("1.505", "1.55", False),
        ("提高254倍", "54倍", False),
        ("提高12.5倍", "2.5倍", False),
        ("提高 54 倍", "54倍", True),
        ("CPU54倍", "54倍", False),
        ("提高５４倍", "54", True),
        ("引用１，２５８次", "1258次", True),
        ("见2026年AAAI2", "2026年AAAI", False),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(text: str, phrase: str, said: bool) -> None:
    assert mentions(text, phrase) is said


@pytest.mark.parametrize(
    ("text", "phrase", "said"),
    [
        ("over the sphere $S^{2}$", "S2", True),
        ("over the sphere S$^2$", "S2", True),
        ("by S^{3}Net", "S3Net", True),
        ("over S\\^2", "S2", True),
        ("a sphere", "…", False),
        ("使用AI 模型", "AI模型", True),
        ("大语言 模型", "大 语言模型", True),
        ("大模型", "大语言模型", False),
    ],
)
def test_typesetting_and_spaces_of_chinese_do_not_part_a_phrase(text: str, phrase: str, said: bool) -> None:
    assert mentions(text, phrase) is said


@pytest.mark.parametrize(
    ("text", "phrase", "said"),
    [
        ("この新しいデータは", "データ", True),
        ("㑇㑊", "㑇", True),
        ("그녀의 논문을 썼다", "논문", True),
        ("그녀의 논문을 썼다", "논무", False),
        ("XAI模型", "AI模型", False),
        ("用ＡＩ模型", "模型", True),
        ("Café模型", "模型", True),
    ],
)
def test_a_phrase_stands_anywhere_in_scripts_without_spaces_but_its_latin_words_stand_whole(
    text: str, phrase: str, said: bool
) -> None:
    assert mentions(text, phrase) is said


def test_letters_that_hold_no_mark_to_take_off_are_written_plainly() -> None:
    assert fold("Øster Łódź Đorđe Straße Æsir Œuvre Işık snake_case") == (
        "oster lodz dorde strasse aesir oeuvre isik snake case"
    )
