"""Markers of citations in a text: `[1]`, `[1, 2]`, `[1-3]`, and the sentences that carry them."""

from __future__ import annotations

import re

from assistant.text import sentences

MARKER = re.compile(r"\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\]")


def numbers_in(marker: str) -> tuple[int, ...]:
    """The numbers of one marker's inside: `1`, `1, 2`, `1-3`."""
    found: list[int] = []
    for part in re.split(r"[,;]", marker):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + 20:
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return tuple(dict.fromkeys(found))


def units_of(line: str) -> list[str]:
    """The sentences of a line, each with the markers that follow it, whose concatenation is the line."""
    spans = sentences(line)
    if len(spans) < 2:
        return [line]
    units: list[str] = []
    place = 0
    for index, (start, _end) in enumerate(spans):
        stop = spans[index + 1][0] if index + 1 < len(spans) else len(line)
        text = line[place:stop]
        lead = re.match(r"\s*((?:\[[\d\s,;–-]+\]\s*)+)", text)
        if index and lead and units:
            units[-1] += lead.group()
            text = text[lead.end() :]
        units.append(text)
        place = stop
        del start
    return units
