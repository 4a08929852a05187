"""Expert-finding benchmark: who works on X, ranked by the code that answers use.

    python -m evals.expert_finding DIR... [--cache DIR]

A folder is laid out as in evals/corpus.py; documents name their authors, and qrels judge people (by the author's name as
written) instead of documents. Two kinds of measures: nDCG@10, P@5 and RR of people for each topic; and the weighted Kendall loss
over pairs of topics for each person (Stelmakh et al. 2023): the share, weighted by the difference of grades, of pairs of topics
ordered otherwise than the person's grades; a tie counts half. 0 is perfect, 0.5 chance.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import ir_measures
from ir_measures import RR, P, nDCG

from assistant.embedding import Embedder
from assistant.errors import ColloquyError
from assistant.experts import find_experts
from assistant.minilm import MiniLM
from assistant.records import Record
from assistant.store import Store
from evals.corpus import Collection
from evals.retrieval import data_folder, fill

MEASURES = (nDCG @ 10, P @ 5, RR)

Scores = Mapping[str, Mapping[str, float]]
"""Topic id -> person -> score."""


class ExpertResult(Record):
    """How well people were ranked on one collection."""

    collection: str
    topics: int
    people: int
    measures: dict[str, float]
    kendall_loss: float | None
    """None where no person was judged on two topics with different grades."""


def measure(folder: Path, *, cache: Path | None = None, embedder: Embedder | None = None) -> ExpertResult:
    """Rank people for every topic of a folder and compare with its judgments."""
    collection = Collection.read(folder)
    embedder = embedder or MiniLM()
    with data_folder(collection, cache) as data:
        fill(data, collection, embedder)
        store = Store(data, embedder)
        try:
            snapshot = store.current()
            scores = {
                topic: {one.researcher_id: one.score for one in find_experts(snapshot, text)}
                for topic, text in collection.queries.items()
            }
        finally:
            store.close()
    qrels = [
        ir_measures.Qrel(t, person, grade)
        for t, judged in collection.qrels.items()
        for person, grade in judged.items()
    ]
    run = [
        ir_measures.ScoredDoc(t, person, score)
        for t, found in scores.items()
        for person, score in found.items()
    ]
    means = ir_measures.calc_aggregate(MEASURES, qrels, run)
    return ExpertResult(
        collection=collection.name,
        topics=len(collection.queries),
        people=len({person for document in collection.documents for person in document.authors}),
        measures={str(key): means[key] for key in MEASURES},
        kendall_loss=kendall_loss(collection.qrels, scores),
    )


def kendall_loss(grades: Mapping[str, Mapping[str, float]], scores: Scores) -> float | None:
    """Weighted Kendall loss over pairs of topics for each person, all pairs pooled; who was not found scores 0."""
    by_person: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for topic, judged in grades.items():
        for person, grade in judged.items():
            by_person[person].append((grade, scores.get(topic, {}).get(person, 0.0)))
    lost = total = 0.0
    for judged_pairs in by_person.values():
        for (grade, score), (other_grade, other_score) in combinations(judged_pairs, 2):
            weight = abs(grade - other_grade)
            agreement = (grade - other_grade) * (score - other_score)
            total += weight
            lost += weight * (0.0 if agreement > 0 else 0.5 if score == other_score else 1.0)
    return lost / total if total else None


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.expert_finding", description="Expert-finding benchmark."
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--cache", type=Path, help="keep data folders here between runs")
    options = parser.parse_args(arguments)
    try:
        for folder in options.folders:
            result = measure(folder, cache=options.cache)
            figures = "  ".join(f"{name} {value:.3f}" for name, value in result.measures.items())
            loss = "undefined" if result.kendall_loss is None else f"{result.kendall_loss:.3f}"
            print(
                f"{result.collection}: {result.topics} topics, {result.people} people  {figures}  Kendall loss {loss}"
            )
    except ColloquyError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
