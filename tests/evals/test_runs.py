from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from fake_door import CORPUS, TableDoor, answer, case, cite

from assistant.errors import UsageError
from assistant.records import Answer, Turn, Usage
from evals.cases import CasesError, CaseSet
from evals.gate import Exit, judge_run, load_baseline, save_baseline
from evals.measures import parse_measures
from evals.record import Prices, Run
from evals.run import PARTIAL, evaluate
from evals.summary import summarise

RIGHT = answer(
    "Ada Lindström has 2 papers [1] [2].",
    papers=["p1", "p2"],
    value=2,
    citations=[cite(1, "p1"), cite(2, "p2")],
)
COUNT: dict[str, Any] = {
    "outcome": "answer",
    "number": {"value": 2},
    "set": {"of": "papers", "items": ["paper:IceNet", "paper:Quiet Drones"]},
}
CASES = (
    case("count-1", ("How many has Ada?", COUNT), category="count"),
    case(
        "talk-1",
        ("Who is Ada?", None),
        ("How many has she?", COUNT),
        category="conversation",
        split="held_out",
    ),
    case("twin-1", ("how many has ada", COUNT), category="count", twin="count-1"),
    case("absent-1", ("Who is Orla?", {"outcome": "abstain"}), category="unanswerable"),
)
TABLE: dict[str, Answer | Exception] = {
    "How many has Ada?": RIGHT,
    "how many has ada": RIGHT,
    "How many has she?": RIGHT,
    "Who is Ada?": answer("Ada Lindström [1].", citations=[cite(1, "ada")]),
}


def run(door: Any = None, **changed: Any) -> Run:
    return evaluate(door or TableDoor(TABLE), CASES, corpus=CORPUS, **changed)


def test_a_run_scores_every_turn_with_gold() -> None:
    door = TableDoor(TABLE)
    found = run(door)
    summary = summarise(found)
    assert found.complete
    assert summary.turns == 5
    passed = summary.figure("Pass")
    assert passed is not None and (passed.mean, passed.n) == (1.0, 4)
    number = summary.figure("NumberExact")
    assert number is not None and (number.n, number.undefined) == (3, 1)
    twin = summary.figure("TwinAgreement")
    assert twin is not None and (twin.mean, twin.n) == (1.0, 1)
    histories = dict(door.asked)
    assert [turn.role for turn in histories["How many has she?"]] == ["user", "assistant"]


def test_two_runs_are_equal_byte_for_byte_whatever_the_workers(tmp_path: Path) -> None:
    for name, workers in (("a", 1), ("b", 4)):
        run(folder=tmp_path / name, workers=workers)
    for file in ("cases.jsonl", "run.json"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    assert not (tmp_path / "a" / PARTIAL).exists()


def test_a_saved_run_reads_back(tmp_path: Path) -> None:
    made = run(folder=tmp_path)
    read = Run.load(tmp_path)
    assert [result.line() for result in read.results] == [result.line() for result in made.results]
    assert summarise(read) == summarise(made)


@pytest.mark.parametrize("damage", ["{", '{"manifest": {}}', ""])
def test_a_damaged_record_is_one_line(tmp_path: Path, damage: str) -> None:
    run(folder=tmp_path)
    (tmp_path / "run.json").write_text(damage)
    with pytest.raises(UsageError, match="cannot be read"):
        Run.load(tmp_path)
    with pytest.raises(UsageError, match="no finished run here"):
        Run.load(tmp_path / "nowhere")


def test_a_crash_is_an_error_and_no_score() -> None:
    found = run(TableDoor(TABLE | {"how many has ada": ZeroDivisionError("oh\nno")}))
    assert [(r.id, r.error) for r in found.errors] == [("twin-1", "ZeroDivisionError: oh no")]
    assert summarise(found).figure("Pass").n == 3  # type: ignore[union-attr]
    assert judge_run(found).exit == Exit.INCOMPLETE
    assert judge_run(found, max_error_rate=0.25).exit == Exit.PASS


class Killed(BaseException):
    """A process that ends."""


class DyingDoor(TableDoor):
    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        if len(self.asked) >= 2:
            raise Killed
        return super().ask(question, history)


def test_fault_75_a_killed_run_goes_on_and_counts_nothing_twice(tmp_path: Path) -> None:
    with pytest.raises(Killed):
        run(DyingDoor(TABLE), folder=tmp_path / "a", workers=1)
    journal = tmp_path / "a" / PARTIAL
    kept = journal.read_text(encoding="utf-8")
    assert len(kept.strip().split("\n")) == 2
    journal.write_text(kept + '{"result": {"id": "talk', encoding="utf-8")
    door = TableDoor(TABLE)
    resumed = run(door, folder=tmp_path / "a", workers=1)
    assert "How many has Ada?" not in dict(door.asked)
    run(folder=tmp_path / "b")
    assert resumed.complete
    for file in ("cases.jsonl", "run.json"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_a_journal_of_other_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Killed):
        run(DyingDoor(TABLE), folder=tmp_path, workers=1)
    with pytest.raises(UsageError, match="begun with other code, cases or data"):
        evaluate(TableDoor(TABLE), CASES[:2], corpus=CORPUS, folder=tmp_path)


def test_a_finished_folder_is_not_written_over(tmp_path: Path) -> None:
    run(folder=tmp_path)
    with pytest.raises(UsageError, match="holds a finished run"):
        run(folder=tmp_path)


def test_a_cost_cap_stops_cleanly_and_can_be_gone_on_from(tmp_path: Path) -> None:
    usage = Usage(calls=1, prompt_tokens=1_000_000, completion_tokens=0)
    prices = Prices(prompt=1.0, completion=2.0)
    stopped = run(TableDoor(TABLE, usage), folder=tmp_path, workers=1, prices=prices, max_cost=1.5)
    assert len(stopped.results) == 2
    assert stopped.stopped == "the cost cap of 1.5 was reached"
    assert judge_run(stopped).exit == Exit.COST_CAP
    assert summarise(stopped).cost == 3.0
    assert (tmp_path / PARTIAL).exists()
    done = run(TableDoor(TABLE, usage), folder=tmp_path, workers=1, prices=prices, max_cost=99)
    assert done.complete
    with pytest.raises(UsageError, match="needs the prices"):
        run(max_cost=1.0)


def test_an_unknown_price_is_not_nothing() -> None:
    assert summarise(run(TableDoor(TABLE, Usage(calls=1, prompt_tokens=5)))).cost is None
    assert summarise(run()).cost == 0.0


def test_gold_is_checked_before_anything_is_asked() -> None:
    door = TableDoor(TABLE)
    wrong = case("x", ("q", {"outcome": "answer", "docs": [["paper:Nothing"]]}))
    with pytest.raises(CasesError):
        evaluate(door, CaseSet(cases=(wrong,)), corpus=CORPUS)
    assert door.asked == []


def test_progress_and_parallel_asking() -> None:
    seen: list[tuple[int, int]] = []
    together = threading.Barrier(2, timeout=10)

    class Meeting(TableDoor):
        def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
            if not history and question != "how many has ada":
                together.wait()
            return super().ask(question, history)

    cases = [CASES[0], CASES[3]]
    evaluate(
        Meeting(TABLE),
        cases,
        corpus=CORPUS,
        workers=2,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(1, 2), (2, 2)]


def broken(text: str) -> Run:
    return run(
        TableDoor(
            TABLE
            | {"How many has Ada?": answer(text, papers=["p1", "p2"], value=2, citations=[cite(1, "p1")])}
        )
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2 papers [1] [7].", "count-1, turn 1: CitationValidity is 0.5, must be 1"),
        ("2 papers [1] ![](https://evil.example.net/a).", "count-1, turn 1: Exfiltration is 1, must be 0"),
    ],
)
def test_the_gate_holds_hard_rules_in_every_answer(text: str, problem: str) -> None:
    verdict = judge_run(broken(text))
    assert verdict.exit == Exit.REGRESSION
    assert problem in verdict.problems


