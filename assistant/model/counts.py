"""Counts of papers and people in a model's sentences, held against the ones that were computed.

Figures from abstracts are the citation check's business; only numbers in front of "papers" or "people" are looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.citing.markers import MARKER, numbers_in
from assistant.records import Evidence, QueryKind

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_CHINESE = "零一二三四五六七八九十"
_STATED = rf"(?<![\w.])\*{{0,2}}(?P<number>\d+|{'|'.join(_WORDS)})\*{{0,2}}"
_BETWEEN = r"\s+\*{0,2}(?:[a-z-]+\s+){0,2}"
_PAPERS = re.compile(
    rf"{_STATED}(?={_BETWEEN}(?:papers?|publications?|works?)\b)|(?P<chinese>\d+|[两{_CHINESE}]+)(?=\s*篇)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    rf"{_STATED}(?={_BETWEEN}(?:co-?authors?|people|persons?|researchers?|members?)\b)"
    rf"|(?P<chinese>\d+|[两{_CHINESE}]+)(?=\s*(?:位|人|名))",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset({QueryKind.PEOPLE, QueryKind.COAUTHORS})
_UNCOUNTED = frozenset({QueryKind.FACT, QueryKind.VENUES})
"""Kinds whose value is no number of papers: a stated figure, a number of venues."""


def correct_counts(sentence: str, evidence: Evidence) -> str | None:
    """The sentence with a wrong count of papers put right; None where it cannot be known which count was meant."""
    people = people_counts(evidence)
    if people and any(number not in people for _, number in _counts(_PEOPLE, sentence)):
        return None
    allowed = paper_counts(evidence) | _cited(sentence)
    if not paper_counts(evidence):
        return sentence
    for match, number in reversed(list(_counts(_PAPERS, sentence))):
        if number in allowed:
            continue
        if (
            not evidence.value
            or evidence.groups
            or evidence.ranked_people
            or evidence.query.kind in _UNCOUNTED
        ):
            return None
        written = match.group().replace(
            match.group("number") or match.group("chinese"), f"{evidence.value:g}"
        )
        sentence = sentence[: match.start()] + written + sentence[match.end() :]
    return sentence


def states_count(sentence: str, evidence: Evidence) -> bool:
    """Whether a sentence tells a computed count: its source is the catalog, and the list beside it is cited."""
    return any(number in paper_counts(evidence) for _, number in _counts(_PAPERS, sentence)) or any(
        number in people_counts(evidence) for _, number in _counts(_PEOPLE, sentence)
    )


def paper_counts(evidence: Evidence) -> frozenset[int]:
    """Every number of papers that was computed, and those of its papers of one year or venue."""
    found = {group.value for group in evidence.groups}
    found |= {one.count for one in evidence.ranked_people if one.count is not None}
    if evidence.value is not None and evidence.query.kind not in _OF_PEOPLE | _UNCOUNTED:
        found.add(int(evidence.value))
    found |= {len(evidence.papers)} - {0}
    found |= set(Counter(paper.year for paper in evidence.papers).values())
    found |= set(Counter(paper.venue for paper in evidence.papers).values())
    return frozenset(found)


def people_counts(evidence: Evidence) -> frozenset[int]:
    """Every number of people that was computed: all of them, and those who tie."""
    found = set(Counter(one.count for one in evidence.ranked_people).values())
    whose = [group for group in evidence.groups if group.researcher_id]
    found |= set(Counter(group.value for group in whose).values())
    if not found:
        return frozenset()
    found |= {len(evidence.ranked_people), len(whose), len(evidence.people)} - {0}
    if evidence.value is not None and evidence.query.kind in _OF_PEOPLE:
        found.add(int(evidence.value))
    return frozenset(found)


def _cited(sentence: str) -> set[int]:
    """How many items a sentence cites: a number of papers that are all named is no guess."""
    return {len({number for inner in MARKER.findall(sentence) for number in numbers_in(inner)})} - {0}


def _counts(pattern: re.Pattern[str], sentence: str) -> Iterator[tuple[re.Match[str], int]]:
    for match in pattern.finditer(sentence):
        number = _number(match.group("number") or match.group("chinese"))
        if number is not None and not 1900 <= number <= 2100:  # "the 2025 papers" is a year
            yield match, number


def _number(stated: str) -> int | None:
    word = stated.lower().replace("两", "二")
    if word.isdigit():
        return int(word)
    if word in _WORDS:
        return _WORDS.index(word)
    tens, ten, ones = word.rpartition("十")
    if any(len(part) > 1 for part in (tens, ones)):
        return None
    return (_CHINESE.index(tens or "一") * 10 if ten else 0) + (_CHINESE.index(ones) if ones else 0)
