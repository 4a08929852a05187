"""Reading an answer's text as a checker would: its statements, and the citation markers at each."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKER = re.compile(r"[\[【]\^?(\d{1,4}(?:\s*(?:,|;|-|–|and)\s*\d{1,4})*)[\]】]")
"""`[3]`, `[1, 2]`, `[1-3]`, `[^4]`, `【5】`."""
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)|(\d+)")
_LONGEST_RANGE = 200
_ABBREVIATION = re.compile(
    r"(?:\b(?:et al|e\.g|i\.e|cf|vs|Dr|Prof|Mr|Ms|Mrs|Fig|No|pp?|Inc|St|Jr|Sr|Ph\.D|approx|ca|etc|B\.Eng|M\.Sc)|\b[A-Z])\.$"
)
_END = re.compile(r"""[.!?]["”’)\]]*(?=\s+[^\sa-z])|[。！？]["”’」』）]*""")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")
_WHOLE = re.compile(r"^\s*(?:#+\s|>|\|)")
"""Headings, block quotes and table rows: one statement each, as list items are."""
_EMPHASIS = re.compile(r"\*\*|__|`|^[#>|\s]+")
_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|\"[^\"\n]*\"")


@dataclass(frozen=True)
class Statement:
    """One sentence, list item, block quote or heading: its text without markers, and the numbers that stand at it."""

    text: str
    numbers: tuple[int, ...]
    lead: bool = False
    """Whether it introduces the list below it."""


def expand_marker(inside: str) -> tuple[int, ...]:
    """The numbers a marker's inside means: `1, 3-5` is 1, 3, 4, 5."""
    numbers: list[int] = []
    for first, last, single in _RANGE.findall(inside):
        if single:
            numbers.append(int(single))
        else:
            start, end = int(first), int(last)
            numbers.extend(range(start, end + 1) if start <= end < start + _LONGEST_RANGE else (start, end))
    return tuple(numbers)


def marker_numbers(text: str) -> tuple[int, ...]:
    """Every citation number in a text, in order."""
    return tuple(number for match in MARKER.finditer(text) for number in expand_marker(match[1]))


def without_markers(text: str) -> str:
    """The text with citation markers taken out."""
    return MARKER.sub("", text)


def quoted_spans(text: str) -> tuple[str, ...]:
    """What stands in quotation marks, the marks off."""
    return tuple(match[0][1:-1].strip() for match in _QUOTED.finditer(text))


def own_words(text: str) -> str:
    """The text without what a source says in it: quotation marks and block quotes are taken out."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith(">"))
    return _QUOTED.sub(" ", "\n".join(lines))


def statements(text: str) -> tuple[Statement, ...]:
    """Split an answer into statements.

    A marker after a full stop belongs to the sentence before it; an indented line to the list item above it; a line
    introduces a list when it ends in a colon or the list follows at once.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    found: list[Statement] = []
    for number, line in enumerate(lines):
        item, whole = bool(_BULLET.match(line)), bool(_WHOLE.match(line))
        continues = line[0].isspace() and not item and any(_BULLET.match(above) for above in lines[:number])
        below = lines[number + 1] if number + 1 < len(lines) else ""
        lead = not item and not whole and bool(_BULLET.match(below))
        parts = [_BULLET.sub("", line)] if item or whole or continues else _sentences(line)
        for part in parts:
            bare = _EMPHASIS.sub("", without_markers(part).strip()).strip(" *_\t")
            numbers = marker_numbers(part)
            if found and (continues or not bare.strip(".。!?… ")):
                found[-1] = _joined(found[-1], bare if continues else "", numbers)
            elif bare.strip(".。!?… "):
                found.append(Statement(bare, numbers, lead or bare.rstrip().endswith((":", "："))))
    return tuple(found)


def _joined(statement: Statement, text: str, numbers: tuple[int, ...]) -> Statement:
    whole = f"{statement.text} {text}" if text else statement.text
    return Statement(whole, statement.numbers + numbers, statement.lead)


def _sentences(line: str) -> list[str]:
    """Sentences of one line, quotations kept whole, trailing markers kept with the sentence they follow."""
    quoted = [match.span() for match in _QUOTED.finditer(line)]
    parts, start = [], 0
    for match in _END.finditer(line):
        end = match.end()
        inside = any(first < match.start() and end < last for first, last in quoted)
        if inside or _ABBREVIATION.search(line[start : match.start() + 1]):
            continue
        trailing = re.match(rf"(?:\s*{MARKER.pattern})+[.。]?", line[end:])
        end += trailing.end() if trailing else 0
        if end > start:
            parts.append(line[start:end])
            start = end
    return [part for part in (*parts, line[start:]) if part.strip()]
