"""People side by side: how many papers and in which years, what they state as interests, what their papers are about."""

from __future__ import annotations

from collections import Counter, defaultdict

from assistant.library import Library
from assistant.records import (
    Evidence,
    FactKind,
    Group,
    Paper,
    PersonMention,
    Query,
    RankedPerson,
    Researcher,
    ScoredPassage,
    Status,
)
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.person_facts.facts import fact_passages
from assistant.retrieval.person_facts.recurring import recurring_in
from assistant.retrieval.scope import known_people, scoped_papers
from assistant.retrieval.topics import topical
from assistant.understanding.kinds.several import FIRST_YEAR, SHARED_VENUES


def compared_people(query: Query, library: Library) -> Evidence:
    """Counts by year, interests, and what recurs in the titles of each; the writer adds shared papers and co-authors."""
    people = known_people(query, library)
    groups: list[Group] = []
    passages: list[ScoredPassage] = []
    ranked: list[RankedPerson] = []
    listed: dict[str, Paper] = {}
    for researcher in people:
        papers, supporting = _papers_of(researcher, query, library)
        told = tuple(one for one in researcher.facts if one.kind in (FactKind.INTEREST, FactKind.POSITION))
        passages += (*supporting, *fact_passages(told, researcher, library))
        ranked.append(
            RankedPerson(
                researcher_id=researcher.id,
                count=len(papers),
                paper_ids=tuple(p.id for p in papers),
                why=recurring_in(papers),
            )
        )
        if query.fact == SHARED_VENUES:
            groups += _by_venue(researcher, papers)
            listed |= {paper.id: paper for paper in papers}
            continue
        for year in sorted({paper.year for paper in papers if paper.year}):
            ids = tuple(paper.id for paper in papers if paper.year == year)
            groups.append(Group(label=str(year), value=len(ids), paper_ids=ids, researcher_id=researcher.id))
        listed |= {paper.id: paper for paper in papers}
    if query.fact == SHARED_VENUES:
        groups = _shared(groups, people)
        shown = library.catalog.papers(list(dict.fromkeys(one for each in groups for one in each.paper_ids)))
        listed = {paper.id: paper for paper in shown}
        passages = list(passages_for(shown, library))
    return Evidence(
        query=query,
        people=people,
        ranked_people=tuple(ranked),
        groups=tuple(groups),
        papers=tuple(listed.values()),
        passages=tuple(passages),
        read_at=library.read_at,
    )


def _by_venue(researcher: Researcher, papers: tuple[Paper, ...]) -> list[Group]:
    """How many papers somebody has at each venue; preprints are at none."""
    placed: dict[str, list[str]] = defaultdict(list)
    for paper in papers:
        if paper.venue and paper.status is not Status.PREPRINT:
            placed[paper.venue].append(paper.id)
    return [
        Group(label=venue, value=len(ids), paper_ids=tuple(ids), researcher_id=researcher.id)
        for venue, ids in sorted(placed.items())
    ]


def _shared(groups: list[Group], people: tuple[Researcher, ...]) -> list[Group]:
    """Those of the venues at which everybody has papers, venue by venue."""
    of = Counter(group.label for group in groups)
    return sorted((one for one in groups if of[one.label] == len(people)), key=lambda one: one.label)


def _papers_of(
    researcher: Researcher, query: Query, library: Library
) -> tuple[tuple[Paper, ...], tuple[ScoredPassage, ...]]:
    """Somebody's papers as the query limits them, and the passages that support the first of them."""
    mention = PersonMention(text=researcher.name, candidates=(researcher.id,), researcher_id=researcher.id)
    sort = "oldest" if query.fact == FIRST_YEAR else query.sort
    own = query.model_copy(update={"people": (mention,), "coauthors": (), "sort": sort})
    if query.topic:
        found = topical.find(own, library)
        return topical.papers_of(found.fitting, own, library), tuple(one.passage for one in found.fitting[:3])
    papers = scoped_papers(own, library)
    return papers, passages_for(papers[:3], library)
