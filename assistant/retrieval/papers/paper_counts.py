"""How many papers fit: in all, for each person, year or venue, or for each of the topics compared."""

from __future__ import annotations

from assistant.library import Library
from assistant.records import Evidence, Group, Query, Without
from assistant.retrieval.paper_passages import MOST_WITNESSED, passages_for
from assistant.retrieval.papers.paper_groups import at_venues, groups_of
from assistant.retrieval.papers.papers import list_papers
from assistant.understanding.kinds.superlatives import COAUTHORS, DIFFERENCE
from assistant.understanding.kinds.topics_compared import topics_of

GROUPS_WITNESSED = 30
WITNESSES = 2
"""Papers that are cited for the number of a group which does not lead."""


def count_papers(query: Query, library: Library) -> Evidence:
    """How many; with `group_by`, how many for each person, year or venue, largest first."""
    if query.group_by is None:
        everything = list_papers(query.model_copy(update={"limit": None}), library)
        groups = at_venues(everything.papers) if query.fact == "venues" else ()
        return everything.model_copy(update={"query": query, "groups": groups})
    if query.group_by == "topic":
        return _count_by_topic(query, library)
    # Whose place it is: of those counted, and not of those whose papers they are counted among.
    counted = query.group_by == "person" and query.superlative and query.position != "single"
    place = {"position": None} if counted and query.people else {}
    counting = query.model_copy(update={"limit": None, "sort": None} | place | _besides(query))
    base = list_papers(counting, library)
    groups = groups_of(query, base.papers, library)
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
            "value": _value(query, groups),
            "papers": papers,
            "passages": (
                *passages_for(papers, library, MOST_WITNESSED - len(witnesses)),
                *passages_for(witnesses, library),
            ),
        }
    )


def _value(query: Query, groups: tuple[Group, ...]) -> float:
    """How many there are of those who have enough, by how many two differ, or the number of whoever leads."""
    if query.at_least is not None or not groups:
        return float(len(groups))
    if query.fact == DIFFERENCE and len(groups) == 2:
        return float(abs(groups[0].value - groups[1].value))
    return float(groups[0].value)


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
    return {"without": query.without.besides("people")}
