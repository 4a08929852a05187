"""One spelling for each venue that no table knows: lists write `conference on sand`, `Conference on Sand` and `Conf. on Sand (CoS)`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from assistant.records import Paper
from assistant.text import fold
from assistant.text.words import content_words, stem

_SHORT = re.compile(r"(?P<name>\S.*\S)\s*[(\[](?P<short>[A-Z][\w-]*[A-Z][\w-]*)[)\]]")
_ANY_MEETING = frozenset(
    stem(word)
    for word in (
        "ieee acm rsj ras ifac aaai annual international int national joint conference conf symposium symp workshop congress meeting proceedings proc"
    ).split()
)


_PART_OF_ONE = frozenset(
    stem(word)
    for word in "poster posters contest demo demos tutorial short late doctoral industry companion adjunct".split()
)
"""What a part of a meeting is called by, which is no spelling of the meeting."""


def one_spelling(papers: Sequence[Paper]) -> list[Paper]:
    """The papers with each venue under one form: the commonest, of equals the one with its short name, then the more capitals."""
    counted = Counter(paper.venue for paper in papers if paper.venue)
    shown: dict[str, str] = {}
    for forms in _same_venues(counted):
        best = max(
            forms,
            key=lambda form: (counted[form], bool(_SHORT.fullmatch(form)), sum(map(str.isupper, form)), form),
        )
        shown |= dict.fromkeys(forms, best)
    return [
        paper
        if not paper.venue or shown[paper.venue] == paper.venue
        else paper.model_copy(update={"venue": shown[paper.venue]})
        for paper in papers
    ]


def _same_venues(forms: Iterable[str]) -> list[list[str]]:
    """Forms that differ in case or punctuation, or in a short name behind; and those with one short name and one title, abbreviated or not."""
    by_title: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        by_title[fold(_title(form))].append(form)
    groups: list[list[str]] = []
    for same in by_title.values():
        joined = next(
            (group for group in groups if any(_same_meeting(one, other) for one in group for other in same)),
            None,
        )
        if joined is None:
            groups.append(list(same))
        else:
            joined += same
    return groups


def _title(form: str) -> str:
    match = _SHORT.fullmatch(form)
    return match["name"] if match else form


def _same_meeting(one: str, other: str) -> bool:
    """Whether two forms have one short name and say the same before it but for societies and abbreviations."""
    first, second = _SHORT.fullmatch(one), _SHORT.fullmatch(other)
    if first is None or second is None or first["short"] != second["short"]:
        return False
    left, right = (_told(match["name"]) for match in (first, second))
    more = left ^ right
    return len(left & right) >= 2 and len(more) <= 1 and not more & _PART_OF_ONE


def _told(name: str) -> set[str]:
    """What a meeting is about: the stems of its words but for those that any meeting is called by."""
    return {stem(word) for word in content_words(name)} - _ANY_MEETING
