"""The cost of the model path, counted without a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import generation
from assistant.catalog import WorkingCatalog
from assistant.store import Store
from evals.cases import Case, CaseTurn, Expectation
from evals.model_cost import CountingDoor, main, measure
from tests.assistant.store_helpers import HashedWords, fill


def test_calls_and_tokens_are_counted_by_question(tmp_path: Path) -> None:
    with WorkingCatalog.open(tmp_path / "data") as working:
        fill(working)
        generation.publish(tmp_path / "data", working, HashedWords())
    questions = ("hello", "how many papers does Ada Brook have?", "papers about sparse attention")
    turns = tuple(CaseTurn(user=one, expect=Expectation(outcome=("abstain",))) for one in questions)
    store = Store(tmp_path / "data", HashedWords)
    door = CountingDoor(store, tmp_path / "scratch")
    figures = measure(door, [Case(id="x", category="count", turns=turns)])
    store.close()
    assert door.questions[0] == []
    assert all(len(calls) == 1 and 500 < calls[0] < 3_000 for calls in door.questions[1:])
    assert figures["questions"] == 3
    assert figures["without a call"] == pytest.approx(1 / 3)
    assert figures["calls, median"] == 1


def test_an_empty_folder_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert main([str(tmp_path), str(tmp_path / "nothing.jsonl")]) == 2
    assert "no case file" in capsys.readouterr().err
