from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.measures import parse_measure
from evals.measures.ranking import rank_score


def needs(*groups: str) -> list[frozenset[str]]:
    return [frozenset(group.split("|")) for group in groups]


RUN = ["x", "b", "y", "a", "z"]
GOLD = needs("a", "b", "c")


def test_the_worked_example_of_trec_eval() -> None:
    """Ranks 2 and 4 are relevant of three relevant documents; every figure below is worked by hand."""
    ideal = 1 + 1 / log2(3) + 1 / log2(4)
    assert rank_score("nDCG", 10, RUN, GOLD) == pytest.approx((1 / log2(3) + 1 / log2(5)) / ideal)
    assert rank_score("nDCG", 2, RUN, GOLD) == pytest.approx((1 / log2(3)) / (1 + 1 / log2(3)))
    assert rank_score("Recall", 10, RUN, GOLD) == pytest.approx(2 / 3)
    assert rank_score("Recall", 2, RUN, GOLD) == pytest.approx(1 / 3)
    assert rank_score("MRR", 10, RUN, GOLD) == pytest.approx(1 / 2)
    assert rank_score("MRR", 1, RUN, GOLD) == 0.0
    assert rank_score("Precision", 5, RUN, GOLD) == pytest.approx(2 / 5)
    assert rank_score("MAP", 10, RUN, GOLD) == pytest.approx((1 / 2 + 2 / 4) / 3)
    assert rank_score("Success", 1, RUN, GOLD) == 0.0


def test_an_empty_run_scores_zero() -> None:
    assert rank_score("nDCG", 10, [], GOLD) == 0.0
    assert rank_score("Recall", 10, [], GOLD) == 0.0


def test_an_alternative_meets_its_need_once_and_takes_no_second_rank() -> None:
    gold = needs("a|b", "c")
    assert rank_score("Recall", 2, ["a", "b", "c"], gold) == 1.0
    assert rank_score("nDCG", 10, ["b", "a", "c"], gold) == pytest.approx(1.0)


@given(
    st.lists(st.sampled_from("abcdefghij"), unique=True, max_size=10),
    st.sets(st.sampled_from("abcdefghij"), min_size=1, max_size=5),
    st.integers(1, 10),
)
def test_ndcg_is_trec_evals_for_any_ranking(run: list[str], relevant: set[str], cutoff: int) -> None:
    gained = sum(1 / log2(rank + 1) for rank, name in enumerate(run[:cutoff], 1) if name in relevant)
    ideal = sum(1 / log2(rank + 1) for rank in range(1, min(cutoff, len(relevant)) + 1))
    score = rank_score("nDCG", cutoff, run, [frozenset({name}) for name in sorted(relevant)])
    assert score == pytest.approx(gained / ideal, abs=1e-5)


@pytest.mark.parametrize(
    "name", ["nDCG@10", "Recall@5", "MRR@10", "SetF1", "CitationCoverage", "Pass", "Helpfulness"]
)
def test_a_measures_name_parses_back(name: str) -> None:
    assert str(parse_measure(name)) == name
    assert parse_measure(str(parse_measure(name))) == parse_measure(name)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ndcg@10", "did you mean 'nDCG'"),
        ("SetF2", "did you mean 'SetF1'"),
        ("quotes", "did you mean 'QuoteFidelity'"),
        ("nDCG", "needs a cutoff"),
        ("SetF1@3", "^measure SetF1: takes no cutoff$"),
        ("Faithfulness@3", "no measure"),
        ("qqqqqqqqqq", "known: Pass, Recall, nDCG"),
        ("nDCG@0", "no measure"),
        ("", "no measure"),
    ],
)
def test_a_wrong_name_says_what_was_meant(name: str, hint: str) -> None:
    from assistant.errors import UsageError

    with pytest.raises(UsageError, match=hint):
        parse_measure(name)


def test_a_judged_measure_needs_a_judge() -> None:
    from fake_door import CORPUS, answer, case

    from assistant.errors import UsageError
    from evals.measures import Response

    made = case("c", ("q", {"outcome": "abstain"}))
    assert made.turns[0].expect is not None
    with pytest.raises(UsageError, match="choose it with --judged"):
        parse_measure("Faithfulness")(Response(made, 0, made.turns[0].expect, answer(""), CORPUS))


def test_measures_know_their_direction_and_say_what_they_are() -> None:
    from evals.measures import DEFAULT

    lower = {str(m) for m in DEFAULT if not m.higher_is_better}
    assert lower == {"MissedAbstention", "FalseRefusal", "Forbidden", "Exfiltration", "Calls", "Tokens"}
    assert all(measure.summary.endswith(".") or "/" in measure.summary for measure in DEFAULT)
    assert parse_measure("SetRecall").summary.startswith("Items right / items in the gold set")


def test_a_definition_is_summed_up_by_the_first_line_of_its_docstring() -> None:
    from evals.measures import Definition, Response, _defined

    def told(response: Response) -> float | None:
        """Right / all; nothing is 0.

        More is said here.
        """
        return 1.0

    def untold(response: Response) -> float | None:
        return 0.0

    assert _defined(told) == Definition("Right / all; nothing is 0.", told, True)
    assert _defined(untold, higher_is_better=False) == Definition("", untold, False)


def test_ranking_is_of_papers_where_gold_holds_papers_else_of_people() -> None:
    from fake_door import CORPUS, answer, case, cite

    from evals.measures import Response

    def score(docs: list[list[str]], measure: str = "MRR@10", **given: object) -> float | None:
        made = case("c", ("q", {"outcome": ["answer", "abstain"], "docs": docs, "facts": [{"any": ["x"]}]}))
        assert made.turns[0].expect is not None
        found = answer("[1] [2]", citations=[cite(1, "p2"), cite(2, "ada")], **given)  # type: ignore[arg-type]
        return parse_measure(measure)(Response(made, 0, made.turns[0].expect, found, CORPUS))

    assert score([["paper:Quiet Drones"]], papers=["p1"]) == 1 / 2
    assert score([["paper:Quiet Drones"], ["person:Ada Lindström"]], papers=["p1"]) == 1 / 2
    assert score([["paper:Quiet Drones"], ["person:Ada Lindström"]], "Recall@10", papers=["p1"]) == 1.0
    assert score([["person:Ada Lindström"]], people=["bo"]) == 1 / 2
    assert score([["person:Ada Lindström"]], people=["bo"], outcome="abstain") is None


def test_a_later_alternative_does_not_move_its_need() -> None:
    assert rank_score("MRR", 10, ["a", "x", "b", "c"], needs("a|b")) == 1.0
    assert rank_score("nDCG", 1, ["a", "x", "b"], needs("a|b", "c")) == 1.0


def test_the_cutoff_cuts_and_costs_are_summed() -> None:
    from fake_door import CORPUS, answer, case

    from assistant.records import Usage
    from evals.measures import Response, parse_measures

    made = case("c", ("q", {"outcome": "answer", "docs": [["paper:Quiet Drones"]]}))
    assert made.turns[0].expect is not None
    given = answer("", papers=["p1", "p2"], usage=Usage(calls=2, prompt_tokens=30, completion_tokens=12))
    response = Response(made, 0, made.turns[0].expect, given, CORPUS)
    names = ["MRR@1", "MRR@2", "Tokens", "Calls", "Pass", "MRR@1"]
    measures = parse_measures(names)
    assert [str(measure) for measure in measures] == names[:-1]
    assert [measure(response) for measure in measures] == [0.0, 1 / 2, 42.0, 2.0, 1.0]
