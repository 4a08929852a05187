"""Exact questions about a file of papers, each with the answer counted from its rows."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evals.paper_file import PLAIN_NAME, Row, beginning, doubtful, ending, may_be_same, plain, titles_of


@dataclass(frozen=True)
class Case:
    """One question: the number expected, or the titles or names expected as a whole set."""

    question: str
    kind: str
    number: int | None = None
    titles: frozenset[str] | None = None
    names: frozenset[str] | None = None


class Makers:
    """The facts of one file, and the questions about them."""

    def __init__(self, rows: list[Row], seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # reproducible choice, not a secret
        self.rows = rows
        self.by_author: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            for name in dict.fromkeys(row.get("authors") or ()):
                self.by_author[name].append(row)
        self.ends = Counter(ending(name) for name in self.by_author)
        self.starts = Counter(beginning(name) for name in self.by_author)
        self.doubtful = doubtful(rows)
        self.people = self._unmistakable()
        self.venues = sorted({row["venue"] for row in rows if row.get("venue")})
        unclear = {(rows[place].get("venue"), rows[place].get("year")) for place in self.doubtful}
        self.unclear_years = {year for _, year in unclear}
        self.years = sorted({row["year"] for row in rows if row.get("year")} - self.unclear_years)

    def _unmistakable(self) -> list[str]:
        """Names written in one way only: no other author has the same family name and first letter."""
        unsure = {id(self.rows[place]) for place in self.doubtful}
        return sorted(
            name for name, found in self.by_author.items()
            if PLAIN_NAME.match(name) and self.ends[ending(name)] == 1 and len(found) >= 2 and not any(id(r) in unsure for r in found)
        )  # fmt: skip

    def shared(self) -> list[str]:
        """Full names that end like at least three others': `Yang Liu` beside `Yi Liu` and `Ye Liu`."""
        spelled = Counter(plain(name) for name in self.by_author)
        alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in self.by_author:
            alike[ending(name)].append(name)
        return sorted(
            name for name, found in self.by_author.items()
            if re.match(r"^[A-Z][a-z]{2,} [A-Z][a-z]+$", name) and self.ends[ending(name)] >= 4 and len(found) >= 3 and spelled[plain(name)] == 1
            and not any(may_be_same(name, other) for other in alike[ending(name)] if other != name)
        )  # fmt: skip

    def one(self, names: list[str]) -> tuple[str, list[Row]]:
        name = self.random.choice(names)
        return name, self.by_author[name]

    # --- the questions ---------------------------------------------------------------------------

    def count_person(self) -> Case:
        name, rows = self.one(self.people)
        return Case(f"How many papers does {name} have?", "count", number=len(rows))

    def count_shared(self) -> Case:
        name, rows = self.one(self._shared)
        return Case(
            f"How many papers are by {name}?", "shared-name", number=len(rows), titles=titles_of(rows)
        )

    def list_year(self) -> Case:
        name, rows = self.one(self.people)
        year = self.random.choice(rows)["year"]
        return Case(
            f"Which papers did {name} publish in {year}?",
            "list-year",
            titles=titles_of(r for r in rows if r["year"] == year),
        )

    def list_since(self) -> Case:
        name, rows = self.one(self.people)
        year = self.random.choice(rows)["year"]
        return Case(
            f"List the papers by {name} since {year}",
            "list-since",
            titles=titles_of(r for r in rows if r["year"] >= year),
        )

    def count_before(self) -> Case:
        name, rows = self.one(self.people)
        year = max(r["year"] for r in rows)
        return Case(
            f"How many papers by {name} before {year}?",
            "count-before",
            number=sum(r["year"] < year for r in rows),
        )

    def count_between(self) -> Case:
        venue, first = self.random.choice(self.venues), self.random.choice(self.years)
        while not {first, first + 1, first + 2} <= self._clear_years:
            first = self.random.choice(self.years)
        rows = [r for r in self.rows if r["venue"] == venue and first <= r["year"] <= first + 2]
        return Case(
            f"How many papers at {venue} between {first} and {first + 2}?", "count-between", number=len(rows)
        )

    def list_venue(self) -> Case:
        name, rows = self.one(self.people)
        venue = self.random.choice(rows)["venue"]
        return Case(
            f"Which of the papers by {name} are at {venue}?",
            "list-venue",
            titles=titles_of(r for r in rows if r["venue"] == venue),
        )

    def count_venue_year(self) -> Case:
        row = self.random.choice([r for r in self.rows if r["year"] in self._clear_years])
        found = [r for r in self.rows if (r["venue"], r["year"]) == (row["venue"], row["year"])]
        return Case(
            f"How many {row['venue']} papers are there from {row['year']}?",
            "count-venue-year",
            number=len(found),
        )

    def first_author(self) -> Case:
        name, rows = self.one(self.people)
        return Case(
            f"How many first-author papers does {name} have?",
            "position",
            number=sum(r["authors"][0] == name for r in rows),
        )

    def last_author(self) -> Case:
        name, rows = self.one(self.people)
        return Case(
            f"How many papers have {name} as last author?",
            "position",
            number=sum(r["authors"][-1] == name for r in rows),
        )

    def together(self) -> Case:
        row = self.random.choice(
            [r for r in self.by_author[self.random.choice(self.people)] if len(r["authors"]) > 1]
            or self._pairs
        )
        known = [name for name in row["authors"] if name in self._people_set] or row["authors"]
        a = known[0]
        others = [name for name in row["authors"] if name != a and name in self._people_set]
        if not others:
            return self.together()
        b = self.random.choice(others)
        return Case(
            f"Papers by {a} with {b}",
            "together",
            titles=titles_of(r for r in self.by_author[a] if b in r["authors"]),
        )

    def coauthors(self) -> Case:
        name, rows = self.one(self.people)
        names = {other for r in rows for other in r["authors"]} - {name}
        if not names or any(self.ends[ending(one)] > 1 or self.starts[beginning(one)] > 1 for one in names):
            return self.coauthors()
        return Case(
            f"Who are the co-authors of {name}?", "coauthors", names=frozenset(plain(one) for one in names)
        )

    def busiest_year(self) -> Case:
        name, rows = self.one([one for one in self.people if len(self.by_author[one]) >= 4])
        counts = Counter(r["year"] for r in rows)
        return Case(
            f"In which year did {name} publish most papers?", "superlative", number=max(counts.values())
        )

    def authors_of(self) -> Case:
        row = self.random.choice(
            [r for r in self.rows if 2 <= len(r["authors"]) <= 12 and len(r["title"].split()) >= 5]
        )
        return Case(f'Who wrote "{row["title"]}"?', "authors", titles=frozenset({plain(row["title"])}))

    def count_year(self) -> Case:
        year = self.random.choice(self.years)
        return Case(
            f"How many papers were published in {year}?",
            "count-year",
            number=sum(r["year"] == year for r in self.rows),
        )

    def make(self, count: int) -> Iterator[Case]:
        """`count` cases, the makers in turn, no question twice."""
        self._shared = self.shared()
        self._people_set = set(self.people)
        self._clear_years = set(self.years)
        self._pairs = [r for r in self.rows if sum(name in self._people_set for name in r["authors"]) > 1]
        makers: list[Callable[[], Case]] = [
            self.count_person, self.count_shared, self.list_year, self.list_since, self.count_before, self.count_between, self.list_venue,
            self.count_venue_year, self.first_author, self.last_author, self.together, self.coauthors, self.busiest_year, self.authors_of,
            self.count_year,
        ]  # fmt: skip
        seen: set[str] = set()
        turn = 0
        while len(seen) < count and turn < count * 20:
            case = makers[turn % len(makers)]()
            turn += 1
            if case.question not in seen:
                seen.add(case.question)
                yield case
