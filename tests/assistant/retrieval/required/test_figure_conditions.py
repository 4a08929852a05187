"""A figure answers where it is of the quantity, on the data and of the thing that is asked for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from assistant.retrieval.paper_facts.asked import Asked
from assistant.retrieval.paper_facts.counted import counts_such
from assistant.retrieval.required.figure_conditions import of_other_data
from assistant.retrieval.required.required import in_answer


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("By what factor does the memory shrink?", "Memory falls by 3.9x.", "Quality rises by 39%."),
        ("How much less energy is consumed by it?", "It saves 20% of the power.", "It is 20% more exact."),
        ("By what percentage did the MSE go down?", "The errors drop by 80% (MSE).", "Storage drops by 80%."),
        ("How much is the training time reduced?", "It trains 3 times faster.", "It needs 3% less space."),
        ("By how much does it beat the baselines?", "It is ahead by 29%.", "It is consistently ahead."),
    ],
)
def test_figures_of_the_quantity(question: str, told: str, other: str) -> None:
    assert in_answer(question, [told])
    assert not in_answer(question, [other])


@pytest.mark.parametrize(
    ("question", "sentence", "elsewhere"),
    [
        (
            "By what percentage did it fall on traffic data?",
            "On Navier-Stokes equations it falls by 8%.",
            True,
        ),
        ("How accurate is it on bird songs?", "On speech data it reaches 90%.", True),
        ("By what percentage did it fall on traffic data?", "On traffic data it falls by 8%.", False),
        ("By what percentage did it fall on traffic data?", "It falls by 8%.", False),
        ("How accurate is it on unseen data?", "On ImageNet it reaches 90%.", False),
        ("On which medical data set was it tested?", "Tests on LIDC-IDRI.", False),
    ],
)
def test_figures_on_the_data(question: str, sentence: str, elsewhere: bool) -> None:
    assert of_other_data(question, [sentence], "Herons") is elsewhere


def _asked(question: str) -> Asked:
    plain: dict[str, Any] = {
        "question": question,
        "weights": {},
        "accepts": {},
        "types": (),
        "titled": frozenset(),
    }
    return cast(Asked, SimpleNamespace(match=lambda one, held: float(one in held), **plain))


@pytest.mark.parametrize(
    ("question", "sentence", "counted"),
    [
        ("How many artificial series does it contain?", "It runs more than 50 deep forecasters.", False),
        ("How many dogs were tested?", "Six companies sell 17 tests.", False),
        ("How many forecasting models were run?", "It runs more than 50 deep forecasters.", True),
        ("How many models did they run?", "It runs more than 50 deep forecasters.", True),
        ("How many training samples were there?", "It saw 1.7M good training examples.", True),
        ("How many people took part?", "A study (N=1,500) was made.", True),
    ],
)
def test_numbers_of_the_thing(question: str, sentence: str, counted: bool) -> None:
    assert counts_such(_asked(question), sentence) is counted
