"""Lists of papers, exact and by topic, and the nearest where none fits."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, Paper, Query, QueryKind
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.scope import is_scoped, limited, scoped_papers
from assistant.retrieval.topics import topical
from assistant.retrieval.topics.event_years import told_of
from assistant.retrieval.topics.found import NEAREST


def list_papers(query: Query, library: Library) -> Evidence:
    """Every paper that fits; `value` is how many there are before any limit."""
    if query.topic:
        return _by_topic(query, library)
    if query.unapplied and not is_scoped(query):
        return Evidence(query=query, missing=query.unapplied, read_at=library.read_at)
    papers = scoped_papers(query, library)
    shown = limited(papers, query)
    missing = _unsorted(query, papers)
    nearest = _nearest_exact(query, library) if not papers else ()
    return Evidence(
        query=query,
        papers=shown,
        value=float(len(papers)),
        passages=passages_for(shown or nearest, library),
        missing=missing,
        nearest=nearest,
        read_at=library.read_at,
    )


def without_title(query: Query, library: Library) -> Evidence:
    """A paper that is named and not stored: nothing answers, and the nearest are offered."""
    found = topical.find(query, library)
    near = tuple(one.passage for one in (*found.fitting, *found.nearest)[:NEAREST])
    return Evidence(
        query=query,
        value=0.0,
        missing=(query.title,),
        nearest=library.catalog.papers([one.passage.owner_id for one in near]),
        passages=near,
        read_at=library.read_at,
    )


def _unsorted(query: Query, papers: tuple[Paper, ...]) -> tuple[str, ...]:
    if query.sort == "citations" and not papers:
        return ("citation counts",)
    return ()


def _by_topic(query: Query, library: Library) -> Evidence:
    found = topical.find(query, library)
    if not found.fitting and (told := told_of(query, library)):
        query, found = told
    papers = topical.papers_of(found.fitting, query, library)
    shown = limited(papers, query)
    by_id = {one.passage.passage.owner_id: one.passage for one in found.fitting}
    nearest: tuple[Paper, ...] = ()
    close = () if query.limit or query.kind is not QueryKind.PAPERS else found.close
    passages = (*(by_id[paper.id] for paper in shown), *(one.passage for one in close))
    if not papers:
        nearest = library.catalog.papers([one.passage.passage.owner_id for one in found.nearest])
        passages = tuple(one.passage for one in found.nearest)
        if is_scoped(query):
            elsewhere = topical.judge(query.topic, library)
            if elsewhere.fitting:
                chosen = elsewhere.fitting[:NEAREST]
                nearest = library.catalog.papers([one.passage.passage.owner_id for one in chosen])
                passages = tuple(one.passage for one in chosen)
            elif not found.nearest:
                nearest = ()
    return Evidence(
        query=query,
        papers=shown,
        value=float(len(papers)),
        passages=passages,
        tentative=found.tentative,
        close=library.catalog.papers([one.passage.passage.owner_id for one in close]),
        missing=() if papers else (query.topic,),
        nearest=nearest,
        read_at=library.read_at,
    )


def _nearest_exact(query: Query, library: Library) -> tuple[Paper, ...]:
    """Papers that fit when one constraint is let go: the year, then the venue, then the position, then the co-author."""
    for name, empty in (
        ("years", None),
        ("venues", ()),
        ("track", None),
        ("status", None),
        ("position", None),
    ):
        if not getattr(query, name):
            continue
        looser = query.model_copy(update={name: empty})
        if not is_scoped(looser):
            continue
        papers = scoped_papers(looser, library)
        if papers:
            return papers[:3]
    return ()
