"""Versions: `the second version`, `the original one`, of papers whose titles tell them apart by a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.records import Paper
from assistant.text import fold


def version_meant(text: str, papers: Sequence[Paper]) -> tuple[str, ...]:
    """`The second version`, `the v2`, `the original version`: of the papers that titles tell apart by a number."""
    word = fold(text).split()[0] if text else ""
    wanted = _VERSION_WORDS.get(word) or (int(word.lstrip("v")) if word.lstrip("v").isdigit() else None)
    numbered = {paper.id: _numbered(paper.title) for paper in papers}
    if wanted is None or max(numbered.values(), default=1) < 2:
        return ()
    later = [paper for paper in papers if numbered[paper.id] > 1]
    stems = {re.sub(r"\W|v?\d+$", "", fold(paper.title.split(":")[0])) for paper in later}
    family = [p for p in papers if p in later or re.sub(r"\W", "", fold(p.title.split(":")[0])) in stems]
    fitting = [paper.id for paper in family if numbered[paper.id] == wanted]
    return tuple(fitting) if len(fitting) == 1 else ()


def _numbered(title: str) -> int:
    """The number a title's name ends with (`MPQ-DMv2`, `SAM 2`); 1 where it has none."""
    match = re.search(r"(?:v|\s|-)(\d)(?:\.0)?$", title.split(":", maxsplit=1)[0].strip(), re.I)
    return int(match.group(1)) if match else 1


VERSIONS = frozenset({"version", "edition"})


_VERSION_WORDS = {"first": 1, "original": 1, "initial": 1, "second": 2, "third": 3, "fourth": 4}
