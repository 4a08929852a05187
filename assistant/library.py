"""One generation as questions need it: the catalog and the search, with indexes of names, titles, venues and words.

Built once when a generation becomes current; each part on first use. Everything is read-only, so threads may share it.
"""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections import Counter, defaultdict
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from assistant.records import Paper, Passage, Researcher, ScoredPassage, Source
from assistant.text import fold, sentences
from assistant.understanding.directory import Directory
from assistant.words import content_words, stem

if TYPE_CHECKING:
    from assistant.catalog import Catalog

_SHORT_NAME = re.compile(r"^([^:]{2,40}?)\s*(?::|\s[-–—]\s)")
_COINED = re.compile(
    r"\b(?:called|named|dubbed|termed|namely|propose|present|introduce|introducing|build|develop|design|release)\s+"
    r"(?:an?\s+|the\s+|our\s+)?(?:[a-z-]+\s+){0,3}?([A-Z][\w+-]*[A-Z0-9][\w+-]*)\b"
)
_CAPITALS_INSIDE = re.compile(r"\b[A-Z]?[a-z]*[A-Z][\w-]*[A-Z][\w-]*\b|\b[A-Z][a-z]+[A-Z]\w*\b")
"""A word like FDINet, SpotEdit, MCA-Ctrl: said twice by one paper and by no other, it is that paper's own."""
_EXPANSION = re.compile(r"\(([A-Z][A-Za-z0-9-]{1,9}?)s?\)")


class Snapshot(Protocol):
    """What a store's snapshot offers; `assistant.store.Snapshot` is the one."""

    @property
    def generation(self) -> str:
        """The generation's name."""
        ...

    @property
    def catalog(self) -> Catalog:
        """The records of this generation."""
        ...

    def search(
        self,
        text: str,
        *,
        kind: Literal["paper", "person"] = "paper",
        within: Collection[str] | None = None,
        limit: int = 10,
    ) -> tuple[ScoredPassage, ...]:
        """The passages nearest to a text, best first, among the owners named in `within`."""
        ...


