from __future__ import annotations

import json
from pathlib import Path

import pytest
from fake_door import CORPUS

from assistant.errors import UsageError
from evals.case_files import load_cases
from evals.cases import CasesError, case_schema
from evals.gold import Corpus, check_gold
from evals.setting_up import CASES

GOOD = '{"id": "a", "category": "count", "turns": [{"user": "q", "expect": {"outcome": "abstain"}}]}'


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "b", "catgory": "count", "turns": []}', "unknown key 'catgory'; did you mean 'category'?"),
        ('{"id": "b", "category": "count", "turns": []}', "turns"),
        ('{"id": "b", "category": "count", "turns": [{"user": "q"}]}', "no turn says what is expected"),
        ('{"id": "b", "category"', "not JSON"),
        ('{"id": "b", "id": "c"}', "the key 'id' stands twice"),
        ("[1]", "a case is a JSON object"),
        ("[" * 100_000, "not usable JSON"),
        (GOOD, "the id 'a' is taken by"),
        (GOOD.replace('"a"', '"b", "twin": "aa"'), "twin 'aa' names no other case; did you mean 'a'?"),
        (GOOD.replace('"a"', '"b", "twin": "b"'), "twin 'b' names no other case"),
        (GOOD.replace('"a"', '"b"').replace("abstain", "answer"), "no facts, set, number, docs or forbid"),
        (
            GOOD.replace('"a"', '"b"').replace("abstain", "abtsain"),
            "'answer', 'abstain', 'clarify' or 'refuse'",
        ),
        (
            GOOD.replace('"a"', '"b"').replace('"abstain"', '"abstain", "forbid": ["regex:("]'),
            "regular expression 'regex:(' is broken",
        ),
        (
            GOOD.replace('"a"', '"b"').replace('"abstain"', '"answer", "docs": [["pap:x"]]'),
            "turns.0.expect.docs.0.0",
        ),
    ],
)
def test_fault_72_a_bad_line_is_named_before_anything_is_asked(
    tmp_path: Path, line: str, problem: str
) -> None:
    path = write(tmp_path / "c.jsonl", GOOD, "", line)
    with pytest.raises(CasesError) as caught:
        load_cases([path])
    assert [(p.path, p.line) for p in caught.value.problems] == [(str(path), 3)] * len(caught.value.problems)
    assert any(problem in p.problem for p in caught.value.problems)
    assert "\n" not in str(caught.value)


def test_every_problem_is_reported_not_only_the_first(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", GOOD, GOOD, "nonsense", GOOD.replace('"a"', '"c"'))
    with pytest.raises(CasesError, match=r"and 1 more") as caught:
        load_cases([path])
    assert [problem.line for problem in caught.value.problems] == [2, 3]


def test_a_line_separator_inside_a_question_does_not_end_the_line(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", GOOD.replace('"q"', '"one\u2028two\u0085three"'))
    assert load_cases([path]).cases[0].turns[0].user == "one\u2028two\u0085three"


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_a_path_without_cases_says_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"no case file here|hold no case"):
        load_cases([tmp_path / name])


def test_gold_that_names_nothing_is_found_with_the_nearest_name(tmp_path: Path) -> None:
    expect = {"outcome": "answer", "docs": [["paper:Quiet Drone"]], "carry": ["person:Kim Rao"]}
    line = json.dumps({"id": "b", "category": "topic", "turns": [{"user": "q", "expect": expect}]})
    cases = load_cases([write(tmp_path / "c.jsonl", GOOD, line)])
    with pytest.raises(CasesError) as caught:
        check_gold(cases, CORPUS)
    told = [str(problem) for problem in caught.value.problems]
    assert len(told) == 2
    assert "c.jsonl:2: b: no paper 'Quiet Drone'" in told[0]
    assert "did you mean 'quiet drones'?" in told[0]
    assert "person 'Kim Rao' fits 2 records; use an id of kim1, kim2" in told[1]


@pytest.mark.parametrize(
    ("reference", "identifier"),
    [
        ("paper:p1", "p1"),
        ("paper:IceNet", "p1"),
        ("paper:icenet: sensing GLACIERS from orbit", "p1"),
        ("person:ada", "ada"),
        ("person:A. Lindstrom", "ada"),
        ("person:林达", "ada"),
        ("person:Kim Rao @ Fair Queues", "kim1"),
        ("person:Kim Rao @ Tidal Maps", "kim2"),
    ],
)
def test_references_name_records_in_words(reference: str, identifier: str) -> None:
    assert CORPUS.resolve(reference) == identifier


def test_computed_gold_is_refused_where_the_data_has_changed(tmp_path: Path) -> None:
    cases = load_cases([write(tmp_path / "c.jsonl", GOOD.replace('"a"', '"a", "corpus": "0123"'))])
    with pytest.raises(CasesError, match="another state of the data"):
        check_gold(cases, CORPUS)
    check_gold(load_cases([write(tmp_path / "d.jsonl", GOOD)]), CORPUS)


def test_the_digest_is_of_the_cases_not_of_their_layout(tmp_path: Path) -> None:
    one = load_cases([write(tmp_path / "a.jsonl", GOOD)])
    two = load_cases([write(tmp_path / "b.jsonl", "", GOOD.replace(": ", " :  "))])
    other = load_cases([write(tmp_path / "c.jsonl", GOOD.replace('"q"', '"r"'))])
    assert one.digest == two.digest != other.digest


def test_the_shipped_schema_is_that_of_the_code() -> None:
    assert json.loads((CASES / "case.schema.json").read_text(encoding="utf-8")) == case_schema()


def test_the_projects_own_cases_load_and_cover_every_kind() -> None:
    cases = load_cases([CASES])
    assert len(cases.cases) >= 300
    assert len(cases.only(split="held_out").cases) >= 100
    categories = {case.category for case in cases.cases}
    assert {"topic", "person_fact", "paper_fact", "conversation", "ambiguous", "unanswerable"} <= categories
    assert {"false_premise", "sensitive", "language", "robustness"} <= categories


def test_an_empty_corpus_has_a_digest() -> None:
    assert Corpus((), ()).digest != CORPUS.digest
