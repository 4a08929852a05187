"""A paper asked for as a whole is summed up in its own sentences; its abstract is shown from beginning to end."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Turn
from tests.assistant.lab import open_lab, paper

FIRST = "Otters leave few tracks on stony banks."
FINDING = "We find two things: otters prefer shade, and they return at dusk."
BUILT = "OtterWatch is built on these findings."
HOW = "It points a cheap camera at shaded stones and wakes at dusk."
LAST = "OtterWatch misses 12% fewer otters than a person."
OTTERS = paper(
    "otters",
    "OtterWatch: Otters Seen on Stony Banks",
    " ".join([FIRST, "Cameras are commonly left running all day.", FINDING, BUILT, HOW, LAST]),
    "ines",
    2024,
    "CVPR",
)
BARE = paper("bare", "MoleMap: Where Moles Dig", "", "ines", 2021, "CVPR")


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("otters") / "data", OTTERS, BARE)


@pytest.mark.parametrize(
    "question",
    [
        "Could you tell me in simple terms what 'OtterWatch' is?",
        "Explain OtterWatch to me like I'm five.",
        "What is OtterWatch, in plain English?",
        "In layman's terms, what does OtterWatch do?",
        "Can you explain the idea of OtterWatch simply?",
        "Give me the gist of the OtterWatch paper.",
        "tl;dr of OtterWatch please",
        "Summarise OtterWatch in a few sentences.",
        "I have no background at all, what is OtterWatch about?",
        "What problem is solved by OtterWatch?",
        "Why does OtterWatch matter?",
        "What's the take-home message of OtterWatch?",
    ],
)
def test_it_is_summed_up_in_several_sentences(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert [one for one in (FIRST, FINDING, HOW, LAST) if one not in answer.text] == []


@pytest.mark.parametrize(
    "question",
    [
        "Show me the abstract of OtterWatch.",
        "Please quote the whole abstract of the OtterWatch paper.",
        "Can you paste the summary of OtterWatch here verbatim?",
        "Give me the full text of the abstract of OtterWatch.",
        "abstract of OtterWatch",
    ],
)
def test_the_abstract_is_shown_whole(question: str, lab: Assistant) -> None:
    assert " ".join(line[2:-4] for line in lab.ask(question).text.splitlines() if line.startswith("> ")) == (
        OTTERS.abstract
    )


@pytest.mark.parametrize(
    "question", ["What is the abstract of MoleMap?", "Quote the MoleMap abstract in full."]
)
def test_an_abstract_that_is_not_stored_is_not_shown(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain" and "No abstract is stored" in answer.text


def test_what_is_in_particular_asked_is_not_met_by_a_summary(lab: Assistant) -> None:
    assert lab.ask("What is OtterWatch's learning rate, in short?").outcome == "abstain"


def test_a_follow_up_is_told_in_other_words(lab: Assistant) -> None:
    answer = lab.ask("And in simple terms?", [Turn(role="user", content="What is OtterWatch?")])
    assert FIRST in answer.text and LAST in answer.text


def test_a_sentence_that_leans_on_another_is_shown_with_it(lab: Assistant) -> None:
    assert FINDING in lab.ask("On what findings is OtterWatch built?").text
