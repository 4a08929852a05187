"""Questions for counts and lists: of one person, of the whole lab, of people together, by author position."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from assistant.records import Researcher
from evals.computed.records import Draft, Records, authors_known, credited, venues_of
from evals.matching import fold


def counts(records: Records) -> Iterator[Draft]:
    """How many papers somebody has: altogether, in a year, at a venue."""
    for person in records.people:
        papers = records.papers_of[person.id]
        if person.member or len(papers) > 1:
            yield (
                f"How many papers does {person.name} have?",
                records.listing(papers, number={"value": len(papers)}),
            )
    for person in records.members:
        papers = records.papers_of[person.id]
        for year, count in Counter(p.year for p in papers if p.year).most_common(3):
            chosen = [p for p in papers if p.year == year]
            question = f"How many papers did {person.name} publish in {year}?"
            yield question, records.listing(chosen, number={"value": count})
        for venue, count in venues_of(papers).most_common(3):
            chosen = [p for p in papers if p.venue == venue]
            yield (
                f"How many {venue} papers does {person.name} have?",
                records.listing(chosen, number={"value": count}),
            )


def whole_lab(records: Records) -> Iterator[Draft]:
    """Counts and lists over everything stored."""
    papers = list(records.corpus.papers.values())
    for year, count in Counter(p.year for p in papers if p.year).most_common(6):
        yield f"How many papers are from {year}?", {"outcome": "answer", "number": {"value": count}}
    for venue, _ in venues_of(papers).most_common(6):
        yield f"Which papers appeared at {venue}?", records.listing([p for p in papers if p.venue == venue])


def coauthors(records: Records) -> Iterator[Draft]:
    """Who somebody has written with."""
    for person in records.people[:14]:
        papers = records.papers_of[person.id]
        others = {identifier for paper in papers for identifier in credited(paper)} - {person.id}
        if others:
            items = sorted(map(records.person, others))
            gold = {"of": "people", "items": items, "complete": authors_known(papers)}
            yield f"Who are the co-authors of {person.name}?", {"outcome": "answer", "set": gold}


def together(records: Records) -> Iterator[Draft]:
    """What two people wrote together, or that they wrote nothing."""
    shared = []
    for a, b in combinations(records.people[:30], 2):
        common = [paper for paper in records.papers_of[a.id] if b.id in credited(paper)]
        if common:
            shared.append((-len(common), a, b, common))
    shared.sort(key=lambda row: (row[0], row[1].name, row[2].name))
    for _, a, b, common in shared[:10]:
        yield f"Which papers did {a.name} and {b.name} write together?", records.listing(common)
    members = records.members
    apart = [
        (a, b)
        for a, b in combinations(members, 2)
        if not any(b.id in credited(p) for p in records.papers_of[a.id])
    ]
    for a, b in apart[:6]:
        known = authors_known(records.papers_of[a.id]) or authors_known(records.papers_of[b.id])
        if known or not common_names(records, a, b):
            gold = records.listing([]) | {"outcome": ["answer", "abstain"]}
            yield f"Which papers did {a.name} and {b.name} write together?", gold


def common_names(records: Records, a: Researcher, b: Researcher) -> bool:
    """Whether two people's papers share a title, so that one work may hide in two records."""
    titles = [{fold(paper.title) for paper in records.papers_of[person.id]} for person in (a, b)]
    return bool(titles[0] & titles[1])


def positions(records: Records) -> Iterator[Draft]:
    """Papers by a first author."""
    for person in records.people[:8]:
        papers = records.papers_of[person.id]
        if authors_known(papers):
            first = [p for p in papers if p.authors[0].researcher_id == person.id]
            if first:
                yield f"Which papers did {person.name} write as first author?", records.listing(first)
