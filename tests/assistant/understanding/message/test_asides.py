"""What visitors say around a question: politeness, excuses, purposes; and topics, which must not be taken for it."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind, Years
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    "text",
    [
        "I am so sorry to bother you again 😅 but would you maybe, only if its possible ofc, be so nice and show me which papers Mira Holmqvist did publish in 2024?? thx a million!!!",
        "Good afternoon dear assistant, I hope this message finds you well. I am a prospective student and would be grateful if you could tell me which papers Mira Holmqvist has from 2024. Best regards!",
        "hiii, what papers did mira holmqvist put out in 2024",
        "Good evening from rainy Hamburg! Which papers does Mira Holmqvist have from 2024?",
        "which papers from 2024 by mira holmqvist u have in ur whole collection",
        "Which 2024 papers does Mira Holmqvist have, according to the profile page?",
        "What papers of 2024 has Mira Holmqvist, going by your files?",
        "Assuming I only have five minutes, which papers of 2024 are by Mira Holmqvist?",
        "I'm preparing an introduction for Mira Holmqvist at our seminar, which 2024 papers can I mention?",
        "For the poster session tomorrow I need Mira Holmqvist's 2024 papers",
        "my flatmate claims mira holmqvist published three things in 2024. is my flatmate right? which ones are they",
        "I lost my notes yesterday, so once more: papers by Mira Holmqvist in 2024 please",
        "Quick one before lunch: Mira Holmqvist papers 2024",
        "if ur not too busy rn could u list the papers by Mira Holmqvist from 2024",
        "I've been scrolling for ages and still can't find the papers that Mira Holmqvist published in 2024",
        "Would it be at all feasible to obtain the list of works that Mira Holmqvist has from 2024?",
        "Being a total beginner I'd like to see what Mira Holmqvist published in 2024",
        "My grandma could read it so keep it simple: what did Mira Holmqvist publish in 2024?",
        "The coffee machine is broken, but anyway: what did Mira Holmqvist publish in 2024?",
        "I am a fan of Mira Holmqvist's snow work - what are Mira Holmqvist's papers of 2024, snow or not?",
    ],
)
def test_what_is_said_around_a_question_is_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])
    assert query.years == Years(first=2024, last=2024)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What did Mira Holmqvist write about blockchain?", "blockchain"),
        ("mira holmqvist football", "football"),
        ("Mira Holmqvist's dinosaur papers", "dinosaur"),
        ("Mira Holmqvist and volcanoes, anything?", "volcanoes"),
        ("Blockchain: what has Mira Holmqvist published?", "Blockchain"),
        ("I need cooking papers by Mira Holmqvist", "cooking"),
        ("Could you show me what Mira Holmqvist did on snow depth?", "snow depth"),
        ("Sorry to bother you, has Mira Holmqvist got anything on gardening?", "gardening"),
        ("Which of your papers by Mira Holmqvist use drones, if you don't mind?", "drones"),
        ("I'd be glad to see work on chess by Mira Holmqvist", "chess"),
    ],
)
def test_a_topic_stays_one_whether_it_is_stored_or_not(text: str, topic: str, library: Library) -> None:
    query = read(text, library)
    assert (query.topic, people(query)) == (topic, ["mira"])


def test_a_topic_that_only_an_aside_brings_up_is_named_as_left_aside(library: Library) -> None:
    query = read("I'm writing an essay on cooking, which papers has Mira Holmqvist from 2024?", library)
    assert (query.topic, query.unapplied) == ("", ("cooking",))


@pytest.mark.parametrize(
    "text",
    [
        "Does Mira Holmqvist or Tomas Verhoeven have the longer publication list?",
        "Whose list is longer, Mira Holmqvist's or Tomas Verhoeven's?",
        "which of the two has the shorter list, Mira Holmqvist or Tomas Verhoeven?",
        "Who has the bigger output, Mira Holmqvist or Tomas Verhoeven?",
    ],
)
def test_the_longer_list_is_a_comparison_of_counts(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.group_by, query.topic) == (QueryKind.COUNT, "person", "")
    assert people(query) == ["mira", "tomas"]


@pytest.mark.parametrize(
    ("text", "kind", "fact"),
    [
        ("Hi! Who is Mira Holmqvist?", QueryKind.PROFILE, None),
        ("Good morning everyone. Who is Mira Holmqvist?", QueryKind.PROFILE, None),
        ("What field is Mira Holmqvist active in, going by the profile?", QueryKind.FACT, "interest"),
        ("In which area does Mira Holmqvist work, according to the page?", QueryKind.FACT, "interest"),
        ("I should be grateful if you could tell me what it is that Mira Holmqvist does research on", QueryKind.FACT, "interest"),
        ("I'm preparing an introduction for Mira Holmqvist at our seminar, which awards can I mention?", QueryKind.FACT, "award"),
        ("Would Mira Holmqvist be open to working together with an outside group?", QueryKind.FACT, "job_seeking"),
    ],
)  # fmt: skip
def test_asides_hide_no_fact_that_is_asked_for(
    text: str, kind: QueryKind, fact: str | None, library: Library
) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, people(query)) == (kind, fact, ["mira"])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Suppose I want to count bees with a drone. Any paper that could help?", "bees with a drone"),
        ("Imagine I have melting glaciers. What should I read?", "melting glaciers"),
        ("for a workshop on swarms we need speakers", "swarms"),
    ],
)
def test_what_somebody_supposes_is_the_topic(text: str, topic: str, library: Library) -> None:
    assert read(text, library).topic == topic
