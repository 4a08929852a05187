"""Who writes with whom: how often, on which papers, from when to when."""

from __future__ import annotations

from collections import defaultdict

from assistant.library import Library
from assistant.records import Evidence, Paper, Query, RankedPerson, Without
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.scope import known_people, scoped_papers
from assistant.retrieval.topics import topical
from assistant.understanding.constraints.company import COMPANY
from assistant.understanding.people.members_beside import MEMBERS

SHOWN, NAMED = 20, 2
"""Co-authors that an answer lists, and papers that it names of each."""


def coauthors(query: Query, library: Library) -> Evidence:
    """The co-authors of the people asked for, most papers together first; with two people, those they share.

    With somebody who must be an author as well, those who are on the papers of both.

    With `group_by`, only those with the most (or fewest) papers together; `value` is then that number.
    """
    people = known_people(query, library)
    asked = {one.id for one in people}
    # Who is left out is no answer; the papers with them show who else was there.
    without = query.without or Without()
    # `A's co-authors on papers with B`: B is one of them; who else is on them, is asked of the others.
    beside = () if query.fact == COMPANY else query.coauthors
    left_out = {id_ for mention in (*without.people, *beside) for id_ in mention.candidates}
    scope = {"limit": None, "without": without if without.their_papers else without.besides("people")}
    papers: tuple[Paper, ...] = scoped_papers(query.model_copy(update=scope), library)
    if query.topic:
        found = topical.find(query.model_copy(update=scope), library)
        on_topic = {one.passage.passage.owner_id for one in found.fitting}
        papers = tuple(paper for paper in papers if paper.id in on_topic)
    together: dict[str, list[Paper]] = defaultdict(list)
    partners: dict[str, set[str]] = defaultdict(set)
    for paper in papers:
        present = asked & set(paper.researcher_ids)
        named = [author.researcher_id for author in paper.authors if author.researcher_id]
        # A list cut with "et al." still has its page's owner among the authors.
        for one in dict.fromkeys((*named, *paper.researcher_ids)):
            if (
                one
                and one not in asked
                and one not in left_out
                and (not together[one] or together[one][-1] is not paper)
            ):
                together[one].append(paper)
                partners[one] |= present
    if len(asked) > 1:
        together = {one: found for one, found in together.items() if partners[one] >= asked}
    ranked = tuple(
        RankedPerson(
            researcher_id=one, count=len(found), paper_ids=tuple(p.id for p in found), why=_span(found)
        )
        for one, found in sorted(together.items(), key=lambda item: (-len(item[1]), library.name(item[0])))
        if found
    )
    if query.detail == MEMBERS:
        members = {one.id for one in library.stated}
        ranked = tuple(one for one in ranked if one.researcher_id in members)
    if query.at_least is not None:
        ranked = tuple(one for one in ranked if (one.count or 0) >= query.at_least)
    total = float(len(ranked))
    if query.group_by == "person" and ranked:
        end = ranked[-1 if query.fewest else 0].count
        ranked, total = tuple(one for one in ranked if one.count == end), float(end or 0)
    shown = ranked[: query.limit or SHOWN]
    ids = list(dict.fromkeys(one for person in shown for one in person.paper_ids))
    listed = library.catalog.papers(ids)
    cut = sum(not paper.authors_complete or not paper.authors for paper in papers)
    return Evidence(
        query=query,
        people=people,
        ranked_people=ranked if query.limit is None else shown,
        papers=listed,
        value=total,
        passages=passages_for(listed, library),
        missing=(str(cut),) if cut else (),
        read_at=library.read_at,
    )


def _span(papers: list[Paper]) -> str:
    years = sorted(paper.year for paper in papers if paper.year)
    if not years:
        return ""
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
