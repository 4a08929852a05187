"""A pytest fixture with which a lab gates its own data: `pytest -p evals.pytest_plugin` (or the line below).

# conftest.py
pytest_plugins = ["evals.pytest_plugin"]

# test_answers.py
def test_answers(colloquy_eval):
    run = colloquy_eval("cases.jsonl", data="colloquy-data")
    assert run.mean("Pass") >= 0.9, run.failures
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from evals.case_files import load_cases
from evals.explain import Failure
from evals.measures import DEFAULT, parse_measures
from evals.report.content import Report, make_report
from evals.run import Door, corpus_of, evaluate


class Checked:
    """A report with the two things a test asks of it."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def mean(self, measure: str) -> float:
        """The mean of a measure; fails the test where it was never defined."""
        figure = self.report.summary.figure(measure)
        if figure is None or figure.mean is None:
            pytest.fail(f"{measure} was not measured")
        return figure.mean

    @property
    def failures(self) -> str:
        """What did not pass, and the rules broken, as text for an assertion's message."""
        return "\n".join([*self.report.verdict.problems, *map(_line, self.report.failures)])


def _line(failure: Failure) -> str:
    return f"{failure.id} ({failure.place}): {failure.asked[-1]!r}: {'; '.join(failure.reasons)}"


Evaluate = Callable[..., Checked]


@pytest.fixture(scope="session")
def colloquy_eval() -> Evaluate:
    """Ask the cases of one or more files over a data folder (or an assistant given) and return the checked report."""

    def check(
        *paths: str | Path,
        data: str | Path | None = None,
        assistant: Door | None = None,
        measures: Sequence[str] = (),
    ) -> Checked:
        from assistant.settings import load_settings
        from evals.setting_up import opened_assistant

        cases = load_cases([Path(path) for path in paths])
        chosen = parse_measures(measures) if measures else DEFAULT
        if assistant is not None:
            corpus = corpus_of(assistant)
            return Checked(make_report(evaluate(assistant, cases, chosen, corpus=corpus), cases, corpus))
        with opened_assistant(load_settings(data=Path(data) if data else None)) as opened:
            corpus = corpus_of(opened)
            return Checked(make_report(evaluate(opened, cases, chosen, corpus=corpus), cases, corpus))

    return check
