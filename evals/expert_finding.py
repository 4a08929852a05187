"""Expert-finding benchmark: who works on X, ranked by `assistant.retrieval.people.experts.find_experts`.

    python -m evals.expert_finding DIR... [--cache DIR]
    python -m evals.expert_finding --papers FILE [--half 0|1] [--people N] [--draws N] [--everyone] [--cache DIR]

A folder is laid out as in evals/corpus.py; documents name their authors, and qrels judge people (by name or id) instead of
documents. Topics may be phrases or whole abstracts. Two kinds of measures: nDCG@10, P@5 and RR of people for each
topic that suits somebody (a grade above 0: where the lowest grade is 1, everyone is right for P and RR); and the weighted Kendall loss over pairs of topics for each person (Stelmakh et al. 2023): the share, weighted by the difference of
grades, of pairs of topics ordered otherwise than the person's grades; a tie counts half. 0 is perfect, 0.5 chance. It takes every
topic that is judged, also with zeros alone. Who is judged and wrote nothing in the corpus is never found, and is named below the figures.

`--papers` derives people, topics and grades from a file of papers instead (evals/derived_experts.py): choose on one half of the
people, confirm on the other. Two rankings of one collection of 60 people may differ by 0.01 by chance: draw several times.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import ir_measures
import numpy as np
from ir_measures import RR, P, nDCG

from assistant.embedding import Embedder, Matrix, TokenStates
from assistant.embedding.minilm import MiniLM
from assistant.errors import ColloquyError, MalformedError, UnreadableError
from assistant.records import Record
from assistant.retrieval.people.experts import find_experts
from assistant.store import Store
from evals.corpus import Collection
from evals.derived_experts import PROLIFIC, draws, read_works
from evals.qrels import trec_qrels
from evals.retrieval import data_folder, fill

MEASURES = (nDCG @ 10, P @ 5, RR)

Scores = Mapping[str, Mapping[str, float]]
"""Topic id -> person -> score."""


class ExpertResult(Record):
    """How well people were ranked on one collection."""

    collection: str
    topics: int
    """Those that are judged."""
    suited: int
    """Topics that suit somebody, over which the measures are means."""
    people: int
    """Authors, among whom is ranked."""
    judged: int
    """People who are judged."""
    unknown: tuple[str, ...]
    """Those of them who wrote nothing in the collection."""
    unasked: tuple[str, ...]
    """Topics that are judged and not given."""
    measures: dict[str, float | None]
    """None where no topic suits anybody."""
    kendall_loss: float | None
    """None where no person was judged on two topics with different grades."""


def measure(
    collection: Collection, *, cache: Path | None = None, embedder: Embedder | None = None
) -> ExpertResult:
    """Rank people for every topic of a collection and compare with its judgments."""
    unknown = _unknown(collection)
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
    return ExpertResult(
        collection=collection.name,
        topics=len(collection.queries),
        suited=len(collection.relevant),
        people=len(collection.people),
        judged=len({person for judged in collection.qrels.values() for person in judged}),
        unknown=unknown,
        unasked=collection.unasked,
        measures=_means(collection, scores),
        kendall_loss=kendall_loss(collection.qrels, scores),
    )


def _unknown(collection: Collection) -> tuple[str, ...]:
    """Judged people who wrote nothing; raises `MalformedError` where that is all of them, for then something else was judged."""
    unknown = collection.strangers(collection.people)
    if len(unknown) == len(collection.strangers(frozenset())):
        raise MalformedError(
            "no topic is judged for anybody who wrote something here",
            collection.name,
            remedy="judge authors of corpus.jsonl, by name or id, on topics of queries.jsonl",
        )
    return unknown


def _means(collection: Collection, scores: Scores) -> dict[str, float | None]:
    """The measures over the topics that suit somebody."""
    if not collection.relevant:
        return dict.fromkeys(map(str, MEASURES))
    run = [
        ir_measures.ScoredDoc(topic, person, score)
        for topic, found in scores.items()
        for person, score in found.items()
    ]
    means = ir_measures.calc_aggregate(MEASURES, trec_qrels(collection.qrels), run)
    return {str(key): means[key] for key in MEASURES}


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


class _Remembering:
    """An `Embedder` that embeds each text once: draws share most of theirs."""

    def __init__(self, embedder: Embedder) -> None:
        self.name, self.dimension = embedder.name, embedder.dimension
        self._embedder = embedder
        self._known: dict[str, Matrix] = {}

    def embed_passages(self, texts: Sequence[str]) -> Matrix:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._embedder.embed_passages(new), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32).reshape(-1, self.dimension)

    def embed_question(self, text: str) -> Matrix:
        return np.asarray(self.embed_passages([text])[0], dtype=np.float32)

    def knows_word(self, word: str) -> bool:
        return self._embedder.knows_word(word)

    def token_states(self, text: str) -> TokenStates | None:
        return self._embedder.token_states(text)


def _stem(papers: Path) -> str:
    """What collections drawn from a file are named by."""
    return papers.name.partition(".")[0]


def _collections(options: argparse.Namespace) -> Iterator[Collection]:
    yield from map(Collection.read, options.folders)
    if options.papers:
        works = read_works(options.papers)
        drawn = draws(
            works,
            _stem(options.papers),
            half=options.half,
            people=options.people,
            times=options.draws,
            everyone=options.everyone,
        )
        first = next(drawn, None)
        if first is None:
            raise UnreadableError(
                f"authors of {PROLIFIC} papers and more are fewer than the {options.people} of one collection in half {options.half}",
                str(options.papers),
                remedy="give --people a smaller number",
            )
        yield first
        yield from drawn


HEADINGS = ("topics", "suited", "people", "judged", *map(str, MEASURES), "Kendall loss")


def heading(width: int) -> str:
    """The names of the columns of `line`; `width` is that of the collections' names."""
    return "  ".join(["collection".ljust(width), *HEADINGS])


