"""Who works on a topic: every paper that shows it is told once at least, and what comes near is named below."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import RankedPerson
from assistant.writing.people_by_papers import PAPERS_PER_PERSON, papers_told
from tests.assistant.lab import open_lab, paper

MOSS = [
    paper(
        f"moss{number}",
        f"Moss carpets on {place}",
        f"Moss carpets grow on {place}. We count the moss carpets of {place} each year.",
        "pavel ines" if number == 0 else "pavel",
        2020 + number,
        None,
    )
    for number, place in enumerate(("roofs", "walls", "stones", "roots", "bridges"))
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *MOSS)


def test_every_paper_that_shows_it_is_told_and_cited(lab: Assistant) -> None:
    answer = lab.ask("Who works on moss carpets?")
    assert answer.text.index("Pavel Horak") < answer.text.index("Ines Carvalho")
    assert all(answer.text.count(one.title) >= 1 for one in MOSS)
    assert {one.title for one in answer.citations} == {one.title for one in MOSS}


def test_beyond_the_first_few_only_what_is_told_for_nobody_else() -> None:
    many = tuple(f"p{number}" for number in range(PAPERS_PER_PERSON + 3))
    ranked = (
        RankedPerson(researcher_id="a", paper_ids=many),
        RankedPerson(researcher_id="b", paper_ids=many[-2:]),
    )
    told = papers_told(ranked)
    assert told["b"] == many[-2:]
    assert told["a"] == many[: PAPERS_PER_PERSON + 1]
