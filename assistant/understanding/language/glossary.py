"""Chinese research terms in English: the stored papers are English, and so is the embedding model."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_CJK = re.compile(r"[\u3400-\u9fff\u30a1-\u30ff]")
_KATAKANA = re.compile(r"[\u30a1-\u30ff]+")
"""A word from elsewhere, in Japanese."""
_LATIN = re.compile(
    r"[A-Za-z][A-Za-z0-9_+.-]*(?:\s+[a-z][a-z0-9-]*)*|\d+(?:\.\d+)?-?[A-Za-z][A-Za-z0-9-]*|\d{3,}"
)
_ALWAYS_PARTS = frozenset(
    "的了和与及在是或吗呢吧啊对从到把被给让使用做有为以于就都也还并而且将会能可不没请找查看想问我你他她它这那哪谁几篇"
)
"""Words of one character that part others even where what stands beside them is not known."""


class _Piece(NamedTuple):
    text: str
    english: str | None
    """None where nothing covers it; empty where it only builds the question."""


@cache
def _terms() -> dict[str, str]:
    text = (files("assistant.understanding.language") / "glossary_zh.txt").read_text(encoding="utf-8")
    pairs = (line.partition(" ") for line in text.splitlines() if line and not line.startswith("#"))
    return {chinese: english for chinese, _, english in pairs}


@cache
def _chatter() -> tuple[frozenset[str], dict[str, str]]:
    """Words that only build questions, and those that besides say what is asked of a paper, with their English."""
    text = (files("assistant.understanding.language") / "chatter_zh.txt").read_text(encoding="utf-8")
    words, _, asked = text.partition("[words]")[2].partition("\n[asked")
    pairs = (line.partition(" = ") for line in asked.splitlines() if " = " in line)
    return frozenset(words.split()), {chinese: english for chinese, _, english in pairs}


@cache
def _known(asked: bool) -> tuple[dict[str, str], int]:
    """Every word with its English (empty for those that only build questions), and the length of the longest."""
    words, asking = _chatter()
    quiet = dict.fromkeys(words | asking.keys(), "")
    table = {**quiet, **_terms(), **asking} if asked else {**quiet, **_terms()}
    return table, max(map(len, table))


def is_term(text: str) -> bool:
    """Whether a text is, or is part of, a known research term rather than a name, or made of words that build questions."""
    if any(text in term for term in _terms()):
        return True
    return all(piece.english == "" for piece in _pieces(text, asked=False))


def translate(text: str, *, asked: bool = False) -> tuple[str, tuple[str, ...]]:
    """The research terms of a Chinese text in English, in order, and the words that no entry covers.

    Latin words are kept as they are. Words that only build the question are dropped; `asked`: something a paper states
    is asked for, and what is asked of it is put into English as well.
    """
    translated: list[str] = []
    unknown: list[str] = []
    for piece in _joined(_pieces(text, asked=asked)):
        if piece.english is None:
            unknown.append("".join(_CJK.findall(piece.text)))
        elif piece.english:
            translated.append(piece.english)
    return " ".join(translated), tuple(word for word in unknown if len(word) > 1)


def terms_said(text: str, *, known: bool = False) -> str:
    """The research terms of a Chinese text as it writes them, with the few words that stand between them.

    `known`: without the words that no entry covers.
    """
    pieces = _joined(_pieces(text, asked=False))
    said, between = "", ""
    for piece in pieces:
        if not _tells(piece) or (known and piece.english is None):
            between += "\n" if piece.english is None and _tells(piece) else piece.text
            continue
        near = len(between) <= _FEW_BETWEEN and not _ASKS.search(between)
        said += (between if near else " ") + piece.text if said else piece.text
        between = ""
    return " ".join(said.split())


def is_mostly_unknown(text: str, *, asked: bool = False) -> bool:
    """Whether at least half of what a Chinese text tells could not be put into English."""
    pieces = [piece for piece in _joined(_pieces(text, asked=asked)) if _tells(piece)]
    unknown = sum(len(piece.text) for piece in pieces if piece.english is None)
    return unknown * 2 >= sum(len(piece.text) for piece in pieces)


_FEW_BETWEEN = 3
_ASKS = re.compile(r"[\n哪什谁吗几?？,，。;；]|有|多少|怎|论文|文章|研究")
"""What stands between two terms and is of the question's frame: `扩散模型有哪些加速方法`."""


def _tells(piece: _Piece) -> bool:
    """Whether a piece is a term, or an unknown word of more than one character."""
    if piece.english is None:
        return len(_CJK.findall(piece.text)) > 1
    return bool(piece.english)


def _pieces(text: str, *, asked: bool) -> list[_Piece]:
    """The text cut so that least of it is unknown and, among such cuts, into the fewest pieces."""
    known, longest = _known(asked)
    ends = len(text)
    best: list[tuple[int, int, _Piece]] = [(0, 0, _Piece("", ""))] * (ends + 1)
    for place in range(ends - 1, -1, -1):
        options = _options(text, place, known, longest)
        best[place] = min(
            (
                (
                    (one.english is None) + best[place + len(one.text)][0],
                    1 + best[place + len(one.text)][1],
                    one,
                )
                for one in options
            ),
            key=lambda option: option[:2],
        )
    pieces, place = [], 0
    while place < ends:
        piece = best[place][2]
        pieces.append(piece)
        place += len(piece.text)
    return pieces


def _options(text: str, place: int, known: dict[str, str], longest: int) -> list[_Piece]:
    """What may stand at a place, the longest first."""
    latin = _LATIN.match(text, place)
    if latin:
        return [_Piece(latin.group(), latin.group())]
    if not _CJK.match(text[place]):
        return [_Piece(text[place], "")]
    found = [
        _Piece(text[place : place + size], known[text[place : place + size]])
        for size in range(min(longest, len(text) - place), 0, -1)
        if text[place : place + size] in known
    ]
    foreign = _KATAKANA.match(text, place)
    return [*found, _Piece(foreign.group() if foreign else text[place], None)]


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    """Unknown characters next to each other as one word, with the single characters that stand beside them."""
    joined: list[_Piece] = []
    for index, piece in enumerate(pieces):
        single = len(piece.text) == 1 and bool(_CJK.match(piece.text)) and piece.text not in _ALWAYS_PARTS
        beside = pieces[max(0, index - 1) : index + 2]
        unknown = piece.english is None or (single and any(one.english is None for one in beside))
        if unknown and joined and joined[-1].english is None:
            joined[-1] = _Piece(joined[-1].text + piece.text, None)
        else:
            joined.append(_Piece(piece.text, None) if unknown else piece)
    return joined