class Library:
    """A snapshot with everything that reading and answering look up again and again."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.catalog = snapshot.catalog
        self._lock = threading.RLock()
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._researchers: dict[str, Researcher] = {}

    @property
    def generation(self) -> str:
        """The generation's name."""
        return self.snapshot.generation

    # --- records ---------------------------------------------------------------------------------

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Every paper, newest first."""
        return self.catalog.papers()

    @cached_property
    def papers_by_id(self) -> dict[str, Paper]:
        """Every paper by its id."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def members(self) -> tuple[Researcher, ...]:
        """The people sources are about, by name."""
        return self.catalog.researchers(members_only=True)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.catalog.sources()}

    @cached_property
    def read_at(self) -> dt.datetime | None:
        """When the newest source was read."""
        return self.catalog.read_at()

    def researcher(self, researcher_id: str) -> Researcher:
        """One person by id."""
        if researcher_id not in self._researchers:
            self._researchers[researcher_id] = self.catalog.researcher(researcher_id)
        return self._researchers[researcher_id]

    def name(self, researcher_id: str) -> str:
        """A person's name as it is shown."""
        bearer = self.directory.bearers.get(researcher_id)
        return bearer.name if bearer else self.researcher(researcher_id).name

    def passages_of(self, owner_id: str) -> tuple[Passage, ...]:
        """The passages of a paper or a person."""
        if owner_id not in self._passages:
            self._passages[owner_id] = self.catalog.passages_of(owner_id)
        return self._passages[owner_id]

    # --- indexes ---------------------------------------------------------------------------------

    @cached_property
    def directory(self) -> Directory:
        """Names to people."""
        with self._lock:
            entries = list(self.catalog.names())
            shown = {one.id: one.name for one in self.members}
            first: dict[str, str] = {}
            for entry in entries:
                first.setdefault(entry.researcher_id, entry.name)
            # The shown name comes first, so that a bearer is called by it and not by an alias.
            entries.sort(key=lambda one: one.name != shown.get(one.researcher_id, first[one.researcher_id]))
            return Directory((one.name, one.researcher_id, one.member, one.paper_count) for one in entries)

    @cached_property
    def venues(self) -> dict[str, str]:
        """Folded venue names to the names as stored."""
        return {fold(entry.venue): entry.venue for entry in self.catalog.venues()}

    @cached_property
    def document_frequency(self) -> Counter[str]:
        """In how many papers (title and abstract) each stem occurs."""
        with self._lock:
            counts: Counter[str] = Counter()
            for paper in self.papers:
                counts.update({stem(word) for word in content_words(f"{paper.title}. {paper.abstract}")})
            return counts

    @cached_property
    def word_frequency(self) -> Counter[str]:
        """In how many papers each folded word occurs."""
        with self._lock:
            counts: Counter[str] = Counter()
            for paper in self.papers:
                counts.update(set(content_words(f"{paper.title}. {paper.abstract}")))
            return counts

    def is_common(self, word: str) -> bool:
        """Whether a folded word is an ordinary word of the stored texts, rather than a name."""
        return self.word_frequency[word] >= max(2, len(self.papers) // 2000)

    @cached_property
    def titles(self) -> dict[str, tuple[str, ...]]:
        """Folded titles to paper ids."""
        found: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            found[fold(paper.title)].append(paper.id)
        return {title: tuple(ids) for title, ids in found.items()}

    @cached_property
    def short_names(self) -> dict[str, tuple[str, ...]]:
        """Folded short names (`SparseD`: what stands before a colon, or is coined in an abstract) to paper ids."""
        coined: dict[str, list[str]] = defaultdict(list)
        titled: dict[str, list[str]] = defaultdict(list)
        repeated: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            match = _SHORT_NAME.match(paper.title)
            if match and len(match.group(1).split()) <= 4:
                titled[fold(match.group(1))].append(paper.id)
            for name in {found.group(1) for found in _COINED.finditer(paper.abstract)}:
                coined[fold(name)].append(paper.id)
            for name in _introduced(paper.abstract):
                coined[fold(name)].append(paper.id)
            for name, count in Counter(_CAPITALS_INSIDE.findall(paper.abstract)).items():
                if count > 1:
                    repeated[fold(name)].append(paper.id)
            for name, count in Counter(_CAMEL_CASE.findall(_own_sentences(paper.abstract))).items():
                if count == 1:
                    repeated[fold(name)].append(paper.id)
            for name in set(_SUBJECT.findall(paper.abstract)):
                repeated[fold(name)].append(paper.id)
        mentions = Counter(
            fold(name) for paper in self.papers for name in set(_CAPITALS_INSIDE.findall(paper.abstract))
        )
        for name, ids in repeated.items():
            if mentions[name] == 1:
                coined.setdefault(name, ids)
        for name, ids in coined.items():
            if name not in titled and len(set(ids)) == 1:
                titled[name] = ids
        return {name: tuple(dict.fromkeys(ids)) for name, ids in titled.items() if name}

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Folded short names that are written in capitals, as they are written."""
        found: dict[str, str] = {}
        for paper in self.papers:
            match = _SHORT_NAME.match(paper.title)
            names = [match.group(1)] if match else []
            names += _COINED.findall(paper.abstract) + _EXPANSION.findall(paper.abstract)
            for name in names:
                if fold(name) in self.short_names:
                    found.setdefault(fold(name), name)
        return found

    @cached_property
    def acronyms(self) -> dict[str, tuple[str, ...]]:
        """Short forms the stored texts explain, `kd` -> (`knowledge distillation`,), most frequent first."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for paper in self.papers:
            for match in _EXPANSION.finditer(f"{paper.title}. {paper.abstract}"):
                text = f"{paper.title}. {paper.abstract}"[: match.start()]
                long = _expansion(text, match.group(1))
                if long:
                    counts[match.group(1).lower()][long] += 1
        return {short: tuple(long for long, _ in found.most_common(3)) for short, found in counts.items()}


def _introduced(abstract: str) -> set[str]:
    """Short forms in brackets that are written as names: `Token Quantization Estimator (TQE)`, and not `error (MSE)`.

    The name written out counts as well.
    """
    found: set[str] = set()
    for match in _EXPANSION.finditer(abstract):
        short = match.group(1)
        written_out = _WRITTEN_OUT.search(abstract[: match.start()])
        if written_out is not None:
            found |= {short, written_out.group(1)}
        elif any(letter.islower() for letter in short):
            found.add(short)
    return found


_WRITTEN_OUT = re.compile(
    r"((?:[A-Z][\w-]*\s+)(?:(?:of|for|and|the|with|in|to|via|[A-Z][\w-]*)\s+){0,5}[A-Z][\w-]*)\s*$"
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?] ))([A-Z][\w-]*[A-Z][\w-]+)(?=,? (?:then |thus |also |first |therefore |instead )?[a-z]+s\b)"
)
"""The name a sentence of the abstract is about: `FDINet processes ...`."""


def _own_sentences(abstract: str) -> str:
    """The sentences that say what the authors made."""
    spans = sentences(abstract)
    return " ".join(abstract[a:b] for a, b in spans if _OWN.search(abstract[a:b]))


_OWN = re.compile(r"\b(?:we|our|called|named|termed|dubbed|proposed?|introduces?|presents?)\b", re.I)
_CAMEL_CASE = re.compile(r"\b[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*\b|\b[A-Z]{2,}[a-z]+\b")


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
