"""The lab's people as its members: who left, who joined, who was there in a year, who is there now, where those who left went."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.library import Library
from assistant.positions import FORMER, GRADUATE, exact, positions_in
from assistant.records import Evidence, Fact, FactKind, Query, Researcher
from assistant.retrieval.people.people_listed import people_listed
from assistant.retrieval.people.stays_ordered import at_end, by_year
from assistant.retrieval.person_facts.life import is_former, told_of
from assistant.retrieval.person_facts.stays import Stay, stay_of
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, LONGEST, PRESENT, WENT
from assistant.understanding.people.roster_words import SEASONS


def members(query: Query, library: Library) -> Evidence:
    """Whoever is asked for, each with what their page says of it."""
    became = query.topic.startswith("now ")
    asked = [one for one in library.stated if became or _is_of_sort(one, query.topic)]
    fitting = list(_fitting(asked, query))
    if query.fact == LONGEST:
        fitting = at_end(fitting, JOINED, latest=False)
    elif query.fact in (JOINED, LEFT) and query.limit == 1 and query.sort in ("oldest", "newest"):
        fitting = at_end(fitting, query.fact, latest=query.sort == "newest")
    groups = by_year(fitting, query) if query.group_by == "year" else ()
    told = ((one, (fact,), fact.text) for one, fact in fitting)
    found = people_listed(query, told, library, missing=query.fact or "")
    return found.model_copy(update={"groups": groups}) if groups else found


def _fitting(asked: list[Researcher], query: Query) -> Iterator[tuple[Researcher, Fact]]:
    if query.fact == LONGEST:
        for researcher in asked:
            stay = stay_of(researcher)
            if stay.told is not None and stay.first is not None and not stay.former and stay.last is None:
                yield researcher, stay.told
        return
    if query.fact in (JOINED, PRESENT):
        known = [(one, stay_of(one)) for one in asked]
        if query.fact == JOINED:
            known.sort(key=lambda pair: -(pair[1].first or 0))
        for researcher, stay in known:
            if stay.told is not None and _was_so(stay, query):
                yield researcher, stay.told
        return
    for researcher in asked:
        fact = _said_of(researcher, query)
        if fact is not None:
            yield researcher, fact


def _was_so(stay: Stay, query: Query) -> bool:
    if query.fact == JOINED:
        begun = stay.first is not None and (query.years is None or query.years.holds(stay.first))
        return begun and (not query.detail or _in_season(stay, query.detail))
    return query.years is not None and stay.covers(query.years)


def _in_season(stay: Stay, season: str) -> bool:
    """Whether a stay is told to begin in a part of a year: `Fall 2024 - current`."""
    said = "|".join(next((names for names in SEASONS if season in names), (season,)))
    text = stay.told.text if stay.told is not None else ""
    return bool(re.search(rf"\b(?:{said})\b[^\d]{{0,12}}{stay.first}\b", text, re.I))


def _said_of(researcher: Researcher, query: Query) -> Fact | None:
    """What says that somebody left (in the years asked for), is there, or where they went."""
    former = is_former(researcher)
    if query.fact == CURRENT:
        return None if former else _place_of(researcher)
    if not former:
        return None
    if query.fact == WENT:
        told = told_of(researcher, "now")
        if query.topic.startswith("now "):  # "which alumni are professors now?"
            told = tuple(one for one in told if _is_now(one.text, query.topic))
        return next(iter(told), None)
    stay = stay_of(researcher)
    if query.years is not None:
        return stay.told if query.years.holds(stay.last) else None
    return stay.told if stay.last is not None else _place_of(researcher)


_MASTERS = re.compile(r"\b(?:M\.?S|M\.?Sc|M\.?Eng|M\.?A|[Mm]aster(?:['’]?s)?)\b")


def _is_now(told: str, sort: str) -> bool:
    """Whether what is told of somebody now is of a sort; of students the degree alone may be told: `MS Bioinformatics, Example University`."""
    wanted, stated = positions_in(sort), positions_in(told)
    studies = "master" in wanted and "phd" not in stated and bool(_MASTERS.search(told))
    return wanted <= stated or studies


def _place_of(researcher: Researcher) -> Fact | None:
    """The stated position, else what else says who somebody is."""
    for kind in (FactKind.POSITION, FactKind.AFFILIATION, FactKind.INTEREST, FactKind.BIOGRAPHY):
        for fact in researcher.facts:
            if fact.kind is kind:
                return fact
    return next(iter(researcher.facts), None)


def _is_of_sort(researcher: Researcher, sort: str) -> bool:
    """Whether somebody's stated position is of the sort asked for; whether they left is asked by the kind of question."""
    if not positions_in(sort) - {FORMER, GRADUATE}:
        return True
    stated = [one.text for one in researcher.facts if one.kind is FactKind.POSITION]
    wanted = positions_in(sort) - {FORMER, GRADUATE}
    return any(wanted <= positions_in(text) for text in exact(stated, sort))
