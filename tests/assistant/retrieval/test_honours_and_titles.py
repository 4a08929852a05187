"""Prizes, orals and parts in the work are not told by an author list or a venue, nor findings by a title."""

from __future__ import annotations

import pytest

from assistant.records import Paper, Query, QueryKind
from assistant.retrieval.paper_facts.honours import honour_not_stored
from assistant.retrieval.paper_facts.title_only import beyond_title
from assistant.retrieval.required.required import in_answer, requires
from assistant.understanding.facts.paper_facts import paper_fact


def _query(wording: str, track: str | None = None) -> Query:
    return Query(kind=QueryKind.FACT, fact="track", wording=wording, track=track)


@pytest.mark.parametrize(
    ("wording", "asked", "track", "missing"),
    [
        ("Did it receive a prize at ECCV?", None, "Oral presentation", "prize"),
        ("Did it win a best paper award?", "Best Paper", None, "best paper"),
        ("Was it a spotlight?", "Spotlight", "Oral", "spotlight"),
        ("Was it an oral?", "Oral", "Oral presentation", ""),
        ("Which award did it win?", None, "Best paper award", ""),
        ("Where did it appear?", None, None, ""),
    ],
)
def test_an_honour_that_no_source_states(
    wording: str, asked: str | None, track: str | None, missing: str
) -> None:
    paper = Paper(id="p", title="Herons at Night", track=track)
    assert honour_not_stored(_query(wording, asked), [paper]) == missing


def test_a_paper_about_awards_asks_for_none() -> None:
    paper = Paper(id="p", title="The Nobel Prize and its Herons")
    assert honour_not_stored(_query("Is it on the prize?"), [paper]) == ""


@pytest.mark.parametrize(
    "masked",
    [
        "who ran the experiments for PAPER?",
        "who had the idea for PAPER",
        "whose idea was PAPER?",
        "which of the authors of PAPER did the coding?",
        "who came up with the original idea of PAPER?",
    ],
)
def test_parts_in_the_work_are_no_author_list(masked: str) -> None:
    assert paper_fact(masked) == "words"
    assert requires(masked)
    assert not in_answer(masked, ["Training-free herons cope badly."])
    assert in_answer(masked, ["A. Berg designed the study and the first author ran it."])


@pytest.mark.parametrize(
    "masked", ["who wrote PAPER?", "who are the authors of PAPER", "who designed PAPER?"]
)
def test_authors_are_still_authors(masked: str) -> None:
    assert paper_fact(masked) == "authors"


@pytest.mark.parametrize(
    ("question", "beyond"),
    [
        ("How does it work?", True),
        ("What did it conclude?", True),
        ("Is it helpful in the end?", True),
        ("Why are herons quiet?", True),
        ("Does it deal with herons?", False),
        ("Which birds does it study?", False),
    ],
)
def test_what_a_title_cannot_tell(question: str, beyond: bool) -> None:
    assert beyond_title(Paper(id="p", title="Quiet Herons"), question) is beyond
    assert not beyond_title(Paper(id="p", title="Quiet Herons", abstract="They call."), question)
