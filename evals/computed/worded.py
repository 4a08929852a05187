"""What wordings of exact questions are filled with, and the gold, by kind of question.

Each maker draws what one kind of question needs and computes what is expected, or gives None where this draw has no
certain answer (a tie, a cut author list, a year that is not known). None of the code that answers is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from assistant.records import Paper, Researcher
from evals.computed.draw import Draw, Drawn, facts, number
from evals.computed.records import authors_known, credited, venues_of

Maker = Callable[[Draw], Drawn | None]
MOST_NAMED = 30
"""Longer lists of people are not asked for: no visitor could check them."""


def _of_person(choose: Callable[[Draw, Researcher, list[Paper]], Drawn | None]) -> Maker:
    def make(draw: Draw) -> Drawn | None:
        person, papers = draw.person()
        drawn = choose(draw, person, papers)
        return ({"P": person.name, **drawn[0]}, drawn[1]) if drawn else None

    return make


def _listed(draw: Draw, papers: list[Paper], *, counts: bool) -> dict[str, Any] | None:
    """Expect these papers, or their number; None for none."""
    if not papers:
        return None
    return number(len(papers)) if counts else draw.records.listing(papers)


def _whole(counts: bool) -> Maker:
    return _of_person(lambda draw, _, papers: ({}, _listed(draw, papers, counts=counts) or {}))


def _in_year(*, counts: bool = False, turned: bool = False) -> Maker:
    def choose(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
        year = draw.one([paper.year for paper in papers])
        expected = _listed(draw, [p for p in papers if (p.year == year) is not turned], counts=counts)
        return ({"Y": str(year)}, expected) if expected else None

    return _of_person(choose)


def _at_venue(counts: bool) -> Maker:
    def choose(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
        at = [paper.venue for paper in papers if paper.venue in draw.venues]
        if not at:
            return None
        venue = draw.one(at)
        expected = _listed(draw, [p for p in papers if p.venue == venue], counts=counts)
        return ({"V": venue}, expected) if expected else None

    return _of_person(choose)


def _since(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
    year = draw.one([paper.year for paper in papers])
    return {"Y": str(year)}, draw.records.listing([p for p in papers if (p.year or 0) >= year])


def _between(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
    first, last = sorted(draw.one([paper.year for paper in papers]) for _ in range(2))
    within = [p for p in papers if first <= (p.year or 0) <= last]
    return ({"Y1": str(first), "Y2": str(last)}, draw.records.listing(within)) if first < last else None


def _coauthors(counts: bool) -> Maker:
    def choose(draw: Draw, person: Researcher, papers: list[Paper]) -> Drawn | None:
        others = {i for paper in papers for i in credited(paper)} - {person.id}
        if not authors_known(papers) or not 0 < len(others) <= MOST_NAMED:
            return None
        items = sorted(map(draw.records.person, others))
        gold = {"outcome": "answer", "set": {"of": "people", "items": items}}
        return {}, number(len(others)) if counts else gold

    return _of_person(choose)


def _top_coauthor(draw: Draw, person: Researcher, papers: list[Paper]) -> Drawn | None:
    others = Counter(i for paper in papers for i in credited(paper) if i != person.id)
    winner = draw.clear_winner(others) if authors_known(papers) else None
    return ({}, draw.named(winner)) if winner else None


def _at_place(place: str, *, counts: bool = False) -> Maker:
    def choose(draw: Draw, person: Researcher, papers: list[Paper]) -> Drawn | None:
        if not authors_known(papers):
            return None
        of = {
            "first": lambda p: p.authors[0],
            "last": lambda p: p.authors[-1],
            "single": lambda p: p.authors[0],
        }
        chosen = [p for p in papers if of[place](p).researcher_id == person.id]
        alone = [p for p in chosen if len(p.authors) == 1]
        if place == "last" and alone:
            return None  # whether who writes alone is the last author is a matter of taste
        expected = _listed(draw, alone if place == "single" else chosen, counts=counts)
        return ({}, expected) if expected else None

    return _of_person(choose)


def _at_end(newest: bool) -> Maker:
    def choose(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
        pick = max if newest else min
        year = pick(p.year or 0 for p in papers)
        alike = sorted(draw.records.paper(p) for p in papers if p.year == year)
        # Whoever lists everything has not said which is the newest.
        others = [p.title for p in papers if p.year != year and len(p.title.split()) > 3]
        return {}, {"outcome": "answer", "docs": [alike], "forbid": others[:3]}

    return _of_person(choose)


def _best_year(draw: Draw, _: Researcher, papers: list[Paper]) -> Drawn | None:
    year = draw.clear_winner(Counter(str(paper.year) for paper in papers))
    return ({}, facts((year,))) if year else None


def _all_venues(_: Draw, __: Researcher, papers: list[Paper]) -> Drawn | None:
    venues = list(venues_of(papers))
    return ({}, facts(*((venue,) for venue in venues))) if 0 < len(venues) < 6 else None


def _of_two(choose: Callable[[Draw, list[Paper], list[Paper]], Drawn | None]) -> Maker:
    def make(draw: Draw) -> Drawn | None:
        pair = draw.pair()
        if pair is None:
            return None
        one, other, papers = pair
        together = [p for p in papers if other.id in credited(p)]
        drawn = choose(draw, together, [p for p in papers if p not in together])
        return ({"A": one.name, "B": other.name, **drawn[0]}, drawn[1]) if drawn else None

    return make


def _two_in_year(draw: Draw, together: list[Paper], _: list[Paper]) -> Drawn | None:
    year = draw.one([paper.year for paper in together])
    return {"Y": str(year)}, draw.records.listing([p for p in together if p.year == year])


def _compared(draw: Draw) -> Drawn | None:
    (one, papers), (other, more) = draw.person(), draw.person()
    expected = facts((str(len(papers)),), (str(len(more)),))
    return ({"A": one.name, "B": other.name}, expected) if one.id != other.id else None


def _of_venue(choose: Callable[[Draw, list[Paper]], Drawn | None]) -> Maker:
    def make(draw: Draw) -> Drawn | None:
        if not draw.venues:
            return None
        venue = draw.one(draw.venues)
        drawn = choose(draw, [p for p in draw.papers if p.venue == venue and p.title])
        return ({"V": venue, **drawn[0]}, drawn[1]) if drawn else None

    return make


def _venue_in_year(counts: bool) -> Maker:
    def choose(draw: Draw, papers: list[Paper]) -> Drawn | None:
        if not all(paper.year for paper in papers):
            return None
        year = draw.one([paper.year for paper in papers])
        expected = _listed(draw, [p for p in papers if p.year == year], counts=counts)
        return ({"Y": str(year)}, expected) if expected else None

    return _of_venue(choose)


def _most_at_venue(draw: Draw, papers: list[Paper]) -> Drawn | None:
    winner = draw.clear_winner(Counter(i for paper in papers for i in credited(paper)))
    return ({}, draw.named(winner)) if winner and authors_known(papers) else None


def _count_year(draw: Draw) -> Drawn | None:
    year = draw.one([paper.year for paper in draw.papers if paper.year])
    return {"Y": str(year)}, number(sum(paper.year == year for paper in draw.papers))


def _of_paper(expect: Callable[[Draw, Paper], dict[str, Any] | None]) -> Maker:
    def make(draw: Draw) -> Drawn | None:
        paper = draw.paper()
        expected = expect(draw, paper) if paper else None
        return ({"T": paper.title}, expected) if paper and expected else None

    return make


def _author_at(number: int) -> Maker:
    return _of_paper(
        lambda draw, paper: (
            draw.named(paper.authors[number].researcher_id or "") if len(paper.authors) > 1 else None
        )
    )


def _authors(draw: Draw, paper: Paper) -> dict[str, Any] | None:
    items = [draw.records.person(author.researcher_id or "") for author in paper.authors]
    return (
        {"outcome": "answer", "set": {"of": "people", "items": items}} if len(items) <= MOST_NAMED else None
    )


MAKERS: dict[str, Maker] = {
    "count_person": _whole(counts=True),
    "count_person_year": _in_year(counts=True),
    "count_person_venue": _at_venue(counts=True),
    "count_venue": _of_venue(lambda _, papers: ({}, number(len(papers)))),
    "count_year": _count_year,
    "count_venue_year": _venue_in_year(counts=True),
    "list_person": _whole(counts=False),
    "list_person_year": _in_year(),
    "list_person_venue": _at_venue(counts=False),
    "list_venue_year": _venue_in_year(counts=False),
    "list_person_since": _of_person(_since),
    "list_person_between": _of_person(_between),
    "list_two": _of_two(lambda draw, together, _: ({}, draw.records.listing(together))),
    "count_two": _of_two(lambda _, together, __: ({}, number(len(together)))),
    "coauthors": _coauthors(counts=False),
    "top_coauthor": _of_person(_top_coauthor),
    "count_coauthors": _coauthors(counts=True),
    "first_author": _at_place("first"),
    "last_author": _at_place("last"),
    "count_first_author": _at_place("first", counts=True),
    "latest": _at_end(newest=True),
    "earliest": _at_end(newest=False),
    "year_of": _of_paper(lambda _, paper: facts((str(paper.year),))),
    "venue_of": _of_paper(lambda _, paper: facts(tuple(venues_of([paper]))) if venues_of([paper]) else None),
    "authors_of": _of_paper(_authors),
    "count_authors": _of_paper(lambda _, paper: number(len(paper.authors))),
    "first_author_of": _author_at(0),
    "last_author_of": _author_at(-1),
    "most_at_venue": _of_venue(_most_at_venue),
    "compare": _compared,
    "venues_of": _of_person(_all_venues),
    "best_year": _of_person(_best_year),
    "person_not_with": _of_two(lambda draw, _, apart: ({}, draw.records.listing(apart)) if apart else None),
    "person_not_year": _in_year(turned=True),
    "single_author": _at_place("single"),
    "together": _of_two(
        lambda draw, together, _: ({}, {"outcome": "answer", "docs": [[draw.records.paper(together[0])]]})
    ),
    "year_two": _of_two(_two_in_year),
}
"""By the kind of question, as `evals/wordings` names it."""
