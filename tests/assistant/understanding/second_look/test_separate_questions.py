"""Separate questions: what one message asks one after another, and what stays one question."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.library import Library
from assistant.records import Query, QueryKind, Turn
from assistant.understanding.second_look.separate_questions import separate


def asked(assistant: Assistant, *questions: str) -> list[Query]:
    """The queries of the last message, read behind the others."""
    history = tuple(Turn(role="user", content=one) for one in questions[:-1])
    understood = assistant.read(questions[-1], history)
    return [*(one.query for one in understood.before), understood.query]


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Who is Mira Holmqvist and how many papers does she have?", ["Who is Mira Holmqvist?", "how many papers does she have?"]),
        ("Hi! Is there code? And who wrote it?", ["Hi! Is there code?", "And who wrote it?"]),
        ("1) Who works on bees? 2) What is the newest paper?", ["Who works on bees?", "What is the newest paper?"]),
        ("I'd like to know two things: who wrote IceNet, and how many papers he has.", ["I'd like to know two things: who wrote IceNet?", "how many papers he has?"]),
        ("how many by Mira Holmqvist? and by Pavel Horak? and together?", ["how many by Mira Holmqvist?", "and by Pavel Horak?", "and together?"]),
        ("Tomas Verhoeven has a paper on robots, no? What is it called?", ["Tomas Verhoeven has a paper on robots, no? What is it called?"]),
        ("I am a student. Which papers are about bees?", ["I am a student. Which papers are about bees?"]),
        ("Which papers are about glaciers and snow?", ["Which papers are about glaciers and snow?"]),
        ("Have they written together? they have similar names so I wondered", ["Have they written together? they have similar names so I wondered"]),
    ],
)  # fmt: skip
def test_a_message_is_taken_apart_at_its_questions(library: Library, message: str, parts: list[str]) -> None:
    assert [one.removesuffix(".?") for one, _ in separate(message, library)] == [
        one.removesuffix(".?") for one in parts
    ]


@pytest.mark.parametrize(
    ("messages", "kinds"),
    [
        (["Who is Mira Holmqvist and how many papers does she have?"], [QueryKind.PROFILE, QueryKind.COUNT]),
        (["How many papers has Mira Holmqvist, and which is the newest?"], [QueryKind.COUNT, QueryKind.PAPERS]),
        (["Where does Mira Holmqvist work and what did she publish at ICRA?"], [QueryKind.FACT, QueryKind.PAPERS]),
        (["Is there anything on bees? And who works on robots?"], [QueryKind.PAPERS, QueryKind.PEOPLE]),
        (["What is IceNet?", "Who's the first author, and how many papers do you have with that person?"], [QueryKind.FACT, QueryKind.COUNT]),
        (["When did IceNet appear, and did its first author write anything else?"], [QueryKind.FACT, QueryKind.PAPERS]),
        (["paper about snow depth who first author"], [QueryKind.PAPERS, QueryKind.FACT]),
        (["anything on bees when was it published"], [QueryKind.PAPERS, QueryKind.FACT]),
        (["How many papers by Tomas Verhoeven and how many of those at ICRA?"], [QueryKind.COUNT, QueryKind.COUNT]),
    ],
)  # fmt: skip
def test_what_no_single_query_covers_is_asked_one_by_one(
    assistant: Assistant, messages: list[str], kinds: list[QueryKind]
) -> None:
    assert [one.kind for one in asked(assistant, *messages)] == kinds


@pytest.mark.parametrize(
    "message",
    [
        "Who wrote IceNet and when?",
        "Who wrote IceNet, and where did it appear?",
        "Which sensors did the IceNet authors use, and how many of them?",
        "Which papers are about glaciers and about how snow sounds?",
        "Is there research on how robots walk and how they decide?",
        "What is Mira Holmqvist's h-index and where does she work?",
        "How many papers has Mira Holmqvist, and what is her home address?",
    ],
)
def test_what_one_query_covers_stays_one(assistant: Assistant, message: str) -> None:
    assert len(asked(assistant, message)) == 1


def test_the_count_of_whoever_is_first_author_is_of_all_their_papers(assistant: Assistant) -> None:
    _, count = asked(
        assistant,
        "What is IceNet?",
        "Who's the first author, and how many papers do you have with that person?",
    )
    assert ([one.researcher_id for one in count.people], count.position) == (["mira"], None)


def test_a_follow_up_leans_on_the_last_question_of_a_message(assistant: Assistant) -> None:
    (query,) = asked(
        assistant, "How many papers has Mira Holmqvist? And Tomas Verhoeven?", "What about at ICRA?"
    )
    assert ([one.researcher_id for one in query.people], query.venues) == (["tomas"], ("ICRA",))


def test_the_answers_are_shown_behind_one_another(assistant: Assistant) -> None:
    answer = assistant.ask("Who wrote IceNet, and how many papers has its first author?")
    assert "Tomas Verhoeven" in answer.text.split("\n\n")[0]
    assert answer.value == 3
    assert [one.number for one in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert all(f"[{one.number}]" in answer.text for one in answer.citations)
    assert "How many papers by Mira Holmqvist?" in answer.resolved_question
    assert len({one.id for one in answer.papers}) == len(answer.papers)


def test_a_stream_shows_the_answers_before_while_the_last_one_grows(assistant: Assistant) -> None:
    parts = list(assistant.stream("Who wrote IceNet, and how many papers has its first author?"))
    first = parts[-1].text.split("\n\n")[0]
    assert all(part.text.startswith(first) for part in parts)


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("Do you have something about bees, and if so who wrote it?", [QueryKind.PAPERS, QueryKind.FACT]),
        ("I'd like papers on bees. Also who works on robots?", [QueryKind.PAPERS, QueryKind.PEOPLE]),
        ("Who is the first author of IceNet and what is her email and how many papers does she have", [QueryKind.FACT, QueryKind.FACT, QueryKind.COUNT]),
        ("Which paper is about snow, who is the first author, and is there code", [QueryKind.PAPERS, QueryKind.FACT, QueryKind.FACT]),
    ],
)  # fmt: skip
def test_conditions_wishes_and_superlatives_are_questions_too(
    assistant: Assistant, message: str, kinds: list[QueryKind]
) -> None:
    assert [one.kind for one in asked(assistant, message)] == kinds


def test_the_oldest_behind_the_newest_is_of_the_same_list(assistant: Assistant) -> None:
    (query,) = asked(assistant, "What is the newest paper by Mira Holmqvist?", "and the oldest?")
    assert (query.sort, query.limit, [one.researcher_id for one in query.people]) == ("oldest", 1, ["mira"])


@pytest.mark.parametrize(
    "message",
    [
        "What about Mira Holmqvist, what awards has she received?",
        "Explain why Mira Holmqvist, who is first author of IceNet, chose that title.",
        "When I walk over a glacier, the sensors drift. Has anyone looked into that?",
        "I want to do research on how to count bees from the air. What should I read first?",
        "I own a lot of data and would like advice as to which robot walks best. Has anyone built such an adviser?",
        "Is the code of IceNet public? where",
        "Would Mira Holmqvist join us, does the profile say anything?",
    ],
)
def test_what_only_leads_tells_or_frames_is_no_question_of_its_own(library: Library, message: str) -> None:
    assert separate(message, library) == ((message, True),)


@pytest.mark.parametrize(
    "message",
    [
        "With whom, Mira Holmqvist aside, has Tomas Verhoeven published most often?",
        "In which year, if any, did Mira Holmqvist publish at ICRA?",
        "How many papers, all told, does Pavel Horak have?",
        "Where, by the way, does Mira Holmqvist work?",
        "What, in a nutshell, does IceNet do?",
        "Which papers, apart from IceNet, did Tomas Verhoeven write?",
        "On what data, roughly, was IceNet tested?",
        "Do you know who is the first author?",
        "Papers on bees with somebody who is first author",
        "When should robots walk so that they do not sink, and for whom?",
    ],
)
def test_a_part_stands_alone_with_a_verb_of_its_own(library: Library, message: str) -> None:
    assert separate(message, library) == ((message, True),)


@pytest.mark.parametrize(
    "asks",
    [
        "Give both figures.",
        "Please give me both numbers.",
        "Tell me the exact counts",
        "Show the totals for each.",
    ],
)
def test_the_figures_are_told_with_the_question_before(library: Library, asks: str) -> None:
    question = "Who has more papers, Mira Holmqvist or Pavel Horak?"
    assert [one for one, _ in separate(f"{question} {asks}", library)] in ([question], [f"{question} {asks}"])
