"""The records of one generation as questions need them: papers, people, sources, passages, each looked up once."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from assistant.library.place_as_fact import with_place
from assistant.records import FactKind, Paper, Passage, Researcher, ScoredPassage, Source

if TYPE_CHECKING:
    from assistant.catalog import Catalog
    from assistant.embedding import Embedder
    from assistant.search.background import Usual
    from assistant.search.research_at_large import AtLarge


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

    @property
    def embedder(self) -> Embedder:
        """The embedding of this generation."""
        ...

    def usual(self, text: str) -> Usual:
        """What scores a topic gets in this collection at large."""
        ...

    def at_large(self, text: str) -> AtLarge | None:
        """How near a topic comes to research at large, where that is known."""
        ...

    def told_alike(self, text: str, passage_ids: Sequence[str]) -> list[float]:
        """How near a topic comes to what lay people would say of each passage."""
        ...

    def search(
        self,
        text: str,
        *,
        kind: Literal["paper", "person"] = "paper",
        within: Collection[str] | None = None,
        limit: int = 10,
        meant: bool = False,
    ) -> tuple[ScoredPassage, ...]:
        """The passages nearest to a text, best first, among the owners named in `within`; `meant`: a topic, maybe in lay words."""
        ...


class StoredRecords:
    """A snapshot's records; everything is read-only, so threads may share it."""

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

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """Every paper, newest first."""
        return self.catalog.papers()

    @cached_property
    def papers_by_id(self) -> dict[str, Paper]:
        """Every paper by its id."""
        return {paper.id: paper for paper in self.papers}

    @cached_property
    def told_together(self) -> str:
        """All titles and abstracts as one text, in small letters."""
        return "\n".join(f"{paper.title}\n{paper.abstract or ''}" for paper in self.papers).casefold()

    @cached_property
    def members(self) -> tuple[Researcher, ...]:
        """The people sources are about, by name."""
        return tuple(map(with_place, self.catalog.researchers(members_only=True)))

    @cached_property
    def everybody(self) -> tuple[Researcher, ...]:
        """Everybody who is stored, members or not."""
        return tuple(map(with_place, self.catalog.researchers()))

    @cached_property
    def stated(self) -> tuple[Researcher, ...]:
        """The people of whom anything is stated: the members, or where there are none the authors with facts."""
        return self.members or tuple(one for one in self.everybody if one.facts)

    @cached_property
    def of_a_position(self) -> tuple[Researcher, ...]:
        """Everybody of whom a position is stated, members or not."""
        return tuple(
            one for one in self.everybody if any(fact.kind is FactKind.POSITION for fact in one.facts)
        )

    @cached_property
    def positions(self) -> tuple[str, ...]:
        """Every position somebody is stated to hold, once."""
        stated = (
            fact.text for one in self.of_a_position for fact in one.facts if fact.kind is FactKind.POSITION
        )
        return tuple(dict.fromkeys(stated))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Every place somebody is stated to be at, once."""
        stated = (
            text
            for one in self.stated
            for text in (
                one.affiliation,
                *(fact.text for fact in one.facts if fact.kind is FactKind.AFFILIATION),
            )
        )
        return tuple(dict.fromkeys(text for text in stated if text))

    @cached_property
    def places_together(self) -> str:
        """All these places as one text."""
        return "\n".join(self.places)

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
            self._researchers[researcher_id] = with_place(self.catalog.researcher(researcher_id))
        return self._researchers[researcher_id]

    def passages_of(self, owner_id: str) -> tuple[Passage, ...]:
        """The passages of a paper or a person."""
        if owner_id not in self._passages:
            self._passages[owner_id] = self.catalog.passages_of(owner_id)
        return self._passages[owner_id]
