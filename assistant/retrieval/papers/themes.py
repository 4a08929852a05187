"""What a lab works on: the terms that recur in the titles of all its papers, each with the papers that use it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.library import Library
from assistant.records import Evidence, FactKind, Group, Paper, Query, QueryKind, RankedPerson
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.people.said_by_members import said_by_members
from assistant.retrieval.person_facts.recurring import recurring_terms
from assistant.retrieval.scope import scoped_papers
from assistant.text import fold

SHOWN, WITNESSES = 6, 2
"""Topics that are told, and papers cited for each of them."""
_WEIGHED = 80
"""Terms that are looked at: the most used ones."""
_LEAST = 2
_SHARE = 0.6
"""Of the papers of one term, as many of which are another's: both are one topic."""
_FRAMES = frozenset(
    """based approach approaches via using use used method methods framework frameworks novel new efficient improved improving effective
    towards toward study studies case analysis analyses review survey application applications applied application-specific system
    systems evaluation towards model models modeling modelling performance problem problems technique techniques algorithm algorithms
    high low large small fast multi non pre self real time state art end open source data set effect effects role paper part first
    second two three one dimensional 2d 3d general comparative comparison design development driven aware guided""".split()
)
"""Words that begin or end no topic of research, where another word beside them is all that tells it."""


def themes(query: Query, library: Library) -> Evidence:
    """The topics of all papers that a query's years and venues leave, the most written on first; of no papers, what members state."""
    papers = scoped_papers(query.model_copy(update={"kind": QueryKind.PAPERS, "fact": None}), library)
    groups = tuple(_topics(papers))[:SHOWN]
    if not groups:
        return _stated(query, library)
    shown = library.catalog.papers(
        list(dict.fromkeys(one for group in groups for one in group.paper_ids[:WITNESSES]))
    )
    return Evidence(
        query=query,
        groups=groups,
        papers=shown,
        value=float(len(papers)),
        passages=passages_for(shown, library),
        read_at=library.read_at,
    )


def _topics(papers: tuple[Paper, ...]) -> Iterator[Group]:
    """Terms with the papers that hold them, without those of which another one holds most papers."""
    texts = [(one.id, fold(f"{one.title} . {one.abstract}")) for one in papers]
    kept: list[set[str]] = []
    for term, _ in sorted(_counted(papers, texts), key=lambda one: -len(one[1])):
        ids = _held_by(term, texts)
        if len(ids) < _LEAST or any(len(ids & other) > _SHARE * min(len(ids), len(other)) for other in kept):
            continue
        kept.append(ids)
        ordered = tuple(one.id for one in papers if one.id in ids)
        yield Group(label=term, value=len(ids), paper_ids=ordered)


def _counted(papers: Iterable[Paper], texts: list[tuple[str, str]]) -> list[tuple[str, set[str]]]:
    """The terms of the titles that name something, each with the papers that hold it."""
    titles = [one.model_copy(update={"abstract": ""}) for one in papers]
    found = (term for term, _ in recurring_terms(titles, _WEIGHED) if _names_something(term))
    return [(term, _held_by(term, texts)) for term in found]


def _names_something(term: str) -> bool:
    words = term.split()
    telling = [word for word in words if word not in _FRAMES]
    return len(telling) >= 2 or (
        len(telling) == 1 and len(words) == 2 and words[0] == telling[0] and words[1] in _KINDS
    )


_KINDS = frozenset("model models modeling modelling systems data algorithms design".split())
"""What stands behind a single telling word as its head: `language models`."""


def _held_by(term: str, texts: list[tuple[str, str]]) -> set[str]:
    """The papers whose text holds a term, in the singular or the plural."""
    pattern = re.compile(rf"\b{re.escape(fold(term)).removesuffix('s')}s?\b")
    return {one for one, text in texts if pattern.search(text)}


def _stated(query: Query, library: Library) -> Evidence:
    """What most members state as their interest, where no term recurs in titles; of no time and no venue."""
    if query.years is not None or query.venues:
        return Evidence(query=query, read_at=library.read_at)
    said, passages = said_by_members(FactKind.INTEREST, WITNESSES, library)
    groups = said[:SHOWN]
    people = tuple(RankedPerson(researcher_id=group.researcher_id or "", why=group.label) for group in groups)
    return Evidence(
        query=query, groups=groups, ranked_people=people, passages=passages, read_at=library.read_at
    )
