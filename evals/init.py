"""`eval --init`: cases for a lab's own data, with exact gold.

The gold is computed here from the stored records alone, by plain loops: none of the code that answers is used, so a
mistake there cannot hide in the gold. What the records do not settle (a cut author list, a tie) is left open in the
gold (`complete: false`, alternatives) or not asked.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice, pairwise
from typing import Any

from assistant.records import Paper, Researcher, Status
from evals.cases import Case
from evals.gold import Corpus
from evals.matching import fold

Draft = tuple[str, dict[str, Any]]
"""A question and what is expected."""
_INVENTED = ("Orla Vestergaard", "Tomasz Brzezicki", "Imani Okonjo-Hale", "Ludmila Hrvatin", "Casimir Thorne")
_ABSENT_FACTS = ("phone number", "home address", "salary")


class Library:
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


def _authors_known(papers: Sequence[Paper]) -> bool:
    return all(
        paper.authors and paper.authors_complete and all(a.researcher_id for a in paper.authors)
        for paper in papers
    )


def _counts(library: Library) -> Iterator[Draft]:
    for person in library.people:
        papers = library.papers_of[person.id]
        if person.member or len(papers) > 1:
            yield (
                f"How many papers does {person.name} have?",
                library.listing(papers, number={"value": len(papers)}),
            )
    for person in library.members:
        papers = library.papers_of[person.id]
        for year, count in Counter(p.year for p in papers if p.year).most_common(3):
            chosen = [p for p in papers if p.year == year]
            question = f"How many papers did {person.name} publish in {year}?"
            yield question, library.listing(chosen, number={"value": count})
        for venue, count in _venues(papers).most_common(3):
            chosen = [p for p in papers if p.venue == venue]
            yield (
                f"How many {venue} papers does {person.name} have?",
                library.listing(chosen, number={"value": count}),
            )


def _venues(papers: Sequence[Paper]) -> Counter[str]:
    """How many papers each venue has; a preprint server is where a paper lies, not where it appeared."""
    return Counter(
        p.venue for p in papers if p.venue and p.status not in (Status.PREPRINT, Status.UNDER_REVIEW)
    )


def _whole_lab(library: Library) -> Iterator[Draft]:
    papers = list(library.corpus.papers.values())
    for year, count in Counter(p.year for p in papers if p.year).most_common(6):
        yield f"How many papers are from {year}?", {"outcome": "answer", "number": {"value": count}}
    for venue, _ in _venues(papers).most_common(6):
        yield f"Which papers appeared at {venue}?", library.listing([p for p in papers if p.venue == venue])


def _coauthors(library: Library) -> Iterator[Draft]:
    for person in library.people[:14]:
        papers = library.papers_of[person.id]
        others = {identifier for paper in papers for identifier in credited(paper)} - {person.id}
        if others:
            items = sorted(map(library.person, others))
            gold = {"of": "people", "items": items, "complete": _authors_known(papers)}
            yield f"Who are the co-authors of {person.name}?", {"outcome": "answer", "set": gold}


def _together(library: Library) -> Iterator[Draft]:
    shared = []
    for a, b in combinations(library.people[:30], 2):
        common = [paper for paper in library.papers_of[a.id] if b.id in credited(paper)]
        if common:
            shared.append((-len(common), a, b, common))
    shared.sort(key=lambda row: (row[0], row[1].name, row[2].name))
    for _, a, b, common in shared[:10]:
        yield f"Which papers did {a.name} and {b.name} write together?", library.listing(common)
    members = library.members
    apart = [
        (a, b)
        for a, b in combinations(members, 2)
        if not any(b.id in credited(p) for p in library.papers_of[a.id])
    ]
    for a, b in apart[:6]:
        known = _authors_known(library.papers_of[a.id]) or _authors_known(library.papers_of[b.id])
        if known or not common_names(library, a, b):
            gold = library.listing([]) | {"outcome": ["answer", "abstain"]}
            yield f"Which papers did {a.name} and {b.name} write together?", gold


def common_names(library: Library, a: Researcher, b: Researcher) -> bool:
    """Whether two people's papers share a title, so that one work may hide in two records."""
    titles = [{fold(paper.title) for paper in library.papers_of[person.id]} for person in (a, b)]
    return bool(titles[0] & titles[1])


