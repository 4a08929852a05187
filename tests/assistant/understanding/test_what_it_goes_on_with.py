"""What a follow-up goes on with: somebody else, some of what was listed, whoever was asked about last."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind, Years
from tests.assistant.lab import last, people

MIRA_AT_ICRA = "Which papers has Mira Holmqvist at ICRA?"


@pytest.mark.parametrize(
    "question",
    [
        "Does anybody else here have an ICRA paper?",
        "Has anyone else published at ICRA?",
        "who else has something at ICRA?",
        "any other people with ICRA papers?",
    ],
)
def test_somebody_else_wrote_another_paper(assistant: Assistant, question: str) -> None:
    assert last(assistant, MIRA_AT_ICRA, question, "What is that one about?").paper_ids == ("robots",)


def test_somebody_else_is_not_whoever_was_asked_about(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven", "Has anybody else published at AAAI?")
    assert query.without is not None and [one.researcher_id for one in query.without.people] == ["tomas"]


@pytest.mark.parametrize(
    "question",
    [
        "any of it from 2024?",
        "is any of that from 2024?",
        "what of it is from 2024?",
        "and some of this in 2024?",
        "which of it came out in 2024?",
    ],
)
def test_some_of_it_is_of_the_list(assistant: Assistant, question: str) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven", question)
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.PAPERS, ["tomas"], ())
    assert query.years == Years(first=2024, last=2024)


def test_all_of_this_author_is_no_part_of_a_list(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven at ICRA", "now all of this author's papers from 2025")
    assert (people(query), query.venues, query.years) == (["tomas"], (), Years(first=2025, last=2025))


def test_something_newer_on_a_topic_of_its_own_is_of_anybody(assistant: Assistant) -> None:
    query = last(assistant, "What is IceNet about?", "Is there something newer on reinforcement learning?")
    assert (people(query), query.topic, query.years) == ([], "reinforcement learning", Years(first=2025))


def test_how_much_of_it_counts(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven", "how much of it is from 2024?")
    assert (query.kind, people(query)) == (QueryKind.COUNT, ["tomas"])


@pytest.mark.parametrize("fact", ["What is Mira Holmqvist's h-index?", "Where does Mira Holmqvist work?"])
@pytest.mark.parametrize("question", ["and how many from 2024 do you list?", "how many papers from 2024 are there?", "and from 2024?"])  # fmt: skip
def test_a_number_is_of_whom_was_asked_about_last(assistant: Assistant, fact: str, question: str) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven on reinforcement learning", fact, question)
    assert (people(query), query.topic, query.years) == (["mira"], "", Years(first=2024, last=2024))


@pytest.mark.parametrize("question", ["How many meadows did they visit?", "On what drones do they rely?"])
def test_they_are_the_authors_where_nobody_was_spoken_of(assistant: Assistant, question: str) -> None:
    query = last(assistant, "Which papers are about counting from the air?", question)
    assert query.kind is QueryKind.FACT and query.paper_ids in (("bees",), ("bees2",))


@pytest.mark.parametrize(
    "question",
    [
        "Of the 2024 papers, which deals with robots?",
        "Which of the 2024 ones deals with robots?",
        "From the list of 2024, which one is on robots?",
        "Among those from 2024, which is about robots?",
        "Of the 2024 papers, which has robots as its main thing?",
        "out of the papers from 2024, any on robots?",
    ],
)
def test_a_list_named_by_its_year_is_that_list(assistant: Assistant, question: str) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven in 2024", "and in 2025?", question)
    assert (query.kind, people(query), query.paper_ids) == (QueryKind.PAPERS, ["tomas"], ())
    assert query.years == Years(first=2024, last=2024) and "robots" in query.topic


def test_a_year_of_the_last_list_narrows_it(assistant: Assistant) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven", "which of the 2024 ones deals with robots?")
    assert (people(query), query.years, query.topic) == (["tomas"], Years(first=2024, last=2024), "robots")


def test_a_year_with_more_said_of_its_papers_is_no_list_shown(assistant: Assistant) -> None:
    query = last(
        assistant, "Papers by Tomas Verhoeven in 2024", "And which of the 2024 papers by Mira Holmqvist?"
    )
    assert people(query)[:1] == ["mira"] or "mira" in [one.researcher_id for one in query.coauthors]


@pytest.mark.parametrize(
    "reaction",
    ["Fair enough.", "That's fair.", "No worries.", "Good point.", "As I thought.", "Point taken.", "Oh well.", "Just curious.", "Sounds reasonable.", "Very well."],
)  # fmt: skip
def test_a_reaction_before_a_question_is_no_topic(assistant: Assistant, reaction: str) -> None:
    query = last(assistant, "What is IceNet about?", f"{reaction} Which sensors are used?")
    assert query.paper_ids == ("icenet",)
    assert not set(query.topic.lower().split()) & set(reaction.strip(".").lower().split())


@pytest.mark.parametrize("question", ["What about 2025?", "and in 2025?"])
def test_a_venue_asked_of_one_year_gives_way_in_another_that_has_none(
    assistant: Assistant, question: str
) -> None:
    query = last(assistant, "Papers by Tomas Verhoeven in 2024", "Which were at ICRA?", question)
    assert (people(query), query.years, query.venues) == (["tomas"], Years(first=2025, last=2025), ())


@pytest.mark.parametrize(
    "question",
    [
        "and the oldest one you have from the same author?",
        "what is the earliest one by this author?",
        "And the oldest paper of the same person?",
    ],
)
def test_the_oldest_by_the_same_author_is_of_all_that_they_wrote(assistant: Assistant, question: str) -> None:
    query = last(assistant, "Papers by Mira Holmqvist at ICRA", "What is it about?", question)
    assert (people(query), query.paper_ids, query.sort) == (["mira"], (), "oldest")


@pytest.mark.parametrize("question", ["the first one, only from 2022", "The first, and just those from 2022"])
def test_who_is_meant_may_be_said_with_more(assistant: Assistant, question: str) -> None:
    query = last(assistant, "Papers by Wei Lindgren", question)
    assert (people(query), query.years) == (["wei1"], Years(first=2022, last=2022))
