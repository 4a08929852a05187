"""Retrieval benchmark: nDCG@10, Recall@10, Recall@100 and MRR on a folder of corpus, queries and qrels.

    python -m evals.retrieval DIR... [--systems colloquy,bm25,dense,ensemble] [--cache DIR] [--json FILE]

`colloquy` is the search that answers use: the collection is put into a real data folder, published, and asked through
`Snapshot.search`. `bm25` and `dense` are its two halves alone. `ensemble` is LangChain's EnsembleRetriever over rank_bm25 and
Chroma (extra `peers`), with its defaults and our vectors. Measures are those of ir_measures: a query that finds nothing counts 0.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import ir_measures
from ir_measures import RR, R, nDCG

from assistant.catalog import WorkingCatalog
from assistant.embedding import Embedder
from assistant.embedding.minilm import MiniLM
from assistant.errors import ColloquyError, MalformedError
from assistant.generation import Progress, publish
from assistant.records import Author, Paper, Passage, Record, Researcher, Source
from assistant.store import Snapshot, Store
from evals.corpus import Collection, Document
from evals.qrels import trec_qrels

MEASURES = (nDCG @ 10, R @ 10, R @ 100, RR)
DEPTH = 100

Search = Callable[[str], list[tuple[str, float]]]
"""A question -> (document id, score), best first."""


class Result(Record):
    """How well and how quickly one system ranked one collection."""

    collection: str
    system: str
    queries: int
    """Those for which something is relevant; the others have no nDCG, and trec_eval leaves them out too."""
    measures: dict[str, float]
    """Means over queries by the measure's name."""
    by_query: dict[str, dict[str, float]]
    """Query id -> measure -> value, for paired tests."""
    milliseconds: float
    """Median of one query."""


def measure(
    folder: Path,
    systems: Sequence[str] = ("colloquy", "bm25", "dense"),
    *,
    cache: Path | None = None,
    embedder: Embedder | None = None,
    progress: Progress | None = None,
) -> tuple[Result, ...]:
    """Measure systems on one folder; `cache` keeps data folders, and so vectors, between runs.

    A system that is not installed is left out of the results, with a line on standard error.
    """
    collection = Collection.read(folder)
    known = frozenset(document.id for document in collection.documents)
    if all(
        grade <= 0 or key not in known
        for judged in collection.qrels.values()
        for key, grade in judged.items()
    ):
        raise MalformedError(
            "no query has a relevant document here",
            str(folder),
            remedy="judge documents of corpus.jsonl on queries of queries.jsonl",
        )
    embedder = embedder or MiniLM()
    with data_folder(collection, cache) as data:
        fill(data, collection, embedder, progress)
        store = Store(data, embedder)
        try:
            snapshot = store.current()
            results = []
            for system in systems:
                try:
                    search = SYSTEMS[system](collection, snapshot)
                except ImportError as error:
                    sys.stderr.write(f"{system}: not installed ({error.name}); run `uv sync --extra peers`\n")
                    continue
                results.append(_measured(collection, system, search))
            return tuple(results)
        finally:
            store.close()


def _measured(collection: Collection, system: str, search: Search) -> Result:
    run: list[ir_measures.ScoredDoc] = []
    seconds: list[float] = []
    queries = {key: collection.queries[key] for key in collection.relevant}
    search(next(iter(queries.values())))  # the first opens the indexes
    for query, text in queries.items():
        started = time.perf_counter()
        found = search(text)
        seconds.append(time.perf_counter() - started)
        # By rank, not score: trec_eval breaks ties of score by id, and the order given is what a visitor sees.
        run += [ir_measures.ScoredDoc(query, key, -float(rank)) for rank, (key, _) in enumerate(found)]
    qrels = trec_qrels(collection.qrels)
    means = ir_measures.calc_aggregate(MEASURES, qrels, run)
    by_query: dict[str, dict[str, float]] = {}
    for value in ir_measures.iter_calc(MEASURES, qrels, run):
        by_query.setdefault(value.query_id, {})[str(value.measure)] = value.value
    return Result(
        collection=collection.name,
        system=system,
        queries=len(queries),
        measures={str(key): means[key] for key in MEASURES},
        by_query=by_query,
        milliseconds=1000 * statistics.median(seconds),
    )


# --- the collection as a store ---------------------------------------------------------------------


