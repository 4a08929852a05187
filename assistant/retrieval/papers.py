"""Lists and counts of papers, exact and by topic; reading lists, timelines and venues are lists in another order."""

from __future__ import annotations

from collections import Counter, defaultdict

from assistant.library import Library
from assistant.records import Evidence, Group, Paper, Query, QueryKind, ScoredPassage, Status, Without
from assistant.records.author_places import at_place
from assistant.retrieval import topical
from assistant.retrieval.event_years import told_of
from assistant.retrieval.life import states_position
from assistant.retrieval.scope import is_scoped, limited, scoped_papers
from assistant.retrieval.sentences import contribution
from assistant.understanding.superlatives import COAUTHORS, VENUES
from assistant.understanding.topics_compared import topics_of

READING_LIST = 8


def _first_passage(paper: Paper, library: Library, sentence: str | None = None) -> ScoredPassage | None:
    passages = library.passages_of(paper.id)
    if not passages:
        return None
    return ScoredPassage(passage=passages[0], score=1.0, sentence=sentence or contribution(passages[0]))


GROUPS_WITNESSED = 30
MOST_WITNESSED = 100
WITNESSES = 2
"""Papers that are cited for the number of a group which does not lead."""


def passages_for(
    papers: tuple[Paper, ...], library: Library, most: int = MOST_WITNESSED
) -> tuple[ScoredPassage, ...]:
    """One passage a paper, for citing a list."""
    found = (_first_passage(paper, library) for paper in papers[:most])
    return tuple(one for one in found if one is not None)


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
    near = tuple(one.passage for one in (*found.fitting, *found.nearest)[: topical.NEAREST])
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
                chosen = elsewhere.fitting[: topical.NEAREST]
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


def count_papers(query: Query, library: Library) -> Evidence:
    """How many; with `group_by`, how many for each person, year or venue, largest first."""
    if query.group_by is None:
        everything = list_papers(query.model_copy(update={"limit": None}), library)
        groups = _at_venues(everything) if query.fact == "venues" else ()
        return everything.model_copy(update={"query": query, "groups": groups})
    if query.group_by == "topic":
        return _count_by_topic(query, library)
    # Whose place it is: of those counted, and not of those whose papers they are counted among.
    counted = query.group_by == "person" and query.superlative and query.position != "single"
    place = {"position": None} if counted and query.people else {}
    counting = query.model_copy(update={"limit": None, "sort": None} | place | _besides(query))
    base = list_papers(counting, library)
    groups = _groups(query, base.papers, library)
    top = groups[0].value if groups else 0
    leaders = [group for group in groups if group.value == top]
    ids = [one for group in leaders[:3] for one in group.paper_ids]
    papers = library.catalog.papers(list(dict.fromkeys(ids)))
    others = [
        one for group in groups[:GROUPS_WITNESSED] for one in group.paper_ids[:WITNESSES] if one not in ids
    ]
    witnesses = library.catalog.papers(list(dict.fromkeys(others)))
    return base.model_copy(
        update={
            "query": query,
            "groups": groups,
            "unlisted": _unlisted(groups, library) if query.fact == COAUTHORS else (),
            "value": float(len(groups) if query.at_least is not None else top) if groups else 0.0,
            "papers": papers,
            "passages": (
                *passages_for(papers, library, MOST_WITNESSED - len(witnesses)),
                *passages_for(witnesses, library),
            ),
        }
    )


def _unlisted(groups: tuple[Group, ...], library: Library) -> tuple[Group, ...]:
    """The papers of each person whose list of authors is missing or cut short: who else wrote them is not known."""
    cut = [
        group.model_copy(
            update={
                "paper_ids": tuple(
                    one.id
                    for one in library.catalog.papers(group.paper_ids)
                    if not (one.authors and one.authors_complete)
                )
            }
        )
        for group in groups
    ]
    return tuple(one.model_copy(update={"value": len(one.paper_ids)}) for one in cut if one.paper_ids)


def _count_by_topic(query: Query, library: Library) -> Evidence:
    """How many papers each of the topics compared has; the papers are those of the topic that leads."""
    plain = query.model_copy(update={"group_by": None, "superlative": False, "fewest": False, "limit": None})
    found = [
        (one, list_papers(plain.model_copy(update={"topic": one}), library)) for one in topics_of(query.topic)
    ]
    order = 1 if query.fewest else -1
    found.sort(key=lambda each: order * len(each[1].papers))
    groups = tuple(
        Group(label=one, value=len(told.papers), paper_ids=tuple(paper.id for paper in told.papers))
        for one, told in found
    )
    nearest = next((told for _, told in found if told.papers), found[0][1])
    papers = {
        paper.id: paper for _, told in found for paper in told.papers if len(told.papers) == groups[0].value
    }
    witnesses = tuple(paper for _, told in found for paper in told.papers[:WITNESSES])
    return nearest.model_copy(
        update={
            "query": query,
            "papers": tuple(papers.values()),
            "groups": groups if nearest.papers else (),
            "value": float(groups[0].value),
            "passages": passages_for((*papers.values(), *witnesses), library),
        }
    )


