"""Counts side by side, and kinds of papers left out: two years, preprints and published papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.records import Paper, Status
from assistant.understanding.kinds.superlatives import grouped
from tests.assistant.lab import MIRA, open_lab, paper

_A = MIRA.name
_MORE: tuple[Paper, ...] = (
    paper("late", "Ice at Night", "We measure ice at night.", "mira", 2024, "CVPR"),
    paper("review", "Ice at Noon", "We measure ice at noon.", "mira", 2025, None, status=Status.UNDER_REVIEW),
)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return open_lab(Path(tmp_path_factory.mktemp("lab")), *_MORE)


@pytest.mark.parametrize(
    "wording",
    [
        "Did {a} publish more in {x} or in {y}? Numbers please",
        "Was {x} or {y} the more productive year for {a}?",
        "{a}: more papers in {x} or in {y}?",
        "Has {a} more papers from {x} than from {y}?",
        "How many papers did {a} write in {x} compared with {y}?",
        "Compare {a}'s output of {x} with that of {y}.",
        "{a}'s number of papers in {x} versus {y}",
        "Is {a}'s {x} output bigger than the one of {y}? Give figures.",
        "Did {a}'s output grow from {x} to {y}?",
        "What was the better year of {a} in terms of papers, {x} or {y}? With numbers.",
        "When was {a} busier, {x} or {y}?",
    ],
)
@pytest.mark.parametrize(
    ("x", "y", "said"), [(2023, 2024, (1, 2)), (2022, 2024, (0, 2)), (2023, 2025, (1, 2))]
)
def test_two_years_side_by_side(wording: str, x: int, y: int, said: tuple[int, int], lab: Assistant) -> None:
    answer = lab.ask(wording.format(a=_A, x=x, y=y))
    assert f"- {x}: {said[0]}" in answer.text and f"- {y}: {said[1]}" in answer.text
    assert answer.query.group_by == "year"


@pytest.mark.parametrize(
    "text",
    [
        f"How many papers did {_A} publish from 2023 to 2024?",
        f"Which papers did {_A} publish in 2023 or 2024?",
        f"Did {_A} publish more than one paper in 2023 or 2024?",
    ],
)
def test_years_that_only_limit_are_not_weighed(text: str, lab: Assistant) -> None:
    assert lab.ask(text).query.group_by is None


@pytest.mark.parametrize(
    "wording",
    [
        "Has {a} more preprints or more published papers?",
        "Does {a} have more preprints than published papers?",
        "{a}: how many preprints and how many published papers?",
        "How many of {a}'s papers are preprints, and how many are published?",
        "Compare {a}'s preprints with the published papers: how many of each?",
        "Which are more numerous among {a}'s papers, preprints or accepted ones?",
    ],
)
def test_kinds_of_papers_side_by_side(wording: str, lab: Assistant) -> None:
    text = lab.ask(wording.format(a=_A)).text
    assert "published or accepted: 3" in text and "preprints: 1" in text and "under review: 1" in text


@pytest.mark.parametrize(
    ("wording", "wanted"),
    [
        ("How many of {a}'s papers have already been accepted somewhere, so not counting preprints?", "icenet snow late"),
        ("Leaving aside preprints, which papers does {a} have?", "icenet snow late review"),
        ("How many papers has {a} if you do not count preprints?", "icenet snow late review"),
        ("How many papers by {a} are not just preprints?", "icenet snow late review"),
        ("{a}'s papers, preprints not included", "icenet snow late review"),
        ("{a}'s publications, preprints excluded please", "icenet snow late review"),
        ("Which of {a}'s papers are more than a preprint?", "icenet snow late review"),
        ("Without the preprints, how long is {a}'s list?", "icenet snow late review"),
        ("How many papers, that is no preprints, did {a} have in 2024?", "icenet late"),
        ("How many papers does {a} have apart from those under review?", "icenet snow late swarm"),
        ("Not counting preprints and papers under review, how many papers does {a} have?", "icenet snow late"),
        ("Count {a}'s accepted papers only, no preprints", "icenet snow late"),
        ("Which papers of {a} are preprints, not accepted ones?", "swarm"),
    ],
)  # fmt: skip
def test_a_kind_of_papers_left_out(wording: str, wanted: str, lab: Assistant) -> None:
    assert {one.id for one in lab.ask(wording.format(a=_A)).papers} == set(wanted.split())


@pytest.mark.parametrize(
    ("wording", "wanted"),
    [
        ("{a}'s papers that did not appear in 2024", "snow swarm review"),
        ("{a}'s papers which did not appear at ICRA", "snow swarm late review"),
        ("How many of {a}'s papers came out neither in 2024 nor in 2025?", "snow"),
    ],
)
def test_years_and_venues_left_out(wording: str, wanted: str, lab: Assistant) -> None:
    assert {one.id for one in lab.ask(wording.format(a=_A)).papers} == set(wanted.split())


@pytest.mark.parametrize(
    "wording",
    [
        "Did {a} have more papers as first author or as last author?",
        "Is {a} more often first author or last author?",
        "Has {a} more first-author papers than last-author papers?",
    ],
)
def test_two_places_of_one_person_side_by_side(wording: str, lab: Assistant) -> None:
    text = lab.ask(wording.format(a=_A)).text
    assert "first author: 4" in text and "last author: 3" in text


@pytest.mark.parametrize(
    ("masked", "counts"),
    [
        ("in which years did PERSON teach?", False),
        ("where did PERSON do the doctorate, in which years?", False),
        ("in which years has PERSON published?", True),
        ("which years have papers by PERSON?", True),
    ],
)
def test_years_of_a_life_are_no_count_of_papers(masked: str, counts: bool) -> None:
    shape = grouped(masked, 1)
    assert (shape is not None and shape.group_by == "year") is counts
