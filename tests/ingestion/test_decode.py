"""Bytes to text, and text decoded wrongly before turned back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import UnreadableError
from ingestion.decode import decode, repair_mojibake

CHINESE = "李小明是沙石研究所的研究员，研究方向为扩散模型和语言模型"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Ann Roë — 李小明"),
        ("utf-8-sig", "Ann Roë"),
        ("utf-16", "Ann Roë 李小明"),
        ("utf-16-le", "A plain page of Ann Roe"),
        ("utf-16-be", "A plain page of Ann Roe"),
        ("latin-1", "François Gödel et José Müller à Zürich"),
        ("cp1252", "“Smart” quotes – and François"),
        ("gb18030", CHINESE),
        ("big5", "李小明是國立大學的學生，研究方向為擴散模型"),
        ("shift_jis", "山田太郎は東京の学生です。研究テーマは画像認識です"),
    ],
)
def test_encodings(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "page").text == text


@pytest.mark.parametrize("codec", ["mac_roman", "latin-1"])
def test_a_whole_document_decoded_wrongly_is_turned_back(codec: str) -> None:
    text = "# 📝 Publications\n李小明 studies sand — François, too.\n🎉 News"
    found = decode(text.encode().decode(codec).encode(), "page")
    assert found.text == text
    assert "repaired" in found.note


def test_single_broken_places_are_mended() -> None:
    assert repair_mojibake("A line by FranÃ§ois\nand one by José")[0] == "A line by François\nand one by José"


@pytest.mark.parametrize(
    "text",
    ["François, naïve café — São Paulo", CHINESE, "Łódź and Ærø", "5 µm × 3 ±1 °C", "Ã, Â and © alone"],
)
def test_what_is_right_is_left(text: str) -> None:
    assert repair_mojibake(text) == (text, "")


def test_stray_bytes_in_utf8_are_read_as_windows_1252() -> None:
    found = decode("李小明 and Müller".encode() + b" say \x93hi\x94", "page")
    assert found.text == "李小明 and Müller say “hi”"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf\n \n",
        b"\x89PNG\r\n\x1a\n123",
        bytes(range(32)) * 40,
        b"PK\x03\x04abc",
    ],
)
def test_empty_and_binary_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^page: "):
        decode(data, "page")


@given(st.text(min_size=1, max_size=200).filter(lambda text: text.strip() and "\x00" not in text))
def test_utf8_that_is_no_mojibake_comes_back_or_is_refused(text: str) -> None:
    try:
        found = decode(text.encode("utf-8", "surrogatepass"), "page")
    except UnreadableError:
        return
    if not found.note:
        assert found.text == text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_one_line(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "page").text, str)
    except UnreadableError as error:
        assert "\n" not in str(error)
