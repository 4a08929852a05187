"""What somebody's papers are about again and again: terms of their titles that several of the papers use."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from assistant.records import Paper
from assistant.text.words import FUNCTION_WORDS, stem

SHOWN = 5
_LEAST = 2
"""Papers that must use a term."""
_LONGEST = 3
_PART = re.compile(r"[:;,.?!()\[\]–—/]|\s-\s")
_WORD = re.compile(r"[^\W_]+")


def recurring_terms(papers: Iterable[Paper], shown: int = SHOWN) -> tuple[tuple[str, int], ...]:
    """Terms of the titles with how many of the papers use them, the most used first; a term within another is left out."""
    used: dict[tuple[str, ...], set[str]] = defaultdict(set)
    titled: set[tuple[str, ...]] = set()
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for paper in papers:
        for key, form in _terms(paper.title):
            titled.add(key)
            forms[key][form] += 1
            used[key].add(paper.id)
        for key, _ in _terms(paper.abstract):
            used[key].add(paper.id)
    counted = [(key, len(used[key])) for key in titled if len(used[key]) >= _LEAST]
    counted.sort(key=lambda one: (-one[1], -len(one[0]), one[0]))
    kept: list[tuple[tuple[str, ...], int]] = []
    for key, number in counted:
        if not any(_within(key, other) or _within(other, key) for other, _ in kept):
            kept.append((key, number))
    return tuple((forms[key].most_common(1)[0][0], number) for key, number in kept[:shown])


def recurring_in(papers: Iterable[Paper]) -> str:
    """The terms that recur in somebody's titles, each with how many papers use it: `continual learning (4)`."""
    return ", ".join(f"{term} ({number})" for term, number in recurring_terms(papers))


def _terms(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every run of two or three words that no function word begins or ends, by the stems, and as it is written in small letters."""
    for part in _PART.split(text):
        words = [word.lower() for word in _WORD.findall(part)]
        for size in range(2, _LONGEST + 1):
            for start in range(len(words) - size + 1):
                run = words[start : start + size]
                if not any(word in FUNCTION_WORDS or word.isdigit() or len(word) < 2 for word in run):
                    yield tuple(stem(word) for word in run), " ".join(run)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return set(short) <= set(long)
