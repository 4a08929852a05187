"""Statements to be confirmed: what is looked up is the statement, whatever it denies."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.understanding.kinds.statements import looked_up
from tests.assistant.lab import read


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("Is it true that Mira Holmqvist is a postdoc?", "Mira Holmqvist is a postdoc?"),
        ("True or false: Mira Holmqvist is a postdoc.", "Mira Holmqvist is a postdoc."),
        ("Can you confirm that Mira wrote with Tomas?", "Mira wrote with Tomas?"),
        ("Am I right in thinking that Mira wrote with Tomas?", "Mira wrote with Tomas?"),
        ("I heard Tomas works at Google now, correct?", "Tomas works at Google now?"),
        ("Someone told me that Tomas moved to Oslo, is that right?", "Tomas moved to Oslo?"),
        ("Isn't Mira a professor?", "Is Mira a professor?"),
        ("Hasn't Mira published at AAAI?", "Has Mira published at AAAI?"),
        ("Has Mira never published at AAAI?", "Has Mira ever published at AAAI?"),
        ("Is it true that no paper appeared in 2008?", "any paper appeared in 2008?"),
    ],
)
def test_the_statement_itself_is_looked_up(asked: str, plain: str) -> None:
    assert looked_up(asked).lower() == plain.lower()


@pytest.mark.parametrize(
    "asked",
    [
        "Which authors never published at CVPR?",
        "Don't list preprints",
        "Which of the two is right?",
        "papers that were never published",
    ],
)
def test_other_questions_stay_as_they_are(asked: str) -> None:
    assert looked_up(asked) == asked


@pytest.mark.parametrize(
    ("asked", "papers"),
    [
        ("Is it true that Mira Holmqvist never published at AAAI?", ["snow"]),
        ("Has Mira Holmqvist never published at AAAI?", ["snow"]),
        ("Ines Carvalho has no papers at CVPR, right?", ["bees", "bees2"]),
        ("Is it correct that Tomas Verhoeven has no paper with Pavel Horak?", ["robots"]),
        ("Papers by Ines Carvalho but without Mira Holmqvist in 2021", ["bees2"]),
        ("What did Ines Carvalho publish without Mira Holmqvist at CVPR?", ["bees", "bees2"]),
    ],
)
def test_what_bears_on_a_statement_is_listed(asked: str, papers: list[str], assistant: Assistant) -> None:
    assert sorted(one.id for one in assistant.ask(asked).papers) == papers


@pytest.mark.parametrize(
    "asked",
    [
        "Is Mira Holmqvist a PhD student?",
        "Is it true that Mira Holmqvist is a postdoc?",
        "Isn't Mira Holmqvist a full professor?",
        "Mira Holmqvist is a lab manager, right?",
    ],
)
def test_whether_somebody_holds_a_post_asks_for_the_position(asked: str, library: Library) -> None:
    assert read(asked, library).fact == "position"


@pytest.mark.parametrize(
    "asked",
    [
        "Journal of Animal Ecology papers",
        "Who graduated from Vrije Universiteit?",
        "Mira Holmqvist Google Scholar",
    ],
)
def test_what_is_no_name_is_nobody(asked: str, library: Library) -> None:
    query = read(asked, library)
    assert all(one.researcher_id for one in query.people)
