"""What visitors tell of themselves before they ask of papers is not asked for."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Turn
from tests.assistant.lab import open_lab, paper

SEALS = paper(
    "seals",
    "SealCount: Counting Seals on Ice Floes",
    "SealCount finds seals on ice. (1) A drone looks and (2) a net counts. It runs 3.5 times faster than a person.",
    "ines",
    2022,
    "CVPR",
)
FOXES = paper(
    "foxes",
    "FoxTrail: Following Foxes by Their Tracks",
    "FoxTrail follows foxes in snow. It runs 7.1 times faster than before.",
    "pavel tomas",
    2023,
    "AAAI",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("zoo") / "data", SEALS, FOXES)


@pytest.mark.parametrize(
    "question",
    [
        "Everyone claims speed-ups. Which claims the larger one, SealCount or FoxTrail, and what are the figures?",
        "So my supervisor, who is rather old school, thinks drones are slow. I told him I'd look it up: is it SealCount or FoxTrail that gets the larger speed-up?",
        "A friend and I have a bet. He says SealCount speeds things up more than FoxTrail. Who wins?",
        "We argued at lunch. Is SealCount quicker than FoxTrail?",
        "I promised my boss, who never reads, to check - which has the higher speed-up, SealCount or FoxTrail, and by how much?",
        "Of SealCount and FoxTrail, which one boasts the bigger acceleration factor, and what is it for each?",
        "Whose speed-up is greater: SealCount's or FoxTrail's?",
    ],
)
def test_papers_are_compared_by_their_figures(question: str, lab: Assistant) -> None:
    text = lab.ask(question).text
    assert "3.5 times" in text and "larger figure is that of **FoxTrail" in text


@pytest.mark.parametrize(
    "question",
    [
        "I am confused with SealCount and FoxTrail. What is the difference of the methods?",
        "I keep mixing up SealCount and FoxTrail. What distinguishes the two?",
        "I'm confused by SealCount and FoxTrail, can you tell them apart for me?",
        "Is SealCount just FoxTrail again or something else?",
        "What do SealCount and FoxTrail each do?",
        "What is the relationship between SealCount and FoxTrail?",
        "In what respect is SealCount unlike FoxTrail?",
    ],
)
def test_methods_are_told_side_by_side(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert "SealCount finds seals on ice." in answer.text and "FoxTrail follows foxes in snow." in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the difference between SealCount and following foxes by tracks?",
        "Compare following foxes by tracks with SealCount.",
        "SealCount or the following of foxes by tracks: what is each for?",
    ],
)
def test_one_of_two_papers_may_be_described(question: str, lab: Assistant) -> None:
    assert sorted(lab.ask(question).query.paper_ids) == ["foxes", "seals"]


def test_what_no_paper_is_about_is_no_second_paper(lab: Assistant) -> None:
    answer = lab.ask("What is the difference between SealCount and bisulfite sequencing?")
    assert answer.query.paper_ids == ("seals",)


@pytest.mark.parametrize(
    "question", ["How do they differ?", "What's the difference between them?", "which of the two is faster?"]
)
def test_two_papers_asked_about_one_after_the_other_are_compared(question: str, lab: Assistant) -> None:
    before = [Turn(role="user", content=one) for one in ("What is SealCount?", "and FoxTrail?")]
    assert lab.ask(question, before).query.paper_ids == ("seals", "foxes")


def test_a_comparison_in_chinese(lab: Assistant) -> None:
    text = lab.ask("SealCount 和 FoxTrail 哪个加速更多？").text
    assert "3.5 times" in text and "7.1 times" in text


@pytest.mark.parametrize(
    "question",
    [
        "Both SealCount and FoxTrail count animals in snow. What is different about them?",
        "SealCount and FoxTrail both look at snow; what sets them apart?",
        "FoxTrail and SealCount watch animals. How do they differ?",
        "Why would I take SealCount rather than FoxTrail, since both are faster than before?",
        "How does SealCount differ from FoxTrail? Both work in snow.",
        "Given that SealCount and FoxTrail both go by snow, in which way are they different?",
    ],
)
def test_what_papers_share_is_not_asked(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.query is not None and answer.query.kind == "compare"
    assert not {"snow", "animals", "faster"} & set(answer.query.topic.split())
    assert "finds seals on ice" in answer.text and "follows foxes in snow" in answer.text


def test_what_is_asked_of_both_stays(lab: Assistant) -> None:
    answer = lab.ask("SealCount and FoxTrail both claim to be fast. Which speed-up has each?")
    assert "3.5 times" in answer.text and "7.1 times" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Compare how SealCount and its successor FoxTrail deal with snow.",
        "How do SealCount and its newer version FoxTrail deal with snow?",
        "SealCount and the later FoxTrail: what does each do about snow?",
        "How do SealCount and FoxTrail, its successor, deal with snow?",
        "SealCount and its rival FoxTrail: how does each deal with snow?",
    ],
)
def test_what_is_said_of_a_paper_in_passing_is_not_asked(lab: Assistant, question: str) -> None:
    query = lab.read(question).query
    assert (query.paper_ids, query.fact != "year") == (("seals", "foxes"), True)
    assert "snow" in query.topic and not {"successor", "newer", "later", "rival"} & set(query.topic.split())


@pytest.mark.parametrize(
    "question", ["Is FoxTrail the successor of SealCount?", "Which is newer, SealCount or FoxTrail?"]
)
def test_what_is_newer_is_still_asked(lab: Assistant, question: str) -> None:
    assert lab.read(question).query.fact == "year"


@pytest.mark.parametrize(
    "question",
    [
        "I need a short summary of SealCount for a board paper: what finds the seals?",
        "For my slides: what finds seals in SealCount?",
        "Quick question for a talk, what finds seals in SealCount?",
        "I'm preparing a report on SealCount. What finds the seals?",
        "We have some trouble with SealCount - what finds the seals?",
    ],
)
def test_what_an_answer_is_wanted_for_is_not_asked(question: str, lab: Assistant) -> None:
    query = lab.ask(question).query
    assert query.paper_ids == ("seals",)
    assert not {"board", "short", "slides", "talk", "report", "trouble"} & set(query.topic.lower().split())


@pytest.mark.parametrize(
    "question",
    [
        "How do SealCount and FoxTrail differ in the way they look at animals?",
        "Compare how SealCount and FoxTrail find animals",
        "What is the difference in how they find animals, SealCount and FoxTrail?",
    ],
)
def test_ways_of_doing_something_are_told_side_by_side(question: str, lab: Assistant) -> None:
    text = lab.ask(question).text
    assert "(1) A drone looks and (2) a net counts." in text and "FoxTrail follows foxes in snow." in text
