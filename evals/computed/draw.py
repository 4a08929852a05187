"""Draws from the records of a corpus: people, pairs, papers and venues to ask exact questions of."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

from assistant.records import Paper, Researcher
from evals.computed.records import Records, authors_known, credited, names_of, venues_of

Drawn = tuple[dict[str, str], dict[str, Any]]
"""What fills the slots of a wording, and what is expected."""


class Draw:
    """Draws from the records of a corpus; the same seed draws the same."""

    def __init__(self, records: Records, seed: int) -> None:
        self.records, self._random = records, random.Random(seed)  # noqa: S311 - which questions are asked, no secret
        self._people = [one for one in records.people if len(one.name.split()) > 1 and self._dated(one)]
        self._weights = [min(len(records.papers_of[one.id]), 12) for one in self._people]
        self.papers = list(records.corpus.papers.values())
        self.venues = [venue for venue, count in venues_of(self.papers).items() if count > 1 and len(venue.split()) < 5]  # fmt: skip

    def _dated(self, person: Researcher) -> bool:
        papers = self.records.papers_of[person.id]
        return len(papers) > 2 and all(paper.year for paper in papers)

    def one(self, of: list[Any]) -> Any:
        """One of a list that is not empty."""
        return self._random.choice(of)

    def person(self) -> tuple[Researcher, list[Paper]]:
        """Somebody of three papers or more whose years are known; who has many is drawn more often."""
        one = self._random.choices(self._people, weights=self._weights)[0]
        return one, self.records.papers_of[one.id]

    def pair(self) -> tuple[Researcher, Researcher, list[Paper]] | None:
        """Two who wrote together, with the papers of the first."""
        one, papers = self.person()
        known = {person.id: person for person in self.records.people if len(person.name.split()) > 1}
        others = sorted({i for paper in papers for i in credited(paper)} & known.keys() - {one.id})
        return (one, known[self.one(others)], papers) if others else None

    def paper(self) -> Paper | None:
        """A paper whose title is its own, is no single word, and whose authors and year are known."""
        drawn: Paper = self.one(self.papers)
        alone = not self.records.paper(drawn).endswith(drawn.id)
        return drawn if alone and drawn.year and 3 < len(drawn.title.split()) < 17 and authors_known([drawn]) else None  # fmt: skip

    def clear_winner(self, counts: Counter[str]) -> str | None:
        """Whichever has the most, where one alone has."""
        first = counts.most_common(2)
        return first[0][0] if len(first) > 1 and first[0][1] > first[1][1] else None

    def named(self, identifier: str) -> dict[str, Any]:
        """Expect somebody's name, in any of its forms."""
        return facts(names_of(self.records.corpus.researchers[identifier]))


def facts(*of: tuple[str, ...]) -> dict[str, Any]:
    """Expect each of some facts, in any of its wordings."""
    return {"outcome": "answer", "facts": [{"any": list(wordings)} for wordings in of]}


def number(value: int) -> dict[str, Any]:
    """Expect a number."""
    return {"outcome": "answer", "number": {"value": value}}
