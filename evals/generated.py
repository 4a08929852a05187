"""Exact questions made from any file of papers, with answers computed straight from the file.

Nothing here touches the catalog, the readers or the answering path: rows are read with `json`, and every answer is
counted from them. The questions ask for counts, lists, co-authors, years, venues, author positions, and people whose
names many share. `python -m evals.generated FILE --data DIR` asks them all and names each wrong answer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
_PLAIN_NAME = re.compile(r"^[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z]\.)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?$")


@dataclass(frozen=True)
class Case:
    """One question: the number expected, or the titles or names expected as a whole set."""

    question: str
    kind: str
    number: int | None = None
    titles: frozenset[str] | None = None
    names: frozenset[str] | None = None


def read_rows(path: Path) -> list[Row]:
    """The papers of a JSON-lines file, gzipped or not, one object a line."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.decode().splitlines() if line.strip()]


def plain(text: str) -> str:
    """Letters and digits only, without case and accents: for comparing titles and names."""
    decomposed = unicodedata.normalize("NFKD", re.sub(r"\\[A-Za-z]+", "", text))
    return "".join(character for character in decomposed.casefold() if character.isalnum())


class Makers:
    """The facts of one file, and the questions about them."""

    def __init__(self, rows: list[Row], seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  # reproducible choice, not a secret
        self.rows = rows
        self.by_author: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            for name in dict.fromkeys(row.get("authors") or ()):
                self.by_author[name].append(row)
        self.ends = Counter(_end(name) for name in self.by_author)
        self.starts = Counter(_start(name) for name in self.by_author)
        self.doubtful = _doubtful(rows)
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
            if _PLAIN_NAME.match(name) and self.ends[_end(name)] == 1 and len(found) >= 2 and not any(id(r) in unsure for r in found)
        )  # fmt: skip

    def shared(self) -> list[str]:
        """Full names that end like at least three others': `Yang Liu` beside `Yi Liu` and `Ye Liu`."""
        spelled = Counter(plain(name) for name in self.by_author)
        return sorted(
            name for name, found in self.by_author.items()
            if re.match(r"^[A-Z][a-z]{2,} [A-Z][a-z]+$", name) and self.ends[_end(name)] >= 4 and len(found) >= 3 and spelled[plain(name)] == 1
            and not any(_may_be_same(name, other) for other in self.by_author if other != name and _end(other) == _end(name))
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
        return Case(f"How many papers are by {name}?", "shared-name", number=len(rows), titles=_titles(rows))

    def list_year(self) -> Case:
        name, rows = self.one(self.people)
        year = self.random.choice(rows)["year"]
        return Case(
            f"Which papers did {name} publish in {year}?",
            "list-year",
            titles=_titles(r for r in rows if r["year"] == year),
        )

    def list_since(self) -> Case:
        name, rows = self.one(self.people)
        year = self.random.choice(rows)["year"]
        return Case(
            f"List the papers by {name} since {year}",
            "list-since",
            titles=_titles(r for r in rows if r["year"] >= year),
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
            titles=_titles(r for r in rows if r["venue"] == venue),
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
            titles=_titles(r for r in self.by_author[a] if b in r["authors"]),
        )

    def coauthors(self) -> Case:
        name, rows = self.one(self.people)
        names = {other for r in rows for other in r["authors"]} - {name}
        if not names or any(self.ends[_end(one)] > 1 or self.starts[_start(one)] > 1 for one in names):
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


def _titles(rows: Any) -> frozenset[str]:
    return frozenset(plain(row["title"]) for row in rows)


def _end(name: str) -> tuple[str, str]:
    parts = name.replace(".", " ").replace("-", " ").split()
    return (plain(parts[-1]), plain(parts[0])[:1]) if parts else ("", "")


def _start(name: str) -> str:
    return " ".join(plain(part) for part in name.split()[:2])


def _doubtful(rows: list[Row]) -> frozenset[int]:
    """Positions of rows that may be one work with another: a shared DOI, or a title inside another's by a common author."""
    found: set[int] = set()
    by_doi: dict[str, list[int]] = defaultdict(list)
    by_author: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.get("doi"):
            by_doi[str(row["doi"]).casefold().split()[0]].append(place)
        for name in row.get("authors") or ():
            by_author[name].append(place)
    for places in by_doi.values():
        found |= set(places) if len(places) > 1 else set()
    titles = [plain(row["title"]) for row in rows]
    for places in by_author.values():
        for one in places:
            found |= {
                one
                for other in places
                if one != other
                and len(titles[one]) > 20
                and (titles[one] in titles[other] or titles[other] in titles[one])
            }
    return frozenset(found)


def _may_be_same(one: str, other: str) -> bool:
    """Whether two spellings may be one person: given names that begin alike, one of them shortened or with a middle name."""
    a, b = plain(one.split(maxsplit=1)[0]), plain(other.split(maxsplit=1)[0])
    return a == b or len(a) == 1 or len(b) == 1 or plain(one) == plain(other)


def cases(path: Path, count: int = 300, seed: int = 7) -> list[Case]:
    """`count` exact questions about a file of papers; the same seed gives the same ones."""
    return list(Makers(read_rows(path), seed).make(count))


def wrong(case: Case, answer: Any) -> str | None:
    """What is wrong with an answer (an `assistant.records.Answer`), or None."""
    if (
        case.number is not None
        and answer.value != case.number
        and not (case.number == 0 and not answer.papers)
    ):
        return f"expected {case.number}, got {answer.value}"
    if case.titles is not None:
        got = frozenset(plain(paper.title) for paper in answer.papers)
        if got != case.titles:
            return f"{len(case.titles - got)} titles missing, {len(got - case.titles)} too many"
    if case.names is not None:
        got = frozenset(plain(person.name) for person in answer.people)
        if got != case.names:
            return f"missing {sorted(case.names - got)[:3]}, too many {sorted(got - case.names)[:3]}"
    return None


def main() -> int:
    """Ask every case of a data folder that holds the file; exit 1 where one is wrong."""
    from assistant import Assistant, load_settings

    parser = argparse.ArgumentParser(description="Ask exact questions made from a JSON-lines file of papers.")
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--data", type=Path, required=True, help="a data folder into which the file was ingested"
    )
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    assistant = Assistant.open(load_settings(data=given.data))
    asked = cases(given.file, given.count, given.seed)
    seconds, failed = [], 0
    for case in asked:
        answer = assistant.ask(case.question)
        seconds.append(answer.seconds)
        problem = wrong(case, answer)
        if problem is not None:
            failed += 1
            print(f"{case.kind}: {case.question}: {problem}")
    print(
        f"{len(asked) - failed} of {len(asked)} right; median {sorted(seconds)[len(seconds) // 2] * 1000:.0f} ms"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
