"""What a measure looks at: one answered turn of a case, its gold, and the corpus it was asked over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from assistant.records import Answer, Citation
from evals.cases import Case, Expectation
from evals.gold import Corpus
from evals.measures.statements import Statement, marker_numbers, statements


@dataclass(frozen=True)
class Response:
    """One turn that has gold, and the answer it got."""

    case: Case
    turn: int
    """0-based position in the conversation."""
    expect: Expectation
    answer: Answer
    corpus: Corpus
    twin: Answer | None = None
    """The answer the case's twin got at the same turn, where there is one."""

    @property
    def answered(self) -> bool:
        """Whether the assistant answered, rather than abstaining, asking back or refusing."""
        return self.answer.outcome == "answer"

    @property
    def scores_content(self) -> bool:
        """Whether gold facts, sets and numbers apply: always where an answer is wanted, else where one was given."""
        return self.expect.wants_answer or ("answer" in self.expect.outcome and self.answered)

    @cached_property
    def citations(self) -> dict[int, Citation]:
        """Number -> citation, as the answer resolves them."""
        return {citation.number: citation for citation in self.answer.citations}

    @cached_property
    def markers(self) -> tuple[int, ...]:
        """Every citation number the text uses, in order, repeats included."""
        return marker_numbers(self.answer.text)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences and list items of the text, each with the citation numbers that stand at it."""
        return statements(self.answer.text)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Gold documents as ids: what is needed, each as its set of alternatives."""
        return tuple(frozenset(map(self.corpus.resolve, group)) for group in self.expect.docs)

    @cached_property
    def gold_items(self) -> frozenset[str]:
        """Ids of the gold set."""
        gold = self.expect.set
        return frozenset(map(self.corpus.resolve, gold.items)) if gold else frozenset()

    def listed(self, kind: Literal["papers", "people"]) -> tuple[str, ...]:
        """Ids the answer lists, best first, without repeats."""
        records = self.answer.papers if kind == "papers" else self.answer.people
        return tuple(dict.fromkeys(record.id for record in records))

    def cited(self, numbers: Sequence[int] | None = None) -> tuple[str, ...]:
        """Ids of the papers and people cited in the text (or by `numbers`), in order of first use."""
        used = [self.citations[number] for number in numbers or self.markers if number in self.citations]
        return tuple(dict.fromkeys(found for found in map(_owner, used) if found))

    def ranked(self) -> tuple[str, ...]:
        """What the answer found, best first: what it lists, then what it cites; papers where gold holds papers."""
        kind: Literal["papers", "people"] = "papers" if self.gold_holds_papers else "people"
        known = self.corpus.papers if kind == "papers" else self.corpus.researchers
        found = (*self.listed(kind), *(owner for owner in self.cited() if owner in known))
        return tuple(dict.fromkeys(found))

    @property
    def gold_holds_papers(self) -> bool:
        """Whether ranking is of papers; otherwise of people."""
        return any(need & self.corpus.papers.keys() for need in self.needs)


def _owner(citation: Citation) -> str | None:
    return citation.paper_id if citation.kind == "paper" else citation.researcher_id
