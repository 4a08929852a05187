"""Gold in words -> record ids: what `paper:` and `person:` references of a case name in the corpus it is asked over.

`paper:SparseD` names a paper by its id, its whole title or what stands before the title's colon. `person:Yu Zhang` names
a person by id, name or alias; where several share it, `person:Yu Zhang @ SpotEdit` means the one credited on that paper.
"""

from __future__ import annotations

import difflib
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistant.records import Paper, Passage, Researcher, Source
from evals.cases import CaseProblem, CasesError, CaseSet
from evals.matching import fold


class Corpus:
    """What can be asked about: the papers, people and passages of one generation, as the measures see them."""

    def __init__(
        self,
        papers: Sequence[Paper],
        researchers: Sequence[Researcher],
        passages: Sequence[Passage] = (),
        sources: Sequence[Source] = (),
    ) -> None:
        self._source_digests = sorted(source.digest for source in sources)
        self.read_on = frozenset(source.read_at.date().isoformat() for source in sources)
        """The days on which sources were read, as answers state their scope."""
        self.papers = {paper.id: paper for paper in papers}
        self.researchers = {person.id: person for person in researchers}
        self.passages = {passage.id: passage for passage in passages}
        self._papers_by_name: dict[str, set[str]] = defaultdict(set)
        self._people_by_name: dict[str, set[str]] = defaultdict(set)
        for paper in papers:
            self._papers_by_name[fold(paper.title)].add(paper.id)
            if ":" in paper.title:
                self._papers_by_name[fold(paper.title.split(":")[0])].add(paper.id)
        for person in researchers:
            for name in (person.name, *person.aliases):
                self._people_by_name[fold(name)].add(person.id)

    @property
    def digest(self) -> str:
        """SHA-256 over the content of every source, wherever it lay and whenever it was read.

        Not over the records made of it: when the code that reads changes, runs stay comparable, and show what it did.
        A corpus made in code, without sources, is named by its titles and names.
        """
        titles = (paper.title for paper in self.papers.values())
        names = (person.name for person in self.researchers.values())
        rows = self._source_digests or sorted([*titles, *names])
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()

    def resolve(self, reference: str) -> str:
        """The id of the one record a reference names; raises `LookupError` saying what is wrong."""
        kind, _, name = reference.partition(":")
        return self._paper(name.strip()) if kind == "paper" else self._person(name.strip())

    def _paper(self, name: str) -> str:
        if name in self.papers:
            return name
        found = self._papers_by_name.get(fold(name), set())
        if len(found) != 1:
            raise LookupError(self._why("paper", name, found, self._papers_by_name))
        return next(iter(found))

    def _person(self, name: str) -> str:
        if name in self.researchers:
            return name
        name, _, title = (part.strip() for part in name.partition(" @ "))
        found = set(self._people_by_name.get(fold(name), set()))
        if title:
            paper = self.papers[self._paper(title)]
            found &= {*paper.researcher_ids, *(author.researcher_id for author in paper.authors)}
        if len(found) != 1:
            raise LookupError(self._why("person", name, found, self._people_by_name))
        return next(iter(found))

    @staticmethod
    def _why(kind: str, name: str, found: set[str], names: Iterable[str]) -> str:
        if found:
            return f"{kind} {name!r} fits {len(found)} records; use an id of {', '.join(sorted(found))}"
        nearest = difflib.get_close_matches(fold(name), names, 1)
        hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
        return f"no {kind} {name!r} in this corpus{hint}"


def check_gold(cases: CaseSet, corpus: Corpus) -> None:
    """Raise `CasesError` naming every reference that names nothing, and every case computed from other data."""
    problems = []
    for case in cases.cases:
        path, line = cases.place(case.id)
        found = [] if case.corpus in (None, corpus.digest) else [_STALE]
        for turn in case.turns:
            for reference in turn.expect.references() if turn.expect else ():
                try:
                    corpus.resolve(reference)
                except LookupError as error:
                    found.append(str(error.args[0]))
        problems += [CaseProblem(path=path, line=line, problem=f"{case.id}: {text}") for text in found]
    if problems:
        raise CasesError(problems)


_STALE = "its gold was computed from another state of the data; write it anew with `colloquy eval --init`"
