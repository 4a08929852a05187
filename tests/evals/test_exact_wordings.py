"""Exact questions in many people's words: every wording is whole, and its gold is what plain counting gives."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from test_init import lab

from evals.case_files import load_cases
from evals.cases import Case
from evals.computed.worded import MAKERS
from evals.exact_wordings import Wording, worded_cases, wordings
from evals.gold import check_gold
from evals.interchange import write_cases
from evals.learned_readings import weights_file
from evals.plain_wordings import taught, taught_by

SHIPPED = [*wordings("dev"), *wordings("held_out")]
CORPUS = lab(people=9, papers=60)
CASES = list(worded_cases(CORPUS, "dev"))
NAMES = sorted((person.name for person in CORPUS.researchers.values()), key=len)


def of_kind(kind: str) -> list[Case]:
    cases = [case for case in CASES if case.id.startswith(f"{kind}-w")]
    assert cases, kind
    return cases


def named_in(case: Case) -> str:
    return next(name for name in NAMES if name in case.turns[0].user)


def test_every_kind_has_as_many_wordings_in_either_split() -> None:
    assert {wording.kind for wording in SHIPPED} == MAKERS.keys()
    counts = Counter((wording.kind, wording.split) for wording in SHIPPED)
    assert set(counts.values()) == {15}
    assert len({wording.text for wording in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize("kind", sorted(MAKERS))
def test_wordings_of_a_kind_have_the_same_slots(kind: str) -> None:
    slots = {tuple(sorted(re.findall(r"\{(\w+)\}", one.text))) for one in SHIPPED if one.kind == kind}
    assert len(slots) == 1


def test_cases_load_name_what_is_there_and_leave_no_slot(tmp_path: Path) -> None:
    write_cases(CASES, tmp_path / "worded.jsonl")
    read = load_cases([tmp_path / "worded.jsonl"])
    check_gold(read, CORPUS)
    assert len(CASES) > 450
    assert not [case.id for case in CASES if "{" in case.turns[0].user]
    assert {case.split for case in CASES} == {"dev"}


def test_the_same_seed_asks_the_same_and_another_something_else() -> None:
    assert list(worded_cases(CORPUS, "dev")) == CASES
    assert list(worded_cases(CORPUS, "dev", seed=2)) != CASES


def test_counts_are_those_of_plain_counting() -> None:
    for case in of_kind("count-person"):
        papers = [p for p in CORPUS.papers.values() if named_in(case) in (a.name for a in p.authors)]
        expected = case.turns[0].expect.number
        assert expected is not None
        assert expected.value == len(papers)


def test_first_authors_are_those_named_first() -> None:
    for case in of_kind("first-author"):
        first = {p.id for p in CORPUS.papers.values() if p.authors[0].name == named_in(case)}
        expected = case.turns[0].expect.set
        assert expected is not None
        assert {CORPUS.resolve(item) for item in expected.items} == first


def test_what_has_no_certain_answer_is_not_asked() -> None:
    tied = lab(people=2, papers=40)  # two people with every paper in common: nobody has the most
    kinds = {case.id.rsplit("-w", 1)[0] for case in worded_cases(tied, "dev")}
    assert "person-not-with" not in kinds


def test_an_unknown_split_is_refused() -> None:
    with pytest.raises(ValueError, match="split"):
        Wording.model_validate({"kind": "count_person", "split": "other", "text": "{P}?"})


def test_the_reading_was_learned_from_the_wordings_as_they_are() -> None:
    assert str(np.load(weights_file("plain_wordings"))["taught"]) == taught_by()


def test_no_wording_that_is_held_out_teaches() -> None:
    held = {text for text, _ in taught("held_out")}
    assert len(held) > 500
    assert not held & {text for text, _ in taught("dev")}
