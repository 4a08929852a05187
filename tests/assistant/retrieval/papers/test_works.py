"""Facts of a paper that is named: several at once, and saying so where none is stored."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Answer, Turn
from tests.assistant.lab import open_lab, paper


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("works") / "data")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Whose paper introduced IceNet, and in what year?", ("Mira Holmqvist", "2024")),
        ("Who wrote IceNet and where did it appear?", ("Tomas Verhoeven", "ICRA")),
        ("Where and when was Measuring Snow Depth from Sound published?", ("AAAI", "2023")),
        (
            "When was Counting Bees from the Air published, and who are its authors?",
            ("2022", "Ines Carvalho"),
        ),
        ("By how much does IceNet cut the cost?", ("42%",)),
        ("What percentage of the cost is saved by IceNet?", ("42%",)),
        ("Did Mira Holmqvist write IceNet?", ("Mira Holmqvist", "Tomas Verhoeven")),
    ],
)
def test_every_fact_that_is_asked_for_is_told(question: str, parts: tuple[str, ...], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert all(part in answer.text for part in parts), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many GPU hours did the training of IceNet take?",
        "What is IceNet's learning rate?",
        "How many citations does IceNet have?",
        "Where is the code of SwarmWalk?",
        "How many github stars has IceNet?",
        "How many bees does the IceNet paper count?",
    ],
)
def test_what_is_not_stored_is_said_to_be_so(question: str, lab: Assistant) -> None:
    assert lab.ask(question).outcome == "abstain"


SEALS = paper(
    "seals",
    "SealCount: Counting Seals on Ice Floes",
    "SealCount finds seals on ice. It runs 3.5 times faster than a person and holds 1,204 pictures. "
    "Code has been made available at https://code.example/sealcount.",
    "ines",
    2022,
    "CVPR",
)
FOXES = paper(
    "foxes",
    "FoxTrail: Following Foxes by Their Tracks",
    "FoxTrail follows foxes in snow. It runs 7.1 times faster than before and holds 88 pictures.",
    "pavel tomas",
    2023,
    "AAAI",
)


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("zoo") / "data", SEALS, FOXES)


@pytest.mark.parametrize(
    "question",
    [
        "Compare the speedups of SealCount and FoxTrail.",
        "Which is faster, SealCount or FoxTrail? Compare them.",
        "How do SealCount and FoxTrail differ in speed?",
    ],
)
def test_papers_side_by_side_each_tell_what_they_are_compared_in(question: str, zoo: Assistant) -> None:
    answer = zoo.ask(question)
    assert answer.outcome == "answer"
    assert "3.5" in answer.text and "7.1" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    ["Where is the code of SealCount?", "Is there a repository for SealCount?", "SealCount github"],
)
def test_an_address_that_only_the_text_gives_is_told(question: str, zoo: Assistant) -> None:
    answer = zoo.ask(question)
    assert answer.outcome == "answer"
    assert "https://code.example/sealcount" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who else is on the FoxTrail paper besides Pavel Horak?",
        "Who wrote FoxTrail apart from Pavel Horak?",
    ],
)
def test_who_is_left_out_of_an_author_list_is_none_of_the_answer(question: str, zoo: Assistant) -> None:
    assert [one.name for one in zoo.ask(question).people] == ["Tomas Verhoeven"]


@pytest.mark.parametrize(
    "question",
    [
        "Which batch size did the FoxTrail authors use?",
        "Who were the reviewers of FoxTrail?",
        "How many GitHub stars does the SealCount repository have?",
        "Which license is the code of SealCount under?",
        "Which graphics card was used for timing FoxTrail?",
    ],
)
def test_what_is_asked_beside_authors_and_code_and_not_stored_is_said_to_be_so(
    question: str, zoo: Assistant
) -> None:
    assert zoo.ask(question).outcome == "abstain"


def test_what_one_of_two_papers_tells_less_clearly_is_quoted_too(zoo: Assistant) -> None:
    answer = zoo.ask("What speedups do SealCount and FoxTrail report, respectively?")
    assert "3.5" in answer.text and "7.1" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Give me the repository of the counting seals method.",
        "Where is the code for counting seals on ice floes?",
        "Is there a link to the seals on ice floes paper?",
        "counting seals github link pls",
    ],
)
def test_what_is_linked_is_a_paper(question: str, zoo: Assistant) -> None:
    assert "https://code.example/sealcount" in zoo.ask(question).text


def test_a_wrong_year_is_corrected_where_authors_are_asked_for(zoo: Assistant) -> None:
    answer = zoo.ask("Who proposed FoxTrail, the method from 2019?")
    assert "2023" in answer.text and "Pavel Horak" in answer.text


LADDER = paper(
    "ladder",
    "FishLadder: Salmon Counted at Weirs",
    "Counting fish by hand is slow. FishLadder watches a weir with two cameras. "
    "Its first part, the Gate, crops what moves; a Sorter then tells salmon from trout. "
    "We trained on 1.7M pictures from seven rivers. The time per picture falls by 60%, and 98% of the fish are found.",
    "ines tomas",
    2025,
    None,
    date="2025-03-09",
    arxiv_id="2503.01234",
    links=(
        {"kind": "arxiv", "url": "https://arxiv.org/abs/2503.01234"},
        {"kind": "code", "url": "https://code.example/fishladder"},
    ),
)


@pytest.fixture(scope="module")
def river_lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("river") / "data", LADDER)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("How many pictures was FishLadder trained on, and by how much does the time fall?", ("1.7M", "60%")),
        (
            "How many rivers did the pictures of FishLadder come from? And is there code?",
            ("seven rivers", "code.example"),
        ),
        ("Who wrote FishLadder, and what share of the fish does it find?", ("Ines Carvalho", "98%")),
        ("Is there code for FishLadder and how many cameras does it use?", ("code.example", "two cameras")),
        ("what is the arXiv id of FishLadder", ("2503.01234",)),
        ("arxiv number for fishladder?", ("2503.01234",)),
        ("which month is FishLadder from?", ("March 2025",)),
        ("When was FishLadder written?", ("9 March 2025",)),
        ("IceNet: which conf", ("ICRA",)),
        ("How does FishLadder work?", ("two cameras", "the Gate")),
        ("Tell me about FishLadder", ("two cameras", "the Gate")),
    ],
)
def test_every_part_of_a_question_is_answered(
    question: str, parts: tuple[str, ...], river_lab: Assistant
) -> None:
    answer = river_lab.ask(question)
    assert answer.outcome == "answer", answer.text
    assert all(part in answer.text for part in parts), answer.text


def test_of_two_parts_the_one_that_is_not_stated_is_said_to_be_so(river_lab: Assistant) -> None:
    answer = river_lab.ask("How many pictures was FishLadder trained on, and what is its learning rate?")
    assert answer.outcome == "answer"
    assert "1.7M" in answer.text and "says nothing about" in answer.text


def test_a_month_is_not_told_by_a_year(river_lab: Assistant) -> None:
    answer = river_lab.ask("In which month did IceNet come out?")
    assert answer.outcome == "abstain" and "only the year" in answer.text


WEIR = paper(
    "weir",
    "WeirCount: Trout by Sound",
    "WeirCount listens to trout. Counting becomes up to 3.5x faster, memory sinks by 20%.",
    "ines",
    2024,
    None,
)
DRIFT = paper(
    "drift",
    "DriftWatch: Logs Seen from Bridges",
    "DriftWatch tracks logs with one lens. It is up to 2.25x faster than a guard. Frames are quantized to W4A8.",
    "tomas",
    2024,
    None,
)


@pytest.fixture(scope="module")
def counting_lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("counting") / "data", WEIR, DRIFT)


@pytest.mark.parametrize(
    "question",
    [
        "Which claims the bigger speed-up, WeirCount or DriftWatch?",
        "weircount or drift watch, which is faster",
        "WeirCount versus DriftWatch: the larger speed-up?",
        "Compare the speed-ups of WeirCount and of the DriftWatch paper.",
        "Is DriftWatch faster than WeirCount?",
        "who is faster, weircount or driftwatch",
    ],
)
def test_a_comparison_tells_both_sides_and_the_larger_figure(question: str, counting_lab: Assistant) -> None:
    answer = counting_lab.ask(question)
    assert answer.outcome == "answer"
    assert "3.5x faster" in answer.text and "2.25x faster" in answer.text, answer.text
    assert "larger figure is that of **WeirCount: Trout by Sound**: 3.5x" in answer.text, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What does WeirCount do differently from DriftWatch?",
        "What is the difference in approach between WeirCount and DriftWatch?",
    ],
)
def test_two_approaches_are_told_in_their_own_sentences(question: str, counting_lab: Assistant) -> None:
    text = counting_lab.ask(question).text
    assert "listens to trout" in text and "one lens" in text, text


def test_figures_of_different_things_are_not_compared(counting_lab: Assistant) -> None:
    text = counting_lab.ask("Does WeirCount or DriftWatch save more memory?").text
    assert "the larger is" not in text


def _last(lab: Assistant, *questions: str) -> Answer:
    """The answer to the last of several questions of one conversation."""
    history: list[Turn] = []
    answer = lab.ask(questions[0])
    for question in questions[1:]:
        history += [Turn(role="user", content=answer.question), Turn(role="assistant", content=answer.text)]
        answer = lab.ask(question, history)
    return answer


@pytest.mark.parametrize(
    ("questions", "parts"),
    [
        (
            ("compare WeirCount and DriftWatch", "which of the two is faster?"),
            ("3.5x faster", "2.25x faster"),
        ),
        (("compare WeirCount and DriftWatch", "which one claims the bigger speed-up?"), ("3.5x", "2.25x")),
        (("Tell me about WeirCount", "how much faster is it, and who wrote it?"), ("3.5x", "Ines Carvalho")),
        (
            ("Tell me about WeirCount", "how does it work and how much memory is saved?"),
            ("listens to trout", "20%"),
        ),
    ],
)
def test_follow_ups_are_answered_in_each_part(
    questions: tuple[str, ...], parts: tuple[str, ...], counting_lab: Assistant
) -> None:
    answer = _last(counting_lab, *questions)
    assert answer.outcome == "answer" and all(part in answer.text for part in parts), answer.text
