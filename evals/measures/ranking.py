"""Ranking measures, computed by ir_measures (trec_eval underneath) over what an answer found.

A need with several alternatives counts as one relevant document, met at the rank of the first alternative; later
alternatives of a need already met take no rank. With one alternative a need this is trec_eval's definition unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from evals.measures.response import Response

_THEIR_NAMES = {
    "nDCG": "nDCG",
    "Recall": "R",
    "MRR": "RR",
    "Precision": "P",
    "MAP": "AP",
    "Success": "Success",
}


@cache
def _theirs(name: str, cutoff: int) -> Any:
    import ir_measures

    return ir_measures.parse_measure(f"{_THEIR_NAMES[name]}@{cutoff}")


def rank_score(name: str, cutoff: int, ranked: Sequence[str], needs: Sequence[frozenset[str]]) -> float:
    """One ranking measure at a cutoff for one ranked list of ids."""
    import ir_measures

    met: set[int] = set()
    run: list[Any] = []
    for identifier in ranked:
        need = next((n for n, ids in enumerate(needs) if identifier in ids and n not in met), None)
        if need is None and any(identifier in ids for ids in needs):
            continue
        if need is not None:
            met.add(need)
        document = f"need {need}" if need is not None else f"other {identifier}"
        run.append(ir_measures.ScoredDoc("q", document, float(len(ranked) - len(run))))
    qrels = [ir_measures.Qrel("q", f"need {n}", 1) for n in range(len(needs))]
    return float(ir_measures.calc_aggregate([_theirs(name, cutoff)], qrels, run)[_theirs(name, cutoff)])


def score(name: str, cutoff: int, response: Response) -> float | None:
    """The measure for one response; undefined without gold documents, zero where nothing was found."""
    if not response.needs or not response.scores_content:
        return None
    kept = response.corpus.papers if response.gold_holds_papers else response.corpus.researchers
    needs = [need for need in response.needs if need & kept.keys()]
    return rank_score(name, cutoff, response.ranked(), needs)
