"""The hand-judged cases load, are split in two that do not mix, and name only what the sample lab's pages hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import evals
from evals.case_files import load_cases
from evals.cases import Case, CaseSet
from evals.matching import fold
from evals.sample_lab import path

CASES = Path(evals.__file__).parent / "cases"


@pytest.fixture(scope="module")
def cases() -> CaseSet:
    return load_cases([CASES])


@pytest.fixture(scope="module")
def pages() -> str:
    return fold(
        "\n".join(file.read_text(encoding="utf-8") for file in path().iterdir()).replace("S$^2$", "S2")
    )


def by_hand(cases: CaseSet) -> list[Case]:
    return [case for case in cases.cases if case.origin == "hand"]


def test_every_hand_judged_category_is_large_enough(cases: CaseSet) -> None:
    counts = Counter(case.category for case in by_hand(cases))
    least = {
        "topic": 40,
        "paper_fact": 30,
        "person_fact": 30,
        "ambiguous": 20,
        "unanswerable": 30,
        "false_premise": 15,
        "sensitive": 15,
        "conversation": 25,
        "language": 30,
        "robustness": 40,
    }
    assert not {name: counts[name] for name, number in least.items() if counts[name] < number}


def test_gold_names_only_what_the_pages_hold(cases: CaseSet, pages: str) -> None:
    for case in by_hand(cases):
        for turn in case.turns:
            for reference in turn.expect.references() if turn.expect else ():
                name = reference.partition(":")[2]
                assert fold(name) in pages, f"{case.id}: {reference}"


def test_the_held_out_split_is_a_file_of_its_own_and_wide(cases: CaseSet) -> None:
    """Whoever works on the assistant reads the other hand-written files, so nothing that only measures may stand in them."""
    held_out = [case for case in by_hand(cases) if case.split == "held_out"]
    assert {Path(cases.place(case.id)[0]).name for case in held_out} == {"held_out.jsonl"}
    kept_apart = load_cases([CASES / "held_out.jsonl"]).cases
    assert {case.split for case in kept_apart} == {"held_out"}
    assert len(kept_apart) >= 200
    assert len({case.category for case in kept_apart}) >= 12


def test_twins_stay_in_one_split(cases: CaseSet) -> None:
    """A rewording that one has seen gives its twin away."""
    split = {case.id: case.split for case in cases.cases}
    apart = [case.id for case in cases.cases if case.twin and split[case.twin] != case.split]
    assert not apart


def test_conversations_have_three_to_five_turns(cases: CaseSet) -> None:
    assert {len(case.turns) for case in by_hand(cases) if case.category == "conversation"} <= {3, 4, 5}
