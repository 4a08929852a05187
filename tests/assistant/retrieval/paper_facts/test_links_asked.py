"""What can be had of a paper is answered by its links; another kind of link than the one asked for does not answer."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.records import Link, Turn
from assistant.retrieval.paper_facts.links_asked import only_address
from tests.assistant.lab import open_lab, paper

CODE = "https://code.example/otters"
OTTERS = paper(
    "otters",
    "OtterWatch: Otters Seen on Stony Banks",
    "OtterWatch points a cheap camera at shaded stones.",
    "ines",
    2024,
    "CVPR",
    links=(Link(kind="code", url=CODE), Link(kind="arxiv", url="https://arxiv.org/abs/2401.00001")),
)
MOLES = paper("moles", "MoleMap: Where Moles Dig", "MoleMap listens to moles.", "ines", 2021, "CVPR")
NEWTS = paper(
    "newts",
    "NewtNet: Newts in Ponds",
    "NewtNet counts newts. The supplement contains the code.",
    "ines",
    2021,
    "CVPR",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("links") / "data", OTTERS, MOLES, NEWTS)


@pytest.mark.parametrize(
    "question",
    [
        "Can I download the software of OtterWatch?",
        "Is the OtterWatch software freely available?",
        "Have they put the OtterWatch software online?",
        "where can I get the source of OtterWatch",
        "Could I try out OtterWatch somewhere?",
        "I want to try OtterWatch myself. Is that possible?",
        "Did the authors release anything for OtterWatch?",
        "Is OtterWatch open source?",
        "can i have otterwatch's code pls",
    ],
)
def test_the_address_is_given(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer" and CODE in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Is there a demo for OtterWatch?",
        "Any slides for OtterWatch?",
        "Do they provide pretrained weights for OtterWatch?",
    ],
)
def test_another_kind_of_link_is_shown_and_does_not_answer(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain" and "of the kind asked for" in answer.text and CODE in answer.text


@pytest.mark.parametrize(
    "question", ["Is the software of MoleMap available?", "Is there a demo of MoleMap?", "MoleMap code?"]
)
def test_that_none_is_stored_is_said(question: str, lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "abstain" and "No link is stored" in answer.text


def test_a_text_that_says_where_the_code_is_answers(lab: Assistant) -> None:
    assert "The supplement contains the code." in lab.ask("Is there code for NewtNet?").text


@pytest.mark.parametrize(
    "question",
    ["Can I download the software somewhere?", "is the code public?", "where do I get it, the source?"],
)
def test_a_follow_up_asks_for_the_same_paper(question: str, lab: Assistant) -> None:
    answer = lab.ask(question, [Turn(role="user", content="What is OtterWatch?")])
    assert CODE in answer.text


@pytest.mark.parametrize(
    ("sentence", "only"),
    [
        ("Code: https://example.org/lab/tool.", True),
        ("https://example.org/lab/tool", True),
        ("All measurements and the code that made them are at https://example.org/lab/tool.", False),
        ("The tool counts birds.", False),
    ],
)
def test_a_mere_address_answers_nothing_else(sentence: str, only: bool) -> None:
    assert only_address(sentence) is only
