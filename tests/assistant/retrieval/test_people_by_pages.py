"""People asked for by role and standing, and by whatever their own pages tell; what a page tells of somebody named."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import generation
from assistant.assistant import Assistant
from assistant.catalog import WorkingCatalog
from assistant.parts import embedded_parts
from assistant.records import Author, Fact, FactKind, Link, Paper, Researcher
from assistant.store import Store
from ingestion.merging.passages import passages
from tests.assistant.store_helpers import SOURCE, HashedWords

_LAB: dict[str, tuple[str, ...]] = {
    "Ada Quill": ("Group Leader", "Ada Quill founded the lab in 2009 after a postdoc in Bergen."),
    "Bram Osei": ("PDRA", "Originally from Ghana, Bram was a baker before he studied chemistry."),
    "Cora Lunt": ("Former PDRA", "Cora is now employed by the Department of Water, Northern Isles Council."),
    "Dina Fahl": (
        "PhD student",
        "Dina is co-supervised by Prof. Wilma Tarn. She received a grant from the Larkspur Foundation in 2022.",
    ),
    "Egon Pratt": (
        "Former PhD student",
        "Egon wrote his thesis under the guidance of Wilma Tarn. He started a post-doc with Dr. Ines Vale in Porto in 2021.",
    ),
    "Faye Moss": ("Visiting PhD student", "Faye has a BSc in geology from the University of Eastern Moor."),
    "Gil Hart": ("Former Visiting PhD student", "Gil plays the cello."),
    "Hana Rook": ("WISP PhD student", "Hana enjoys sailing."),
    "Ivo Sand": ("Westbrook High School", "Ivo helps with the greenhouse."),
    "Jun Abel": ("Graduate Student, Physics (Fall 2023 - current)", "Jun likes chess."),
    "Kit Wolf": ("Graduate Student, Physics (Spring 2023 - Fall 2024) (alumni)", "Kit likes go."),
}


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    data: Path = tmp_path_factory.mktemp("pages") / "data"
    people = tuple(
        Researcher(
            id=name.lower().replace(" ", "-"),
            name=name,
            member=True,
            facts=(
                Fact(kind=FactKind.POSITION, text=position, source_id="s1"),
                Fact(kind=FactKind.BIOGRAPHY, text=life, source_id="s1"),
                *(
                    (Fact(kind=FactKind.EDUCATION, text="Current: Analyst, Tide Bank", source_id="s1"),)
                    if name == "Kit Wolf"
                    else ()
                ),
            ),
            links=(Link(kind="github", url="https://github.com/hrook"),) if name == "Hana Rook" else (),
            source_ids=("s1",),
        )
        for name, (position, life) in _LAB.items()
    )
    paper = Paper(
        id="p",
        title="Sorting Pebbles by Colour",
        abstract="We sort pebbles.",
        authors=(Author(name="Ada Quill", researcher_id="ada-quill"),),
        researcher_ids=("ada-quill",),
        source_ids=("s1",),
    )
    with WorkingCatalog.open(data) as working:
        working.put_reading(SOURCE, "papers", "{}")
        working.replace(people, (paper,), passages(people, (paper,)))
        generation.publish(data, working, HashedWords())
    parts = embedded_parts()
    return Assistant(Store(data, HashedWords()), lambda: parts)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Who are your present PDRAs? I am applying for a fellowship and would like to ask one of them.", {"Bram Osei"}),
        ("I need the current postdocs for an invitation list", {"Bram Osei"}),
        ("Which former post-docs are on the people page?", {"Cora Lunt"}),
        ("everybody who used to do a PhD with you, without the visiting ones", {"Egon Pratt", "Kit Wolf"}),
        ("Which people are doing a doctorate in your group right now? Not counting guests.", {"Dina Fahl", "Hana Rook", "Jun Abel"}),
        ("Has a school pupil ever been part of the team? Who?", {"Ivo Sand"}),
        ("Which graduate students started in the autumn of 2023?", {"Jun Abel"}),
        ("Whose title on the page is WISP PhD student?", {"Hana Rook"}),
        ("list everyone who has left (the alumni), we're writing a newsletter", {"Cora Lunt", "Egon Pratt", "Gil Hart", "Kit Wolf"}),
    ],
)  # fmt: skip
def test_roles_and_standing_in_any_words(question: str, names: set[str], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert {one.name for one in answer.people} == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("which of your folks got money from the Larkspur Foundation", {"Dina Fahl"}),
        ("I need all your people who were supervised by Wilma Tarn, she's turning seventy", {"Dina Fahl", "Egon Pratt"}),
        ("Somebody of yours works for the water department of the Northern Isles now. Name?", {"Cora Lunt"}),
        ("is there anyone with a past in a bakery? a friend told me of a baker turned chemist", {"Bram Osei"}),
        ("List everyone whose degree is from the University of Eastern Moor.", {"Faye Moss"}),
        ("There was somebody from Ghana in your group. I met him once and lost the card.", {"Bram Osei"}),
    ],
)  # fmt: skip
def test_whoever_is_told_by_their_page(question: str, names: set[str], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert {one.name for one in answer.people} == names
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "which of your folks got money from the Primrose Foundation",
        "I need all your people who were supervised by Olga Brandt",
        "List everyone whose degree is from the University of Western Moor.",
        "is there anyone with a past as a pilot?",
        "Which former lab technicians are on the people page?",
        "Which graduate students started in the spring of 2021?",
        "Does anyone here work on sign language?",
    ],
)
def test_what_no_page_tells_is_answered_by_nobody(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"


def test_an_address_beside_the_name(lab: Assistant) -> None:
    answer = lab.ask(
        "Which student carries the wetlands programme in her title (WISP), and what's her GitHub?"
    )
    assert "Hana Rook" in answer.text
    assert "github.com/hrook" in answer.text


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Egon Pratt - current or past?", "Former PhD student"),
        ("Is Cora Lunt still a member, or has she moved on?", "Former PDRA"),
        ("is Dina Fahl still doing her phd with you?", "PhD student"),
        ("Who did Egon Pratt start his post-doc with?", "Ines Vale"),
        ("where's Kit Wolf now?", "Tide Bank"),
        ("During which terms was Kit Wolf a graduate student?", "Spring 2023 - Fall 2024"),
    ],
)
def test_what_is_asked_of_somebody_named(question: str, part: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert part in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which instrument does Bram Osei play?",
        "Where did Gil Hart take the bachelor's?",
        "Who supervises Hana Rook?",
    ],
)
def test_what_the_page_of_somebody_does_not_tell(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"
