"""Somebody told by a place where they are or went: a company, a school, an institute that their own lines name, and few others' do.

What else is told of them chooses among those who are there; what none of their pages holds is said with the answer.
"""

from __future__ import annotations

import re

from assistant.library import Library
from assistant.records import Fact, FactKind, Researcher
from assistant.retrieval.person_facts.life import is_former, told_of
from assistant.retrieval.person_facts.told_on_pages import Told, is_held, pages_of, terms_told
from assistant.text import fold

_MOST, _SHARE = 6, 0.2
"""People who may be at a place: of more, or of a good part of everybody, it is the lab's own."""
_There = tuple[tuple[Researcher, Fact], ...]


def told_at_place(
    place: str, besides: str, library: Library, *, former: bool
) -> tuple[tuple[Told, ...], tuple[str, ...]]:
    """Those at a place of whom most of what else is told holds, and the words of it that no page of theirs has."""
    there = _those_at(place, library)
    if former:
        there = tuple(pair for pair in there if is_former(pair[0]))
    if not there or len(there) > max(_MOST, _SHARE * len(library.stated)):
        return (), ()
    ids = {one.id for one, _ in there}
    pages = {page.researcher.id: page for page in pages_of(library) if page.researcher.id in ids}
    terms = list(terms_told(besides, tuple(pages.values()))) if besides else []
    held = {id_: [term for term in terms if is_held(term, page.text)] for id_, page in pages.items()}
    most = max(map(len, held.values()), default=0)
    kept = [(one, fact) for one, fact in there if len(held.get(one.id, ())) == most]
    missed = [term for term in terms if not any(term in held.get(one.id, ()) for one, _ in kept)]
    told = tuple((one, (fact,), fact.text) for one, fact in kept)
    return told, tuple(" ".join(term.words) for term in missed)


def _those_at(place: str, library: Library) -> _There:
    """Everybody of whom a line says that they are, were or went there."""
    found = []
    for one in library.stated:
        stated = (fact for fact in one.facts if fact.kind in (FactKind.AFFILIATION, FactKind.POSITION))
        line = next((fact for fact in (*stated, *told_of(one, "now")) if _names(fact.text, place)), None)
        if line is not None:
            found.append((one, line))
    return tuple(found)


def _names(text: str, place: str) -> bool:
    """Whether a line has the words of a place side by side; a word in small letters is a name in the line."""
    wanted, words = fold(place).split(), fold(text).split()
    if not wanted or not any(words[at : at + len(wanted)] == wanted for at in range(len(words))):
        return False
    named = re.findall(r"[^\W_][\w&+-]*", text)
    return place != place.lower() or any(fold(one) == wanted[0] and one != one.lower() for one in named)