def _besides(query: Query) -> dict[str, Without | None]:
    """`Besides A, who has most papers?`: A is not counted, but the papers that others wrote with A are."""
    if query.group_by != "person" or query.without is None or not query.without.people:
        return {}
    rest = query.without.model_copy(update={"people": ()})
    return {"without": rest if rest != Without() else None}


def _groups(query: Query, papers: tuple[Paper, ...], library: Library) -> tuple[Group, ...]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for paper in papers:
        for key in _keys(paper, query):
            buckets[key].append(paper.id)
    asked = {one.researcher_id for one in query.people if one.researcher_id}
    uncounted = (
        {one for mention in query.without.people for one in mention.candidates} if query.without else set()
    )
    if query.position not in (None, "single") and query.superlative:
        asked = set()
    groups = []
    for key, ids in buckets.items():
        if query.group_by == "person":
            if (asked and key not in asked) or key in uncounted:
                continue
            if query.detail and not states_position(library.researcher(key), query.detail):
                continue
            number = _counted_of(key, ids, query, library)
            groups.append(
                Group(label=library.name(key), value=number, paper_ids=tuple(ids), researcher_id=key)
            )
        else:
            groups.append(Group(label=key, value=len(ids), paper_ids=tuple(ids)))
    if query.group_by == "person":
        groups += [
            Group(label=library.name(one), value=0, researcher_id=one) for one in sorted(asked - set(buckets))
        ]
    if query.every_venue and query.group_by == "person":
        groups = [group for group in groups if _at_each(group, query, papers)]
    groups = [group for group in groups if group.value >= (query.at_least or 0)]
    order = 1 if query.fewest else -1
    return tuple(sorted(groups, key=lambda group: (order * group.value, group.label)))


def _counted_of(person: str, ids: list[str], query: Query, library: Library) -> int:
    """How many papers somebody has, or co-authors or venues in them, where these are asked for."""
    papers = library.catalog.papers(ids)
    if query.fact == COAUTHORS:
        return len({one for paper in papers for one in paper.researcher_ids} - {person})
    if query.fact == VENUES:
        return len({paper.venue for paper in papers if paper.venue and paper.status is not Status.PREPRINT})
    return len(ids)


def _at_each(group: Group, query: Query, papers: tuple[Paper, ...]) -> bool:
    """Whether somebody has a paper at every venue asked for."""
    there = {(paper.venue or "").casefold() for paper in papers if paper.id in group.paper_ids}
    return {venue.casefold() for venue in query.venues} <= there


def _keys(paper: Paper, query: Query) -> tuple[str, ...]:
    if query.group_by == "year":
        return (str(paper.year),) if paper.year else ()
    if query.group_by == "venue":
        return (paper.venue,) if paper.venue else ()
    if query.position and paper.authors:
        return tuple(one for one in at_place(paper, query.position) if one)
    return paper.researcher_ids


def reading_list(query: Query, library: Library) -> Evidence:
    """What to read on a topic or by a person: the best fitting, then overviews first."""
    evidence = list_papers(query.model_copy(update={"limit": None}), library)
    chosen = evidence.papers[: query.limit or READING_LIST]
    overviews = [paper for paper in chosen if _is_overview(paper)]
    order = (*overviews, *(paper for paper in chosen if paper not in overviews))
    kept = {paper.id for paper in order}
    passages = tuple(one for one in evidence.passages if not evidence.papers or one.passage.owner_id in kept)
    return evidence.model_copy(update={"query": query, "papers": order, "passages": passages})


def _is_overview(paper: Paper) -> bool:
    title = f" {paper.title.casefold()} "
    return any(
        word in title
        for word in (
            "survey",
            "review",
            "overview",
            "tutorial",
            "introduction",
            "categories of",
            "primer",
            "benchmark",
        )
    )


def timeline(query: Query, library: Library) -> Evidence:
    """The papers oldest first, and how many in each year."""
    evidence = list_papers(query.model_copy(update={"sort": "oldest", "limit": None}), library)
    counts = Counter(str(paper.year) for paper in evidence.papers if paper.year)
    groups = tuple(Group(label=year, value=count) for year, count in sorted(counts.items()))
    return evidence.model_copy(update={"query": query, "groups": groups})


def venues(query: Query, library: Library) -> Evidence:
    """Where the papers appeared, the venue with most first."""
    evidence = list_papers(query.model_copy(update={"limit": None}), library)
    groups = _at_venues(evidence)
    return evidence.model_copy(update={"query": query, "groups": groups, "value": float(len(groups))})


def _at_venues(evidence: Evidence) -> tuple[Group, ...]:
    """How many of the papers appeared at each venue; preprints appeared at none."""
    placed: dict[str, list[str]] = defaultdict(list)
    for paper in evidence.papers:
        if paper.venue and paper.status is not Status.PREPRINT:
            placed[paper.venue].append(paper.id)
    groups = (Group(label=venue, value=len(ids), paper_ids=tuple(ids)) for venue, ids in placed.items())
    return tuple(sorted(groups, key=lambda group: (-group.value, group.label)))
