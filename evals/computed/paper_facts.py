"""Questions for a fact of one paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evals.computed.records import Draft, Records, authors_known, names_of, venues_of
from evals.matching import fold


def paper_facts(records: Records) -> Iterator[Draft]:
    """Who wrote a paper, when and where it appeared."""
    papers = [p for p in records.corpus.papers.values() if records.paper(p) == f"paper:{p.title}"]
    papers.sort(
        key=lambda paper: fold(paper.title)[::-1]
    )  # an order that has nothing to do with person or year
    for paper in [p for p in papers if authors_known([p])][:10]:
        people = [records.corpus.researchers[a.researcher_id] for a in paper.authors if a.researcher_id]
        facts = [
            {"any": list(dict.fromkeys([author.name, *names_of(person)]))}
            for author, person in zip(paper.authors, people, strict=True)
        ]
        yield (
            f'Who wrote "{paper.title}"?',
            {"outcome": "answer", "facts": facts, "docs": [[records.paper(paper)]]},
        )
    for paper in [p for p in papers if p.year][:8]:
        yield f'In which year did "{paper.title}" appear?', _states(str(paper.year), records.paper(paper))
    for paper in [p for p in papers if venues_of([p])][-8:]:
        yield f'Where was "{paper.title}" published?', _states(str(paper.venue), records.paper(paper))


def _states(fact: str, reference: str) -> dict[str, Any]:
    return {"outcome": "answer", "facts": [{"any": [fact]}], "docs": [[reference]]}
