"""People found by what their own pages tell: everybody whose page holds all that a question tells of whom it seeks.

A name must stand there whole (or by its initials), other words in any form or in a word for the same thing. What no page has weighs most:
a question with such a word is answered by nobody's page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from weakref import WeakKeyDictionary

from assistant.library import Library
from assistant.records import Fact, FactKind, Query, Researcher
from assistant.retrieval.topics.same_and_kinds import same_and_kinds
from assistant.text import fold, sentences
from assistant.text.words import FUNCTION_WORDS, shared_letters, stem

_ENOUGH = 0.72
"""Share of what is told, by weight, that a page must hold."""
_LEAST_TOLD = 0.7
"""The same of what is asked of somebody who is named, that one sentence must hold."""
_ELSEWHERE = 0.85
"""What a word counts that stands on the page, but in another sentence than most."""
_NAME = 1.5
"""What a name weighs against another word as rare."""
_MOST_SENTENCES = 3
_MOST_PEOPLE, _SHARE_OF_ALL = 8, 0.2
"""A description that fits more people tells nobody apart."""
_GENERIC = frozenset(
    "university universities institute institution college school department prof professor dr the of and for mr mrs ms society".split()
)
_FAMILIES = tuple(
    frozenset(stem(word) for word in line.split())
    for line in """
    money fund funds funded funding grant grants fellowship fellowships scholarship scholarships award awarded stipend bursary sponsor sponsored support supported financed recipient pay pays paid
    supervise supervised supervisor supervisors supervision cosupervised advise advised advisor adviser advisors mentor mentored mentorship guidance guided
    job jobs work works worked working employ employed employer position post
    degree degrees diploma bachelor bachelors bs bsc ba beng master masters ms msc ma meng mphil phd doctorate honours honors graduated
    phd doctorate doctoral doctorate dphil
    bachelor bachelors bs bsc ba beng undergraduate
    master masters ms msc meng ma mphil
    trained train training qualified studied study degree bs bsc beng ms msc meng
    past previous previously former formerly earlier before once prior
    trade industry business sector branch
    building construction
    joint jointly cotutelle
    teach teaches taught teaching teacher instructor lecturer
    volunteer volunteers volunteered volunteering
    found founded founder cofounded cofounder
    originally native hails born hometown grew
    lead leads led leader leading head heads headed director directs directing
    company firm startup business
    prize award awarded medal honour honours distinction
    four 4
    three 3
    five 5
    two 2
    six 6
    teenager pupil schoolchild
    """.strip().splitlines()
)  # fmt: skip
"""Words that pages and questions use for one another when they tell of a life."""
_JOINED = re.compile(r"\b(co|post)-(?=\w)", re.I)
"""`Post-doc` and `co-supervised` are one word each."""
_EARLY_LETTERS, _SHARE_OF_LETTERS = 5, 0.75
"""Letters from the start that two forms of one word share: `biologist` and `biology`, `carpenter` and `carpentry`."""


@dataclass(frozen=True)
class _Term:
    """A word or a name that is told: how it is written, and what may stand for it."""

    words: tuple[str, ...]
    is_name: bool
    alike: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Page:
    """What is stored of somebody, by the sentence."""

    researcher: Researcher
    sentences: tuple[Fact, ...]

    @cached_property
    def text(self) -> str:
        """All of it as one text."""
        return " . ".join(one.text for one in self.sentences)


Told = tuple[Researcher, tuple[Fact, ...], str]


def told_on_pages(query: Query, library: Library) -> tuple[Told, ...]:
    """The people whose pages hold what is told, each with the sentences; nobody where no page does, or too many do."""
    left_out = {one.researcher_id for one in query.people}
    pages = pages_of(library)
    terms = terms_told(query.topic, pages)
    if not terms or not pages:
        return ()
    weights = {term: weight_of(term, pages) for term in terms}
    total = sum(weights.values())
    names = tuple(term for term in terms if term.is_name)
    if not names and len(terms) < 2 and _spread(terms[0], pages) > 2:
        return ()
    found: list[tuple[float, _Page, tuple[Fact, ...]]] = []
    for page in pages:
        if page.researcher.id in left_out:
            continue
        if not all(is_held(name, page.text) for name in names):
            continue
        share, told = share_of(page, weights)
        if share / total >= _ENOUGH:
            found.append((share / total, page, told))
    if not found or len(found) > max(_MOST_PEOPLE, _SHARE_OF_ALL * len(pages)):
        return ()
    found.sort(key=lambda one: (-round(one[0], 3), one[1].researcher.name))
    best = found[0][0]
    kept = [one for one in found if one[0] >= best - (0.25 if names else 0.12)]
    return tuple((page.researcher, told, told[0].text) for _, page, told in kept)


def told_of(told: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The sentences of one page that hold what is asked of whoever it is about; none where no sentence holds enough of it."""
    parts = _by_sentence(facts)
    pages = tuple(_Page(Researcher(id="", name=""), (one,)) for one in parts)
    terms = terms_told(told, pages)
    if not terms:
        return ()
    if len(terms) == 1:  # a single word tells only where one sentence has it
        literal = [one for one in parts if stem(terms[0].words[0]) in _read(one.text)[1]]
        return tuple(literal) if len(literal) == 1 else ()
    weights = {term: weight_of(term, pages) for term in terms}
    total = sum(weights.values())
    scored = [
        (sum(w for term, w in weights.items() if is_held(term, one.text)) / total, one) for one in parts
    ]
    best = max((share for share, _ in scored), default=0.0)
    return tuple(one for share, one in scored if share >= max(_LEAST_TOLD, best - 0.05))[:2]


