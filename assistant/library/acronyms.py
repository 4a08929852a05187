"""Short forms that the stored texts explain themselves: `knowledge distillation (KD)`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from string import ascii_lowercase

from assistant.records import Paper
from assistant.text import fold
from assistant.text.words import FUNCTION_WORDS

KEPT = 3
"""So many meanings of one short form are kept, the most frequent."""
_INITIALS = (3, 4, 5)
"""Words of a run whose initials may stand for it: two letters are those of too many."""
_LONG = (4, 5, 6)
"""The same of a run that one title alone has: so many initials are hardly met by chance."""
_SEVERAL = 2
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9}?)s?\)")


class Acronyms:
    """Short forms of a collection with what they stand for; immutable."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        """Reads each paper's title and abstract once."""
        self._papers = tuple(papers)
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for paper in self._papers:
            for short, long in _explained(f"{paper.title}. {paper.abstract}"):
                counts[short][long] += 1
        self._longs = {
            short: tuple(long for long, _ in found.most_common(KEPT)) for short, found in counts.items()
        }
        self._shorts: dict[str, list[str]] = defaultdict(list)
        for short, longs in self._longs.items():
            for written in {form for long in longs for form in _forms(long)}:
                self._shorts[written].append(short)
        self._longest = max((len(written.split()) for written in self._shorts), default=0)

    def __contains__(self, short: str) -> bool:
        return short in self._longs

    def meanings(self, short: str) -> tuple[str, ...]:
        """What a folded short form stands for, most frequent first; nothing where no text explains it."""
        return self._longs.get(short, ())

    def initials(self, short: str) -> str | None:
        """The words that several titles have, or one alone has if they are many, and whose initials a folded short form is."""
        return self._initials.get(short)

    def of_compounds(self, short: str) -> str | None:
        """The words that titles have and whose initials a folded short form is, where what a hyphen joins counts as one."""
        return self._of_compounds.get(short)

    @cached_property
    def _of_compounds(self) -> dict[str, str]:
        return _initials_of_compounds(paper.title for paper in self._papers)

    def longer(self, short: str) -> list[str]:
        """Short forms of one word more that titles have the words of: that of a virus beside that of the disease."""
        run = self.initials(short)
        more = [f"{short}{letter}" for letter in ascii_lowercase] if run else []
        return [one for one in more if (self.initials(one) or "").startswith(f"{run} ")]

    @cached_property
    def _initials(self) -> dict[str, str]:
        """Read only where a short form is asked for that no text explains: few questions have one."""
        titles = [paper.title for paper in self._papers]
        return _long_initials_of(titles) | _initials_of(titles)

    def meant(self, words: Sequence[str]) -> dict[str, str]:
        """The short forms that stand for a run of these folded words, or are one of them, each with the phrase it stands for."""
        runs = {
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, min(start + self._longest, len(words)) + 1)
        }
        found = {short for run in runs for short in self._shorts.get(run, ())}
        named = {word for word in words if word in self._longs}
        return {
            short: next(long for long in self._longs[short] if short in named or runs & _forms(long))
            for short in sorted(found | named)
        }


def _forms(long: str) -> set[str]:
    """A phrase as it is explained, and of one thing instead of many."""
    return {long, long.rstrip("s")}


def _initials_of(titles: Iterable[str]) -> dict[str, str]:
    """The initials of runs of words that several titles have, each with the run most of them have."""
    counts: Counter[str] = Counter()
    for title in titles:
        runs = set()
        for part in re.split(r"[.;:,()?!]", title):
            words = fold(part).split()
            for size in _INITIALS:
                runs |= {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
        counts.update(run for run in runs if not set(run.split()) & FUNCTION_WORDS)
    found: dict[str, str] = {}
    for run, titled in counts.most_common():
        if titled < _SEVERAL:
            break
        found.setdefault("".join(word[0] for word in run.split()), run)
    return found


def _long_initials_of(titles: Iterable[str]) -> dict[str, str]:
    """The initials of long runs of words, little words between them left out, each with its run where it is the only one."""
    found: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        for part in re.split(r"[.;:,()?!]", title):
            words = [word for word in re.split(r"[\s-]+", fold(part)) if word and word not in FUNCTION_WORDS]
            for size in _LONG:
                for at in range(len(words) - size + 1):
                    run = words[at : at + size]
                    found["".join(word[0] for word in run)].add(" ".join(run))
    return {short: run for short, (run, *others) in found.items() if not others}


def _initials_of_compounds(titles: Iterable[str]) -> dict[str, str]:
    """The initials of runs with a word that hyphens join, each with its run where it is the only one."""
    found: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        for part in re.split(r"[.;:,()?!]", title):
            words = [word for word in part.split() if word[:1].isalpha()]
            for size in _INITIALS:
                for at in range(len(words) - size + 1):
                    run = words[at : at + size]
                    if any("-" in word for word in run) and not FUNCTION_WORDS.intersection(map(fold, run)):
                        found[fold("".join(word[0] for word in run))].add(_singular(fold(" ".join(run))))
    return {short: run for short, (run, *others) in found.items() if not others}


def _singular(run: str) -> str:
    return run.removesuffix("s")


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Each folded short form in brackets with the folded words before it whose initials it is."""
    for match in _BRACKETED.finditer(text):
        long = _expansion(text[: match.start()], match.group(1))
        if long:
            yield match.group(1).lower(), long


def _expansion(before: str, short: str) -> str | None:
    """The words before a bracketed short form whose initials it is, folded; None where they do not fit."""
    letters = [letter.lower() for letter in short if letter.isupper()] or [short[0].lower()]
    tail = re.split(r"[.;:,()]", before)[-1]
    candidates = re.findall(r"[^\W_]+", tail)[-(len(letters) + 3) :]
    if len(letters) < 2:
        return None
    for start in range(len(candidates) - 1, -1, -1):
        chosen = candidates[start:]
        if chosen[0][0].lower() != letters[0] or len(chosen) > len(letters) + 2:
            continue
        rest = iter(word[0].lower() for word in chosen)
        if all(any(letter == initial for initial in rest) for letter in letters):
            return fold(" ".join(chosen))
    return None
