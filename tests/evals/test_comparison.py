from __future__ import annotations

import io

import pytest
from fake_door import CORPUS, TableDoor, answer, case
from rich.console import Console

from assistant.errors import UsageError
from evals.compare import compare
from evals.gold import Corpus
from evals.measures import parse_measures
from evals.record import Run
from evals.report.comparison import print_comparison
from evals.run import evaluate

MEASURES = parse_measures(["Pass", "FalseRefusal"])
GOLD = {"outcome": "answer", "facts": [{"any": ["ice"]}]}


def run(right: int, total: int = 20, corpus: Corpus = CORPUS) -> Run:
    table = {f"q{n}": answer("ice" if n < right else "fire") for n in range(total)}
    cases = [case(f"c{n}", (f"q{n}", GOLD)) for n in range(total)]
    return evaluate(TableDoor(table), cases, MEASURES, corpus=corpus)


def test_a_comparison_pairs_turn_by_turn() -> None:
    found = compare(run(20), run(8))
    row = next(contrast for contrast in found.contrasts if contrast.measure == "Pass")
    assert (row.mean_a, row.mean_b, row.delta) == (1.0, 0.4, pytest.approx(-0.6))
    assert (row.win, row.tie, row.loss) == (0, 8, 12)
    assert row.worse and row.high < 0
    assert row.p_mcnemar == pytest.approx(2 / 2**12)
    assert row.p <= row.p_holm <= 1
    assert [(flip.id, flip.passed_b) for flip in found.flips] == [(f"c{n}", False) for n in range(8, 20)]


def test_the_direction_is_the_measures_own() -> None:
    table = {f"q{n}": answer("", outcome="abstain") for n in range(20)}
    refusing = evaluate(
        TableDoor(table), [case(f"c{n}", (f"q{n}", GOLD)) for n in range(20)], MEASURES, corpus=CORPUS
    )
    row = next(c for c in compare(run(20), refusing).contrasts if c.measure == "FalseRefusal")
    assert row.delta == 1.0 and row.worse
    assert (row.win, row.loss) == (0, 20)
    assert not next(c for c in compare(refusing, run(20)).contrasts if c.measure == "FalseRefusal").worse


def test_the_same_run_twice_differs_in_nothing() -> None:
    found = compare(run(10), run(10))
    assert found.flips == ()
    assert all(c.delta == 0 and c.p == 1.0 and not c.worse for c in found.contrasts)


def test_fault_76_unlike_runs_are_refused_unless_forced() -> None:
    with pytest.raises(UsageError, match="the cases differ"):
        compare(run(5), run(5, total=10))
    with pytest.raises(UsageError, match="the data asked over differ"):
        compare(run(5), run(5, corpus=Corpus((), ())))
    forced = compare(run(5), run(5, total=10), force=True)
    assert forced.unlike == ("the cases differ",)
    assert forced.only_one == 10
    out = io.StringIO()
    print_comparison(forced, Console(file=out, width=120))
    assert "NOT ALIKE: the cases differ" in out.getvalue()


def test_flips_are_listed() -> None:
    out = io.StringIO()
    print_comparison(compare(run(20, 60), run(19, 60)), Console(file=out, width=120))
    assert "now FAILS: c19, turn 1" in out.getvalue()


def test_only_what_differs_is_in_the_table_and_no_name_is_cut() -> None:
    out = io.StringIO()
    print_comparison(compare(run(20, 60), run(19, 60)), Console(file=out, width=80))
    shown = out.getvalue()
    assert "…" not in shown
    table, _, rest = shown.partition("The same in both")
    assert "\nPass " in table
    assert "FalseRefusal" in rest
    assert "FalseRefusal" not in table