def line(result: ExpertResult, width: int) -> str:
    """A result as one line of text under `heading`, and below it what was judged in vain."""
    counts = (result.topics, result.suited, result.people, result.judged)
    figures = [
        "-" if one is None else f"{one:.3f}" for one in (*result.measures.values(), result.kendall_loss)
    ]
    cells = zip((*map(str, counts), *figures), HEADINGS, strict=True)
    row = "  ".join([result.collection.ljust(width), *(cell.rjust(len(name)) for cell, name in cells)])
    notes = [
        f"  {what}: {len(names)} ({', '.join(names[:3])}{', …' if names[3:] else ''})"
        for what, names in (
            ("judged without a document here, never found", result.unknown),
            ("judged topics not in queries.jsonl, left out", result.unasked),
        )
        if names
    ]
    return "\n".join([row, *notes])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.expert_finding", description="Expert-finding benchmark."
    )
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument(
        "--papers", type=Path, metavar="FILE", help="derive people from a JSONL file of papers"
    )
    parser.add_argument("--half", type=int, choices=(0, 1), default=0, help="of the people of --papers")
    parser.add_argument("--people", type=int, default=60, help="in each collection made of --papers")
    parser.add_argument("--draws", type=int, default=3, help="times people and topics of --papers are drawn")
    parser.add_argument("--everyone", action="store_true", help="rank among all authors of --papers")
    parser.add_argument("--cache", type=Path, help="keep data folders here between runs")
    options = parser.parse_args(arguments)
    if not options.folders and not options.papers:
        parser.error("name a folder or give --papers")
    embedder = _Remembering(MiniLM())
    drawn = [f"{_stem(options.papers)}-0-0-00"] if options.papers else []
    width = max(map(len, ["collection", *drawn, *(one.resolve().name for one in options.folders)]))
    results: list[ExpertResult] = []
    try:
        for collection in _collections(options):
            result = measure(collection, cache=options.cache, embedder=embedder)
            if not results:
                print(heading(width))
            results.append(result)
            print(line(result, width), flush=True)
        losses = [one.kendall_loss for one in results if one.kendall_loss is not None]
        if len(losses) > 1:
            print(f"mean Kendall loss of {len(losses)} collections: {statistics.mean(losses):.4f}")
    except ColloquyError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
