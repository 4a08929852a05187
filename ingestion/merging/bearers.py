"""Whose the names on works are, as far as it is decided: described people, and names that nobody describes.

People are named by keys: `#3` is a described person, else a name's key.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.names import PersonName, compatible
from ingestion.merging.papers import AuthorList
from ingestion.merging.people import Person
from ingestion.merging.works import Mention

LONGEST_LIST = 400
"""Above this many authors only exact names are looked for: a collaboration's list says little about anyone."""


@dataclass
class Work:
    """One work on its way: its mentions, its author list, and whose the names are (keys of people, by position)."""

    mentions: list[Mention]
    authors: AuthorList
    whose: dict[int, str] = field(default_factory=dict)
    credited: list[str] = field(default_factory=list)


class Bearers:
    """All works with their people so far; what is joined is joined for good."""

    def __init__(self, people: Sequence[Person], works: Sequence[Work]) -> None:
        self.people = people
        self.works = works
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)
        """Key of a name -> how often it is written how."""
        self._index: dict[str, list[Work]] | None = None

    def everyone(self) -> set[str]:
        """Every name and person that stands on a work."""
        return {key for work in self.works for key in work.whose.values()}

    def names(self, key: str) -> tuple[str, ...]:
        """The forms of a name or of a described person."""
        return self.people[int(key[1:])].names if key.startswith("#") else (self.shown(key),)

    def name(self, key: str) -> PersonName:
        """The shown form, taken apart."""
        return PersonName.parse(self.shown(key))

    def shown(self, key: str) -> str:
        """The commonest form of a name, the longer one where equally common."""
        if key.startswith("#"):
            return self.people[int(key[1:])].names[0]
        return max(self.forms[key].items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]))[0]

    def score(self, a: str, b: str) -> float:
        """How well two can be one person, by their forms."""
        return max(compatible(x, y) for x in self.names(a) for y in self.names(b))

    def mates_of(self, wanted: set[str] | None) -> dict[str, set[str]]:
        """With whom names and people stand together; only those `wanted`, where given."""
        found: dict[str, set[str]] = defaultdict(set)
        for work in self.works:
            keys = set(work.whose.values())
            if len(keys) <= LONGEST_LIST:
                for key in keys if wanted is None else keys & wanted:
                    found[key] |= keys - {key}
        return found

    def join(self, key: str, target: str) -> None:
        """Everything of one name is the other's from now on."""
        if not target.startswith("#"):
            self.forms[target].update(self.forms[key])
        for work in self.works_of(key):
            for position, whose in work.whose.items():
                if whose == key:
                    work.whose[position] = target
            self.works_of(target).append(work)
        self.forms.pop(key, None)

    def works_of(self, key: str) -> list[Work]:
        """The works on which a name or person stands."""
        if self._index is None:
            self._index = defaultdict(list)
            for work in self.works:
                for whose in set(work.whose.values()):
                    self._index[whose].append(work)
        return self._index[key]

    def listed_beside(self, key: str, person: str) -> bool:
        """Whether a source that describes the person lists a work under this name."""
        if not person.startswith("#"):
            return False
        sources = {one.source.id for one in self.people[int(person[1:])].descriptions}
        return any(mention.source.id in sources for work in self.works_of(key) for mention in work.mentions)
