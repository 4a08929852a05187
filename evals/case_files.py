"""Case files: every line read and checked before anything is asked."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from assistant.errors import UsageError
from evals.cases import (
    Case,
    CaseProblem,
    CasesError,
    CaseSet,
    CaseTurn,
    Expectation,
    GoldFact,
    GoldNumber,
    GoldSet,
)


def case_files(paths: Iterable[Path]) -> list[Path]:
    """The `.jsonl` files named, or lying in the folders named, in a fixed order."""
    files: list[Path] = []
    for path in paths:
        found = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not found or not all(file.is_file() for file in found):
            raise UsageError(f"{path}: no case file here; name a .jsonl file or a folder of them")
        files.extend(found)
    return files


def load_cases(paths: Iterable[Path]) -> CaseSet:
    """Read and check case files; raises `CasesError` with every problem, before anything is asked."""
    problems: list[CaseProblem] = []
    cases: list[Case] = []
    places: dict[str, tuple[str, int]] = {}
    for path in case_files(paths):
        try:
            lines = path.read_text(encoding="utf-8-sig").split("\n")
        except UnicodeDecodeError as error:
            problems.append(CaseProblem(path=str(path), line=1, problem=f"not UTF-8 ({error.reason})"))
            continue
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            case, found = _read_line(line)
            if case is not None and case.id in places:
                first = places[case.id]
                found = [f"the id {case.id!r} is taken by {first[0]}:{first[1]}"]
            problems.extend(CaseProblem(path=str(path), line=number, problem=text) for text in found)
            if case is not None and not found:
                cases.append(case)
                places[case.id] = (str(path), number)
    problems.extend(_lost_twins(cases, places))
    if problems:
        raise CasesError(problems)
    if not cases:
        raise UsageError("the case files hold no case")
    return CaseSet(cases=tuple(cases), places=places)


def _lost_twins(cases: Sequence[Case], places: dict[str, tuple[str, int]]) -> Iterable[CaseProblem]:
    for case in cases:
        if case.twin is not None and (case.twin not in places or case.twin == case.id):
            path, line = places[case.id]
            nearest = difflib.get_close_matches(case.twin, places, 1)
            hint = f"; did you mean {nearest[0]!r}?" if nearest and nearest[0] != case.id else ""
            yield CaseProblem(path=path, line=line, problem=f"twin {case.twin!r} names no other case{hint}")


def _no_duplicate_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} stands twice")
        found[key] = value
    return found


def _read_line(line: str) -> tuple[Case | None, list[str]]:
    try:
        data = json.loads(line, object_pairs_hook=_no_duplicate_keys)
    except json.JSONDecodeError as error:
        return None, [f"not JSON: {error.msg} at column {error.colno}"]
    except (ValueError, RecursionError) as error:
        return None, [f"not usable JSON: {error}"]
    if not isinstance(data, dict):
        return None, ["a case is a JSON object"]
    try:
        return Case.model_validate_json(json.dumps(data)), []
    except ValidationError as error:
        # pydantic counts the turns that passed; "too few" only echoes the true problem
        found = [problem for problem in error.errors() if problem["loc"] != ("turns",)] or error.errors()
        return None, [_explain(problem) for problem in found]


_KEYS = tuple(
    dict.fromkeys(
        key
        for model in (Case, CaseTurn, Expectation, GoldFact, GoldNumber, GoldSet)
        for key in model.model_fields
    )
)


def _explain(problem: object) -> str:
    assert isinstance(problem, dict)
    place = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        nearest = difflib.get_close_matches(str(problem["loc"][-1]), _KEYS, 1, cutoff=0.5)
        hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
        return f"unknown key {place!r}{hint}"
    message = str(problem["msg"]).removeprefix("Value error, ")
    return f"{place}: {message}" if place else message
