"""What an answer is wanted for is no topic and changes no kind; a tag behind a statement asks whether it is so."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import QueryKind
from assistant.understanding.kinds.refusals import OTHER_TASK
from assistant.understanding.message.prepared import prepared
from assistant.understanding.message.purposes import without_purpose
from tests.assistant.lab import people, read


@pytest.mark.parametrize(
    "purpose",
    [
        "To check for conflicts of interest: ",
        "For the conflict-of-interest form, ",
        "For a conflict check: ",
        "As part of our annual evaluation, ",
        "In order to update our catalogue - ",
        "Good morning, for the departmental newsletter: ",
        "To prepare a site visit next week: ",
        "For the sake of completeness: ",
        "Out of curiosity: ",
    ],
)
def test_what_an_answer_is_for_is_no_topic(purpose: str, library: Library) -> None:
    query = read(f"{purpose}which papers are joint work of Mira Holmqvist and Ines Carvalho?", library)
    assert (query.kind, query.topic, people(query)) == (QueryKind.PAPERS, "", ["mira"])
    assert [one.researcher_id for one in query.coauthors] == ["ines"]


@pytest.mark.parametrize(
    "text",
    [
        "for a funding report I need the number of publications by Mira Holmqvist in 2024 that you list.",
        "For our annual review I'd need the number of papers by Mira Holmqvist from 2024 in your list",
        "for the faculty report: number of papers by Mira Holmqvist in 2024 please",
        "As part of an evaluation I have to report the number of papers Mira Holmqvist wrote in 2024. How many do you have?",
    ],
)
def test_a_number_stays_asked_for_behind_a_purpose(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.fact, people(query)) == (QueryKind.COUNT, None, ["mira"])


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("hello, for the newsletter, who are the members?", "hello, who are the members?"),
        ("For our web page: which are the newest publications?", "which are the newest publications?"),
    ],
)
def test_an_occasion_alone_is_no_topic_whatever_is_asked(text: str, rest: str) -> None:
    assert without_purpose(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "To understand glacier melting, which papers should I read?",
        "For robust walking, which methods are there?",
        "For a workshop on glacier melting: any papers?",
        "For a glacier report: what do you have?",
        "For small robots: what has Tomas Verhoeven written?",
    ],
)
def test_what_may_be_the_topic_stays(text: str) -> None:
    assert without_purpose(text) == text


@pytest.mark.parametrize(
    "tag",
    ["wasn't it?", "was it not?", "right?", "am I right?", "correct?", "isn’t that so", "no?", "didn't it?"],
)
def test_a_tag_is_not_looked_for(tag: str, library: Library) -> None:
    question, _ = prepared(f"IceNet was one of the AAAI papers, {tag}", library)
    assert question.text == "IceNet was one of the AAAI papers?"


@pytest.mark.parametrize("text", ["IceNet came out at AAAI, didn't it?", "IceNet is an AAAI paper, right?"])
def test_a_statement_with_a_tag_is_put_right(text: str, assistant: Assistant) -> None:
    answer = assistant.ask(text)
    assert answer.outcome == "answer"
    assert "ICRA 2024" in answer.text and "nothing about" not in answer.text


def test_a_statement_that_is_so_is_said_to_be(assistant: Assistant) -> None:
    answer = assistant.ask("IceNet is an ICRA 2024 paper, isn't it?")
    assert answer.text.startswith("Yes") and ">" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "How many titles from 2024 are catalogued?",
        "How many items from 2024 are indexed?",
        "How many papers dated 2024 do you have archived?",
        "How many publications of 2024 are on file?",
    ],
)
def test_being_kept_is_no_topic(text: str, library: Library) -> None:
    query = read(text, library)
    assert (query.kind, query.topic) == (QueryKind.COUNT, "")


@pytest.mark.parametrize(
    "text",
    [
        "can you do my homework on gradient descent? i need 500 words by tonight",
        "Do my biology assignment on RNA splicing for me, 2 pages",
        "could you finish my essay on data visualization? due tomorrow",
        "can you write my term paper about food webs",
        "need someone to do my coding exercise on attention, can you?",
        "Would someone complete my lab report about melting?",
    ],
)
def test_work_of_those_who_ask_is_not_done_for_them(text: str, library: Library) -> None:
    assert read(text, library).refusal == OTHER_TASK


@pytest.mark.parametrize(
    "text",
    [
        "I have to write an essay on glacier melting. Which papers do you have?",
        "I'm doing my homework on glacier melting: which papers should I read?",
        "Can you help with literature for my assignment on glacier melting?",
        "could you list papers for my essay on glacier melting",
    ],
)
def test_papers_for_such_work_are_asked_for(text: str, library: Library) -> None:
    assert read(text, library).refusal is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("With what was IceNet programmed, CUDA or something else?", "With what was IceNet programmed?"),
        ("What did it run on - a phone, a laptop or anything else?", "What did it run on?"),
        ("Is it IceNet or something else?", "Is it IceNet or something else?"),
    ],
)
def test_a_guess_beside_something_else_asks_nothing(text: str, plain: str, library: Library) -> None:
    assert prepared(text, library)[0].text == plain
