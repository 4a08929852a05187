"""Stored titles by their words: which a question writes out, cuts short or misquotes, and which one it describes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from assistant.records import Paper
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS, content_words, stem

ALIKE = 84
"""Likeness (0 to 100) from which two words of five letters or more are one word with a slip of the pen."""
_SKIPPED = 4
"""One in so many content words of a title may be left out by who quotes it."""


@dataclass(frozen=True)
class Run:
    """Consecutive content words of a question that follow a title: places `first` to `last`, both included."""

    paper_id: str
    first: int
    last: int
    matched: int
    titled: int
    """How many content words the title has."""
    from_start: bool
    whole_head: bool
    """Whether they are all the words before the title's colon."""

    @property
    def share(self) -> float:
        """How much of the title is said, 0 to 1."""
        return self.matched / self.titled


class TitleIndex:
    """The titles and texts of a collection; immutable."""

    def __init__(self, papers: Sequence[Paper]) -> None:
        """Reads each paper's title and abstract once."""
        self._titles: dict[str, list[str]] = {}
        self._heads: dict[str, int] = {}
        self._coined: set[str] = set()
        self._held: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._postings: dict[str, list[str]] = defaultdict(list)
        for paper in papers:
            words = _content(paper.title)
            self._coined |= {fold(word) for word in paper.title.split() if any(c.isupper() for c in word[1:])}
            self._titles[paper.id] = words
            head, colon, _ = paper.title.partition(":")
            self._heads[paper.id] = len(_content(head)) if colon else 0
            titled = frozenset(stem(word) for word in words)
            self._held[paper.id] = (titled, titled | _text_stems(paper.abstract))
            for word in titled:
                self._postings[word].append(paper.id)

    def runs(self, words: Sequence[str]) -> list[Run]:
        """For each title that shares enough with a question's content words (folded, in order), its longest run."""
        shared: Counter[str] = Counter()
        for one in {stem(word) for word in words}:
            shared.update(self._postings.get(one, ()))
        found = []
        for paper_id, count in shared.items():
            title = self._titles[paper_id]
            if count >= 2:
                best = max(
                    (self._run(paper_id, title, words, start) for start in range(len(words))),
                    key=lambda run: run.matched,
                )
                if best.matched >= 2:
                    found.append(best)
        return found

    def _run(self, paper_id: str, title: list[str], words: Sequence[str], start: int) -> Run:
        """The run that begins with one word of the question."""
        place = next((i for i, word in enumerate(title) if self._same(word, words[start])), None)
        if place is None:
            return Run(paper_id, start, start, 0, len(title), False, False)
        first, at, last, allowed = place, place, start, len(title) // _SKIPPED
        matched = 1
        for index in range(start + 1, len(words)):
            step = next(
                (
                    s
                    for s in range(1, allowed + 2)
                    if at + s < len(title) and self._same(title[at + s], words[index])
                ),
                None,
            )
            if step is None:
                break
            at, last, allowed, matched = at + step, index, allowed - (step - 1), matched + 1
        head = self._heads[paper_id]
        return Run(
            paper_id, start, last, matched, len(title), first in (0, head), first == 0 and matched >= head > 0
        )

    def _same(self, titled: str, word: str) -> bool:
        """Whether a title's word and another (both folded) are one, endings and slips of the pen aside."""
        if titled == word:
            return True
        if titled in self._coined or titled.isdigit() or word.isdigit():
            return False
        return stem(titled) == stem(word) or (
            len(titled) > 4 and len(word) > 4 and titled[0] == word[0] and fuzz.ratio(titled, word) >= ALIKE
        )

    def titled(self, stems: Collection[str]) -> str | None:
        """The one paper whose title holds all the stems."""
        found = [one for one, (title, _) in self._held.items() if frozenset(stems) <= title]
        return found[0] if len(found) == 1 else None

    def title_stems(self, paper_id: str) -> frozenset[str]:
        """The stems of a paper's title."""
        return self._held[paper_id][0]

    def described(self, stems: Collection[str]) -> str | None:
        """The one paper whose title holds all the stems, else the one whose text does and whose title holds some."""
        wanted = frozenset(stems)
        if not wanted:
            return None
        titled = [one for one, (title, _) in self._held.items() if wanted <= title]
        if titled:
            return titled[0] if len(titled) == 1 else None
        said = [one for one, (title, whole) in self._held.items() if wanted <= whole and wanted & title]
        return said[0] if len(said) == 1 else None

    def covered(self, weights: Mapping[str, float]) -> list[tuple[float, str]]:
        """How much of weighted stems each title and text cover (0 to 1), the best first; the text counts less."""
        total = sum(weights.values()) or 1.0
        kept: dict[str, float] = defaultdict(float)
        for one, weight in weights.items():
            titled = self._beginnings[0].get(one[:_SAME_BEGINNING], ())
            for paper_id in titled:
                kept[paper_id] += weight
            for paper_id in self._beginnings[1].get(one[:_SAME_BEGINNING], ()):
                if paper_id not in titled:
                    kept[paper_id] += weight * _IN_TEXT
        return sorted(
            ((value / total, one) for one, value in kept.items()), key=lambda one: (-one[0], one[1])
        )

    @cached_property
    def _beginnings(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Papers by the beginnings of the stems of their titles, and of their texts: `hierarchi` is `hierarch`."""
        found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
        for paper_id, held in self._held.items():
            for stems, papers in zip(held, found, strict=True):
                for one in stems:
                    papers[one[:_SAME_BEGINNING]].add(paper_id)
        return found

    def text_stems(self, paper_id: str) -> frozenset[str]:
        """The stems of a paper's title and abstract."""
        return self._held[paper_id][1]


_IN_TEXT = 0.7
_SAME_BEGINNING = 7


_PLURAL = re.compile(r"\b([A-Z][A-Z0-9]+)s\b")
"""`VGGTs`, whose stem keeps the ending."""


def _text_stems(text: str) -> frozenset[str]:
    return frozenset(stem(one) for one in [*content_words(text), *map(fold, _PLURAL.findall(text))])


def _content(text: str) -> list[str]:
    return [word for word in fold(text).split() if word not in FUNCTION_WORDS]