_READ: WeakKeyDictionary[Library, tuple[_Page, ...]] = WeakKeyDictionary()
"""The pages of each generation that is still held by somebody."""


def pages_of(library: Library) -> tuple[_Page, ...]:
    """Everybody of whom a page tells anything."""
    if (kept := _READ.get(library)) is not None:
        return kept
    found = (
        _Page(one, told)
        for one in library.everybody
        if (told := _by_sentence(one.facts))
        and any(fact.kind is not FactKind.PAPER_COUNT for fact in one.facts)
    )
    return _READ.setdefault(library, tuple(found))


def _by_sentence(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts cut at the ends of sentences, each text once."""
    told: dict[str, Fact] = {}
    for fact in facts:
        for start, end in sentences(fact.text):
            text = fact.text[start:end].strip()
            told.setdefault(text, fact.model_copy(update={"text": text}))
    return tuple(told.values())


def terms_told(told: str, pages: Sequence[_Page]) -> list[_Term]:
    """What is told, taken apart into names and words; a name that most pages have is the place's own, and tells nobody apart."""
    found: list[_Term] = []
    run: list[str] = []
    synonyms = {said: frozenset(others) for said, others in same_and_kinds(told)}
    for word in [*told.split(), ""]:
        small = word in ("of", "the", "for", "and", "&")
        if (
            word[:1].isupper()
            or (any(c.isdigit() for c in word) and any(c.isalpha() for c in word))
            or (small and run)
        ):
            run += [] if small else [word]
            continue
        if run:
            found += _name_of(run, pages)
            run = []
        for plain in fold(_JOINED.sub(r"\1", word)).split():
            alike = synonyms.get((stem(plain),), frozenset())
            found.append(_Term((plain,), is_name=False, alike=alike))
    told_once: dict[tuple[str, ...], _Term] = {}
    for one in found:
        again = not one.is_name and any(
            _same(one.words[0], word) for other in told_once.values() for word in other.words
        )
        if not again:  # `between Belgium and Australia, and with which Belgian university?` tells it once
            told_once.setdefault(one.words, one)
    return list(told_once.values())


def _same(one: str, other: str) -> bool:
    """Whether two words of one question tell the same."""
    return stem(one) == stem(other) or (
        len(one) > _EARLY_LETTERS and one[:_EARLY_LETTERS] == other[:_EARLY_LETTERS]
    )


def _name_of(run: list[str], pages: Sequence[_Page]) -> list[_Term]:
    words = list(fold(" ".join(run)).split())
    telling = [one for one in words if one not in _GENERIC] or words
    term = _Term(tuple(telling), is_name=True)
    return [] if _spread(term, pages) * 2 > len(pages) > 4 else [term]


def _spread(term: _Term, pages: Sequence[_Page]) -> int:
    return sum(is_held(term, page.text) for page in pages)


def weight_of(term: _Term, pages: Sequence[_Page]) -> float:
    rare = math.log((len(pages) + 1) / (_spread(term, pages) + 0.5))
    return max(rare, 0.2) * (_NAME if term.is_name else 1.0)


def share_of(page: _Page, weights: dict[_Term, float]) -> tuple[float, tuple[Fact, ...]]:
    """The weight of what a page holds, most of it in one sentence; and the sentences that hold it, best first."""
    by_sentence = [
        (sum(weight for term, weight in weights.items() if is_held(term, one.text)), -place, one)
        for place, one in enumerate(page.sentences)
    ]
    best, _, first = max(by_sentence, key=lambda one: one[:2])
    if not best:
        return 0.0, ()
    share, told = best, [first]
    left = {term: weight for term, weight in weights.items() if not is_held(term, first.text)}
    for _, _, one in sorted(by_sentence, key=lambda one: (-one[0], -one[1])):
        held = [term for term in left if is_held(term, one.text)]
        if held:
            share += _ELSEWHERE * sum(left.pop(term) for term in held)
            told.append(one)
    return share, tuple(told[:_MOST_SENTENCES])


@lru_cache(maxsize=100_000)
def is_held(term: _Term, text: str) -> bool:
    """Whether a text holds a term: a name whole or by its initials, a word in any form or in a word for the same thing."""
    words, stems, initials = _read(text)
    if term.is_name:
        if all(word in words or stem(word) in stems for word in term.words):
            return True
        short = "".join(word[0] for word in term.words)
        if len(short) > 2 and short in words:
            return True
        alone = term.words[0]
        return len(term.words) == 1 and 2 < len(alone) < 6 and alone in initials
    word = term.words[0]
    root = stem(word)
    if word in words or root in stems or term.alike & stems:
        return True
    if any(root in family and family & stems for family in _FAMILIES):
        return True
    return any(_of_one_family(word, other) for other in words)


def _of_one_family(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < _EARLY_LETTERS or one[0] != other[0]:
        return False
    return shared_letters(one, other) >= max(_EARLY_LETTERS, math.ceil(_SHARE_OF_LETTERS * shorter))


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[frozenset[str], frozenset[str], str]:
    """The words of a text, their stems, and the first letters of its words in order."""
    joined = re.sub(r"\b([A-Za-z]{1,2})\.\s?([A-Za-z]{1,4})\b\.?", r"\1\2", text)
    joined = _JOINED.sub(r"\1", joined)
    joined = re.sub(
        r"\b(\w+[a-z])([A-Z][a-z]+)\b", r"\1\2 \1 \2", re.sub(r"(?<=[a-z])(?=[A-Z][a-z]+[A-Z])", " ", joined)
    )
    words = fold(joined).split()
    initials = "".join(word[0] for word in words if word not in FUNCTION_WORDS)
    return frozenset(words), frozenset(stem(word) for word in words), initials
