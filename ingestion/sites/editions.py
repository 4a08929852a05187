"""Lists of which a site keeps one for each year or term (`[2026-1] members.yaml`): whom several hold, the newest one describes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import TypeVar

from assistant.text import fold

_Row = TypeVar("_Row")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def of_newest_edition(
    rows: Iterable[_Row], path_of: Callable[[_Row], PurePosixPath], name_of: Callable[[_Row], str]
) -> list[_Row]:
    """The rows without those of somebody whom a newer file of the same folder describes again."""
    kept = list(rows)
    newest: dict[tuple[PurePosixPath, str], tuple[int, ...]] = {}
    for row in kept:
        key = (path_of(row).parent, fold(name_of(row)))
        newest[key] = max(newest.get(key, ()), _edition(path_of(row)))
    return [
        row
        for row in kept
        if not (edition := _edition(path_of(row)))
        or edition == newest[(path_of(row).parent, fold(name_of(row)))]
    ]


def _edition(path: PurePosixPath) -> tuple[int, ...]:
    """The year of a file's name and the numbers behind it, as they are compared; empty for a file of no year."""
    year = _YEAR.search(path.stem)
    return tuple(int(number) for number in re.findall(r"\d+", path.stem[year.start() :])) if year else ()
