"""Variants of a name joined to the one person they can mean: middle names, short forms, initials.

A variant is joined only where one candidate fits and something else speaks for it; what is left undecided is returned
as suggestions for whoever keeps `people.yaml`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from assistant.names import PersonName, spelled_out
from ingestion.merging.bearers import Bearers

_SHORT_FORM = 0.65
_RARE_NAME = 7
"""Letters from which a family name is hardly another's with one letter less."""
Suggestions = list[str]
"""Lines such as `X and Y may be one person`."""


def join_spellings(bearers: Bearers) -> None:
    """One name in other letters or cut elsewhere: `Böhmer` and `Boehmer`, `Juan Serra Gómez` and `Juan Serra-Gómez`, `Ann Moor V` and `Ann V Moor`."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(bearers.everyone() | {f"#{index}" for index in range(len(bearers.people))}):
        for mark in {_spelling(name) for name in (*bearers.names(key), *bearers.forms.get(key, ()))} - {""}:
            groups[mark].append(key)
    mates = bearers.mates_of({key for same in groups.values() if len(same) > 1 for key in same})
    gone: set[str] = set()
    for _, same in sorted(groups.items()):
        same = [key for key in same if key not in gone]
        described = [key for key in same if key.startswith("#")]
        if len(same) < 2 or len(described) > 1:
            continue
        target = described[0] if described else max(same, key=lambda key: (not bearers.shown(key).isascii(), bearers.shown(key)))  # fmt: skip
        for key in same:
            if key != target and key not in mates[target]:
                bearers.join(key, target)
                gone.add(key)


def join_lost_umlauts(bearers: Bearers) -> None:
    """`M. Kronmuller` beside `Maximilian Kronmueller`: a rare family name without the e of its umlaut, among the same co-authors."""
    groups: dict[str, set[str]] = defaultdict(set)
    for key in bearers.everyone():
        for name in bearers.names(key):
            parsed = PersonName.parse(spelled_out(name))
            bare = re.sub(r"([aou])e", r"\1", "".join(parsed.family))
            if parsed.given and len(bare) >= _RARE_NAME:
                groups[f"{parsed.given[0][0]} {bare}"].add(key)
    pairs = {mark: sorted(same) for mark, same in groups.items() if len(same) == 2}
    mates = bearers.mates_of({key for same in pairs.values() for key in same})
    for _, same in sorted(pairs.items()):
        described = [key for key in same if key.startswith("#")]
        target = described[0] if described else max(same, key=lambda key: (len(bearers.shown(key)), key))
        other = next(key for key in same if key != target)
        one, two = (PersonName.parse(spelled_out(bearers.shown(key))) for key in (target, other))
        given = one.initials_only or two.initials_only or one.given == two.given
        if (
            given
            and len(described) < 2
            and one.family != two.family
            and mates[target] & mates[other]
            and other not in mates[target]
        ):
            bearers.join(other, target)


def _spelling(text: str) -> str:
    """A name's words in their order, umlauts spelled out and initials behind; empty for a single word and for initials alone."""
    name = PersonName.parse(spelled_out(text))
    words = name.given + name.family
    full = [word for word in words if len(word) > 1]
    initials = sorted(word for word in words if len(word) == 1)
    return " ".join([*full, *initials]) if len(full) > 1 and not name.is_cjk else ""


def join_middle_names(bearers: Bearers) -> Suggestions:
    """`Jonathan T. Barron` and `Jonathan Barron` are one where they share a co-author and no third name fits."""
    suggestions: list[str] = []
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    described = {f"#{index}" for index in range(len(bearers.people))}
    for key in sorted(bearers.everyone() | described):
        name = bearers.name(key)
        if name.given and not name.initials_only and len(name.given[0]) > 1:
            groups[(name.given[0], " ".join(name.family))].append(key)
    variants = {key: same for same in groups.values() if 1 < len(same) <= 12 for key in same}
    if not variants:
        return suggestions
    mates = bearers.mates_of(set(variants))
    joins: dict[str, str] = {}
    for key, same in sorted(variants.items()):
        if key.startswith("#"):
            continue
        fitting = [other for other in same
                   if other != key and bearers.score(key, other) >= 0.9 and _goes_into(bearers, key, other)]  # fmt: skip
        fitting.sort(key=lambda other: (not other.startswith("#"), -_fullness(bearers, other), other))
        if all(bearers.score(one, other) >= 0.9 for one in fitting for other in fitting):
            fitting = fitting[:1]
        near = bool(fitting) and (mates[key] & mates[fitting[0]] or bearers.listed_beside(key, fitting[0]))
        if len(fitting) == 1 and near:
            joins[key] = fitting[0]
        elif fitting:
            suggestions.append(f"{bearers.shown(key)} and {bearers.shown(fitting[0])} may be one person")
    # Shorter names first, so that what is joined to a name goes with it where that name is joined in turn.
    for key in sorted(joins, key=lambda one: (len(bearers.name(one).given), one)):
        bearers.join(key, joins[key])
    return suggestions


