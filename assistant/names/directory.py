"""Everybody's names in one generation, indexed for finding people in a question.

One person has many forms of name: family name first or last, middle initials left out, given names run together or
hyphenated, given names as initials or in short (Alex for Alexander), and other scripts. Every form leads to the ids of all who bear it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from nicknames import NickNamer
from rapidfuzz.distance import OSA

from assistant.names.words import PARTICLES
from assistant.text import fold
from assistant.text.simplified_chinese import simplified

_CJK_NAME = re.compile(r"[\u3400-\u9fff·]{2,}")
_TRANSLITERATED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ø": "oe",
        "Ø": "Oe",
        "å": "aa",
        "Å": "Aa",
        "ß": "ss",
    }
)
"""How those write an umlaut who have no key for it: Mueller for Müller."""
_ELIDED = re.compile(r"\b(?:O|D|L|M|Dell|Dall|Sant)['’`´ʼ‘]\w+$", re.I)
"""A family name whose first part an apostrophe joins to it: `O'Donnell` is no initial and a name."""
MAX_NAME_WORDS = 6
_SHORTEST_WITH_TYPO = 4
_LONG_GIVEN = 6
_COLLECTIVE = frozenset(
    "initiative consortium collaboration group team network project committee institute university investigators".split()
)
"""Words of authors that are many: only their whole name names them, no word of it (`Alzheimer's Disease Neuroimaging Initiative`)."""


@dataclass(frozen=True)
class Bearer:
    """Who bears a name: the record's id, whether a source is about them, and how many papers are stored."""

    researcher_id: str
    name: str
    member: bool
    papers: int


