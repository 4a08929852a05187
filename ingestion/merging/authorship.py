"""Whose each author name is, and whether a page's owner may be credited with what the page lists.

An owner is credited only where the author list holds them, or where there is no whole list to check. Any other name joins
the one described person of that name, or stands for itself; initials join a full name only inside their own context.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.names import PersonName, compatible
from ingestion.merging.bearers import LONGEST_LIST, Bearers, Work
from ingestion.merging.name_variants import (
    join_initials,
    join_lost_umlauts,
    join_middle_names,
    join_short_forms,
    join_spellings,
)
from ingestion.merging.papers import AuthorList, author_list
from ingestion.merging.people import Person
from ingestion.merging.works import Mention

_HELD = 0.6


@dataclass(frozen=True)
class NotAttributed:
    """A publication on somebody's page that is not theirs, and why."""

    mention: Mention
    owner: str
    reason: str


class Authorship:
    """Resolves the author names of all works. People are named by keys: `#3` is a described person, else a name's key."""

    def __init__(self, people: Sequence[Person], groups: Iterable[list[Mention]]) -> None:
        self.people = people
        self.works = [Work(group, author_list(group)) for group in groups]
        self.not_attributed: list[NotAttributed] = []
        self.suggestions: list[str] = []
        self.bearers = Bearers(people, self.works)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_id: dict[tuple[str, str], int] = {}
        self._mates: dict[str, set[str]] = defaultdict(set)
        for index, person in enumerate(people):
            for key in {PersonName.parse(name).key for name in person.names}:
                self._by_name[key].append(index)
            for kind, value in person.identifiers.items():
                self._by_id.setdefault((kind, value), index)

    def resolve(self) -> None:
        """Decide every name; the order of steps goes from sure to unsure."""
        for work in self.works:
            self._owners(work)
        for work in self.works:
            self._learn_mates(work)
        for work in self.works:
            self._full_names(work)
        join_spellings(self.bearers)
        self.suggestions += join_middle_names(self.bearers)
        join_short_forms(self.bearers)
        self.suggestions += join_initials(self.bearers)
        join_lost_umlauts(self.bearers)

    # --- owners ----------------------------------------------------------------------------------------

    def _owners(self, work: Work) -> None:
        by_identifier = {
            position: found
            for position, ids in enumerate(work.authors.identifiers)
            for pair in ids.items()
            if (found := self._by_id.get(pair)) is not None
        }
        for position, index in by_identifier.items():
            work.whose[position] = f"#{index}"
        owners = {
            mention.owner
            for mention in work.mentions
            if mention.owner is not None and mention.paper.on_owner_list
        }
        claims = []
        for owner in sorted(owners):
            held = self._held(owner, work.authors)
            if held is not None:
                claims.append((-held[1], held[0], owner))
            elif not work.authors.names or not work.authors.complete:
                work.credited.append(f"#{owner}")
            else:
                self._leave_out(work, owner)
        for _, position, owner in sorted(claims):
            if position not in work.whose:
                work.whose[position] = f"#{owner}"
            elif work.whose[position] != f"#{owner}":
                self._leave_out(work, owner)

    def _held(self, owner: int, authors: AuthorList) -> tuple[int, float] | None:
        """Where in the list the owner stands and how well the name fits; the first of the best."""
        names = self.people[owner].names
        own_keys = {PersonName.parse(name).key for name in names}
        best: tuple[int, float] | None = None
        for position, author in enumerate(authors.names):
            if len(authors.names) > LONGEST_LIST:
                score = 1.0 if PersonName.parse(author).key in own_keys else 0.0
            else:
                score = max(compatible(name, author) for name in names)
            if score >= _HELD and (best is None or score > best[1]):
                best = (position, score)
        return best

    def _leave_out(self, work: Work, owner: int) -> None:
        name = self.people[owner].names[0]
        shown = ", ".join(work.authors.names[:4]) + (", …" if len(work.authors.names) > 4 else "")
        for mention in work.mentions:
            if mention.owner == owner and mention.paper.on_owner_list:
                reason = f"not attributed to {name}: the author list names {shown}"
                self.not_attributed.append(NotAttributed(mention, name, reason))

    # --- full names ------------------------------------------------------------------------------------

    def _learn_mates(self, work: Work) -> None:
        """Co-authors of described people, by name: what tells two people of one name apart."""
        if len(work.authors.names) > LONGEST_LIST:
            return
        keys = {PersonName.parse(name).key for name in work.authors.names}
        for position, whose in work.whose.items():
            self._mates[whose] |= keys - {PersonName.parse(work.authors.names[position]).key}
        for whose in work.credited:
            self._mates[whose] |= keys

    def _full_names(self, work: Work) -> None:
        taken = set(work.whose.values())
        for position, author in enumerate(work.authors.names):
            if position in work.whose:
                continue
            name = PersonName.parse(author)
            if not name.family:
                continue
            found = [f"#{index}" for index in self._by_name.get(name.key, ()) if f"#{index}" not in taken]
            whose = self._chosen(found, work, position) if found else None
            if whose is None:
                whose = f"{name.key}|?" if len(found) > 1 else name.key
                self.bearers.forms[whose][name.text] += 1
            work.whose[position] = whose
            taken.add(whose)

    def _chosen(self, found: list[str], work: Work, position: int) -> str | None:
        """The one described person of that name; of several the one with co-authors in this list."""
        ids = work.authors.identifiers[position] if position < len(work.authors.identifiers) else {}
        found = [one for one in found if not _contradicts(ids, self.people[int(one[1:])].identifiers)]
        if len(found) <= 1:
            return found[0] if found else None
        keys = {PersonName.parse(name).key for name in work.authors.names}
        shared = sorted(((len(self._mates[one] & keys), one) for one in found), reverse=True)
        return shared[0][1] if shared[0][0] > shared[1][0] else None


def _contradicts(ids: dict[str, str], other: dict[str, str]) -> bool:
    return any(
        kind in other and other[kind] != value for kind, value in ids.items() if kind in ("orcid", "dblp")
    )
