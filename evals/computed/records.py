"""The stored records as questions are made of them, gathered without the answering path."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from assistant.records import Paper, Researcher, Status
from evals.gold import Corpus

Draft = tuple[str, dict[str, Any]]
"""A question and what is expected."""


class Records:
    """The records of a corpus, arranged for asking: plain dictionaries, nothing of the answering path."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.papers_of: dict[str, list[Paper]] = defaultdict(list)
        for paper in corpus.papers.values():
            for identifier in sorted(credited(paper)):
                self.papers_of[identifier].append(paper)
        everyone = [person for person in corpus.researchers.values() if self.papers_of[person.id]]
        everyone.sort(key=lambda person: (not person.member, -len(self.papers_of[person.id]), person.name))
        self.people = [person for person in everyone if self._is_unique(person.name)]
        """People with papers whose name is theirs alone: members first, then by number of papers."""
        self.members = [person for person in self.people if person.member]

    def _is_unique(self, name: str) -> bool:
        try:
            self.corpus.resolve(f"person:{name}")
        except LookupError:
            return False
        return True

    def paper(self, paper: Paper) -> str:
        """A reference to a paper: its title where that names one work, else its id."""
        reference = f"paper:{paper.title}"
        try:
            return reference if self.corpus.resolve(reference) == paper.id else f"paper:{paper.id}"
        except LookupError:
            return f"paper:{paper.id}"

    def person(self, identifier: str) -> str:
        """A reference to a person: the name where it is one person's, else the id."""
        name = self.corpus.researchers[identifier].name
        return f"person:{name}" if self._is_unique(name) else f"person:{identifier}"

    def listing(self, papers: Sequence[Paper], **more: Any) -> dict[str, Any]:
        """Expect exactly these papers, and their number where one is asked for."""
        return {
            "outcome": "answer",
            "set": {"of": "papers", "items": sorted(map(self.paper, papers))},
            **more,
        }


def credited(paper: Paper) -> frozenset[str]:
    """Ids of everyone a paper is credited to."""
    return frozenset({*paper.researcher_ids, *(a.researcher_id for a in paper.authors if a.researcher_id)})


def authors_known(papers: Sequence[Paper]) -> bool:
    """Whether every author of these papers is known, so that nobody can be missing from a list of them."""
    return all(
        paper.authors and paper.authors_complete and all(a.researcher_id for a in paper.authors)
        for paper in papers
    )


def venues_of(papers: Sequence[Paper]) -> Counter[str]:
    """How many papers each venue has; a preprint server is where a paper lies, not where it appeared."""
    return Counter(
        p.venue for p in papers if p.venue and p.status not in (Status.PREPRINT, Status.UNDER_REVIEW)
    )


def names_of(person: Researcher) -> tuple[str, ...]:
    """Every form of a person's name."""
    return (person.name, *person.aliases)
