"""Places in a list of authors: first, second, last, ...; and how many authors a paper has. What a cut list does not tell is not known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from assistant.records.base import Record
from assistant.records.stored import Paper

AuthorPlace = Literal[
    "first", "second", "third", "fourth", "fifth", "sixth", "penultimate", "last", "middle", "single"
]
"""`penultimate` is the last but one; `middle` is neither the first nor the last."""
FROM_FRONT = get_args(AuthorPlace)[:6]
_FROM_BACK = {"last": 1, "penultimate": 2}


class AuthorNumber(Record):
    """How many authors a paper must have; an open end is None."""

    least: int | None = None
    most: int | None = None

    def holds(self, paper: Paper) -> bool:
        """Whether a paper surely has so many; of a cut list only the least number is known."""
        number = len(paper.authors)
        if not number or number < (self.least or 0):
            return False
        return self.most is None or (paper.authors_complete and number <= self.most)

    def told(self, paper: Paper) -> bool | None:
        """Whether a paper has so many; None where its list of authors is missing or cut too soon to tell."""
        if self.holds(paper):
            return True
        over = self.most is not None and len(paper.authors) > self.most
        return False if over or (paper.authors and paper.authors_complete) else None


def at_place(paper: Paper, place: AuthorPlace) -> tuple[str | None, ...]:
    """The people at a place, as far as it is known; None for one who is not a stored person."""
    return tuple(author.researcher_id for author in paper.authors[_at(paper, place)])


def names_at(paper: Paper, place: AuthorPlace) -> tuple[str, ...]:
    """The same as names."""
    return tuple(author.name for author in paper.authors[_at(paper, place)])


def stands_at(paper: Paper, people: Iterable[str], place: AuthorPlace) -> bool:
    """Whether one of these people surely stands at a place."""
    return bool(set(people) & set(at_place(paper, place)))


def place_unknown(paper: Paper, people: Iterable[str], place: AuthorPlace) -> bool:
    """Whether a paper is by one of these people, and its list is cut or missing so that they may stand at that place."""
    cut = not paper.authors_complete or not paper.authors
    wanted, named = set(people), [author.researcher_id for author in paper.authors]
    if not cut or not wanted & set(paper.researcher_ids):
        return False
    if place == "penultimate" and wanted & set(named[-1:]):
        return True
    if wanted & set(named):
        return False  # those named stand before the cut, at the place where they are named
    return FROM_FRONT.index(place) >= len(named) if place in FROM_FRONT else place != "single" or not named


def _at(paper: Paper, place: AuthorPlace) -> slice:
    number = len(paper.authors)
    if place in FROM_FRONT:
        index = FROM_FRONT.index(place)
        return slice(index, index + 1)
    if place == "middle":  # behind those of a cut list there is somebody
        return slice(1, number - 1 if paper.authors_complete else number)
    if not paper.authors_complete or (place == "single" and number != 1):
        return slice(0)
    index = number - _FROM_BACK.get(place, 1)
    return slice(index, index + 1) if index >= 0 else slice(0)
