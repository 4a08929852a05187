"""The embedded assistant over the sample lab answers a fixed draw of questions with several limits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.settings import Settings
from evals.cases import Case
from evals.limits_combined import combined_cases
from evals.measures import content
from evals.measures.response import Response
from evals.run import ask_case, corpus_of
from evals.sample_lab import READ_AT, path
from evals.setting_up import assistant_over

NUMBER, SEED = 150, 7


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with assistant_over(
        [path()], Settings(data=Path(tmp_path_factory.mktemp("limits"))), read_at=READ_AT
    ) as opened:
        yield opened


def failing(assistant: Assistant, number: int, seed: int) -> tuple[list[Case], list[Case]]:
    """The cases of a draw, and those of which a turn is not answered as it should be."""
    corpus = corpus_of(assistant)
    cases = list(combined_cases(corpus, number, seed))
    wrong = []
    for case in cases:
        result, _ = ask_case(assistant, case)
        assert result.error is None, f"{case.turns}: {result.error}"
        told = zip(case.turns, result.turns, strict=True)
        passed = [
            content.passed(Response(case, place, turn.expect, got.answer, corpus))
            for place, (turn, got) in enumerate(told)
            if turn.expect
        ]
        if not all(passed):
            wrong.append(case)
    return cases, wrong


def test_nearly_all_questions_with_several_limits_are_answered_rightly(assistant: Assistant) -> None:
    """Of two other draws, 0 and 2 of 100 questions that stand by themselves were wrong, and 11 and 8 of 50 conversations."""
    cases, wrong = failing(assistant, NUMBER, SEED)
    assert len(cases) == NUMBER
    alone = [case.turns[0].user for case in wrong if len(case.turns) == 1]
    assert len(alone) <= 3, alone
    talks = [[turn.user for turn in case.turns] for case in wrong if len(case.turns) > 1]
    assert len(talks) <= 11, talks
