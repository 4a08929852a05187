"""Rows of other suites: cases made of theirs, and a run's answers written as theirs.

Import: `ragas` and `ragchecker` (JSON or JSON Lines rows), `beir` (a folder), `promptfoo` (YAML or JSON tests), `inspect`
(Sample rows). Export: the same rows, and for `trec` a folder with `queries.jsonl`, `qrels.tsv` and `run.trec`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import MalformedError, UsageError
from assistant.records import Answer
from evals.cases import Case, CaseSet
from evals.matching import fold
from evals.qrels import qrels_file, read_qrels
from evals.record import Run

Row = Mapping[str, Any]


def write_cases(cases: list[Case], path: Path) -> None:
    """Write cases as a case file."""
    lines = (case.model_dump_json(exclude_defaults=True) for case in cases)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file") from None
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    if whole is not None:
        found = whole.get("results", whole.get("tests", [whole])) if isinstance(whole, dict) else whole
        yield from enumerate(found if isinstance(found, list) else [found], 1)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise MalformedError(f"not JSON ({error})", str(path), number) from None


def _case(
    form: str, number: int, question: object, expect: dict[str, Any], identifier: object = None
) -> Case:
    stem = fold(str(identifier)).replace(" ", "-")[:60] if identifier is not None else f"{number:04}"
    turns = [
        {"user": turn, "expect": None} for turn in (question if isinstance(question, list) else [question])
    ]
    turns[-1]["expect"] = expect
    data = {"id": f"{form}-{stem or number}", "category": "imported", "turns": turns}
    return Case.model_validate_json(json.dumps(data))


def _said(reference: object) -> dict[str, Any]:
    """A reference answer in whole sentences is not gold for a word match unless it is short."""
    wordings = [str(r).strip() for r in (reference if isinstance(reference, list) else [reference]) if r]
    if not wordings:
        raise ValueError("it has no reference answer")
    short = [wording for wording in wordings if len(wording.split()) <= 8]
    facts = [{"any": short or wordings, "required": bool(short)}]
    return {"outcome": "answer", "facts": facts}


def _from_ragas(number: int, row: Row) -> Case:
    asked = row["user_input"]
    if isinstance(asked, list):
        asked = [
            message["content"]
            for message in asked
            if message.get("type", message.get("role")) in ("human", "user")
        ]
    return _case("ragas", number, asked, _said(row.get("reference", "")), row.get("id"))


def _from_ragchecker(number: int, row: Row) -> Case:
    return _case("ragchecker", number, row["query"], _said(row["gt_answer"]), row.get("query_id"))


def _from_inspect(number: int, row: Row) -> Case:
    asked = row["input"]
    if isinstance(asked, list):
        asked = [message["content"] for message in asked if message["role"] == "user"]
    return _case("inspect", number, asked, _said(row["target"]), row.get("id"))


def _from_promptfoo(number: int, row: Row) -> Case:
    expect: dict[str, Any] = {"outcome": "answer", "facts": [], "forbid": []}
    for rule in row.get("assert", []):
        kind, value = rule["type"], rule.get("value")
        values = value if isinstance(value, list) else [value]
        if kind in ("contains", "icontains", "equals"):
            expect["facts"].append({"any": [str(value)]})
        elif kind in ("contains-all", "icontains-all"):
            expect["facts"] += [{"any": [str(one)]} for one in values]
        elif kind in ("contains-any", "icontains-any"):
            expect["facts"].append({"any": [str(one) for one in values]})
        elif kind in ("not-contains", "not-icontains"):
            expect["forbid"].append(str(value))
        elif kind == "not-regex":
            expect["forbid"].append(f"regex:{value}")
        else:
            raise UsageError(
                f"promptfoo test {number}: the assertion {kind!r} has no counterpart here; leave it out"
            )
    variables = row.get("vars", {})
    asked = next(
        (variables[key] for key in ("question", "query", "prompt", "input") if key in variables), None
    )
    if asked is None:
        raise UsageError(f"promptfoo test {number}: no variable question, query, prompt or input")
    return _case("promptfoo", number, asked, expect, row.get("description"))


_IMPORTS: Mapping[str, Callable[[int, Row], Case]] = {
    "ragas": _from_ragas,
    "ragchecker": _from_ragchecker,
    "inspect": _from_inspect,
    "promptfoo": _from_promptfoo,
}


def import_rows(form: str, source: Path) -> list[Case]:
    """Cases of another suite's rows; raises `UsageError` or `MalformedError` naming the row that does not fit."""
    if form == "beir":
        return _from_beir(source)
    if form not in _IMPORTS:
        raise UsageError(f"no form {form!r} to import; known: beir, {', '.join(_IMPORTS)}")
    rows = _yaml_tests(source) if source.suffix in (".yaml", ".yml") else _rows(source)
    cases = []
    for number, row in rows:
        try:
            cases.append(_IMPORTS[form](number, row))
        except (KeyError, TypeError, AttributeError) as error:
            raise MalformedError(
                f"not a row of {form}: {error} is missing or misplaced", str(source), number
            ) from None
        except ValueError as error:
            raise MalformedError(
                f"not a usable row: {str(error).splitlines()[0]}", str(source), number
            ) from None
    return cases


