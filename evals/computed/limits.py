"""Limits that narrow papers down (company, years, venues, places in the author list, code), each drawn with its test.

A test is of the stored record alone and has three outcomes: None where the record does not tell, as a cut author list has
no last author. None of the code that answers is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.records import Paper, Researcher
from evals.computed.draw import Draw
from evals.computed.records import credited

Test = Callable[[Paper], bool | None]
FIGURES = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}
"""Numbers of authors that are asked for."""


@dataclass(frozen=True)
class Asked:
    """Whose papers are asked for: somebody's, or all that are stored; and with whom a question may tell them apart."""

    person: Researcher | None
    papers: Sequence[Paper]
    company: Sequence[Researcher]


@dataclass(frozen=True)
class Limit:
    """A limit as drawn: what fills its wording, and which papers it leaves."""

    slots: dict[str, str]
    holds: Test
    named: str | None = None
    """The id of whoever it names besides the person asked about."""


Maker = Callable[[Draw, Asked], Limit | None]


def _company(wanted: bool) -> Maker:
    def make(draw: Draw, asked: Asked) -> Limit | None:
        if not asked.company:
            return None
        one = draw.one(list(asked.company))
        return Limit({"B": one.name}, lambda paper: (one.id in credited(paper)) is wanted, one.id)

    return make


def _years(count: int, tell: Callable[[int, list[int]], bool]) -> Maker:
    """A limit of one year or two: `tell` says whether a paper's year fits the years drawn."""

    def make(draw: Draw, asked: Asked) -> Limit | None:
        stored = sorted({paper.year for paper in draw.one([asked.papers, draw.papers]) if paper.year})
        years = sorted({draw.one(stored) for _ in range(count)}) if stored else []
        if len(years) < count:
            return None
        names = ["Y"] if count == 1 else ["Y1", "Y2"]
        slots = {name: str(year) for name, year in zip(names, years, strict=True)}
        return Limit(slots, lambda paper: tell(paper.year, years) if paper.year else None)

    return make


def _venue(wanted: bool) -> Maker:
    def make(draw: Draw, asked: Asked) -> Limit | None:
        own = [paper.venue for paper in asked.papers if paper.venue in draw.venues]
        among = draw.one([own, own, draw.venues])
        if not among:
            return None
        venue = draw.one(among)
        return Limit({"V": venue}, lambda paper: (paper.venue == venue) is wanted)

    return make


def _code(wanted: bool) -> Maker:
    return lambda _, __: Limit({}, lambda paper: any(link.kind == "code" for link in paper.links) is wanted)


def _place(tell: Callable[[Paper, str], bool | None]) -> Maker:
    """A limit of the place in the author list of the person asked about."""

    def make(_: Draw, asked: Asked) -> Limit | None:
        person = asked.person
        if person is None:
            return None
        return Limit({"P": person.name}, lambda paper: tell(paper, person.id) if paper.authors else None)

    return make


def _first(paper: Paper, person: str) -> bool:
    return paper.authors[0].researcher_id == person


def _last(paper: Paper, person: str) -> bool | None:
    if not paper.authors_complete or len(paper.authors) == 1:
        return None  # nobody knows it, or whoever writes alone is it as a matter of taste
    return paper.authors[-1].researcher_id == person


def _authors(tell: Callable[[int, int], bool]) -> Maker:
    def make(draw: Draw, _: Asked) -> Limit:
        figure = draw.one(list(FIGURES))
        return Limit({"K": draw.one([FIGURES[figure], FIGURES[figure], str(figure)])}, _number(figure, tell))

    return make


def _number(figure: int, tell: Callable[[int, int], bool]) -> Test:
    """Whether the number of authors fits; a cut list tells where however many more there are change nothing."""

    def holds(paper: Paper) -> bool | None:
        shown = len(paper.authors)
        known = {author.researcher_id or author.name for author in paper.authors}
        if not shown or len(known) < shown:
            return None
        if paper.authors_complete:
            return tell(shown, figure)
        outcomes = {tell(number, figure) for number in range(shown, max(shown, *FIGURES) + 2)}
        return outcomes.pop() if len(outcomes) == 1 else None

    return holds


MAKERS: dict[str, Maker] = {
    "first_author": _place(_first),
    "last_author": _place(_last),
    "not_first_author": _place(lambda paper, person: not _first(paper, person)),
    "with": _company(wanted=True),
    "without": _company(wanted=False),
    "in_year": _years(1, lambda year, of: year == of[0]),
    "between": _years(2, lambda year, of: of[0] <= year <= of[1]),
    "in_either_year": _years(2, lambda year, of: year in of),
    "since": _years(1, lambda year, of: year >= of[0]),
    "before": _years(1, lambda year, of: year < of[0]),
    "not_in_year": _years(1, lambda year, of: year != of[0]),
    "at_venue": _venue(wanted=True),
    "not_at_venue": _venue(wanted=False),
    "code": _code(wanted=True),
    "no_code": _code(wanted=False),
    "more_authors": _authors(lambda number, figure: number > figure),
    "at_least_authors": _authors(lambda number, figure: number >= figure),
    "at_most_authors": _authors(lambda number, figure: number <= figure),
    "fewer_authors": _authors(lambda number, figure: number < figure),
    "exact_authors": _authors(lambda number, figure: number == figure),
}
"""By the kind of limit, as `evals/wordings_of_limits` names it."""
PLACES = frozenset({"first_author", "last_author", "not_first_author"})
"""Limits that only somebody's papers can have."""
CLASHES = (
    PLACES,
    frozenset({"in_year", "between", "in_either_year", "since", "before", "not_in_year"}),
    frozenset({"at_venue", "not_at_venue"}),
    frozenset({"code", "no_code"}),
    frozenset(kind for kind in MAKERS if kind.endswith("_authors")),
)
"""Of each of these a question has one at most: two would contradict each other, or say the same."""


def together(kinds: Sequence[str]) -> bool:
    """Whether limits of these kinds can stand in one question."""
    return not any(len(clash.intersection(kinds)) > 1 for clash in CLASHES)


def narrowed(papers: Sequence[Paper], limits: Sequence[Limit]) -> tuple[list[Paper], list[Paper]]:
    """The papers that are within every limit, and those of which the records do not tell."""
    within, unknown = [], []
    for paper in papers:
        outcomes = [limit.holds(paper) for limit in limits]
        if all(outcomes):
            within.append(paper)
        elif False not in outcomes:
            unknown.append(paper)
    return within, unknown
