"""Questions that compare: by time, between people, for the most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, islice

from evals.computed.records import Draft, Records, authors_known, credited, names_of, venues_of


def temporal(records: Records) -> Iterator[Draft]:
    """Papers from, before and since a year; the newest and the oldest."""
    for person in records.members:
        papers = records.papers_of[person.id]
        years = sorted({p.year for p in papers if p.year})
        if len(years) < 2 or any(p.year is None for p in papers):
            continue
        name, first, last = person.name, years[0], years[-1]
        yield f"List the papers of {name} from {last}", records.listing([p for p in papers if p.year == last])
        yield (
            f"Which papers did {name} publish before {last}?",
            records.listing([p for p in papers if (p.year or 0) < last]),
        )
        yield (
            f"Papers by {name} since {years[-2]}",
            records.listing([p for p in papers if (p.year or 0) >= years[-2]]),
        )
        newest = [p for p in papers if p.year == last]
        yield (
            f"What is the latest paper of {name}?",
            {"outcome": "answer", "docs": [sorted(map(records.paper, newest))]},
        )
        oldest = [p for p in papers if p.year == first]
        yield (
            f"What is the earliest paper of {name}?",
            {"outcome": "answer", "docs": [sorted(map(records.paper, oldest))]},
        )
        absent = first - 20
        gold = records.listing([], number={"value": 0}) | {"outcome": ["abstain", "answer"]}
        yield f"How many papers did {name} publish in {absent}?", gold


def comparisons(records: Records) -> Iterator[Draft]:
    """Who of two has more papers."""
    for a, b in islice(combinations(records.members, 2), 10):
        counts = [len(records.papers_of[person.id]) for person in (a, b)]
        facts = [{"any": [str(n)], "side": person.name} for n, person in zip(counts, (a, b), strict=True)]
        yield f"Who has more papers, {a.name} or {b.name}?", {"outcome": "answer", "facts": facts}


def superlatives(records: Records) -> Iterator[Draft]:
    """The year, venue, partner or person with the most papers, where there is one."""
    for person in records.members:
        papers = records.papers_of[person.id]
        if year := _clear_winner(Counter(str(p.year) for p in papers if p.year)):
            question = f"In which year did {person.name} publish the most papers?"
            yield question, {"outcome": "answer", "facts": [{"any": [year]}]}
        if venue := _clear_winner(venues_of(papers)):
            question = f"At which venue has {person.name} published the most papers?"
            yield question, {"outcome": "answer", "facts": [{"any": [venue]}]}
        others = Counter(i for paper in papers for i in credited(paper) if i != person.id)
        if authors_known(papers) and (other := _clear_winner(others)):
            facts = [{"any": list(names_of(records.corpus.researchers[other]))}]
            yield f"Who has {person.name} written most papers with?", {"outcome": "answer", "facts": facts}
    if winner := _clear_winner(Counter({p.name: len(records.papers_of[p.id]) for p in records.people})):
        yield "Who has the most papers?", {"outcome": "answer", "facts": [{"any": [winner]}]}


def _clear_winner(counts: Counter[str]) -> str | None:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
