"""Whose each author name is, and whether a page's owner may be credited with what the page lists.

An owner is credited only where the author list holds them, or where there is no whole list to check. Any other name joins
the one described person of that name, or stands for itself; initials join a full name only inside their own context.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.names import PersonName, compatible
from ingestion.papers import AuthorList, author_list
from ingestion.people import Person
from ingestion.works import Mention

_HELD = 0.6
_SHORT_FORM = 0.65
_LONGEST_LIST = 400
"""Above this many authors only exact names are looked for: a collaboration's list says little about anyone."""


@dataclass
class Work:
    """One work on its way: its mentions, its author list, and whose the names are (keys of people, by position)."""

    mentions: list[Mention]
    authors: AuthorList
    whose: dict[int, str] = field(default_factory=dict)
    credited: list[str] = field(default_factory=list)


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
        self.forms: dict[str, Counter[str]] = defaultdict(Counter)
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
        self._middle_names()
        self._short_forms()
        self._initials()

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
            if len(authors.names) > _LONGEST_LIST:
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
        if len(work.authors.names) > _LONGEST_LIST:
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
                self.forms[whose][name.text] += 1
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

    # --- middle names and initials -----------------------------------------------------------------------

    def _middle_names(self) -> None:
        """`Jonathan T. Barron` and `Jonathan Barron` are one where they share a co-author and no third name fits."""
        groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        described = {f"#{index}" for index in range(len(self.people))}
        for key in sorted(self._bearers() | described):
            name = self._name(key)
            if name.given and not name.initials_only and len(name.given[0]) > 1:
                groups[(name.given[0], " ".join(name.family))].append(key)
        variants = {key: same for same in groups.values() if 1 < len(same) <= 12 for key in same}
        if not variants:
            return
        mates = self._mates_of(set(variants))
        joins: dict[str, str] = {}
        for key, same in sorted(variants.items()):
            if key.startswith("#"):
                continue
            fitting = [
                other
                for other in same
                if other != key and self._score(key, other) >= 0.9 and self._goes_into(key, other)
            ]
            near = bool(fitting) and (mates[key] & mates[fitting[0]] or self._listed_beside(key, fitting[0]))
            if len(fitting) == 1 and near:
                joins[key] = fitting[0]
            elif fitting:
                self.suggestions.append(f"{self._shown(key)} and {self._shown(fitting[0])} may be one person")
        # Shorter names first, so that what is joined to a name goes with it where that name is joined in turn.
        for key in sorted(joins, key=lambda one: (len(self._name(one).given), one)):
            self._join(key, joins[key])

    def _short_forms(self) -> None:
        """`Gregory P. Way` is the described `Greg Way` in a source about him that knows no other such name."""
        by_family: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._bearers()):
            if not key.startswith("#") and not self._name(key).initials_only:
                by_family[" ".join(self._name(key).family)].append(key)
        for index, person in enumerate(self.people):
            families = {" ".join(PersonName.parse(name).family) for name in person.names}
            fitting = [key for family in sorted(families) for key in by_family.get(family, ())
                       if self._score(key, f"#{index}") == _SHORT_FORM and self._listed_beside(key, f"#{index}")]  # fmt: skip
            if fitting and all(self._score(fitting[0], other) >= 0.9 for other in fitting):
                for key in fitting:
                    self._join(key, f"#{index}")

    def _listed_beside(self, key: str, person: str) -> bool:
        """Whether a source that describes the person lists a work under this name."""
        if not person.startswith("#"):
            return False
        sources = {one.source.id for one in self.people[int(person[1:])].descriptions}
        return any(mention.source.id in sources for work in self._works_of(key) for mention in work.mentions)

    def _goes_into(self, key: str, other: str) -> bool:
        """Joins go one way: into a described person, else into the longer name."""
        return other.startswith("#") or len(self._name(other).given) > len(self._name(key).given)

    def _initials(self) -> None:
        """`Y. Zhang` joins the only full name of its context that fits: the page's people, else a shared co-author."""
        in_source: dict[tuple[str, str], set[str]] = defaultdict(set)
        described_in: dict[str, bool] = {
            one.source.id: True for person in self.people for one in person.descriptions
        }
        wanted = {key for key in self._bearers() if not key.startswith("#") and self._name(key).initials_only}
        if not wanted:
            return
        for work in self.works:
            for key in {*work.whose.values(), *work.credited} - wanted:
                for family in {" ".join(PersonName.parse(name).family) for name in self._names(key)}:
                    for mention in work.mentions:
                        in_source[(mention.source.id, family)].add(key)
        for index, person in enumerate(self.people):
            for one in person.descriptions:
                for name in one.names:
                    in_source[(one.source.id, " ".join(PersonName.parse(name).family))].add(f"#{index}")
        mates = self._mates_of(None)
        joins: dict[str, Counter[str]] = defaultdict(Counter)
        for work in self.works:
            for key in set(work.whose.values()) & wanted:
                family = " ".join(self._name(key).family)
                near = {one for mention in work.mentions for one in in_source[(mention.source.id, family)]}
                near -= set(work.whose.values())
                fitting = sorted(one for one in near if self._score(key, one) >= 0.7)
                personal = any(described_in.get(mention.source.id) for mention in work.mentions)
                if not personal:
                    fitting = [one for one in fitting if mates[one] & mates[key]]
                joins[key][fitting[0] if len(fitting) == 1 else ""] += 1
        for key, targets in sorted(joins.items()):
            if len(targets) == 1 and "" not in targets:
                self._join(key, next(iter(targets)))
            else:
                fits = sorted(one for one in targets if one)
                if fits:
                    self.suggestions.append(f"{self._shown(key)} may be {self._shown(fits[0])}")

    # --- helpers ---------------------------------------------------------------------------------------

    def _bearers(self) -> set[str]:
        return {key for work in self.works for key in work.whose.values()}

    def _names(self, key: str) -> tuple[str, ...]:
        return self.people[int(key[1:])].names if key.startswith("#") else (self._shown(key),)

    def _name(self, key: str) -> PersonName:
        return PersonName.parse(self._shown(key))

    def _shown(self, key: str) -> str:
        """The commonest form of a name, the longer one where equally common."""
        if key.startswith("#"):
            return self.people[int(key[1:])].names[0]
        return max(self.forms[key].items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]))[0]

    def _score(self, a: str, b: str) -> float:
        return max(compatible(x, y) for x in self._names(a) for y in self._names(b))

    def _mates_of(self, wanted: set[str] | None) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for work in self.works:
            keys = set(work.whose.values())
            if len(keys) <= _LONGEST_LIST:
                for key in keys if wanted is None else keys & wanted:
                    found[key] |= keys - {key}
        return found

    def _join(self, key: str, target: str) -> None:
        """Everything of one name is the other's from now on."""
        if not target.startswith("#"):
            self.forms[target].update(self.forms[key])
        for work in self._works_of(key):
            for position, whose in work.whose.items():
                if whose == key:
                    work.whose[position] = target
            self._index[target].append(work)
        self.forms.pop(key, None)

    def _works_of(self, key: str) -> list[Work]:
        if not hasattr(self, "_index"):
            self._index: dict[str, list[Work]] = defaultdict(list)
            for work in self.works:
                for whose in set(work.whose.values()):
                    self._index[whose].append(work)
        return self._index[key]


def _contradicts(ids: dict[str, str], other: dict[str, str]) -> bool:
    return any(
        kind in other and other[kind] != value for kind, value in ids.items() if kind in ("orcid", "dblp")
    )
