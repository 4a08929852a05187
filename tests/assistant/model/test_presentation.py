"""The evidence as a model reads it: nothing that a careful reader could take for something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.citing.supports import Support, supports
from assistant.library import Library
from assistant.model.presentation import present
from assistant.records import Evidence, Passage, Query, QueryKind, RankedPerson, ScoredPassage
from tests.assistant.store_helpers import ADA, BEN, BIOGRAPHY, PAPERS, many_papers, opened_library, passage_of


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened_library(tmp_path_factory.mktemp("presentation") / "data") as library:
        yield library


def scored(*passages: Passage) -> tuple[ScoredPassage, ...]:
    return tuple(ScoredPassage(passage=one, score=1.0) for one in passages)


def shown(evidence: Evidence, library: Library, numbered: tuple[Support, ...] | None = None) -> str:
    items = supports(evidence) if numbered is None else numbered
    return present("a question", evidence, items, library, tokens=6_000, fence="EVIDENCE-1").text


def test_what_pages_say_of_a_person_is_shown_among_many_papers(library: Library) -> None:
    papers = many_papers(20)
    evidence = Evidence(
        query=Query(kind=QueryKind.PROFILE),
        people=(ADA,),
        papers=papers,
        value=20.0,
        passages=scored(BIOGRAPHY, *map(passage_of, papers)),
    )
    text = shown(evidence, library)
    assert "\n    Ada Brook studies river ice." in text
    assert papers[0].title in text
    assert papers[0].abstract not in text


def test_nearest_papers_are_told_from_an_answer(library: Library) -> None:
    evidence = Evidence(
        query=Query(kind=QueryKind.PAPERS),
        value=0.0,
        nearest=PAPERS,
        passages=scored(*map(passage_of, PAPERS)),
    )
    text = shown(evidence, library)
    assert "papers that fit, in all: 0" in text
    assert "only the nearest and do not answer" in text


def test_a_number_is_said_once_and_named(library: Library) -> None:
    listed = Evidence(
        query=Query(kind=QueryKind.COUNT), value=3.0, papers=PAPERS, passages=scored(*map(passage_of, PAPERS))
    )
    assert shown(listed, library).count(": 3") == 1
    reading = listed.model_copy(
        update={"query": Query(kind=QueryKind.READING_LIST, topic="ice"), "value": 12.0}
    )
    text = shown(reading, library)
    assert "papers that fit, in all: 12" in text
    assert "papers chosen to read, in this order: 3" in text
    stated = Evidence(query=Query(kind=QueryKind.FACT, fact="h_index"), value=26.0, people=(ADA,))
    assert "stated number: 26" in shown(stated, library)


@pytest.mark.parametrize(
    ("query", "missing", "said"),
    [
        (Query(kind=QueryKind.COAUTHORS), "5", "5 of these papers have author lists that are cut short"),
        (Query(kind=QueryKind.FACT, fact="email"), "r1", "not stated on the stored pages of Ada Brook"),
        (Query(kind=QueryKind.FACT, paper_ids=("p1",)), "melting speed", "see whether an item says it"),
        (Query(kind=QueryKind.SIMILAR, paper_ids=("p1",)), "Thin ice", "no other stored paper is close to"),
        (Query(kind=QueryKind.PAPERS, topic="whales"), "whales", "not stored: whales"),
    ],
)
def test_what_is_missing_is_said_so_that_it_cannot_be_misread(
    query: Query, missing: str, said: str, library: Library
) -> None:
    evidence = Evidence(query=query, papers=PAPERS[:1], missing=(missing,))
    text = shown(evidence, library)
    assert said in text
    assert ("not stored" in text) == said.startswith("not stored")


def test_co_authors_need_no_abstracts(library: Library) -> None:
    evidence = Evidence(
        query=Query(kind=QueryKind.COAUTHORS),
        papers=PAPERS,
        ranked_people=(RankedPerson(researcher_id="r2", score=2, count=2, paper_ids=("p1", "p2")),),
        passages=scored(*map(passage_of, PAPERS)),
    )
    text = shown(evidence, library)
    assert "- Ben Carver: 2 papers [1][2]" in text
    assert PAPERS[0].abstract not in text


def test_what_two_people_share_is_computed(library: Library) -> None:
    def compared(*ids: tuple[str, ...]) -> str:
        ranked = tuple(
            RankedPerson(researcher_id=who, score=1, count=len(own), paper_ids=own)
            for who, own in zip(("r1", "r2"), ids, strict=True)
        )
        evidence = Evidence(
            query=Query(kind=QueryKind.COMPARE),
            people=(ADA, BEN),
            papers=PAPERS,
            ranked_people=ranked,
            passages=scored(*map(passage_of, PAPERS)),
        )
        return shown(evidence, library)

    assert "papers they share: 1 [2]" in compared(("p1", "p2"), ("p2", "p3"))
    assert "papers they share: 0\n" in compared(("p1",), ("p3",))
