"""People counted and listed by the role that their pages give."""

from __future__ import annotations

import pytest

from assistant.understanding.people.roles_listed import by_role


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("how many alumni are listed as programmers", "How many former programmers are there?"),
        ("number of postdocs among the alumni", "How many former postdocs are there?"),
        ("How many of the former members were PhD students?", "How many former PhD students are there?"),
        ("How many undergraduates does the lab list as alumni?", "How many former undergraduates are there?"),
        ("Among the alumni, how many were undergraduates?", "How many former undergraduates are there?"),
        ("Which alumni were interns?", "Who are the former interns?"),
        ("who is listed as a postdoc?", "Who are the postdoc?"),
        ("How many people have the position PhD student?", "How many PhD student are there?"),
        ("count the former postdocs", "How many former postdocs are there?"),
    ],
)
def test_roles(text: str, plain: str) -> None:
    assert by_role(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "How many alumni are professors now?",
        "How many papers are listed as preprints?",
        "Which alumni work on robots?",
        "Which alumni became professors?",
        "How many people work on snow?",
        "How many postdocs work on snow?",
    ],
)
def test_what_asks_for_more_stays(text: str) -> None:
    assert by_role(text) == text