@contextmanager
def data_folder(collection: Collection, cache: Path | None) -> Iterator[Path]:
    """A data folder for a collection: kept in `cache`, or temporary."""
    if cache is not None:
        yield cache / f"{collection.name}-{collection.digest[:12]}"
        return
    with tempfile.TemporaryDirectory(prefix="colloquy-retrieval-") as made:
        yield Path(made)


def fill(data: Path, collection: Collection, embedder: Embedder, progress: Progress | None = None) -> None:
    """Put a collection into a data folder and publish it; authors become people, named by what is written."""
    read_at = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # fixed, so that a cached folder is found unchanged
    source = Source(
        id="corpus", uri=collection.name, format="beir", read_at=read_at, digest=collection.digest
    )
    people = {name for one in collection.documents for name in one.authors}
    with WorkingCatalog.open(data) as working:
        working.put_reading(source, collection.name, "{}")
        working.replace(
            [Researcher(id=name, name=name) for name in people],
            map(_paper, collection.documents),
            map(_passage, collection.documents),
        )
        publish(data, working, embedder, progress)


def _paper(one: Document) -> Paper:
    authors = tuple(dict.fromkeys(one.authors))
    return Paper(
        id=one.id,
        title=one.title or one.id,
        abstract=one.text,
        authors=tuple(Author(name=name, researcher_id=name) for name in authors),
        researcher_ids=authors,
    )


def _passage(one: Document) -> Passage:
    """Title and abstract as one text, as `ingestion` makes them of papers."""
    text = "\n".join(part for part in (one.title, one.text) if part) or one.id
    return Passage(
        id=f"{one.id}#abstract",
        kind="paper",
        owner_id=one.id,
        field="abstract",
        title=one.title,
        text=text,
        source_id="corpus",
    )


# --- the systems -----------------------------------------------------------------------------------


def _colloquy(_collection: Collection, snapshot: Snapshot) -> Search:
    def search(text: str) -> list[tuple[str, float]]:
        return [(hit.passage.owner_id, hit.score) for hit in snapshot.search(text, kind="paper", limit=DEPTH)]

    return search


def _bm25(_collection: Collection, snapshot: Snapshot) -> Search:
    def search(text: str) -> list[tuple[str, float]]:
        hits = snapshot.lexical.search(text, kind="paper", limit=DEPTH)
        return [(snapshot.dense.owner(number), score) for number, score in hits]

    return search


def _dense(_collection: Collection, snapshot: Snapshot) -> Search:
    def search(text: str) -> list[tuple[str, float]]:
        hits = snapshot.dense.search(snapshot.embed(text), kind="paper", limit=DEPTH)
        return [(snapshot.dense.owner(number), score) for number, score in hits]

    return search


def _ensemble(collection: Collection, snapshot: Snapshot) -> Search:
    """What a newcomer to LangChain builds: BM25Retriever and Chroma under an EnsembleRetriever."""
    from evals.peers import ensemble

    return ensemble(collection, snapshot, DEPTH)


SYSTEMS: dict[str, Callable[[Collection, Snapshot], Search]] = {
    "colloquy": _colloquy,
    "bm25": _bm25,
    "dense": _dense,
    "ensemble": _ensemble,
}


# --- the command -----------------------------------------------------------------------------------


def table(results: Sequence[Result]) -> str:
    """Results as lines of text, one a system."""
    names = [str(one) for one in MEASURES]
    rows = [["collection", "system", "queries", *names, "ms"]]
    for one in results:
        figures = [f"{one.measures[name]:.3f}" for name in names]
        rows.append([one.collection, one.system, str(one.queries), *figures, f"{one.milliseconds:.1f}"])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m evals.retrieval", description="Retrieval benchmark.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--systems", default="colloquy,bm25,dense", help=f"of {', '.join(SYSTEMS)}")
    parser.add_argument("--cache", type=Path, help="keep data folders here between runs")
    parser.add_argument("--json", type=Path, dest="json_file", help="write the results here as well")
    options = parser.parse_args(arguments)
    systems = options.systems.split(",")
    unknown = [name for name in systems if name not in SYSTEMS]
    if unknown:
        parser.error(f"unknown system {unknown[0]!r}; there are {', '.join(SYSTEMS)}")
    results: list[Result] = []
    try:
        for folder in options.folders:
            results += measure(folder, systems, cache=options.cache)
    except ColloquyError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    print(table(results))
    if options.json_file:
        options.json_file.write_text(
            json.dumps([one.model_dump() for one in results], indent=1), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
