"""Which stated fact of a person a question asks for by its meaning, and that what no page states is told apart from it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.embedding.minilm import MiniLM
from assistant.library import Library
from assistant.retrieval.person_facts.kind_by_meaning import NOTHING, kind_asked


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(cast(Any, SimpleNamespace(catalog=None, generation="g1", embedder=MiniLM())))


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("In which subject are they at home?", "interest"),
        ("What discipline does he belong to?", "interest"),
        ("In which area do they work according to the index?", "interest"),
        ("Which college had they gone to earlier?", "education"),
        ("which uni did they attend before singapore", "education"),
        ("What was their major?", "education"),
        ("At what stage of the degree are they?", "position"),
        ("What recognition has she received so far?", "award"),
        ("which prizes did they get as an undergraduate", "award"),
        ("Would they be open to working with an outside team?", "job_seeking"),
        ("they open for collab?", "job_seeking"),
        ("What sort of group would they like to join?", "job_seeking"),
        ("I run a lab abroad. Could we collaborate with him?", "job_seeking"),
    ],
)
def test_the_kind_of_fact(wording: str, kind: str, library: Library) -> None:
    assert kind_asked(wording, library) == kind


@pytest.mark.parametrize(
    "wording",
    [
        "Who pays for their research?",
        "How much do they earn?",
        "Are they married?",
        "What is their favourite film?",
        "Which laptop do they use?",
        "How many people work under them?",
        "What is his view on open source?",
        "Which papers did they write on rivers?",
        "Everything of theirs, please",
        "snow and ice",
    ],
)
def test_what_no_page_states_is_no_kind(wording: str, library: Library) -> None:
    assert kind_asked(wording, library) in (None, NOTHING)
