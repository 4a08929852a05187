"""Whose page lists an interest: each of its words stands in one entry of the list, as written, shortened, or in a word for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.library import Library
from assistant.records import Evidence, Fact, FactKind, Query, Researcher
from assistant.retrieval.people.people_listed import Told, people_listed
from assistant.retrieval.person_facts.life import is_former, states_position
from assistant.retrieval.topics.same_and_kinds import SAME, same_and_kinds
from assistant.text.words import content_words, shared_letters, stem, words

_SHORT_NAME = re.compile(r"\b(?=[A-Z]*[A-Z]\b)[A-Z]{2,5}\b")
_LONG, _SHARE = 5, 0.75
"""Letters that two forms of one word have in common: `modelling` and `modeling`, `environment` and `environmental`."""
_IN_GENERAL = frozenset("research field area topic interest study work based related".split())


def listed_interest(query: Query, library: Library) -> Evidence:
    """The people who list what is asked for, of the role asked for if one is."""
    return people_listed(query, _listing(query, library), library, missing=query.topic)


def _listing(query: Query, library: Library) -> Iterator[Told]:
    for one in library.stated:
        if query.detail and not _is_of_role(one, query.detail):
            continue
        met = tuple(fact for fact in _interests(one) if meets(query.topic, fact.text))
        if met:
            yield one, met, met[0].text


def _is_of_role(one: Researcher, role: str) -> bool:
    return bool(states_position(one, role)) and not ("current" in role and is_former(one))


def _interests(one: Researcher) -> tuple[Fact, ...]:
    return tuple(fact for fact in one.facts if fact.kind is FactKind.INTEREST)


def meets(topic: str, entry: str) -> bool:
    """Whether an entry of a list is, or is about, what is asked for."""
    wanted = [one for one in content_words(topic) if one not in _IN_GENERAL] or list(content_words(topic))
    stated = _spelled_out(entry, wanted)
    stems = {stem(one) for one in stated}
    alike = {
        said: frozenset(one for one, counts in others.items() if counts >= SAME)
        for said, others in same_and_kinds(topic)
    }
    return bool(wanted) and all(_is_there(one, stated, stems, alike) for one in wanted)


def _spelled_out(entry: str, wanted: list[str]) -> list[str]:
    """The words of an entry; a short name stands for words asked for that begin with its letters: `MD` for `molecular dynamics`."""
    said = words(entry)
    for met in _SHORT_NAME.finditer(entry):
        short = met.group().lower()
        for place in range(len(wanted) - len(short) + 1):
            run = wanted[place : place + len(short)]
            if "".join(one[0] for one in run) == short:
                said = [*said, *run]
    return said


def _is_there(
    word: str, stated: list[str], stems: set[str], alike: dict[tuple[str, ...], frozenset[str]]
) -> bool:
    root = stem(word)
    if root in stems or alike.get((root,), frozenset()) & stems:
        return True
    return any(_of_one_form(word, other) for other in stated)


def _of_one_form(one: str, other: str) -> bool:
    return shared_letters(one, other) >= max(_LONG, _SHARE * max(len(one), len(other)))
