"""The sentence that answers, where another one holds more of the question's words."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.lab import open_lab, paper

TIDES = paper(
    "tides",
    "TideCast: Forecasting Tides for Harbours",
    "Harbour models usually look one hour ahead, and no further. We study forecasts for a whole week. "
    "TideCast is a cheap means of strengthening weak buoys. Two buoys are paired, and their difference is amplified. "
    "The logger's buffer becomes 40x smaller. Errors fall to 0.2% in our tests.",
    "ines",
    2022,
    "CVPR",
)
STORM = paper(
    "storms",
    "StormNet: Storms Seen Early",
    "StormNet watches storms. It leaves a memory footprint that is 6.1x smaller, and errors fall to 3%.",
    "pavel",
    2023,
    "AAAI",
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(tmp_path_factory.mktemp("tides") / "data", TIDES, STORM)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How far ahead does TideCast forecast tides in a harbour?", ("whole week",)),
        ("How exactly does TideCast strengthen weak buoys?", ("their difference is amplified",)),
        ("By what means does TideCast strengthen buoys?", ("their difference is amplified",)),
        ("How much memory do TideCast and StormNet each save?", ("40x", "6.1x")),
        ("Which saves more memory, TideCast or StormNet?", ("40x", "6.1x")),
    ],
)
def test_what_answers_is_quoted(question: str, told: tuple[str, ...], lab: Assistant) -> None:
    answer = lab.ask(question)
    assert answer.outcome == "answer"
    assert all(one in answer.text for one in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What are the main findings of TideCast?",
        "What are the results of TideCast?",
        "What does TideCast conclude?",
    ],
)
def test_findings_are_what_came_out(question: str, lab: Assistant) -> None:
    assert "Errors fall to 0.2%" in lab.ask(question).text


GAUGES = paper(
    "gauges",
    "Assessing Tide Gauges in 95 Harbours",
    "Tide gauges are used in harbours everywhere. We curate a set of 95 harbours with tide gauges from old records. "
    "We identify three best-performing ones, Rigel, Vega and Deneb.",
    "pavel",
    2024,
    "AAAI",
)


def test_where_the_title_says_the_rest_what_leads_up_is_asked(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    lab = open_lab(tmp_path_factory.mktemp("gauges") / "data", GAUGES)
    answer = lab.ask("Which three tide gauges performed best in the 95 harbours?")
    assert "Rigel, Vega and Deneb" in answer.text


def test_what_a_paper_does_is_told_beside_who_wrote_it(lab: Assistant) -> None:
    answer = lab.ask("What does TideCast do exactly and who wrote it?")
    assert "cheap means of strengthening" in answer.text and "Ines Carvalho" in answer.text
