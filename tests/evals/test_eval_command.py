from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from fake_door import CORPUS, TableDoor, answer, cite

from assistant.errors import UsageError
from evals import command, run, setting_up
from evals.commands import run as run_verb
from evals.commands.benchmarks import BENCHMARKS

RIGHT = answer("Ada Lindström has 2 papers [1].", papers=["p1", "p2"], value=2, citations=[cite(1, "p1")])
LINE = {
    "id": "a",
    "category": "count",
    "turns": [{"user": "How many?", "expect": {"outcome": "answer", "number": {"value": 2}}}],
}


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A working folder with one case file, and the invented lab behind the door."""
    (tmp_path / "cases.jsonl").write_text(json.dumps(LINE) + "\n")
    state = SimpleNamespace(answer=RIGHT)

    @contextmanager
    def opened(_settings: Any) -> Iterator[Any]:
        yield TableDoor({"How many?": state.answer})

    monkeypatch.setattr(setting_up, "opened_assistant", opened)
    monkeypatch.setattr(run, "corpus_of", lambda _assistant: CORPUS)
    monkeypatch.setattr(command, "_TEST_STATE", state, raising=False)
    before = Path.cwd()
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(before)


def colloquy_eval(*arguments: str) -> int:
    suite = typer.main.get_command(command.app)
    try:
        code = suite.main(args=list(arguments), prog_name="colloquy eval", standalone_mode=False)
    except SystemExit as end:
        return int(end.code or 0)
    return code if isinstance(code, int) else 0


def test_a_case_file_is_run_and_reported(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert colloquy_eval("cases.jsonl", "-o", "out") == 0
    assert {path.name for path in (lab / "out").iterdir()} >= {
        "run.json",
        "cases.jsonl",
        "report.html",
        "junit.xml",
    }
    assert "1 of 1 cases" in capsys.readouterr().out


def test_a_draft_is_named_and_never_passes(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expect = {"outcome": ["answer"], "forbid": ["regex:^TO BE COMPLETED$"]}
    draft = {**LINE, "id": "d", "turns": [{"user": "How many?", "expect": expect}]}
    (lab / "drafts.jsonl").write_text(json.dumps(draft) + "\n")
    with pytest.raises(UsageError, match=r"only drafts are here \(d\)"):
        colloquy_eval("drafts.jsonl", "-o", "none")
    assert colloquy_eval("cases.jsonl", "drafts.jsonl", "-o", "both") == 0
    shown = capsys.readouterr().out
    assert "1 of 1 cases" in shown
    assert "Drafts to be completed, not asked: 1 (d)" in shown


def test_computed_gold_is_told_for_what_it_is(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lab / "own.jsonl").write_text(json.dumps({**LINE, "origin": "computed"}) + "\n")
    assert colloquy_eval("own.jsonl", "-o", "own") == 0
    said = "the gold comes from what is stored, so mistakes made in reading do not show here"
    assert said in " ".join(capsys.readouterr().out.split())
    assert said in (lab / "own" / "report.html").read_text()


def test_measures_can_be_chosen(lab: Path) -> None:
    assert colloquy_eval("cases.jsonl", "-o", "out", "-m", "Pass", "-m", "SetF1") == 0
    line = json.loads((lab / "out" / "cases.jsonl").read_text())
    assert line["turns"][0]["scores"] == {"Pass": 1.0, "SetF1": None}


def test_check_gates_and_a_plain_run_does_not(lab: Path) -> None:
    command._TEST_STATE.answer = answer("2 papers [7].", value=2)  # type: ignore[attr-defined]
    assert colloquy_eval("cases.jsonl", "-o", "one") == 0
    assert colloquy_eval("cases.jsonl", "-o", "two", "--check") == 1


def test_a_baseline_is_written_and_held_against(lab: Path) -> None:
    assert colloquy_eval("cases.jsonl", "-o", "one", "--save-baseline", "base.jsonl") == 0
    assert colloquy_eval("cases.jsonl", "-o", "two", "--check", "--baseline", "base.jsonl") == 0


def test_two_runs_are_compared(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    colloquy_eval("cases.jsonl", "-o", "one")
    command._TEST_STATE.answer = answer("It is not covered.", outcome="abstain")  # type: ignore[attr-defined]
    colloquy_eval("cases.jsonl", "-o", "two")
    colloquy_eval("compare", "one", "two")
    assert "now FAILS: a, turn 1" in capsys.readouterr().out


def test_cases_are_made_and_then_run(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert colloquy_eval("--init", "-o", "own.jsonl") == 0
    assert "cases written to own.jsonl" in capsys.readouterr().out
    assert colloquy_eval("own.jsonl", "-o", "out") == 0
    with pytest.raises(UsageError, match="exists already"):
        colloquy_eval("--init", "-o", "own.jsonl")


def test_rows_go_out_and_come_in(lab: Path) -> None:
    colloquy_eval("cases.jsonl", "-o", "out")
    assert colloquy_eval("export", "ragas", "out", "--cases", "cases.jsonl", "-o", "rows.jsonl") == 0
    assert colloquy_eval("import", "ragas", "rows.jsonl", "-o", "back.jsonl") == 0
    assert "How many?" in (lab / "back.jsonl").read_text()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["nowhere.jsonl"], "no case file here"),
        (["cases.jsonl", "-m", "nDCGG@10"], "did you mean 'nDCG'"),
        (["cases.jsonl", "--split", "held_out"], "no case is left"),
        (["cases.jsonl", "--max-cost", "1"], "needs the prices"),
        (["cases.jsonl", "--price-in", "1"], "give both prices"),
        (["cases.jsonl", "--check", "--baseline", "none.jsonl"], "no baseline here"),
        (["cases.jsonl", "--judged"], "a judge needs an endpoint"),
        (["--judge-check"], "a judge needs an endpoint"),
        (["--from-feedback"], "no feedback yet"),
        (["compare", "x", "y"], "no finished run here"),
    ],
)
def test_a_wrong_request_is_one_line(lab: Path, arguments: list[str], problem: str) -> None:
    with pytest.raises(UsageError, match=problem) as caught:
        colloquy_eval(*arguments)
    assert "\n" not in str(caught.value)


def test_every_bad_line_is_told(lab: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lab / "bad.jsonl").write_text("nonsense\n{}\n")
    with pytest.raises(UsageError, match=r"bad.jsonl:1: not JSON"):
        colloquy_eval("bad.jsonl")
    assert "bad.jsonl:2: category" in capsys.readouterr().err


def test_help_shows_options_and_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    colloquy_eval("--help")
    shown = capsys.readouterr().out
    assert all(word in shown for word in ("--check", "--init", "compare", "retrieval", "experts", "attack"))


def test_the_fixture_gates_a_labs_own_tests(lab: Path) -> None:
    from evals.pytest_plugin import Checked
    from evals.report import make_report
    from evals.run import evaluate

    cases = run_verb.chosen_cases([Path("cases.jsonl")], None, [])
    checked = Checked(
        make_report(evaluate(TableDoor({"How many?": RIGHT}), cases, corpus=CORPUS), cases, CORPUS)
    )
    assert checked.mean("Pass") == 1.0
    assert checked.failures == ""
    wrong = TableDoor({"How many?": answer("3", value=3)})
    failing = Checked(make_report(evaluate(wrong, cases, corpus=CORPUS), cases, CORPUS))
    assert "a (cases.jsonl:1): 'How many?': value is 3.0, expected 2" in failing.failures
    with pytest.raises(pytest.fail.Exception, match="SetF1 was not measured"):
        checked.mean("SetF1")


@pytest.mark.parametrize("module", [module for module, _ in BENCHMARKS.values()])
def test_every_benchmark_takes_the_arguments_it_is_handed(module: str) -> None:
    signature(import_module(module).main).bind([])
