"""Somebody described in loose words around a name that one or two pages have: `she crunches numbers for a big drug maker, Example Pharma`.

No page has all such words, so a page must hold the names and some other word that tells; what it does not hold is said with the answer.
"""

from __future__ import annotations

from assistant.library import Library
from assistant.retrieval.person_facts.told_on_pages import (
    Told,
    is_held,
    pages_of,
    share_of,
    terms_told,
    weight_of,
)

_RARE = 2
"""Pages that may have the name: of more, loose words would choose at will."""
_LEAST, _FEWEST = 5, 3
"""Terms from which a question describes somebody, and does not ask one thing of them; of fewer most must be held."""
_LETTERS = 3
_ENDINGS = (
    "ese",
    "ish",
    "ian",
    "ean",
    "german",
    "french",
    "dutch",
    "swiss",
    "greek",
    "danish",
    "norwegian",
    "swedish",
)
"""Of words that say of which country something is: with a capital, and no name."""


def told_loosely(topic: str, library: Library) -> tuple[tuple[Told, ...], tuple[str, ...]]:
    """Whoever is told of, with the words that their page does not hold; nobody where it is not one page, or hardly a word of it."""
    stored = pages_of(library)
    terms = terms_told(topic, stored)
    names = [one for one in terms if one.is_name and not (_of_a_country(one.words) or _is_short(one.words))]
    if len(terms) < _FEWEST or not names:
        return (), ()
    weights = {term: weight_of(term, stored) for term in terms}
    there = [page for page in stored if all(is_held(name, page.text) for name in names)]
    scored = [(sum(is_held(term, page.text) for term in terms), page) for page in there[: _RARE + 1]]
    most = max((held for held, _ in scored), default=0)
    best = [page for held, page in scored if held == most]
    enough = len(terms) >= _LEAST or most * 2 > len(terms)
    if len(there) > _RARE or len(best) != 1 or most <= len(names) or not enough:
        return (), ()
    _, told = share_of(best[0], weights)
    missed = tuple(" ".join(term.words) for term in terms if not is_held(term, best[0].text))
    return ((best[0].researcher, told, told[0].text),), missed


def _of_a_country(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0].endswith(_ENDINGS)


def _is_short(words: tuple[str, ...]) -> bool:
    """`AI`, `ML`: fields are written so, and nobody's employer."""
    return len(words) == 1 and len(words[0].rstrip("s")) < _LETTERS
