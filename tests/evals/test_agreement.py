"""Wordings of many people beside the plain questions they stand for, and the readings learned from them."""

from __future__ import annotations

import re

import numpy as np
import pytest
from test_init import lab

from assistant.records import Answer, Outcome, Query, QueryKind
from assistant.understanding.language.plain_kinds import OTHER
from assistant.understanding.language.second_turns import PLAIN_TURNS, TURNS
from evals.agreement import BEFORE, PLAIN, Filling, agree, compared, wordings
from evals.learned_readings import weights_file
from evals.second_turns import kind_of, taught_by, turns


def answer(outcome: Outcome, question: str = "") -> Answer:
    """An answer that says nothing."""
    return Answer(
        outcome=outcome,
        text="",
        question=question,
        resolved_question=question,
        query=Query(kind=QueryKind.PAPERS),
        writer="extractive",
    )


SLOTS = {"P", "B", "X", "Z", "T", "Y", "V", "A", "R1", "R2"}


def test_wordings_of_either_split_name_only_what_is_filled() -> None:
    for split in ("dev", "held_out"):
        found = list(wordings(split))
        assert {kind for kind, _ in found} == PLAIN.keys()
        assert not {slot for _, text in found for slot in re.findall(r"\{(\w+)\}", text)} - SLOTS


def test_no_later_turn_that_is_held_out_teaches() -> None:
    for about in TURNS:
        held = {text for text, kind in turns("held_out", about) if kind != OTHER}
        assert len(held) > 100
        assert not held & {text for text, _ in turns("dev", about)}


@pytest.mark.parametrize("about", list(TURNS))
def test_the_readings_were_learned_from_the_turns_as_they_are(about: str) -> None:
    of = next(one for key, one in TURNS.items() if key == about)
    assert str(np.load(weights_file(of.name))["taught"]) == taught_by(
        next(key for key in TURNS if key == about)
    )


def test_a_turn_is_told_by_what_it_comes_after() -> None:
    assert kind_of("f_other", "person") == "another"
    assert kind_of("g_year", "topic") == "year"
    assert kind_of("h_last", "person") == OTHER
    assert kind_of("g_other", "person") is None
    assert all(OTHER not in plain for plain in PLAIN_TURNS.values())


def test_a_wording_is_asked_behind_what_it_goes_on_with() -> None:
    asked: list[tuple[str, str | None]] = []

    def ask(question: str, before: str | None) -> Answer:
        asked.append((question, before))
        return answer("answer", question)

    filling = Filling(lab(people=9, papers=60), ["tides", "dunes"], 1, ask)
    found = compared("f_count", "how many, then?", filling, ask)
    assert found is not None
    assert found.agrees
    before = next(before for question, before in asked if question == "how many, then?")
    assert before is not None
    assert before.startswith(BEFORE["f"].partition("{")[0])


def test_other_outcomes_never_agree() -> None:
    told, none = answer("answer"), answer("abstain")
    assert agree("topic", told, told)
    assert not agree("topic", told, none)
