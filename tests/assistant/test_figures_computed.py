"""Figures worked out from many papers: shares, averages and years without any, said with what they were worked out from."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import QueryKind, Turn
from assistant.records.figures import (
    ACTIVE_YEARS,
    EMPTY_YEARS,
    MEAN_AUTHORS,
    MEAN_YEARLY,
    SHARE,
    YEARS_SPANNED,
)
from tests.assistant.lab import open_lab, paper, read

OLD = paper("old", "Ice Cores by Hand", "Cores of ice are drilled by hand.", "mira", 2020, "ICRA")
CUT = paper("cut", "A Long List of Names", "Many people count snow.", "pavel", 2018, None, authors_complete=False)  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), OLD, CUT)


@pytest.mark.parametrize(
    ("text", "percent", "said"),
    [
        ("What share of Mira Holmqvist's papers is at ICRA?", 50, "**2** of the 4 papers by Mira"),
        ("What percentage of Mira Holmqvist's publications appeared in 2023?", 25, "**1** of the 4"),
        ("what fraction of Mira Holmqvist's papers is first-authored by her?", 75, "**3** of the 4"),
        ("On what share of her papers is Mira Holmqvist last author?", 50, "**2** of the 4"),
        ("What part of Mira Holmqvist's papers are preprints?", 25, "(preprints)"),
        ("What is the proportion of Mira Holmqvist's papers with Tomas Verhoeven?", 50, "with Tomas"),
        ("What percentage of all papers are from 2024?", 20, "**2** of the 10 papers"),
        ("What share of the ICRA papers is by Mira Holmqvist?", 66.7, "**2** of the 3 papers at ICRA"),
        ("Of Mira Holmqvist's papers, what share is at ICRA?", 50, "**2** of the 4"),
        ("how large is the share of ICRA papers among Mira Holmqvist's papers?", 50, "**2** of the 4"),
        ("On what share of his papers is Pavel Horak second author?", 25, "**1** of the 4"),
        ("What is the proportion of preprints by Mira Holmqvist?", 25, "(preprints)"),
        ("What share of Ines Carvalho's papers is at ICML?", 0, "**0** of the 3"),
    ],
)
def test_a_share_is_said_with_both_numbers(text: str, percent: float, said: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value) == (SHARE, percent)
    assert f"**{percent:g}%**" in answer.text and said in answer.text
    assert answer.citations and not answer.query.unapplied


@pytest.mark.parametrize(
    ("before", "text", "percent"),
    [
        ("Papers by Mira Holmqvist", "what percentage of them is at ICRA?", 50),
        ("How many papers has Mira Holmqvist?", "What fraction of her papers is from 2023?", 25),
        ("What share of Mira Holmqvist's papers is at ICRA?", "and at AAAI?", 25),
        ("What share of Mira Holmqvist's papers is at ICRA?", "and of Pavel Horak's?", 25),
    ],
)
def test_a_share_of_what_was_asked_before(before: str, text: str, percent: float, lab: Assistant) -> None:
    told = Turn(role="assistant", content=lab.ask(before).text)
    answer = lab.ask(text, [Turn(role="user", content=before), told])
    assert (answer.query.fact, answer.value) == (SHARE, percent)


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("What is the average number of authors of Mira Holmqvist's papers?", MEAN_AUTHORS, 1.75),
        ("How many authors do Mira Holmqvist's papers have on average?", MEAN_AUTHORS, 1.75),
        ("mean author count of Mira Holmqvist's papers", MEAN_AUTHORS, 1.75),
        ("How many papers per year does Mira Holmqvist publish on average?", MEAN_YEARLY, 0.67),
        ("average number of papers per year by Mira Holmqvist", MEAN_YEARLY, 0.67),
        ("On average, how many papers a year has Mira Holmqvist?", MEAN_YEARLY, 0.67),
        ("In which years did Mira Holmqvist publish nothing?", EMPTY_YEARS, 2),
        ("Which years had no papers by Mira Holmqvist?", EMPTY_YEARS, 2),
        ("Are there years without a paper by Mira Holmqvist?", EMPTY_YEARS, 2),
        ("Did Mira Holmqvist skip any year?", EMPTY_YEARS, 2),
        ("Was there any year when Mira Holmqvist didn't publish?", EMPTY_YEARS, 2),
        ("Has Mira Holmqvist published something every year?", EMPTY_YEARS, 2),
        ("In which years did Ines Carvalho publish nothing?", EMPTY_YEARS, 0),
    ],
)
def test_averages_and_years_without_papers(text: str, fact: str, value: float, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.kind, answer.query.fact, answer.query.topic) == (QueryKind.COUNT, fact, "")
    assert answer.value == pytest.approx(value)
    assert answer.outcome == "answer" and answer.citations


def test_papers_whose_authors_are_not_all_known_are_not_averaged(lab: Assistant) -> None:
    answer = lab.ask("average number of authors of Pavel Horak's papers")
    assert answer.value == pytest.approx(1.33)
    assert "does not list all their authors: 1." in answer.text
    assert lab.ask("average number of authors of papers from 2018").outcome == "abstain"


@pytest.mark.parametrize(
    "text",
    [
        "Which papers of the last two years did not appear at a conference?",
        "Which years did Mira Holmqvist publish in?",
        "papers per year",
        "average depth of snow in mountains",
    ],
)
def test_other_questions_work_nothing_out(text: str, lab: Assistant) -> None:
    assert read(text, lab.library()).fact not in (SHARE, MEAN_AUTHORS, MEAN_YEARLY, EMPTY_YEARS)


@pytest.mark.parametrize(
    "text",
    [
        "In how many years did Mira Holmqvist publish?",
        "In how many different years has Mira Holmqvist published something?",
        "for how many years has Mira Holmqvist been publishing",
        "How many years are there in which Mira Holmqvist wrote papers?",
        "What is the number of years with papers by Mira Holmqvist?",
    ],
)
def test_years_with_papers_are_counted(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value) == (ACTIVE_YEARS, 4)
    assert "**4 different years**, the first of 2020 and the last of 2025" in answer.text and answer.citations


@pytest.mark.parametrize(
    "text",
    [
        "In which years was Mira Holmqvist active?",
        "List the years in which Mira Holmqvist has papers.",
        "In which years has Mira Holmqvist written papers with more than one author?",
    ],
)
def test_years_with_papers_are_listed(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.query.fact == ACTIVE_YEARS and answer.citations


@pytest.mark.parametrize(
    "text",
    [
        "How many years lie between the first and the last paper of Mira Holmqvist?",
        "What is the gap in years between the earliest and latest papers by Mira Holmqvist?",
    ],
)
def test_years_between_the_first_paper_and_the_last(text: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert (answer.query.fact, answer.value) == (YEARS_SPANNED, 5) and answer.citations


@pytest.mark.parametrize(
    "text",
    ["How many years of data does IceNet use?", "How many years ago was IceNet published?", "how many papers a year does Mira Holmqvist write"],
)  # fmt: skip
def test_other_years_are_not(text: str, lab: Assistant) -> None:
    assert lab.ask(text).query.fact != ACTIVE_YEARS


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("How many more papers has Mira Holmqvist than Pavel Horak?", 0, "A tie"),
        ("How many more papers has Mira Holmqvist than Ines Carvalho?", 1, "**Mira Holmqvist** — 1 more paper than Ines Carvalho"),
        ("How many fewer papers does Ines Carvalho have than Mira Holmqvist?", 1, "**Mira Holmqvist** — 1 more paper"),
        ("By how many papers is Mira Holmqvist ahead of Ines Carvalho?", 1, "1 more paper than Ines"),
        ("What is the difference between the numbers of papers of Mira Holmqvist and Ines Carvalho?", 1, "1 more paper than Ines"),
        ("How many more papers are at ICRA than at AAAI?", 2, "2 more papers than AAAI"),
    ],
)  # fmt: skip
def test_by_how_many_papers_two_differ(text: str, value: float, said: str, lab: Assistant) -> None:
    answer = lab.ask(text)
    assert answer.value == value and said in answer.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Did Mira Holmqvist publish more in 2019-2021 or in 2022-2025?", ("**2022–2025** — 3 papers", "- 2019–2021: 1")),
        ("Has Mira Holmqvist more papers before 2022 or since 2022?", ("**since 2022** — 3 papers", "- up to 2021: 1")),
        ("Were there more papers between 2018 and 2020 or between 2021 and 2023?", ("**2021–2023** — 4 papers", "- 2018–2020: 3")),
        ("Compare the output of 2018-2020 with that of 2023-2025: when were there more papers?", ("**2023–2025** — 4 papers", "- 2018–2020: 3")),
    ],
)  # fmt: skip
def test_ranges_of_years_are_weighed(text: str, said: tuple[str, ...], lab: Assistant) -> None:
    answer = lab.ask(text)
    assert not answer.query.unapplied and answer.query.group_by == "year"
    assert all(one in answer.text for one in said)


def test_ranges_that_overlap_are_one_limit(lab: Assistant) -> None:
    assert not lab.ask("papers since 2021 and before 2024, more or less").query.also_years
