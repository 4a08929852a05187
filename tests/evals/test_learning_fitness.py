"""Learning the weights of fitness from topical cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.retrieval.topics.fitness import Signs
from assistant.settings import Settings
from evals import fitness, sample_lab
from evals.cases import Case
from evals.setting_up import assistant_over, without_model

pytest.importorskip("sklearn")


def _case(question: str, **expected: object) -> Case:
    return Case.model_validate(
        {"id": "one", "category": "topic", "turns": [{"user": question, "expect": expected}]}
    )


def test_a_question_is_also_asked_without_the_papers_that_fit() -> None:
    case = _case("papers about continual learning", outcome=["answer"], docs=[["paper:LightCL"]])
    absent = _case("papers about zebrafish hearts", outcome=["abstain"])
    exact = _case("How many papers does Zeke Xie have?", outcome=["answer"], number={"value": 8})
    settings = without_model(Settings(data=Path("unused")))
    with assistant_over([sample_lab.path()], settings, whole=False) as assistant:
        asked = list(fitness.questions_of("lab", assistant, [case, absent, exact]))
    sorts = [one.sort for one in asked]
    assert sorts.count("whole") == sorts.count("stripped") == sorts.count("unanswerable") == 1
    by_sort = {one.sort: one for one in asked}
    assert sum(by_sort["whole"].fits) == 1
    assert not any(by_sort["stripped"].fits) and not any(by_sort["unanswerable"].fits)
    assert len(by_sort["stripped"].fits) == len(by_sort["whole"].fits) - 1


def test_what_is_learned_tells_near_from_far() -> None:
    near = Signs(cover=0.9, support=0.8, pairs=1.0, meaning=0.5, standing=4.0, words=0.5, concepts=2)
    far = Signs(cover=0.1, support=0.0, pairs=0.0, meaning=0.1, standing=0.2, words=0.0, concepts=2)
    asked = [
        fitness.Asked("lab", "whole", (near, far, far), (True, False, False), (1.0, 1.0, 1.0))
        for _ in range(30)
    ]
    weights = fitness.learn(asked)
    chances = asked[0].rows @ weights[1:] + weights[0]
    assert chances[0] > chances[1]
