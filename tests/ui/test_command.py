"""The command line: exit codes, one-line errors, pipes, and what it must not import."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from assistant.errors import EmptyStoreError, LockedError, StoreError, UsageError
from assistant.records import Answer
from tests.ui.door import Door
from ui import command
from ui.commands import edge, progress, status
from ui.feedback import Feedback, FeedbackBook
from ui.listing import NotTaken, SourceStatus, StoreStatus


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    door = Door()
    monkeypatch.setattr(edge, "open_assistant", lambda settings: door)
    return door


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


Capture = pytest.CaptureFixture[str]


def test_ask_prints_a_cited_answer(door: Door, capsys: Capture) -> None:
    assert command.run(["ask", "Which papers make diffusion faster?"]) == 0
    out, err = capsys.readouterr()
    assert "[1] Skip What Stays" in out
    assert "\x1b" not in out
    assert err == ""


def test_ask_json_is_the_answer(door: Door, capsys: Capture) -> None:
    assert command.run(["ask", "--json", "diffusion"]) == 0
    answer = Answer.model_validate_json(capsys.readouterr().out)
    assert answer.citations


def test_a_dash_reads_standard_input(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Who is 林薇?\n"))
    assert command.run(["ask", "-"]) == 0
    assert door.asked[0][0].strip() == "Who is 林薇?"


def test_history_is_handed_on(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "history.json"
    file.write_text('[{"role": "user", "content": "Who is Ada?"}]')
    assert command.run(["ask", "and?", "--history", str(file)]) == 0
    assert door.asked[0][1][0].content == "Who is Ada?"


@pytest.mark.parametrize(
    "content",
    ["{", "[1]", '[{"role": "system", "content": "x"}]', '{"role": "user"}', "[" * 100_000, "\ufffe"],
)
def test_a_history_that_is_none_is_named(door: Door, tmp_path: Path, content: str, capsys: Capture) -> None:
    file = tmp_path / "history.json"
    file.write_text(content)
    assert command.run(["ask", "and?", "--history", str(file)]) == 2
    assert one_line(capsys).startswith("colloquy: ") and door.asked == []


def one_line(capsys: Capture) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1, err
    assert "Traceback" not in err
    return err.strip()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["aks", "x"], "Did you mean 'ask'?"),
        (["ask"], "Missing argument"),
        (["ask", "--jsn", "x"], "--json"),
        (["export", "papres"], "'papers'"),
        (["export", "people", "--format", "bibtex"], "jsonl, csv"),
        (["serve", "--port", "abc"], "--port"),
        (["ask", "x", "--history", "none.json"], "none.json: No such file"),
        (["ingest"], "name something to read"),
    ],
)
def test_wrong_usage_is_one_line_and_2(door: Door, arguments: list[str], said: str, capsys: Capture) -> None:
    assert command.run(arguments) == 2
    assert said in one_line(capsys)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("a; b"), 2),
        (EmptyStoreError("nothing stored; run colloquy ingest"), 2),
        (LockedError("locked by 12; wait"), 1),
        (StoreError("broken\nin two lines \x1b[2J"), 1),
        (RuntimeError("a bug"), 1),
    ],
)
def test_errors_are_one_line(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def fails(settings: object) -> None:
        raise error

    monkeypatch.setattr(edge, "open_assistant", fails)
    assert command.run(["ask", "x"]) == code
    assert "\x1b" not in one_line(capsys)


def test_a_traceback_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def fails(settings: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(edge, "open_assistant", fails)
    monkeypatch.setenv("COLLOQUY_DEBUG", "1")
    assert command.run(["ask", "x"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("COLLOQUY_TIME_BUDGET", "soon")
    assert command.run(["ask", "x"]) == 2
    assert "time_budget" in one_line(capsys)


def test_a_file_is_no_data_folder(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "data").write_text("x")
    assert command.run(["--data", "data", "ask", "x"]) == 2
    assert "not a data folder" in one_line(capsys)


def test_data_before_or_after_the_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []
    monkeypatch.setattr(edge, "open_assistant", lambda settings: seen.append(settings.data) or Door())
    monkeypatch.setenv("COLLOQUY_DATA", "from-environment")
    assert [
        command.run(line) for line in (["--data", "a", "ask", "x"], ["ask", "x", "--data", "b"], ["ask", "x"])
    ] == [0] * 3
    assert seen == [Path("a"), Path("b"), Path("from-environment")]


def test_chat_keeps_the_conversation(door: Door, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Who is Ada?\nAnd her papers?\n/new\nWho?\n"))
    assert command.run(["chat"]) == 0
    assert [len(turns) for _, turns, _ in door.asked] == [0, 2, 0]
    assert "Sources" in capsys.readouterr().out


def test_status_of_an_empty_folder_says_what_to_do(capsys: Capture) -> None:
    assert command.run(["status"]) == 0
    assert "colloquy ingest" in capsys.readouterr().out
    assert command.run(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["papers"] == 0


def test_status_names_what_was_left_out_and_what_failed() -> None:
    left = tuple(NotTaken(source="lab/ann.md", what=f"Entry {n}", reason="no title") for n in range(14))
    source = SourceStatus(uri="lab/ann.md", format="bibtex", read_at=dt.datetime(2026, 1, 1), stale=False)
    found = StoreStatus(data="d", sources=(source,), left_out=left, problems=("lab/bo.md: no such file",))
    lines = "\n".join(status.lines(found))
    assert "  lab/ann.md\n    left out: Entry 0 — no title\n" in lines
    assert "and 2 more (all with --json)" in lines
    assert "lab/bo.md: no such file" in lines


def test_export_of_an_empty_folder_is_refused(capsys: Capture) -> None:
    assert command.run(["export", "papers"]) == 2
    assert "ingest" in one_line(capsys)


def test_feedback_is_exported(tmp_path: Path, capsys: Capture) -> None:
    book = FeedbackBook(tmp_path / "colloquy-data")
    book.add(Feedback(question="=who?", rating="down", reason="wrong year"))
    with book.path.open("a") as file:
        file.write('{"question": "cut by a cra')
    assert command.run(["export", "feedback", "-o", "f.csv", "--format", "csv"]) == 0
    assert "'=who?" in (tmp_path / "f.csv").read_text()
    assert command.run(["export", "feedback", "-o", "missing/f.csv"]) == 2
    assert "missing/f.csv" in one_line(capsys)


def test_eval_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    import typer

    suite = typer.Typer()
    seen: list[tuple[str, bool]] = []

    @suite.command()
    def run(case: str, check: bool = False) -> None:
        seen.append((case, check))
        raise typer.Exit(1)

    monkeypatch.setitem(sys.modules, "evals.command", SimpleNamespace(app=suite))
    assert command.run(["eval", "small", "--check"]) == 1
    assert seen == [("small", True)]


def test_progress_in_a_pipe_is_plain_lines(capsys: Capture) -> None:
    with progress.progress_line() as step:
        for done in range(101):
            step("embedding", done, 100)
        step("reading", 3, 0)
        step("merging", 0, 1)
        step("merging", 1, 1)
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["embedding: 100 of 100"]


def colloquy(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).resolve().parents[2]
    code = "import sys; from ui.command import main; main()"
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code, *arguments],
        capture_output=True, text=True, timeout=60, env={**os.environ, "PYTHONPATH": str(root), **environment},
    )  # fmt: skip


def test_help_imports_nothing_heavy() -> None:
    done = colloquy("--help")
    assert done.returncode == 0
    for verb in ("demo", "ingest", "ask", "chat", "serve", "eval", "status", "export"):
        assert verb in done.stdout
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    heavy = {
        "gradio",
        "chromadb",
        "fastapi",
        "fastmcp",
        "langchain_core",
        "numpy",
        "onnxruntime",
        "openai",
        "sqlalchemy",
    }
    assert not heavy & imported


def test_without_a_verb_help_is_shown_and_2(capsys: Capture) -> None:
    assert command.run([]) == 2
    assert "Commands" in capsys.readouterr().out


def test_version(capsys: Capture) -> None:
    assert command.run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("colloquy 0.")


def test_usage_of_models_is_summed(tmp_path: Path) -> None:
    import datetime as dt

    from assistant.catalog import UsageLedger
    from assistant.settings import Settings
    from ui.listing import usage_totals

    settings = Settings(data=tmp_path / "data")
    assert usage_totals(settings) == {}
    ledger = UsageLedger(settings.data)
    ledger.add("tokens", 100, dt.date(2026, 1, 1))
    ledger.add("tokens", 20, dt.date(2026, 1, 2))
    ledger.add("calls", 2)
    ledger.close()
    assert usage_totals(settings) == {"calls": 2, "tokens": 120}
