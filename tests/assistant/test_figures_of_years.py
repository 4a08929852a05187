"""Figures of how papers lie over the years, and of teams: runs, gaps, rises, means of years with papers, medians."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind, Turn
from assistant.records.figures import (
    BIGGEST_DROP,
    BIGGEST_RISE,
    FIGURES,
    LONGEST_GAP,
    LONGEST_RUN,
    MEAN_ACTIVE,
    MEDIAN_AUTHORS,
)
from tests.assistant.lab import open_lab, paper, read

OLD = paper("old", "Ice Cores by Hand", "Cores of ice are drilled by hand.", "mira", 2020, "ICRA")
CUT = paper("cut", "A Long List of Names", "Many people count snow.", "pavel", 2018, None, authors_complete=False)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), OLD, CUT)


@pytest.mark.parametrize(
    ("text", "fact", "value", "said"),
    [
        ("What is Mira Holmqvist's longest run of consecutive years with papers?", LONGEST_RUN, 3, "2023–2025"),
        ("How many years in a row has Mira Holmqvist published?", LONGEST_RUN, 3, "2023–2025"),
        ("What is the longest streak of years in which you published papers?", LONGEST_RUN, 6, "2020–2025"),
        ("Mira Holmqvist连续发表论文最长多少年？", LONGEST_RUN, 3, "2023–2025"),
        ("What is the longest gap between papers of Mira Holmqvist?", LONGEST_GAP, 3, "2020–2023"),
        ("longest break without a paper for Mira Holmqvist", LONGEST_GAP, 3, "2020–2023"),
        ("What was the longest time between two papers by Pavel Horak?", LONGEST_GAP, 3, "2021–2024"),
        ("Which year had the biggest jump in papers?", BIGGEST_RISE, 2, "**2020**"),
        ("In which year did the number of Mira Holmqvist's papers grow most?", BIGGEST_RISE, 1, "**2023**"),
        ("When was the largest drop in Pavel Horak's publications?", BIGGEST_DROP, 1, "**2019**"),
        ("Mira Holmqvist's average number of papers per active year", MEAN_ACTIVE, 1, "4 years that have any"),
        ("How many papers per year does Ines Carvalho write on average, only counting years with papers?", MEAN_ACTIVE, 1, "3 years"),
        ("What is the median number of authors on Mira Holmqvist's papers?", MEDIAN_AUTHORS, 2, "4 papers"),
        ("What is the median team size?", MEDIAN_AUTHORS, 2, "9 papers"),
        ("median author count of papers at ICRA", MEDIAN_AUTHORS, 2, "3 papers at ICRA"),
    ],
)  # fmt: skip
def test_figures_of_years_and_teams(text: str, fact: str, value: float, said: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.kind, answer.query.fact, answer.query.topic) == (QueryKind.COUNT, fact, "")
    assert answer.value == value and said in answer.text
    assert answer.citations and answer.query.without is None and not answer.query.unapplied


@pytest.mark.parametrize(
    ("before", "text", "fact", "value"),
    [
        ("What is Mira Holmqvist's longest run of years with papers?", "and of Pavel Horak?", LONGEST_RUN, 2),
        ("What is Mira Holmqvist's longest run of years with papers?", "and with Tomas Verhoeven?", LONGEST_RUN, 2),
        ("What is the longest gap between papers of Pavel Horak?", "and before 2022?", LONGEST_GAP, 2),
        ("Which year had the biggest jump in papers?", "and the biggest drop?", BIGGEST_DROP, 1),
    ],
)  # fmt: skip
def test_a_later_turn_asks_the_same_figure(
    before: str, text: str, fact: str, value: float, lab: Assistant
) -> None:
    told = Turn(role="assistant", content=lab.ask(before).text)
    answer = lab.ask(text, [Turn(role="user", content=before), told])
    assert (answer.query.fact, answer.value) == (fact, value)


def test_the_smallest_team_is_that_of_a_paper(lab: Assistant) -> None:
    query = read("What is the smallest team on an ICRA paper?", lab.library())
    assert (query.kind, query.sort, query.fewest) == (QueryKind.PAPERS, "authors", True)


@pytest.mark.parametrize(
    "text",
    [
        "What is the biggest jump in accuracy?",
        "Which paper reports the largest increase in throughput?",
        "What is the longest walk of a robot?",
        "Which papers deal with gaps between snow layers?",
        "What is the median snow depth?",
    ],
)
def test_what_a_text_tells_is_no_figure_of_years(text: str, lab: Assistant) -> None:
    assert read(text, lab.library()).fact not in FIGURES


def test_no_figure_is_told_of_papers_that_do_not_tell_it(lab: Assistant) -> None:
    assert lab.ask("median number of authors of papers from 2018").outcome == "abstain"
    answer = lab.ask("What is the longest gap between papers of Ines Carvalho?")
    assert "No calendar year lies empty" in answer.text