def _temporal(library: Library) -> Iterator[Draft]:
    for person in library.members:
        papers = library.papers_of[person.id]
        years = sorted({p.year for p in papers if p.year})
        if len(years) < 2 or any(p.year is None for p in papers):
            continue
        name, first, last = person.name, years[0], years[-1]
        yield f"List the papers of {name} from {last}", library.listing([p for p in papers if p.year == last])
        yield (
            f"Which papers did {name} publish before {last}?",
            library.listing([p for p in papers if (p.year or 0) < last]),
        )
        yield (
            f"Papers by {name} since {years[-2]}",
            library.listing([p for p in papers if (p.year or 0) >= years[-2]]),
        )
        newest = [p for p in papers if p.year == last]
        yield (
            f"What is the latest paper of {name}?",
            {"outcome": "answer", "docs": [sorted(map(library.paper, newest))]},
        )
        oldest = [p for p in papers if p.year == first]
        yield (
            f"What is the earliest paper of {name}?",
            {"outcome": "answer", "docs": [sorted(map(library.paper, oldest))]},
        )
        absent = first - 20
        gold = library.listing([], number={"value": 0}) | {"outcome": ["abstain", "answer"]}
        yield f"How many papers did {name} publish in {absent}?", gold


def _comparisons(library: Library) -> Iterator[Draft]:
    for a, b in islice(combinations(library.members, 2), 10):
        counts = [len(library.papers_of[person.id]) for person in (a, b)]
        facts = [{"any": [str(n)], "side": person.name} for n, person in zip(counts, (a, b), strict=True)]
        yield f"Who has more papers, {a.name} or {b.name}?", {"outcome": "answer", "facts": facts}


def _superlatives(library: Library) -> Iterator[Draft]:
    for person in library.members:
        papers = library.papers_of[person.id]
        if year := _clear_winner(Counter(str(p.year) for p in papers if p.year)):
            question = f"In which year did {person.name} publish the most papers?"
            yield question, {"outcome": "answer", "facts": [{"any": [year]}]}
        if venue := _clear_winner(_venues(papers)):
            question = f"At which venue has {person.name} published the most papers?"
            yield question, {"outcome": "answer", "facts": [{"any": [venue]}]}
        others = Counter(i for paper in papers for i in credited(paper) if i != person.id)
        if _authors_known(papers) and (other := _clear_winner(others)):
            facts = [{"any": list(_names(library.corpus.researchers[other]))}]
            yield f"Who has {person.name} written most papers with?", {"outcome": "answer", "facts": facts}
    if winner := _clear_winner(Counter({p.name: len(library.papers_of[p.id]) for p in library.people})):
        yield "Who has the most papers?", {"outcome": "answer", "facts": [{"any": [winner]}]}


def _clear_winner(counts: Counter[str]) -> str | None:
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _names(person: Researcher) -> tuple[str, ...]:
    return (person.name, *person.aliases)


def _positions(library: Library) -> Iterator[Draft]:
    for person in library.people[:8]:
        papers = library.papers_of[person.id]
        if _authors_known(papers):
            first = [p for p in papers if p.authors[0].researcher_id == person.id]
            if first:
                yield f"Which papers did {person.name} write as first author?", library.listing(first)


