"""Pairs of people by the papers they have together, and those of the lab who have none with somebody."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from assistant.library import Library
from assistant.records import Evidence, Group, Paper, Query, QueryKind, RankedPerson
from assistant.records.figures import NEVER_WITH, UNPAIRED
from assistant.retrieval.paper_passages import passages_for
from assistant.retrieval.papers.papers import list_papers
from assistant.understanding.people.members_beside import MEMBERS

WITNESSES = 2
"""Papers that are cited for a pair which does not lead."""
PAIRS_WITNESSED = 20
TIED_SHOWN = 3
"""Pairs in front of which all the papers are shown."""
_BARE = {"fact": None, "detail": "", "superlative": False, "fewest": False, "at_least": None, "at_most": None}


def pairs(query: Query, library: Library) -> Evidence:
    """The pairs asked for with the most papers together first, `value` being how many pairs they are."""
    if query.fact == NEVER_WITH:
        return _never_with(query, library)
    listed = _listed(query, library)
    apart = {one.researcher_id for one in query.people} | _left_out(query)
    among = {one.id for one in library.stated} if query.detail == MEMBERS else None
    together = _together(listed.papers, query, among, apart)
    if query.fact == UNPAIRED or (query.fewest and among):
        for pair in combinations(sorted(among - apart if among else ()), 2):
            together.setdefault(pair, [])
    found = [_group(pair, papers, library) for pair, papers in together.items() if _fits(query, len(papers))]
    order = 1 if query.fewest else -1
    groups = tuple(sorted(found, key=lambda one: (order * one.value, one.label)))
    top = [one for one in groups if one.value == groups[0].value] if groups else []
    if query.superlative and groups and query.limit is not None:
        shown = groups[: query.limit]
        groups = tuple(one for one in groups if one in shown or (query.limit == 1 and one in top))
    ids = [one for group in top[:TIED_SHOWN] for one in group.paper_ids]
    ids += [one for group in groups[:PAIRS_WITNESSED] for one in group.paper_ids[:WITNESSES]]
    papers = library.catalog.papers(list(dict.fromkeys(ids)))
    front = _in_front(together, top) if query.superlative else ()
    return _evidence(query, groups, papers, listed, library).model_copy(update={"ranked_people": front})


def _in_front(together: dict[tuple[str, str], list[Paper]], top: list[Group]) -> tuple[RankedPerson, ...]:
    """The two people of the one pair in front, so that later turns can speak of them."""
    if len(top) != 1 or not top[0].paper_ids:
        return ()
    ids = top[0].paper_ids
    pair = next(one for one, papers in together.items() if tuple(paper.id for paper in papers) == ids)
    return tuple(RankedPerson(researcher_id=one, count=len(ids), paper_ids=ids) for one in pair)


def _listed(query: Query, library: Library) -> Evidence:
    """The papers among which pairs are counted; who is left out is of no pair, and their papers count for the others."""
    without = query.without.besides("people") if query.without else None
    plain = {"kind": QueryKind.PAPERS, "limit": None, "sort": None, "without": without}
    return list_papers(query.model_copy(update=plain | _BARE), library)


def _left_out(query: Query) -> set[str | None]:
    people = query.without.people if query.without else ()
    return {one for mention in people for one in mention.candidates}


def _together(
    papers: tuple[Paper, ...], query: Query, among: set[str] | None, apart: set[str | None]
) -> dict[tuple[str, str], list[Paper]]:
    """The papers of each pair; whoever has fewer than a pair needs is in none."""
    number: dict[str, int] = defaultdict(int)
    for paper in papers:
        for one in set(paper.researcher_ids):
            number[one] += 1
    need = query.at_least or (2 if query.superlative and not query.fewest else 1)
    found = _paired(papers, {one for one, count in number.items() if count >= need}, among, apart)
    if not found and need > 1 and query.superlative and query.at_least is None:
        found = _paired(papers, set(number), among, apart)  # nobody wrote twice with anybody
    return found


def _paired(
    papers: tuple[Paper, ...], people: set[str], among: set[str] | None, apart: set[str | None]
) -> dict[tuple[str, str], list[Paper]]:
    counted = {one for one in people if one not in apart and (among is None or one in among)}
    found: dict[tuple[str, str], list[Paper]] = defaultdict(list)
    for paper in papers:
        for pair in combinations(sorted(counted & set(paper.researcher_ids)), 2):
            found[pair].append(paper)
    return found


def _fits(query: Query, number: int) -> bool:
    if query.fact == UNPAIRED:
        return number == 0
    enough = query.at_least is None or number >= query.at_least
    return enough and (query.at_most is None or number <= query.at_most)


def _group(pair: tuple[str, str], papers: list[Paper], library: Library) -> Group:
    names = sorted(library.name(one) for one in pair)
    return Group(label=" and ".join(names), value=len(papers), paper_ids=tuple(one.id for one in papers))


def _evidence(
    query: Query, groups: tuple[Group, ...], papers: tuple[Paper, ...], listed: Evidence, library: Library
) -> Evidence:
    """The pairs with their papers; no value where no paper is left to count from."""
    cut = sum(not paper.authors_complete or not paper.authors for paper in listed.papers)
    people = tuple(library.stated) if query.detail == MEMBERS else ()
    nothing = not listed.papers or (query.fact == UNPAIRED and len(people) < 2)
    shown = papers or listed.papers[:1]
    return Evidence(
        query=query,
        people=people,
        papers=papers,
        groups=groups,
        value=None if nothing else float(len(groups)),
        passages=passages_for(shown, library),
        missing=(str(cut),) if cut else (),
        read_at=library.read_at,
    )


def _never_with(query: Query, library: Library) -> Evidence:
    """Those of the lab who have none of the papers asked for with any of the people named."""
    listed = _listed(query, library)
    asked = {one.researcher_id for one in query.people}
    partners = {one for paper in listed.papers for one in paper.researcher_ids}
    among = [one for one in library.stated if one.id not in asked and one.id not in _left_out(query)]
    bearers = library.directory.bearers
    ranked = tuple(
        RankedPerson(researcher_id=one.id, count=bearers[one.id].papers if one.id in bearers else 0)
        for one in among
        if one.id not in partners
    )
    groups = (Group(label="members", value=len(among)),)
    found = _evidence(query, groups, listed.papers, listed, library)
    value = float(len(ranked)) if listed.papers and among else None
    passages = passages_for(listed.papers, library)
    return found.model_copy(update={"ranked_people": ranked, "value": value, "passages": passages})
