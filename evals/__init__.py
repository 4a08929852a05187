"""Measuring: cases, measures, runs, reports and benchmarks, through the same door as the faces.

from evals import evaluate, load_cases
run = evaluate(assistant, load_cases([Path("cases.jsonl")]))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evals.case_files import load_cases
    from evals.cases import Case, CaseSet
    from evals.gate import judge_run
    from evals.measures import Measure, parse_measure
    from evals.record import Run
    from evals.report import Report, make_report
    from evals.run import evaluate
    from evals.summary import summarise

__all__ = [
    "Case",
    "CaseSet",
    "Measure",
    "Report",
    "Run",
    "evaluate",
    "judge_run",
    "load_cases",
    "make_report",
    "parse_measure",
    "summarise",
]

_HOMES = {
    "Case": "evals.cases",
    "CaseSet": "evals.cases",
    "load_cases": "evals.case_files",
    "judge_run": "evals.gate",
    "Measure": "evals.measures",
    "parse_measure": "evals.measures",
    "Run": "evals.record",
    "Report": "evals.report",
    "make_report": "evals.report",
    "evaluate": "evals.run",
    "summarise": "evals.summary",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'evals' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