def _paper_facts(library: Library) -> Iterator[Draft]:
    papers = [p for p in library.corpus.papers.values() if library.paper(p) == f"paper:{p.title}"]
    papers.sort(
        key=lambda paper: fold(paper.title)[::-1]
    )  # an order that has nothing to do with person or year
    for paper in [p for p in papers if _authors_known([p])][:10]:
        people = [library.corpus.researchers[a.researcher_id] for a in paper.authors if a.researcher_id]
        facts = [
            {"any": list(dict.fromkeys([author.name, *_names(person)]))}
            for author, person in zip(paper.authors, people, strict=True)
        ]
        yield (
            f'Who wrote "{paper.title}"?',
            {"outcome": "answer", "facts": facts, "docs": [[library.paper(paper)]]},
        )
    for paper in [p for p in papers if p.year][:8]:
        yield f'In which year did "{paper.title}" appear?', _states(str(paper.year), library.paper(paper))
    for paper in [p for p in papers if _venues([p])][-8:]:
        yield f'Where was "{paper.title}" published?', _states(str(paper.venue), library.paper(paper))


def _states(fact: str, reference: str) -> dict[str, Any]:
    return {"outcome": "answer", "facts": [{"any": [fact]}], "docs": [[reference]]}


def _absent(library: Library) -> Iterator[Draft]:
    known = {fold(name) for person in library.corpus.researchers.values() for name in _names(person)}
    parts = {part for name in known for part in name.split()}
    for name in _INVENTED:
        if not set(fold(name).split()) & parts:
            yield f"Which papers did {name} write?", {"outcome": "abstain"}
            yield f"Who is {name}?", {"outcome": "abstain"}
    plain = [person for person in library.people if len(person.name.split()) == 2]
    for a, b in pairwise(plain):
        crossed = f"{a.name.split()[0]} {b.name.split()[-1]}"
        if not _could_be(crossed, known):
            yield f"How many papers does {crossed} have?", {"outcome": ["abstain", "clarify"]}
    for person in library.members:
        for fact in _ABSENT_FACTS:
            yield f"What is {person.name}'s {fact}?", {"outcome": ["abstain", "refuse"]}


def _could_be(name: str, known: set[str]) -> bool:
    """Whether a name is stored, in either order, or is one letter away from one that is."""
    folded = fold(name)
    turned = " ".join(reversed(folded.split()))
    return any(_one_edit_apart(form, other) for form in (folded, turned) for other in known)


def _one_edit_apart(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]


def _shared_names(library: Library) -> Iterator[Draft]:
    holders: dict[str, list[str]] = defaultdict(list)
    for person in library.corpus.researchers.values():
        if library.papers_of[person.id]:
            holders[person.name].append(person.id)
    for name, ids in sorted(holders.items()):
        if len(ids) > 1:
            yield f"Which papers did {name} write?", {"outcome": "clarify"}


_PLAN: tuple[tuple[str, Callable[[Library], Iterator[Draft]], int], ...] = (
    ("count", _counts, 40),
    ("count", _whole_lab, 12),
    ("coauthor", _coauthors, 14),
    ("coauthor", _together, 16),
    ("temporal", _temporal, 30),
    ("comparison", _comparisons, 10),
    ("superlative", _superlatives, 20),
    ("author_position", _positions, 8),
    ("paper_fact", _paper_facts, 26),
    ("unanswerable", _absent, 30),
    ("ambiguous", _shared_names, 10),
)
"""Category, what makes its drafts, and how many are kept at most."""


def init_cases(corpus: Corpus, categories: Sequence[str] = ()) -> list[Case]:
    """Cases over a corpus, two thirds `dev` and one third `held_out`; only some categories where they are named."""
    library = Library(corpus)
    cases: list[Case] = []
    numbers: Counter[str] = Counter()
    asked: set[str] = set()
    for category, make, most in _PLAN:
        if categories and category not in categories:
            continue
        drafts = {question: expect for question, expect in make(library) if question not in asked}
        asked |= drafts.keys()
        for question, expect in islice(drafts.items(), most):
            numbers[category] += 1
            data = {
                "id": f"{category}-c{numbers[category]:03}",
                "category": category,
                "split": "held_out" if numbers[category] % 3 == 0 else "dev",
                "turns": [{"user": question, "expect": expect}],
                "origin": "computed",
                "corpus": corpus.digest,
            }
            cases.append(Case.model_validate_json(json.dumps(data)))
    return cases
