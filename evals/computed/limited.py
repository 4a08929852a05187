"""What is expected of a question with limits, by what it asks: a number, a list, whether any, co-authors.

Each gives None where the records give no certain answer (a cut author list, more people than a visitor could check).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.records import Paper, Researcher
from evals.computed.limits import Limit
from evals.computed.records import Records, authors_known, credited
from evals.matching import fold

Expected = dict[str, Any]
MOST_PAPERS, MOST_NAMED = 60, 30
"""Longer lists are not asked for: no visitor could check them."""


@dataclass(frozen=True)
class Question:
    """Whose papers a question asks for and how it narrows them down, with what is left of them."""

    records: Records
    person: Researcher | None
    papers: Sequence[Paper]
    limits: Sequence[Limit]
    within: Sequence[Paper]
    unknown: Sequence[Paper]
    """Papers of which the records do not tell whether they are within the limits."""

    @property
    def outside(self) -> list[Paper]:
        """Papers that no right answer lists."""
        left = {paper.id for paper in (*self.within, *self.unknown)}
        return [paper for paper in self.papers if paper.id not in left]

    @property
    def company(self) -> set[str]:
        """Everyone whom a limit names."""
        return {limit.named for limit in self.limits if limit.named}


def number(value: int) -> Expected:
    """Expect a number; where it is 0, saying that nothing is stored is as right."""
    return {"outcome": "answer" if value else ["answer", "abstain"], "number": {"value": value}}


def counted(question: Question) -> Expected | None:
    """Expect the number of papers."""
    return None if question.unknown else number(len(question.within))


def listed(question: Question) -> Expected | None:
    """Expect these papers: those of which nothing is known may stand beside them, the others may not."""
    if len(question.within) > MOST_PAPERS:
        return None
    items = sorted(map(question.records.paper, question.within))
    if not items:
        empty = {"outcome": ["answer", "abstain"], "set": {"of": "papers", "items": []}}
        return None if question.unknown else empty
    gold = {"of": "papers", "items": items, "complete": not question.unknown}
    forbidden = titles(question.outside, question.within) if question.unknown else []
    return {"outcome": "answer", "set": gold, "forbid": forbidden}


def told_whether_any(question: Question) -> Expected | None:
    """Expect one of the papers at least, and none of the others."""
    if not question.within:
        return listed(question)
    alternatives = sorted(map(question.records.paper, question.within))
    return {"outcome": "answer", "docs": [alternatives], "forbid": titles(question.outside, question.within)}


def titles(papers: Sequence[Paper], allowed: Sequence[Paper]) -> list[str]:
    """Titles that can be told from running text, and from the titles and addresses that may be shown."""
    shown = [text for paper in allowed for text in (paper.title, *(link.url for link in paper.links))]
    kept = fold(" | ".join(shown))
    long = (paper.title for paper in papers if len(paper.title.split()) > 3)
    return sorted({title for title in long if fold(title) not in kept and not title.startswith("regex:")})


def coauthors(question: Question) -> Expected | None:
    """Expect the people; who is named as company may be among them or not."""
    others = _others(question)
    if others is None or not others - question.company:
        return None
    named = bool(others & question.company)
    items = sorted(map(question.records.person, others - question.company))
    gold = {"of": "people", "items": items, "complete": not named}
    return {"outcome": "answer", "set": gold, "forbid": _strangers(question, others) if named else []}


def coauthors_counted(question: Question) -> Expected | None:
    """Expect the number of people; not where somebody is named as company, who may count or not."""
    others = _others(question)
    return None if others is None or others & question.company else number(len(others))


def _others(question: Question) -> set[str] | None:
    """Everyone besides the person on the papers that are left, where all of them are known and few enough."""
    if question.unknown or not authors_known(question.within):
        return None
    of = question.person.id if question.person else ""
    others = {i for paper in question.within for i in credited(paper)} - {of}
    return others if len(others) <= MOST_NAMED else None


def _strangers(question: Question, others: set[str]) -> list[str]:
    """Names of those who are on other papers of the person alone."""
    people = question.records.corpus.researchers
    apart = {i for paper in question.outside for i in credited(paper)} - others - question.company
    apart -= {question.person.id} if question.person else set()
    return sorted({people[i].name for i in apart if i in people and len(people[i].name.split()) > 1})


EXPECT: dict[str, Callable[[Question], Expected | None]] = {
    "count": counted,
    "list": listed,
    "any": told_whether_any,
    "coauthors": coauthors,
    "count_coauthors": coauthors_counted,
    "lab_count": counted,
    "lab_list": listed,
}
"""By what is asked, as `evals/wordings_of_limits` names it."""
