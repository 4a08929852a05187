"""Facts named barely after one person alone was spoken of, through the whole embedded path."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.assistant import Assistant
from assistant.records import FactKind, QueryKind
from tests.assistant.lab import MIRA, OTHERS, TOMAS, fact, last, open_lab, people

TOLD = TOMAS.model_copy(
    update={
        "facts": (
            *TOMAS.facts,
            fact(FactKind.POSITION, "PhD student"),
            fact(FactKind.EDUCATION, "M.Sc. Geology, Moor College (2019)"),
            fact(FactKind.INTEREST, "Soft ground"),
        )
    }
)
LED = MIRA.model_copy(update={"facts": (*MIRA.facts, fact(FactKind.POSITION, "Professor"))})


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    yield open_lab(tmp_path_factory.mktemp("lab"), researchers=(LED, TOLD, *OTHERS))


@pytest.mark.parametrize("before", ["Who is Tomas Verhoeven?", "Who are the PhD students?"])
@pytest.mark.parametrize(
    ("turn", "wanted"),
    [
        ("interests?", FactKind.INTEREST),
        ("And the master's, where and when?", FactKind.EDUCATION),
        ("email?", "email"),
        ("what about the degree?", FactKind.EDUCATION),
    ],
)
def test_it_is_asked_of_the_one_shown(before: str, turn: str, wanted: str, lab: Assistant) -> None:
    query = last(lab, before, turn)
    assert (query.kind, query.fact, people(query)) == (QueryKind.FACT, wanted, ["tomas"])


@pytest.mark.parametrize("turn", ["PhD students?", "papers?", "other members?"])
def test_others_are_asked_for_as_before(turn: str, lab: Assistant) -> None:
    assert last(lab, "Who is Tomas Verhoeven?", turn).kind is not QueryKind.FACT


def test_a_fact_is_asked_of_the_author_at_a_place(lab: Assistant) -> None:
    query = last(lab, "Who wrote IceNet?", "The second one, what degree did they do?")
    assert (query.fact, people(query)) == (FactKind.EDUCATION, ["tomas"])


def test_what_else_they_published_leaves_out_the_paper_spoken_of(lab: Assistant) -> None:
    asked = (
        "Who wrote IceNet?",
        "The second one, what position do they have?",
        "what else did they publish that year?",
    )
    query = last(lab, *asked)
    assert query.without is not None and query.without.paper_ids == ("icenet",)


@pytest.mark.parametrize(
    "turn", ["Is there a project page?", "project site for it?", "homepage of the project?"]
)
def test_the_page_of_a_project_is_one_of_its_links(turn: str, lab: Assistant) -> None:
    query = last(lab, "What is IceNet about?", turn)
    assert (query.kind, query.fact, query.paper_ids) == (QueryKind.FACT, "links", ("icenet",))


@pytest.mark.parametrize(
    "turn", ["do you have a private phone number for them", "a personal mobile number to reach her?"]
)
def test_private_numbers_are_refused_in_pronouns_too(turn: str, lab: Assistant) -> None:
    assert last(lab, "Who is Mira Holmqvist?", turn).refusal


def test_a_phone_number_is_no_number_of_papers(lab: Assistant) -> None:
    query = last(lab, "Do you have a phone number of Mira Holmqvist?")
    assert (query.kind, query.fact) == (QueryKind.FACT, "phone")


@pytest.mark.parametrize(
    "turn", ["who wrote it, I mean who signed the article?", "and who were the people behind it?"]
)
def test_who_is_never_answered_by_a_venue(turn: str, lab: Assistant) -> None:
    assert last(lab, "What is IceNet about?", turn).fact == "authors"
