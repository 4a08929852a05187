"""Checkable anchors of a statement - people, titles, venues, years, numbers, quotations - and what supports them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from assistant.records import Citation
from evals.gold import Corpus
from evals.matching import TYPESETTING, apart, fold
from evals.measures.statements import quoted_spans

_YEAR = re.compile(r"(?<![\w.])(?:19|20)\d{2}(?![\w])")
_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*[A-Za-z]*")
"""With the letters that stand at it: `64k`, `1.50x`."""
_COUNT = re.compile(
    r"\d+(?: (?:of|out of) \d+)? (?:of |the |these |those |joint |stored |other )*"
    r"(?:papers?|co-?authors?|people|stored|more)\b|\d+ ?[篇位名人]"
)
"""How many papers or people: computed, so no source can state it."""
QUOTE_TOKENS = 5
"""A quotation shorter than this is emphasis, not evidence."""

Kind = Literal["person", "title", "venue", "year", "number", "quote"]
Anchor = tuple[Kind, str]


def _folded(text: str) -> str:
    return fold(apart(text))


class Gazetteer:
    """The names, titles and venues of a corpus, to be found in running text."""

    def __init__(self, corpus: Corpus) -> None:
        self._kinds: dict[str, Kind] = {}
        for paper in corpus.papers.values():
            self._add(paper.venue, "venue")
            self._add(paper.title, "title")
        for person in corpus.researchers.values():
            for name in (person.name, *person.aliases):
                if len(_folded(name).split()) > 1 or not name.isascii():
                    self._add(name, "person")
        self._longest = max((len(name.split()) for name in self._kinds), default=0)

    def _add(self, name: str | None, kind: Kind) -> None:
        folded = _folded(name or "")
        if folded:
            self._kinds.setdefault(folded, kind)

    def find(self, text: str) -> Iterable[Anchor]:
        """Anchors in a text, the longest name at each place."""
        words = _folded(text).split()
        start = 0
        while start < len(words):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                name = " ".join(words[start : start + length])
                if name in self._kinds:
                    yield self._kinds[name], name
                    start += length - 1
                    break
            start += 1


@lru_cache(maxsize=8)
def gazetteer(corpus: Corpus) -> Gazetteer:
    """The gazetteer of a corpus, made once."""
    return Gazetteer(corpus)


@lru_cache(maxsize=16_384)
def anchors(text: str, corpus: Corpus) -> tuple[Anchor, ...]:
    """Every anchor of a statement; a number inside a name, title or quotation is not counted again.

    Neither the day on which sources were read nor a computed count is an anchor: they are the answer's own scope, which
    no source states; NumberExact and the set measures check them.
    """
    found: list[Anchor] = []
    text = apart(TYPESETTING.sub("", text))
    for span in quoted_spans(text):
        if len(_folded(span).split()) >= QUOTE_TOKENS:
            found.append(("quote", _folded(span)))
            text = text.replace(span, " ")
    for day in corpus.read_on:
        text = text.replace(day, " ")
    named = list(gazetteer(corpus).find(text))
    found += named
    rest = f" {text} "
    for kind, name in named:
        if kind == "title":
            rest = _without(rest, name)
    found += [("year", year) for year in _YEAR.findall(rest)]
    found += [("number", number) for number in _NUMBER.findall(_COUNT.sub(" ", _YEAR.sub(" ", rest)))]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16_384)
def is_heading(text: str, corpus: Corpus) -> bool:
    """Whether a statement is nothing but names or titles: it heads what follows and claims nothing."""
    rest = f" {_folded(text)} "
    for _, name in gazetteer(corpus).find(text):
        rest = rest.replace(f" {name} ", " ")
    return not any(len(word) > 1 for word in rest.split() if word not in ("and", "or", "vs", "versus"))


def _without(text: str, folded: str) -> str:
    """The text without a folded name where it stands as whole words."""
    words = r"[\W_]+".join(map(re.escape, folded.split()))
    return re.sub(rf"(?<![^\W_]){words}(?![^\W_])", " ", text, flags=re.IGNORECASE)


def evidence_text(citation: Citation, corpus: Corpus) -> str:
    """All that a citation puts behind a statement, folded: its passage, and its record's own fields."""
    record = _record_text(corpus, citation.passage_id, citation.paper_id, citation.researcher_id)
    return f" {_folded(f'{citation.title} | {citation.quote}')}{record}"


@lru_cache(maxsize=4_096)
def _record_text(corpus: Corpus, passage_id: str, paper_id: str | None, researcher_id: str | None) -> str:
    passage = corpus.passages.get(passage_id)
    parts: list[object] = [passage.title, passage.text] if passage else []
    paper = corpus.papers.get(paper_id or "")
    if paper:
        parts += [
            paper.title,
            paper.year,
            paper.date,
            paper.venue,
            paper.venue_stated,
            paper.track,
            paper.status,
        ]
        parts += [paper.citations, paper.doi, paper.arxiv_id, *paper.keywords]
        parts += [author.name for author in paper.authors]
        people = [*paper.researcher_ids, *(author.researcher_id or "" for author in paper.authors)]
    else:
        people = [researcher_id or ""]
    for identifier in people:
        person = corpus.researchers.get(identifier)
        if person:
            parts += [person.name, *person.aliases]
            if not paper:
                parts += [person.affiliation, *person.interests, *(fact.text for fact in person.facts)]
                parts += [f"{fact.value:g}" for fact in person.facts if fact.value is not None]
    return f" {_folded(' | '.join(str(part) for part in parts if part is not None))} "


def supported(anchor: Anchor, evidence: str) -> bool:
    """Whether folded evidence holds the anchor as whole words."""
    return f" {_folded(anchor[1])} " in evidence
