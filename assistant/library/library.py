"""One generation as questions need it: the catalog and the search, with indexes of names, titles, venues and words.

Built once when a generation becomes current; each part on first use. Everything is read-only, so threads may share it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cached_property

from assistant.library.acronyms import Acronyms
from assistant.library.short_names import names_written, short_names
from assistant.library.stored_records import StoredRecords
from assistant.library.title_index import TitleIndex
from assistant.names.directory import Directory
from assistant.text import fold
from assistant.text.words import content_words, stem
from assistant.venues.abbreviation import Titles

_BEHIND_INITIALS = re.compile(r"\b(?:[A-Z]\.[\s-]?)+[A-Z][\w'’-]+")


class Library(StoredRecords):
    """A snapshot with everything that reading and answering look up again and again."""

    def name(self, researcher_id: str) -> str:
        """A person's name as it is shown."""
        bearer = self.directory.bearers.get(researcher_id)
        return bearer.name if bearer else self.researcher(researcher_id).name

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
    def venue_titles(self) -> Titles:
        """The stored venues by the words of their titles, abbreviated or not."""
        with self._lock:
            return Titles(self.venues.values())

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
        """In how many papers each folded word occurs, but for the names that stand behind initials: `C. Osei, 2019`."""
        with self._lock:
            counts: Counter[str] = Counter()
            for paper in self.papers:
                text = _BEHIND_INITIALS.sub(" ", f"{paper.title}. {paper.abstract}")
                counts.update(set(content_words(text)))
            return counts

    @cached_property
    def names_in_titles(self) -> frozenset[str]:
        """The folded words that a title writes as no word of the language is written: `hERG`, `SF6`, `KIR`."""
        return frozenset(fold(one) for paper in self.papers for one in names_written(paper.title))

    def inverse_frequency(self, stem: str) -> float:
        """How telling a stem is in this collection: ln(1 + N / (1 + df)), so that nothing weighs zero."""
        return math.log(1 + len(self.papers) / (1 + self.document_frequency[stem]))

    def is_stored(self, word: str) -> bool:
        """Whether the stored texts have a folded word, in whatever form, or somebody has it for a name."""
        return self.document_frequency[stem(word)] > 0 or self.is_name(word)

    def is_name(self, word: str) -> bool:
        """Whether somebody who is stored has a folded word for a name."""
        return self.directory.known_word(word)

    def is_everyday(self, word: str) -> bool:
        """Whether a folded word is a word of the language, stored or not, and so no slip of the pen."""
        return self.snapshot.embedder.knows_word(word)

    def is_common(self, word: str) -> bool:
        """Whether a folded word is an ordinary word of the stored texts, rather than a name."""
        return self.word_frequency[word] >= max(2, len(self.papers) // 2000)

    @cached_property
    def titles(self) -> dict[str, tuple[str, ...]]:
        """Folded titles to paper ids; the title of an earlier state is its paper's where no other paper has it."""
        found: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            found[fold(paper.title)].append(paper.id)
        earlier: dict[str, list[str]] = defaultdict(list)
        for paper in self.papers:
            for title in {fold(version.title) for version in paper.versions} - found.keys():
                earlier[title].append(paper.id)
        found |= earlier
        return {title: tuple(ids) for title, ids in found.items()}

    @cached_property
    def short_names(self) -> dict[str, tuple[str, ...]]:
        """Folded short names (`sparsed`) to paper ids; see `assistant.library.short_names`."""
        return self._names[0]

    @cached_property
    def joined_names(self) -> dict[str, str]:
        """Short names written as one word (`fastsam3d`) to the names (`fast sam3d`)."""
        return {name.replace(" ", ""): name for name in self.short_names}

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Folded short names as they are written (`SparseD`, `Fashion++`)."""
        return self._names[1]

    def names_of(self, paper_id: str) -> tuple[str, ...]:
        """The short names of one paper, as they are written."""
        return self._names_by_paper.get(paper_id, ())

    @cached_property
    def _names_by_paper(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name, ids in self.short_names.items():
            for one in ids:
                found[one].append(self.spellings.get(name, name))
        return {one: tuple(names) for one, names in found.items()}

    @cached_property
    def _names(self) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
        with self._lock:
            return short_names(self.papers)

    @cached_property
    def title_index(self) -> TitleIndex:
        """The titles by their words."""
        with self._lock:
            return TitleIndex(self.papers)

    @cached_property
    def acronyms(self) -> Acronyms:
        """Short forms the stored texts explain, and what they stand for."""
        with self._lock:
            return Acronyms(self.papers)
