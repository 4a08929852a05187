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
    stems = {_family(paper) for paper in later}
    family = [p for p in papers if p in later or re.sub(r"\W", "", fold(p.title.split(":")[0])) in stems]
    fitting = [paper.id for paper in family if numbered[paper.id] == wanted]
    return tuple(fitting) if len(fitting) == 1 else ()


def version_beside(paper: Paper, papers: Sequence[Paper], step: int) -> Paper | None:
    """The version after (`step` 1) or before (-1) a paper; None where no title tells of one."""
    number, name = _numbered(paper.title), _family(paper)
    others = [one for one in papers if one.id != paper.id and _family(one) == name]
    beside = [one for one in others if _numbered(one.title) == number + step]
    return beside[0] if len(beside) == 1 else None


def version_numbered(paper: Paper, papers: Sequence[Paper], number: int) -> Paper | None:
    """The version of a paper that bears a number, where titles tell of several; None where there is no such one."""
    family = [one for one in papers if _family(one) == _family(paper)]
    fitting = [one for one in family if _numbered(one.title) == number]
    return fitting[0] if len(family) > 1 and len(fitting) == 1 else None


def _family(paper: Paper) -> str:
    """The name that a title opens with, without the number of a version."""
    return re.sub(r"\W|v?\d+$", "", fold(paper.title.split(":")[0]))


def _numbered(title: str) -> int:
    """The number a title's name ends with (`MPQ-DMv2`, `SAM 2`); 1 where it has none."""
    match = re.search(r"(?:v|\s|-)(\d)(?:\.0)?$", title.split(":", maxsplit=1)[0].strip(), re.I)
    return int(match.group(1)) if match else 1


VERSIONS = frozenset({"version", "edition"})


NUMBERED = re.compile(
    r"(?<!\ba )(?<!\bany )(?<!another )\b(?:(?:the|its|their|that|this)\s+)?(?:v(?:ersion|er\.?|\.)?\s?(?P<number>[1-9]|one|two|three)(?:\.0)?|(?P<word>first|original|initial|second|third|fourth) (?:version|edition)|(?<=the )(?P<alone>original)(?=\W*$))\b(?![-.\w])(?:\s+of (?:it|that|this|the same)(?: paper| one| work| method)?)?",
    re.I,
)
"""`Its v2`, `version 2 of it`, `the original version`: told by a number."""


def number_said(match: re.Match[str]) -> int:
    """The number of the version that was named."""
    said = fold(match.group("number") or match.group("word") or match.group("alone"))
    return int(said) if said.isdigit() else _VERSION_WORDS[said]


_VERSION_WORDS = {"one": 1, "two": 2, "three": 3} | {
    "first": 1,
    "original": 1,
    "initial": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}


_OPENS = r"^\W*(?:(?:and|so|but|ok|what about|how about|tell me about|show me|what is|what was|what's|is there|are there|was there|has there been|did|do|does|has|have|you|any|anything|they|the authors|it|there|write|publish|make)\b\W*)*"
_IT = r"(?: (?:of|to|for|on) (?:it|that|this(?: one| paper)?))?"
_FOLLOWS = r"(?:(?:\W+(?:follow(?:ed)?|appear(?:ed)?|c[oa]me(?: out)?|published|exist|out|yet|later|as well|too|of it|already|stored|here))*)\W*$"
_LATER = re.compile(
    rf"{_OPENS}(?:(?:its|the|an?|some)\s+)?(?:successor|sequel|follow-?up(?: paper| work)?|(?:second|newer|later|next|improved|updated|new|extended) (?:version|edition|one)|v(?:ersion)?\s?2(?:\.0)?){_IT}{_FOLLOWS}",
    re.I,
)
_EARLIER = re.compile(
    rf"{_OPENS}(?:(?:its|the|an?|some)\s+)?(?:predecessor|precursor|forerunner|(?:first|older|earlier|previous|original) (?:version|edition)){_IT}{_FOLLOWS}",
    re.I,
)


def version_step(wording: str) -> int:
    """1 where nothing but a later version is asked for, -1 for an earlier one, else 0."""
    return 1 if _LATER.match(wording) else -1 if _EARLIER.match(wording) else 0
