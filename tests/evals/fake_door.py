"""A small invented lab and a door that answers from a table: a real implementation of what the suite measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.records import (
    Answer,
    AnswerPaper,
    AnswerPerson,
    Author,
    Citation,
    Fact,
    FactKind,
    Link,
    Paper,
    Passage,
    PersonMention,
    Query,
    QueryKind,
    Researcher,
    Turn,
    Usage,
)
from evals.cases import Case
from evals.gold import Corpus

ADA = Researcher(
    id="ada",
    name="Ada Lindström",
    aliases=("A. Lindström", "林达"),
    member=True,
    affiliation="Northfield University",
    interests=("glacier sensing",),
    facts=(Fact(kind=FactKind.H_INDEX, text="h-index 12", value=12, source_id="s1"),),
    links=(Link(kind="homepage", url="https://ada.example.org"),),
)
BO = Researcher(id="bo", name="Bo Okafor", member=True)
TWO_KIM = (Researcher(id="kim1", name="Kim Rao"), Researcher(id="kim2", name="Kim Rao"))


def _paper(
    number: int, title: str, year: int, venue: str, people: Sequence[Researcher], abstract: str
) -> Paper:
    return Paper(
        id=f"p{number}",
        title=title,
        year=year,
        venue=venue,
        abstract=abstract,
        authors=tuple(Author(name=person.name, researcher_id=person.id) for person in people),
        researcher_ids=tuple(person.id for person in people),
        links=(Link(kind="paper", url=f"https://papers.example.org/{number}"),),
    )


PAPERS = (
    _paper(
        1,
        "IceNet: Sensing Glaciers from Orbit",
        2023,
        "ICLR",
        (ADA, BO),
        "IceNet lowers the error by 0.19% on ice.",
    ),
    _paper(2, "Quiet Drones", 2024, "NeurIPS", (ADA,), "We make drones quiet. Noise falls by half."),
    _paper(3, "Fair Queues", 2024, "ICLR", (BO, TWO_KIM[0]), "Queues that are fair to all."),
    _paper(4, "Tidal Maps", 2021, "AAAI", (TWO_KIM[1],), "Maps of tides."),
)
PASSAGES = (
    *tuple(
        Passage(
            id=f"{paper.id}.a",
            kind="paper",
            owner_id=paper.id,
            field="abstract",
            title=paper.title,
            text=f"{paper.title}. {paper.abstract}",
            source_id="s1",
        )
        for paper in PAPERS
    ),
    Passage(
        id="ada.h",
        kind="person",
        owner_id="ada",
        field="h_index",
        title="Ada Lindström",
        text="h-index 12",
        source_id="s1",
    ),
)
CORPUS = Corpus(PAPERS, (ADA, BO, *TWO_KIM), PASSAGES)


def cite(number: int, owner: str, quote: str | None = None, **changed: Any) -> Citation:
    """A citation of a paper's abstract, or of Ada's h-index."""
    person = owner in CORPUS.researchers
    passage = CORPUS.passages[f"{owner}.h" if person else f"{owner}.a"]
    fields: dict[str, Any] = {
        "number": number,
        "kind": passage.kind,
        "title": passage.title,
        "quote": passage.text if quote is None else quote,
        "source": "lab.md",
        "paper_id": None if person else owner,
        "researcher_id": owner if person else None,
        "passage_id": passage.id,
    }
    return Citation(**(fields | changed))


def answer(
    text: str,
    *,
    papers: Sequence[str] = (),
    people: Sequence[str] = (),
    citations: Sequence[Citation] = (),
    outcome: Any = "answer",
    about: Sequence[str] = (),
    **changed: Any,
) -> Answer:
    """An answer as the assistant would give it."""
    fields: dict[str, Any] = {
        "question": "",
        "resolved_question": "",
        "query": Query(
            kind=QueryKind.PAPERS, people=tuple(PersonMention(text=i, researcher_id=i) for i in about)
        ),
        "text": text,
        "outcome": outcome,
        "abstained": outcome != "answer",
        "writer": "embedded",
        "papers": tuple(AnswerPaper(id=i, title=CORPUS.papers[i].title) for i in papers),
        "people": tuple(AnswerPerson(id=i, name=CORPUS.researchers[i].name) for i in people),
        "citations": tuple(citations),
    }
    return Answer(**(fields | changed))


class TableDoor:
    """Answers each question from a table; raises what the table holds where that is an exception."""

    def __init__(self, table: Mapping[str, Answer | Exception], usage: Usage | None = None) -> None:
        self.table = table
        self.usage = usage
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        found = self.table.get(question, answer("That is not covered.", outcome="abstain"))
        if isinstance(found, Exception):
            raise found
        return found.model_copy(update={"usage": self.usage}) if self.usage else found


def case(identifier: str, *turns: tuple[str, dict[str, Any] | None], **changed: Any) -> Case:
    """A case from (what is asked, what is expected) pairs."""
    data = {"id": identifier, "category": "topic", "turns": [{"user": u, "expect": e} for u, e in turns]}
    return Case.model_validate_json(__import__("json").dumps(data | changed))
