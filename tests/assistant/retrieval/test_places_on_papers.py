"""Who is at a place where nobody has a page: the places printed on papers tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import generation
from assistant.assistant import Assistant
from assistant.catalog import WorkingCatalog
from assistant.parts import embedded_parts
from assistant.records import Author, Fact, FactKind, Paper, Researcher
from assistant.store import Store
from ingestion.merging.passages import passages
from tests.assistant.store_helpers import SOURCE, HashedWords

_PLACES = {"Ann Roe": "Fjord University of Technology (2021)", "Bo Lind": "Moor Lab, Reed Institute (2018)"}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data: Path = tmp_path_factory.mktemp("places") / "data"
    people = tuple(
        Researcher(
            id=fid,
            name=name,
            facts=(Fact(kind=FactKind.AFFILIATION, text=place, source_id="s1"),),
            source_ids=("s1",),
        )
        for fid, (name, place) in zip("ab", _PLACES.items(), strict=True)
    )
    paper = Paper(
        id="p",
        title="Sorting Pebbles by Colour",
        abstract="We sort pebbles.",
        authors=tuple(Author(name=one.name, researcher_id=one.id) for one in people),
        researcher_ids=("a", "b"),
        source_ids=("s1",),
    )
    with WorkingCatalog.open(data) as working:
        working.put_reading(SOURCE, "papers", "{}")
        working.replace(people, (paper,), passages(people, (paper,)))
        generation.publish(data, working, HashedWords())
    parts = embedded_parts()
    return Assistant(Store(data, HashedWords()), lambda: parts)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Where does Ann Roe work?", "Fjord University of Technology (2021)"),
        ("Which university is Ann Roe at?", "Fjord University of Technology (2021)"),
        ("Who is from the Reed Institute?", "Bo Lind"),
        ("Is Bo Lind at Moor Lab?", "Moor Lab"),
        ("Which of your researchers is at the Reed Institute?", "Bo Lind"),
        ("people at the Reed Institute", "Bo Lind"),
        ("show me all members from Moor Lab", "Bo Lind"),
    ],
)
def test_a_printed_place_answers(question: str, part: str, shelf: Assistant) -> None:
    answer = shelf.ask(question)
    assert answer.outcome == "answer"
    assert part in answer.text
    assert answer.citations


def test_a_place_that_is_not_printed_is_not_confirmed(shelf: Assistant) -> None:
    assert shelf.ask("Does Ann Roe work at Harvard?").outcome == "abstain"
