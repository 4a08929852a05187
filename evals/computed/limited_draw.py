"""Draws of questions with limits: whose papers, what is asked of them, which limits narrow them down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from evals.computed.draw import Draw
from evals.computed.limited import EXPECT, Expected, Question
from evals.computed.limits import MAKERS, PLACES, Asked, Limit, narrowed, together
from evals.computed.records import credited
from evals.paper_file import plain

OF_PERSON = ("count", "list", "list", "any", "coauthors", "count_coauthors")
OF_LAB = ("lab_count", "lab_list")
NUMBERS = (1, 1, 2, 2, 2, 3)
"""How many limits a question has."""
LEAST = 2
"""So many papers somebody has who is named in a limit."""


class LimitedDraw:
    """Draws of questions with limits; the same seed draws the same."""

    def __init__(self, draw: Draw) -> None:
        self.draw, self.records = draw, draw.records
        people = self.records.corpus.researchers.values()
        whole = Counter(_ends(person.name) for person in people if _is_whole(person.name))
        self._known = {
            one.id: one for one in self.records.people if _is_whole(one.name) and whole[_ends(one.name)] == 1
        }
        """People whose name is written out, and nobody else's but for a middle name."""

    def one(self, of: Sequence[Any]) -> Any:
        """One of several."""
        return self.draw.one(list(of))

    def asked(self, of_person: bool = False) -> Asked:
        """Somebody's papers three times of four, else all that are stored."""
        if not of_person and self.one(range(4)) == 0:
            company = [one for one in self._known.values() if len(self.records.papers_of[one.id]) > LEAST]
            return Asked(None, self.draw.papers, company)
        person, papers = self.draw.person()
        while person.id not in self._known:
            person, papers = self.draw.person()
        near = {i for paper in papers for i in credited(paper)} - {person.id}
        company = [
            one for i, one in self._known.items() if i in near and len(self.records.papers_of[i]) >= LEAST
        ]
        return Asked(person, papers, company)

    def ask(self, asked: Asked) -> str:
        """What is asked of the papers."""
        return str(self.one(OF_PERSON if asked.person else OF_LAB))

    def kinds(self, asked: Asked) -> list[str]:
        """One to three kinds of limits that can stand together."""
        able = [kind for kind in MAKERS if asked.person or kind not in PLACES]
        number = self.one(NUMBERS)
        while True:
            kinds = [self.one(able) for _ in range(number)]
            if len(set(kinds)) == number and together(kinds):
                return kinds

    def limit(self, kind: str, asked: Asked, named: Sequence[str | None]) -> Limit | None:
        """A limit of a kind; None where nothing is stored for it, or it names somebody again."""
        limit = MAKERS[kind](self.draw, asked)
        return None if limit is None or (limit.named and limit.named in named) else limit

    def question(self, asked: Asked, kinds: Sequence[str]) -> Question | None:
        """A question with limits of these kinds; None where they cannot be drawn."""
        limits: list[Limit] = []
        for kind in kinds:
            limit = self.limit(kind, asked, [one.named for one in limits])
            if limit is None:
                return None
            limits.append(limit)
        question = self.narrowed(asked, limits)
        return question if question.within or self.seldom() else None

    def seldom(self) -> bool:
        """Whether what is not there may be asked for: at times, as who always says "none" should not be right often."""
        return bool(self.one(range(4)) == 0)

    def narrowed(self, asked: Asked, limits: Sequence[Limit]) -> Question:
        """What is left of the papers within limits."""
        within, unknown = narrowed(asked.papers, limits)
        return Question(self.records, asked.person, asked.papers, tuple(limits), within, unknown)

    def expected(self, ask: str, question: Question) -> Expected | None:
        """What is expected of the question."""
        return EXPECT[ask](question)


def _is_whole(name: str) -> bool:
    parts = name.replace(".", " ").replace("-", " ").split()
    return len(parts) > 1 and all(len(part) > 1 for part in parts)


def _ends(name: str) -> tuple[str, str]:
    """The first part of a name and the last."""
    parts = name.split()
    return plain(parts[0]), plain(parts[-1])
