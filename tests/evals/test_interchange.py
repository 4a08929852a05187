from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fake_door import CORPUS, TableDoor, answer, case, cite

from assistant.errors import ColloquyError
from evals.case_files import load_cases
from evals.cases import Case, CaseSet
from evals.interchange import export_rows, import_rows, write_cases
from evals.run import evaluate

ROWS: dict[str, Any] = {
    "ragas": [
        {"user_input": "Who?", "response": "r", "retrieved_contexts": ["c"], "reference": "Ada Ek"},
        {
            "user_input": [
                {"type": "human", "content": "Hi"},
                {"type": "ai", "content": "Yes"},
                {"type": "human", "content": "Who?"},
            ],
            "reference": "Ada Ek",
        },
    ],
    "ragchecker": {
        "results": [
            {
                "query_id": "q 1",
                "query": "Who?",
                "gt_answer": "Ada Ek",
                "response": "r",
                "retrieved_context": [],
            }
        ]
    },
    "inspect": [
        {"id": 7, "input": "Who?", "target": ["Ada Ek", "A. Ek"]},
        {"input": [{"role": "user", "content": "Who?"}], "target": "Ada Ek"},
    ],
    "promptfoo": {
        "tests": [
            {
                "vars": {"question": "Who?"},
                "assert": [{"type": "icontains", "value": "Ada Ek"}, {"type": "not-contains", "value": "Bo"}],
            }
        ]
    },
}


@pytest.mark.parametrize("form", ROWS)
def test_rows_of_other_suites_become_cases_that_load(tmp_path: Path, form: str) -> None:
    source = tmp_path / "rows.json"
    source.write_text(json.dumps(ROWS[form]), encoding="utf-8")
    cases = import_rows(form, source)
    write_cases(cases, tmp_path / "cases.jsonl")
    read = load_cases([tmp_path / "cases.jsonl"]).cases
    assert all(case.turns[-1].user == "Who?" for case in read)
    assert all("Ada Ek" in _gold(case) for case in read)


def _gold(made: Case) -> tuple[str, ...]:
    expect = made.turns[-1].expect
    assert expect is not None
    return expect.facts[0].any


def test_a_long_reference_is_no_required_fact(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text(json.dumps({"user_input": "q", "reference": "word " * 20}) + "\n", encoding="utf-8")
    expect = import_rows("ragas", source)[0].turns[0].expect
    assert expect is not None and not expect.facts[0].required


def test_promptfoo_yaml_and_its_kinds_of_assertion(tmp_path: Path) -> None:
    source = tmp_path / "promptfoo.yaml"
    source.write_text(
        "tests:\n- vars: {query: Who}\n  assert:\n  - {type: contains-any, value: [a, b]}\n"
        "  - {type: contains-all, value: [c, d]}\n  - {type: not-regex, value: 'x+'}\n"
    )
    expect = import_rows("promptfoo", source)[0].turns[0].expect
    assert expect is not None
    assert [fact.any for fact in expect.facts] == [("a", "b"), ("c",), ("d",)]
    assert expect.forbid == ("regex:x+",)


def test_a_beir_folder_becomes_ranking_cases(tmp_path: Path) -> None:
    (tmp_path / "qrels").mkdir()
    (tmp_path / "queries.jsonl").write_text('{"_id": "1", "text": "ice"}\n{"_id": "2", "text": "none"}\n')
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\n1\tp1\t1\n1\tp2\t0\n2\tp3\t0\n")
    (made,) = import_rows("beir", tmp_path)
    assert made.turns[0].expect is not None
    assert made.turns[0].expect.docs == (("paper:p1",),)


@pytest.mark.parametrize(
    ("form", "text", "problem"),
    [
        ("xml", "[]", "no form 'xml' to import"),
        ("ragas", '{"user_input": "q", "reference": "r"}\nnope', "rows.json:2: not JSON"),
        ("ragas", '[{"question": "q"}]', "rows.json:1: not a row of ragas"),
        ("ragchecker", '["x"]', "rows.json:1: not a row of ragchecker"),
        (
            "inspect",
            '[{"input": "q", "target": ""}]',
            "rows.json:1: not a usable row: it has no reference answer",
        ),
        ("promptfoo", '{"tests": [{"vars": {"q": 1}}]}', "no variable question"),
        (
            "promptfoo",
            '{"tests": [{"vars": {"question": 1}, "assert": [{"type": "llm-rubric"}]}]}',
            "no counterpart",
        ),
        ("beir", "[]", "no qrels"),
    ],
)
def test_a_row_that_does_not_fit_is_named(tmp_path: Path, form: str, text: str, problem: str) -> None:
    source = tmp_path / "rows.json"
    source.write_text(text)
    with pytest.raises(ColloquyError, match=problem):
        import_rows(form, tmp_path if form == "beir" else source)


@pytest.mark.parametrize("form", ["ragas", "ragchecker", "inspect", "promptfoo"])
def test_a_runs_answers_are_written_as_rows_that_read_back(tmp_path: Path, form: str) -> None:
    gold = {"outcome": "answer", "facts": [{"any": ["Ada"]}], "docs": [["paper:IceNet"]]}
    cases = CaseSet(cases=(case("a", ("scene", None), ("q", gold)),))
    door = TableDoor({"q": answer("Ada [1]", papers=["p1"], citations=[cite(1, "p1", "quote")])})
    run = evaluate(door, cases, corpus=CORPUS)
    output = tmp_path / "rows.jsonl"
    assert export_rows(form, run, cases, output) == 1
    row = json.loads(output.read_text())
    assert "Ada [1]" in json.dumps(row)
    assert import_rows(form, output)[0].turns[-1].user == "q"


def test_a_trec_export_is_a_benchmark_with_its_run(tmp_path: Path) -> None:
    gold = {"outcome": "answer", "docs": [["paper:IceNet"]]}
    cases = CaseSet(cases=(case("a", ("q", gold)), case("b", ("r", {"outcome": "abstain"}))))
    run = evaluate(TableDoor({"q": answer("", papers=["p2", "p1"])}), cases, corpus=CORPUS)
    assert export_rows("trec", run, cases, tmp_path / "trec") == 1
    assert (tmp_path / "trec" / "qrels.tsv").read_text().split("\n")[1] == "a.1\ticenet\t1"
    ranking = (tmp_path / "trec" / "run.trec").read_text().split("\n")
    assert ranking[1] == "a.1 Q0 icenet 2 0.500000 colloquy"