class Directory:
    """Names to people. Built once for a generation; reading is thread-safe."""

    def __init__(self, names: Iterable[tuple[str, str, bool, int]]) -> None:
        self.bearers: dict[str, Bearer] = {}
        self.exact: dict[str, set[str]] = defaultdict(set)
        self.turned: dict[str, set[str]] = defaultdict(set)
        """Family name first, and given names run together."""
        self.loose: dict[str, set[str]] = defaultdict(set)
        """Initials, names without their middle part, and given names in short."""
        self.by_word: dict[str, set[str]] = defaultdict(set)
        self.by_family_name: dict[str, set[str]] = defaultdict(set)
        self.members_in_short: dict[str, set[str]] = defaultdict(set)
        """Given names of members in short: `Vince` where Vincent has a page."""
        self.chinese: dict[str, set[str]] = defaultdict(set)
        self._word_by_length: dict[int, list[str]] = defaultdict(list)
        for name, researcher_id, member, papers in names:
            bearer = Bearer(researcher_id, name, member, papers)
            for spelling in dict.fromkeys((name, name.translate(_TRANSLITERATED))):
                self._add(spelling, bearer)
        for word in self.by_word:
            self._word_by_length[len(word)].append(word)

    def _add(self, name: str, bearer: Bearer) -> None:
        self.bearers.setdefault(bearer.researcher_id, bearer)
        if _CJK_NAME.fullmatch(name.replace(" ", "")):
            self.chinese[simplified(name.replace(" ", ""))].add(bearer.researcher_id)
            return
        parts = fold(name).split()
        if not parts or len(parts) > MAX_NAME_WORDS:
            return
        if (whole := _family_of_several(name, parts)) > 1:
            family = " ".join(parts[-whole:])
            for form in (*self._loose_forms([*parts[:-whole], family]), family):
                self.loose[form].add(bearer.researcher_id)
        self.exact[" ".join(parts)].add(bearer.researcher_id)
        for form in self._full_forms(name, parts):
            self.turned[form].add(bearer.researcher_id)
        for form in self._loose_forms(parts):
            self.loose[form].add(bearer.researcher_id)
        if not _COLLECTIVE.isdisjoint(parts):
            return
        if bearer.member and len(parts) > 1:
            for short in _called_in_short(parts[0]):
                self.members_in_short[short].add(bearer.researcher_id)
        for part in parts:
            if len(part) > 1:
                self.by_word[part].add(bearer.researcher_id)
        self.by_family_name[parts[-1]].add(bearer.researcher_id)

    @staticmethod
    def _full_forms(name: str, parts: list[str]) -> set[str]:
        forms = {" ".join(parts)}
        if len(parts) > 1:
            forms.add(" ".join([parts[-1], *parts[:-1]]))
        if len(parts) > 2:
            together = "".join(parts[:-1])
            forms |= {f"{together} {parts[-1]}", f"{parts[-1]} {together}"}
        if "-" in name:
            pieces = [fold(piece).replace(" ", "") for piece in name.split()]
            forms.add(" ".join(pieces))
        return forms

    @staticmethod
    def _loose_forms(parts: list[str]) -> set[str]:
        if len(parts) < 2:
            return set()
        given, family = parts[:-1], parts[-1]
        initials = [part[0] for part in given]
        forms = {
            " ".join([*initials, family]),
            " ".join([initials[0], family]),
            " ".join([family, *initials]),
            " ".join([family, initials[0]]),
            " ".join(["".join(initials), family]),
            " ".join([*given, family[0]]),
        }
        without_middle = [part for part in given[1:] if len(part) > 1]
        forms |= {" ".join([given[0], family]), " ".join([given[0], *without_middle, family])}
        called = [given[0], *without_middle[:1]] if len(given[0]) == 1 else given[:1]
        forms |= {f"{first} {family}" for first in called}
        forms |= {f"{short} {family}" for first in called for short in _called_in_short(first)}
        if len(given) > 1:
            forms.add(" ".join([given[0], *initials[1:], family]))
        return forms - {" ".join(parts)}

    def called(self, name: str) -> set[str]:
        """Who bears a folded full name: as it is stored, else in another order or spacing."""
        return self.exact.get(name) or self.turned.get(name) or set()

    def best_first(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Ids ordered by who is likelier meant: members, then those with more papers, then by id."""
        return tuple(
            sorted(ids, key=lambda one: (not self.bearers[one].member, -self.bearers[one].papers, one))
        )

    def abbreviated(self, parts: list[str]) -> set[str]:
        """Who is stored with initials only that a fuller name begins with: `O. Cats` for Oded Cats."""
        if len(parts) < 2 or len(parts[0]) < 2:
            return set()
        initials = [part[0] for part in parts[:-1]]
        return {
            one
            for one in self.by_family_name.get(parts[-1], ())
            if (given := fold(self.bearers[one].name).split()[:-1])
            and all(len(part) == 1 for part in given)
            and (given == initials[: len(given)] or initials == given[: len(initials)])
        }

    def known_word(self, word: str) -> bool:
        """Whether a folded word is part of anybody's name."""
        return word in self.by_word

    def with_typo(self, parts: list[str]) -> set[str]:
        """Who bears a name that differs by one slip a word, in words of four letters or more.

        A word that is itself part of another stored name is no slip: `Meng Liu` is not `Ming Liu` where a Meng is known.
        """
        if len(parts) < 2:
            return set()
        choices: list[set[str]] = []
        slips = 0
        for part in parts:
            if part in self.by_word:
                choices.append({part})
                continue
            near = self._near_words(part, 1 if len(part) < 9 else 2)
            near = near or (self._given_of_family(part, parts[-1]) if part == parts[0] else set())
            if not near:
                return set()
            slips += 1
            choices.append(near)
        if slips != 1:
            return set()
        found = self._bearing_all(choices)
        # A second person two slips away makes the first uncertain: both are returned, and so the answer asks.
        wider = [
            known | self._near_words(part, 2) if part not in self.by_word else known
            for part, known in zip(parts, choices, strict=True)
        ]
        return (
            found | {one for one in self._bearing_all(wider) if self.bearers[one].member} if found else set()
        )

    def _given_of_family(self, word: str, family: str) -> set[str]:
        """Two slips in a given name of six letters or more, before a family name that one person alone bears."""
        bearers = self.by_family_name.get(family, set())
        if len(word) < _LONG_GIVEN or len(bearers) != 1:
            return set()
        given = fold(self.bearers[next(iter(bearers))].name).split()[0]
        alike = given[0] == word[0] and OSA.distance(word, given, score_cutoff=2) <= 2
        return {given} if alike else set()

    def _near_words(self, word: str, distance: int) -> set[str]:
        if len(word) < _SHORTEST_WITH_TYPO:
            return set()
        return {
            known
            for length in range(len(word) - distance, len(word) + distance + 1)
            for known in self._word_by_length.get(length, ())
            if length >= _SHORTEST_WITH_TYPO - 1
            and OSA.distance(word, known, score_cutoff=distance) <= distance
        }

    def _bearing_all(self, choices: list[set[str]]) -> set[str]:
        result: set[str] | None = None
        for words in choices:
            bearers: set[str] = set().union(*(self.by_word[word] for word in words))
            result = bearers if result is None else result & bearers
        found = result or set()
        return {one for one in found if len(fold(self.bearers[one].name).split()) <= len(choices) + 1}

    def near(self, parts: list[str], limit: int = 3) -> tuple[str, ...]:
        """People whose name resembles one that nobody bears: at least half of its words, each shared or one slip away."""
        scores: dict[str, float] = defaultdict(float)
        alike: dict[str, set[str]] = defaultdict(set)
        words = {part for part in parts if len(part) > 1}
        for part in words:
            for word in {part} | self._near_words(part, 1 if len(part) < 7 else 2):
                # A slip at the start of a short word makes another name: Hyun and Yun.
                if word[0] != part[0] and len(part) < _LONG_GIVEN:
                    continue
                closeness = 1.0 if word == part else 0.8
                bearers = self.by_word.get(word, set())
                for one in bearers:
                    scores[one] += closeness / (1 + len(bearers)) ** 0.25
                    alike[one].add(part)
        ranked = sorted(
            (one for one in scores if 2 * len(alike[one]) >= len(words)),
            key=lambda one: (-self.bearers[one].member, -scores[one], -self.bearers[one].papers, one),
        )
        return tuple(ranked[:limit])


def _family_of_several(name: str, parts: list[str]) -> int:
    """How many folded words the family name has: two of `O'Donnell`, three of `van de Laar`; all but the first at most."""
    if _ELIDED.search(name):
        return 2 if len(parts) > 2 else 0
    words = 1
    while words + 1 < len(parts) and parts[-words - 1] in PARTICLES:
        words += 1
    return words


@cache
def _english_names() -> NickNamer:
    return NickNamer()


@cache
def _called_in_short(given_name: str) -> frozenset[str]:
    """What a folded given name is in short, or in full: Alex for Alexander, and the other way round."""
    names = _english_names()
    return frozenset(names.nicknames_of(given_name) | names.canonicals_of(given_name)) - {given_name}
