"""Which descriptions of people are one person: by ids first, then by name where nothing speaks against it.

A description is what one source says of a person it is about. Two descriptions under one name are one person unless ids,
native-script names or wholly different surroundings tell them apart; without a compatible name only a shared id or address
joins them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from assistant.names import PersonName, compatible, in_own_order, keys
from assistant.records import Fact, FactKind, Link, Researcher, Source
from assistant.text import fold
from ingestion.reading import PersonReading, StatedFact

# Ids of which a person has one; two that differ are two people. Other indexes split and join people by mistake.
_PERSONAL = ("orcid", "scholar", "dblp")
_OWN_ADDRESS = (
    "email",
    "homepage",
    "github",
    "scholar",
    "orcid",
    "linkedin",
    "dblp",
    "semanticscholar",
    "openalex",
)
_COMMON = frozenset(["university", "of", "the", "at", "and", "for", "institute", "college", "school", "department", "dept", "lab", "laboratory", "center", "centre", "research", "group", "science", "sciences", "technology", "engineering", "computer", "national", "academy", "in"])  # fmt: skip
_SAME_NAME = 0.9
_ALIKE_FACTS = 92.0


@dataclass(frozen=True, eq=False)
class Description:
    """What one source says of one person, with the works it lists as theirs (title keys)."""

    source: Source
    person: PersonReading
    order: tuple[int, str, int] = (1, "", 0)
    """Weight (0 for the manifest), source uri, place in the source: the fixed order of all descriptions."""
    recency: str = ""
    """The newest date the source mentions, `2026.02`: between two states of a page the later one speaks."""
    works: frozenset[str] = frozenset()
    declared: int | None = None
    """Number of the manifest entry that claims this description."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases, those in brackets too."""
        parsed = PersonName.parse(self.person.name)
        return tuple(dict.fromkeys((in_own_order(self.person.name), *self.person.aliases, *parsed.aliases)))


@dataclass
class Person:
    """All descriptions of one person, and the names they go by."""

    descriptions: list[Description] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        """Every form of the name, the shown one first."""
        return tuple(dict.fromkeys(name for one in self.descriptions for name in one.names))

    @property
    def identifiers(self) -> dict[str, str]:
        """Ids in indexes, the surest source first."""
        found: dict[str, str] = {}
        for one in self.descriptions:
            for name, value in sorted(one.person.identifiers.items()):
                found.setdefault(name, value)
        return found

    @property
    def member(self) -> bool:
        """Whether any source is about this person."""
        return any(one.person.member for one in self.descriptions)


def same_people(descriptions: Sequence[Description]) -> tuple[list[Person], list[str]]:
    """Persons in a fixed order, and suggestions: pairs that may be one person and were kept apart."""
    ordered = sorted(descriptions, key=lambda one: one.order)
    group = [[index] for index in range(len(ordered))]
    suggestions: list[str] = []
    for left, right in sorted(set(_pairs(ordered))):
        if group[left] is group[right]:
            continue
        verdicts = {_verdict(ordered[i], ordered[j]) for i in group[left] for j in group[right]}
        if False not in verdicts and True in verdicts:
            joined = sorted(group[left] + group[right])
            for index in joined:
                group[index] = joined
        elif None in verdicts or _share_a_name(ordered[left], ordered[right]):
            one, other = ordered[left], ordered[right]
            suggestions.append(
                f"{one.names[0]} ({one.source.uri}) and {other.names[0]} ({other.source.uri}) may be one person; "
                "if so, say it in people.yaml"
            )
    people: dict[int, Person] = defaultdict(Person)
    for index, one in enumerate(ordered):
        people[group[index][0]].descriptions.append(one)
    return list(people.values()), suggestions