def _yaml_tests(path: Path) -> Iterator[tuple[int, Row]]:
    import yaml

    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    yield from enumerate(data.get("tests", []) if isinstance(data, dict) else data, 1)


def _from_beir(folder: Path) -> list[Case]:
    """Questions and qrels of a BEIR folder; documents keep their ids, which must be the papers' ids or titles."""
    path = qrels_file(folder)
    if not path.is_file():
        raise UsageError(
            f"{folder}: no qrels/test.tsv here; a BEIR folder has corpus.jsonl, queries.jsonl and qrels"
        )
    rows = list(_rows(folder / "queries.jsonl"))
    qrels = read_qrels(path, {str(row["_id"]) for _, row in rows})
    gold = {query: [one for one, grade in judged.items() if grade > 0] for query, judged in qrels.items()}
    cases = []
    for number, row in rows:
        if docs := [[f"paper:{document}"] for document in gold.get(str(row["_id"]), ())]:
            cases.append(_case("beir", number, row["text"], {"outcome": "answer", "docs": docs}, row["_id"]))
    return cases


def _contexts(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def _reference(case: Case, turn: int) -> str:
    expect = case.turns[turn].expect
    if expect is None:
        return ""
    parts = [fact.any[0] for fact in expect.facts]
    parts += [f"{expect.number.value:g}"] if expect.number else []
    parts += [item.partition(":")[2] for item in expect.set.items] if expect.set else []
    return "; ".join(parts) or " or ".join(expect.outcome)


def _exported(form: str, case: Case, turn: int, answer: Answer, question: str) -> Row:
    identifier = case.id if turn == 0 else f"{case.id}.{turn + 1}"
    reference, contexts = _reference(case, turn), _contexts(answer)
    if form == "ragas":
        row = {
            "user_input": question,
            "response": answer.text,
            "retrieved_contexts": contexts,
            "reference": reference,
        }
        return row | {"id": identifier}
    if form == "ragchecker":
        found = [{"doc_id": citation.passage_id, "text": citation.quote} for citation in answer.citations]
        row = {"query_id": identifier, "query": question, "gt_answer": reference, "response": answer.text}
        return row | {"retrieved_context": found}
    if form == "inspect":
        metadata = {"category": case.category, "split": case.split, "output": answer.text}
        return {"id": identifier, "input": question, "target": reference, "metadata": metadata}
    expect = case.turns[turn].expect
    facts = [{"type": "contains-any", "value": list(fact.any)} for fact in expect.facts] if expect else []
    return {"description": identifier, "vars": {"question": question}, "assert": facts, "output": answer.text}


def export_rows(form: str, run: Run, cases: CaseSet, output: Path) -> int:
    """Write a run's scored turns as rows of another suite; returns how many."""
    if form not in (*_IMPORTS, "trec"):
        raise UsageError(f"no form {form!r} to export; known: trec, {', '.join(_IMPORTS)}")
    by_id = {case.id: case for case in cases.cases}
    turns = [
        (by_id[result.id], number, got)
        for result in run.results
        if result.id in by_id
        for number, got in enumerate(result.turns)
        if by_id[result.id].turns[number].expect is not None
    ]
    if form == "trec":
        return _to_trec(turns, output)
    rows = [_exported(form, case, number, got.answer, got.user) for case, number, got in turns]
    output.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return len(rows)


def _to_trec(turns: list[tuple[Case, int, Any]], folder: Path) -> int:
    """BEIR queries and qrels, and a TREC run, of the turns with gold documents; titles stand for ids."""
    queries, qrels, ranking = [], ["query-id\tcorpus-id\tscore"], []
    for case, number, got in turns:
        expect = case.turns[number].expect
        if expect is None or not expect.docs:
            continue
        identifier = f"{case.id}.{number + 1}"
        queries.append(json.dumps({"_id": identifier, "text": got.user}, ensure_ascii=False))
        for need in expect.docs:
            qrels.append(f"{identifier}\t{_token(need[0].partition(':')[2])}\t1")
        for rank, paper in enumerate(got.answer.papers, 1):
            ranking.append(f"{identifier} Q0 {_token(paper.title)} {rank} {1 / rank:.6f} colloquy")
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in (("queries.jsonl", queries), ("qrels.tsv", qrels), ("run.trec", ranking)):
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(queries)


def _token(title: str) -> str:
    """A title as one word, as TREC files need; what stands before a colon names the work."""
    return fold(title.split(":", maxsplit=1)[0]).replace(" ", "_")