def test_the_gate_sees_a_drop_beyond_chance(tmp_path: Path) -> None:
    many = [case(f"c{n}", ("How many has Ada?", COUNT)) for n in range(40)]
    measures = parse_measures(["Pass", "NumberExact"])
    good = evaluate(TableDoor(TABLE), many, measures, corpus=CORPUS)
    save_baseline(good, tmp_path / "base.jsonl")
    baseline = load_baseline(tmp_path / "base.jsonl")
    assert judge_run(good, baseline).exit == Exit.PASS
    bad = evaluate(
        TableDoor({"How many has Ada?": answer("3 papers [1]", value=3)}), many, measures, corpus=CORPUS
    )
    verdict = judge_run(bad, baseline)
    assert verdict.exit == Exit.REGRESSION
    assert any("NumberExact fell from 1.000 to 0.000" in problem for problem in verdict.problems)
    other = evaluate(TableDoor(TABLE), many[:5], measures, corpus=CORPUS)
    assert "the cases differ" in judge_run(other, baseline).notes[0]


@pytest.mark.parametrize("text", ["", "{}", "[1]\n", '{"format": 1}\n{"id": 3}'])
def test_a_baseline_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(text)
    with pytest.raises(UsageError, match="not a baseline"):
        load_baseline(path)
    with pytest.raises(UsageError, match="no baseline here"):
        load_baseline(tmp_path / "none.jsonl")


def test_the_record_names_what_was_run_and_no_key(tmp_path: Path) -> None:
    run(folder=tmp_path, known={"model": "m", "host": "api.example.org"})
    manifest = json.loads((tmp_path / "run.json").read_text())["manifest"]
    assert manifest["model"] == "m"
    assert len(manifest["code"]) == len(manifest["cases"]) == len(manifest["corpus"]) == 64
    assert manifest["versions"]["pydantic"] != "absent"
    assert "seconds" not in (tmp_path / "cases.jsonl").read_text()


def test_a_judged_measure_gates_only_with_a_judge_that_was_checked() -> None:
    def judged(score: float) -> Run:
        found = evaluate(
            TableDoor(TABLE),
            [case(f"c{n}", ("How many has Ada?", COUNT)) for n in range(40)],
            parse_measures(["Pass"]),
            corpus=CORPUS,
        )
        results = tuple(
            result.model_copy(
                update={
                    "turns": tuple(
                        turn.model_copy(update={"scores": {**turn.scores, "Faithfulness": score}})
                        for turn in result.turns
                    )
                }
            )
            for result in found.results
        )
        manifest = found.manifest.model_copy(update={"measures": (*found.manifest.measures, "Faithfulness")})
        return found.model_copy(update={"results": results, "manifest": manifest})

    good, bad = judged(1.0), judged(0.5)
    unchecked = judge_run(bad, good)
    assert unchecked.exit == Exit.PASS
    assert any("Faithfulness fell" in note and "--judge-check" in note for note in unchecked.notes)
    assert judge_run(bad, good, trusted_judge=True).exit == Exit.REGRESSION