def join_short_forms(bearers: Bearers) -> None:
    """`Gregory P. Way` is the described `Greg Way` in a source about him that knows no other such name."""
    by_family: dict[str, list[str]] = defaultdict(list)
    for key in sorted(bearers.everyone()):
        if not key.startswith("#") and not bearers.name(key).initials_only:
            by_family[" ".join(bearers.name(key).family)].append(key)
    claims: dict[str, list[str]] = {}
    for index, person in enumerate(bearers.people):
        families = {" ".join(PersonName.parse(name).family) for name in person.names}
        fitting = [key for family in sorted(families) for key in by_family.get(family, ())
                   if bearers.score(key, f"#{index}") == _SHORT_FORM and bearers.listed_beside(key, f"#{index}")
                   and not any(_is_syllable(bearers.shown(key), name) for name in person.names)]  # fmt: skip
        if fitting and all(bearers.score(fitting[0], other) >= 0.9 for other in fitting):
            claims[f"#{index}"] = fitting
    claimed = Counter(key for fitting in claims.values() for key in fitting)
    for person_key, fitting in claims.items():
        for key in fitting:
            if claimed[key] == 1:  # a name that fits two people may be either's
                bearers.join(key, person_key)


def _is_syllable(one: str, other: str) -> bool:
    """Whether the shorter given name is only the first syllable of two (`Min-Ho` beside `Minji`), and so no short form of the other."""
    short, long = sorted((PersonName.parse(one).given, PersonName.parse(other).given), key=lambda given: len(given[0]) if given else 0)  # fmt: skip
    return bool(short) and long[0].startswith(short[0]) and sum(len(part) > 1 for part in short) > 1


def _goes_into(bearers: Bearers, key: str, other: str) -> bool:
    """Joins go one way: into a described person, else into the longer name."""
    return other.startswith("#") or _fullness(bearers, other) > _fullness(bearers, key)


def _fullness(bearers: Bearers, key: str) -> int:
    """How much of the given names is written out."""
    return sum(len(part) for part in bearers.name(key).given)


def join_initials(bearers: Bearers) -> Suggestions:
    """`Y. Zhang` joins the only full name of its context that fits: the page's people, else a shared co-author."""
    suggestions: list[str] = []
    in_source: dict[tuple[str, str], set[str]] = defaultdict(set)
    described_in: dict[str, bool] = {
        one.source.id: True for person in bearers.people for one in person.descriptions
    }
    wanted = {
        key for key in bearers.everyone() if not key.startswith("#") and bearers.name(key).initials_only
    }
    if not wanted:
        return suggestions
    for work in bearers.works:
        for key in {*work.whose.values(), *work.credited} - wanted:
            for family in {family for name in bearers.names(key) for family in _families(name)}:
                for mention in work.mentions:
                    in_source[(mention.source.id, family)].add(key)
    for index, person in enumerate(bearers.people):
        for one in person.descriptions:
            for name in one.names:
                for family in _families(name):
                    in_source[(one.source.id, family)].add(f"#{index}")
    mates = bearers.mates_of(None)
    joins: dict[str, Counter[str]] = defaultdict(Counter)
    for work in bearers.works:
        for key in set(work.whose.values()) & wanted:
            near = {one for mention in work.mentions for family in _families(bearers.shown(key))
                    for one in in_source[(mention.source.id, family)]}  # fmt: skip
            near -= set(work.whose.values())
            fitting = sorted(one for one in near if bearers.score(key, one) >= 0.7)
            personal = any(described_in.get(mention.source.id) for mention in work.mentions)
            if not personal:
                fitting = [one for one in fitting if mates[one] & mates[key]]
            joins[key][fitting[0] if len(fitting) == 1 else ""] += 1
    for key, targets in sorted(joins.items()):
        if len(targets) == 1 and "" not in targets:
            bearers.join(key, next(iter(targets)))
        else:
            fits = sorted(one for one in targets if one)
            if fits:
                suggestions.append(f"{bearers.shown(key)} may be {bearers.shown(fits[0])}")
    return suggestions


def _families(text: str) -> set[str]:
    """What a name's family name may be: umlauts spelled out too, and with the name before it, where that may be its first part."""
    found: set[str] = set()
    for name in (PersonName.parse(text), PersonName.parse(spelled_out(text))):
        found.add(" ".join(name.family))
        if len(name.given) > 1 and len(name.given[-1]) > 1:
            found.add(" ".join((name.given[-1], *name.family)))
    return found
