"""Questions about a lab's people as its members."""

from __future__ import annotations

import pytest

from assistant.records import QueryKind
from assistant.understanding.kinds.kinds import shape_of
from assistant.understanding.people.membership import CURRENT, JOINED, LEFT, PRESENT, WENT, of_members


@pytest.mark.parametrize(
    ("masked", "fact", "sort"),
    [
        ("who left the group?", LEFT, ""),
        ("who has left the marsh lab recently?", LEFT, ""),
        ("how many people left the lab in YEAR?", LEFT, ""),
        ("who defended in YEAR?", LEFT, ""),
        ("and the former ones?", LEFT, ""),
        ("who finished the phd in YEAR?", LEFT, "phd"),
        ("which phd students graduated?", LEFT, "phd students"),
        ("who joined in YEAR?", JOINED, ""),
        ("did any postdocs join in YEAR?", JOINED, "postdocs"),
        ("who are the SORT members?", JOINED, ""),
        ("who was in the lab in YEAR?", PRESENT, ""),
        ("who was a member of the group in YEAR?", PRESENT, ""),
        ("who are the current members?", CURRENT, ""),
        ("how many people are in the lab right now?", CURRENT, ""),
        ("which students are still in the lab?", CURRENT, "students"),
        ("who works there now?", CURRENT, ""),
        ("how big is the group?", CURRENT, ""),
        ("size of the lab?", CURRENT, ""),
        ("where did the alumni go?", WENT, ""),
        ("where are your former postdocs now?", WENT, "former postdocs"),
        ("what do your alumni do today?", WENT, ""),
        ("where did your phd students end up after graduating?", WENT, "phd students"),
        ("alumni destinations", WENT, ""),
        ("who are the alumni and what do they do today?", WENT, ""),
        ("where are the alumni?", WENT, ""),
        ("which alumni are professors now?", WENT, "now professors"),
        ("which alumni became professors?", WENT, "now professors"),
        ("list the former phd students and where they work", WENT, "former phd students"),
    ],
)
def test_membership_is_told_from_the_words(masked: str, fact: str, sort: str) -> None:
    shape = shape_of(masked)
    assert (shape.kind, shape.fact, shape.topic) == (QueryKind.PEOPLE, fact, sort)


@pytest.mark.parametrize(
    "masked",
    [
        "who left out the decoder?",
        "who came up with mixup?",
        "what did the new students publish?",
        "who works on what is left of a network after pruning?",
        "when did they join?",
        "how large is the dataset?",
        "how many alumni are there?",
        "which papers came first?",
        "who was the first author in YEAR?",
        "how many papers do the current members have?",
    ],
)
def test_other_questions_ask_of_no_member(masked: str) -> None:
    assert of_members(masked) is None
