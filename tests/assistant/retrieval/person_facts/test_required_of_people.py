"""What a page must say to tell a thesis' title, a grade, what somebody is paid."""

from __future__ import annotations

import pytest

from assistant.records import Fact, FactKind
from assistant.retrieval.person_facts.required_of_people import telling_required


def _fact(text: str) -> Fact:
    return Fact(kind=FactKind.OTHER, text=text, source_id="s1")


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("What was the title of their doctoral thesis?", "Ph.D. graduate (alumni)", False),
        ("What was the title of their doctoral thesis?", "Thesis: Mites of the northern hives", True),
        ("What did they write the dissertation on?", "PhD in biology, 2019", False),
        ("Who supervised the thesis?", "PhD with Ada Frost", True),
        ("What grade average did they finish the bachelor's with?", "BSc at Honors College, 2015", False),
        ("What grade average did they finish the bachelor's with?", "BSc, GPA 3.9/4.0", True),
        ("How much does the museum pay they?", "I joined the museum in 2023", False),
        ("Where did they study?", "BSc at Honors College, 2015", True),
    ],
)
def test_a_line_tells_what_is_asked(question: str, text: str, tells: bool) -> None:
    assert bool(telling_required([_fact(text)], question)) is tells
