"""What is stored of the lab itself: where its members are, its patents, the papers with code; nothing of what nobody wrote down."""

from __future__ import annotations

from assistant.identifiers import is_patent_number
from assistant.library import Library
from assistant.records import Evidence, FactKind, Query, QueryKind
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.papers import list_papers
from assistant.retrieval.people.said_by_members import said_by_members
from assistant.understanding.kinds.lab_itself import PATENTS, PLACE, SOFTWARE

WITNESSES, PLACES = 3, 3


def lab_matter(query: Query, library: Library) -> Evidence:
    """The evidence for something asked of the lab, empty where nothing stored tells it."""
    if query.fact == PLACE:
        return _place(query, library)
    if query.fact == SOFTWARE:
        listed = list_papers(Query(kind=QueryKind.PAPERS, code=True), library)
        return listed.model_copy(update={"query": query, "nearest": ()})
    if query.fact == PATENTS:
        papers = tuple(one for one in library.papers if is_patent_number(one.venue or ""))
        return Evidence(
            query=query,
            papers=papers,
            value=float(len(papers)),
            passages=passages_for(papers, library),
            read_at=library.read_at,
        )
    return Evidence(query=query, missing=(query.fact or "",), read_at=library.read_at)


def _place(query: Query, library: Library) -> Evidence:
    """Where the pages of several members say that they are."""
    said, passages = said_by_members(FactKind.AFFILIATION, WITNESSES, library)
    few = len(library.members) <= WITNESSES
    groups = tuple(one for one in said[:PLACES] if few or one.value > 1)
    missing = () if groups else (PLACE,)
    return Evidence(
        query=query,
        groups=groups,
        passages=passages if groups else (),
        missing=missing,
        read_at=library.read_at,
    )