def _pairs(ordered: Sequence[Description]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(ordered):
        marks = {f"name {key}" for name in one.names for key in keys(name)}
        marks |= {f"{kind} {value}" for kind, value in one.person.identifiers.items()}
        marks |= {f"address {_address(link)}" for link in one.person.links if link.kind in _OWN_ADDRESS}
        if one.declared is not None:
            marks.add(f"declared {one.declared}")
        for mark in marks:
            blocks[mark].append(index)
    for block in blocks.values():
        for position, right in enumerate(block[:200]):
            for left in block[:position]:
                yield left, right


def _verdict(a: Description, b: Description) -> bool | None:
    """True: one person; False: two; None: cannot be told."""
    if a.declared is not None and b.declared is not None:
        return a.declared == b.declared
    ids_a, ids_b = a.person.identifiers, b.person.identifiers
    if any(ids_a[kind] != ids_b[kind] for kind in _PERSONAL if kind in ids_a and kind in ids_b):
        return False
    names = max(compatible(x, y) for x in a.names for y in b.names)
    if any(ids_a[kind] == ids_b[kind] for kind in ids_a if kind in ids_b):
        # One site that gives two people the same id has copied it from a template.
        return names > 0 or a.source.id != b.source.id
    native_a, native_b = _native(a), _native(b)
    if native_a and native_b:
        return bool(native_a & native_b)
    if _addresses(a) & _addresses(b) and names >= 0.6:
        return True
    if names < _SAME_NAME:
        return None if names >= 0.6 else False
    if a.works & b.works:
        return True
    where_a, where_b = a.person.affiliation, b.person.affiliation
    return not (where_a and where_b and not _same_place(where_a, where_b))


def _share_a_name(a: Description, b: Description) -> bool:
    return max(compatible(x, y) for x in a.names for y in b.names) >= _SAME_NAME


def _native(one: Description) -> frozenset[str]:
    return frozenset(fold(name).replace(" ", "") for name in one.names if PersonName.parse(name).is_cjk)


def _address(link: Link) -> str:
    return re.sub(r"^(?:https?://(?:www\.)?|mailto:)|[/#]+$", "", link.url.casefold())


def _addresses(one: Description) -> frozenset[str]:
    return frozenset(_address(link) for link in one.person.links if link.kind in _OWN_ADDRESS)


def _same_place(a: str, b: str) -> bool:
    left, right = fold(a).split(), fold(b).split()
    if (set(left) - _COMMON) & (set(right) - _COMMON):
        return True
    return any(
        "".join(word[0] for word in long if word not in ("of", "the", "and", "for", "at")) in short
        for long, short in ((left, right), (right, left))
    )


def described(person: Person, person_id: str, more_aliases: Sequence[str] = ()) -> Researcher:
    """The record of a described person: the manifest speaks first, then the newest state of each page."""
    spoken = sorted(
        person.descriptions, key=lambda one: (one.order[0] != 0, _reversed(one.recency), one.order)
    )
    shown = _shown_name(spoken)
    aliases = [name for one in spoken for name in one.names]
    facts = _facts(spoken)
    interests = next((one.person.interests for one in spoken if one.person.interests), ())
    links: dict[str, Link] = {}
    for one in spoken:
        for link in one.person.links:
            links.setdefault(_address(link), link)
    return Researcher(
        id=person_id,
        name=shown,
        aliases=tuple(name for name in dict.fromkeys([*aliases, *more_aliases]) if name != shown),
        member=person.member,
        affiliation=next((one.person.affiliation for one in spoken if one.person.affiliation), None),
        interests=interests,
        facts=facts,
        links=tuple(links.values()),
        identifiers=person.identifiers,
        source_ids=tuple(dict.fromkeys(one.source.id for one in spoken)),
    )


def _reversed(recency: str) -> tuple[int, ...]:
    return tuple(-ord(char) for char in recency) or (0,)


def _shown_name(spoken: Sequence[Description]) -> str:
    """The manifest's form, else the first in Latin script with a full given name, else the first."""
    if spoken[0].order[0] == 0:
        return spoken[0].names[0]
    full = [name for one in spoken for name in one.names[:1] if not PersonName.parse(name).initials_only]
    latin = [name for name in full if not PersonName.parse(name).is_cjk]
    return (latin or full or [spoken[0].names[0]])[0]


def _facts(spoken: Sequence[Description]) -> tuple[Fact, ...]:
    """Every stated fact once; of two states of one page nearly the same words are kept from the newer.

    Of a kind that the manifest states nothing else is kept: somebody it calls a student is no alumnus of another page.
    """
    kept: list[Fact] = []
    folded: dict[FactKind, list[str]] = defaultdict(list)
    declared = declared_kinds(spoken)
    for one in spoken:
        for fact in (*one.person.facts, *_fields_of_interest(one.person)):
            if fact.kind in declared and one.order[0] != 0:
                continue
            words = fold(fact.text)
            if any(words == other or _alike(words, other) for other in folded[fact.kind]):
                continue
            folded[fact.kind].append(words)
            kept.append(
                Fact(
                    kind=fact.kind,
                    text=fact.text,
                    source_id=one.source.id,
                    value=fact.value,
                    place=fact.place,
                )
            )
    return tuple(kept)


def declared_kinds(descriptions: Sequence[Description]) -> frozenset[FactKind]:
    """The kinds of fact that the manifest states of somebody."""
    return frozenset(
        fact.kind
        for one in descriptions
        if one.order[0] == 0
        for fact in (*one.person.facts, *_fields_of_interest(one.person))
    )


def _fields_of_interest(person: PersonReading) -> tuple[StatedFact, ...]:
    """Interests that a source lists without a sentence, as facts: what is asked for is answered from facts."""
    if any(fact.kind is FactKind.INTEREST for fact in person.facts):
        return ()
    return tuple(StatedFact(kind=FactKind.INTEREST, text=interest) for interest in person.interests)


def _alike(a: str, b: str) -> bool:
    """Nearly the same words and the very same numbers: `National Scholarship 2021` is not that of 2022, nor a BS an MS of one subject."""
    if a != b and _degree(a) != _degree(b):
        return False
    return re.findall(r"\d+", a) == re.findall(r"\d+", b) and fuzz.ratio(a, b) >= _ALIKE_FACTS


def _degree(text: str) -> str:
    """The degree with which a fact begins, as lists of degrees are written: `MS, Botany, Moss University`."""
    match = re.match(r"(?:[bm]\.?\s?(?:s|a|sc)|ph\.?\s?d)\b", text, re.IGNORECASE)
    return re.sub(r"[^a-z]", "", match.group().casefold()) if match else ""
