"""Everyone stored, as lists show them; made once for each generation, since a catalog may hold tens of thousands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from assistant import text

if TYPE_CHECKING:
    from assistant.catalog import Catalog


class Person(NamedTuple):
    """One line of a list of people."""

    id: str
    name: str
    folded: tuple[str, ...]
    """The name and aliases, for matching."""
    member: bool
    affiliation: str | None
    interests: tuple[str, ...]
    papers: int


class Directory:
    """The people of one catalog, members first, then by name."""

    def __init__(self, catalog: Catalog) -> None:
        counts = {entry.researcher_id: entry.paper_count for entry in catalog.names()}
        people = [
            Person(
                id=one.id,
                name=one.name,
                folded=tuple(text.fold(name) for name in (one.name, *one.aliases)),
                member=one.member,
                affiliation=one.affiliation,
                interests=one.interests,
                papers=counts.get(one.id, 0),
            )
            for one in catalog.researchers()
        ]
        self.people = sorted(people, key=lambda one: (not one.member, one.folded[0], one.id))
        self.by_id = {one.id: one for one in people}
        self.sources = {source.id: source.url or source.shown_at() for source in catalog.sources()}
        """Source id -> its public address, or its path within what was named."""

    def name(self, researcher_id: str) -> str:
        """A person's name; an id that is not stored stands for itself."""
        found = self.by_id.get(researcher_id)
        return found.name if found else researcher_id

    def find(self, words: str | None, everyone: bool) -> list[Person]:
        """Members, or everyone, whose name contains these words."""
        wanted = text.fold(words or "")
        return [
            one
            for one in self.people
            if (everyone or one.member) and (not wanted or any(wanted in name for name in one.folded))
        ]


@lru_cache(maxsize=2)
def directory(catalog: Catalog) -> Directory:
    """The directory of a catalog; the last two generations' are kept."""
    return Directory(catalog)
