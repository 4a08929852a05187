"""Something stored, asked for in the words of a task, is no task; what is to be made new stays one."""

from __future__ import annotations

import pytest

from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.kinds.other_tasks import asks_other_task
from assistant.understanding.kinds.private_matters import is_private
from assistant.understanding.message.handed_over import as_plain_request
from tests.assistant.lab import read


@pytest.mark.parametrize(
    "text",
    [
        "Could you send me the GitHub address of IceNet? I'd like to build a kite.",
        "Please send me the year and venue of IceNet.",
        "send us the complete author list of SwarmWalk, please",
        "Remind me which conference IceNet was at.",
        "Can you remind me who wrote SwarmWalk?",
        "write down all authors of IceNet for my wife, she collects names",
        "Could you forward me the link to IceNet?",
    ],
)
def test_of_a_paper(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.refusal, query.topic) == (QueryKind.FACT, "", "") or query.refusal is None
    assert query.paper_ids and not query.topic


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Calculate how many papers Mira Holmqvist has in 2023", QueryKind.COUNT),
        ("Compute the number of papers at ICRA", QueryKind.COUNT),
        ("Compile a bibliography of Mira Holmqvist's papers", QueryKind.PAPERS),
        ("Order Mira Holmqvist's papers by date", QueryKind.PAPERS),
    ],
)
def test_of_several(text: str, kind: QueryKind, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (kind, "")
    assert not query.refusal


@pytest.mark.parametrize(
    "text",
    [
        "Send an email to Mira Holmqvist",
        "Write a poem about IceNet",
        "Calculate 3 times 17",
        "send my regards to the team",
        "remind me to call my mother",
        "write me the code for a website",
    ],
)
def test_tasks_stay(text: str) -> None:
    assert as_plain_request(text) == text


def test_one_sought_without_a_question() -> None:
    assert (
        as_plain_request("I'm after the report on snow and sound.") == "Which papers are on snow and sound?"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Does anyone work on generating song lyrics?",
        "Which papers forecast tomorrow's flu cases?",
        "Anything on temperature scaling, like in distillation?",
        "Who has a recipe for training with bad labels?",
        "is there work on the social capital of scientists?",
    ],
)
def test_topics_in_words_of_tasks(text: str) -> None:
    assert not asks_other_task(text)


@pytest.mark.parametrize(
    "text",
    [
        "What's the weather like today?",
        "What is the capital of Peru?",
        "a good recipe for green chile stew",
        "Give me a recipe for pancakes",
        "a limerick, please",
        "Who is the president of Peru?",
    ],
)
def test_other_tasks_stay_refused(text: str) -> None:
    assert asks_other_task(text)


def test_the_age_of_papers_is_not_private() -> None:
    assert not is_private("which is older, PAPER or PAPER , and from what years are PERSON ?")
    assert not is_private("i am married to a statistician who loved PAPER . who wrote it?")
    assert is_private("who is older, PERSON or PERSON ?")
    assert is_private("is PERSON married?")
