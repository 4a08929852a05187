"""Benchmarks with arguments of their own: each module's `main` takes them and returns the exit code."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import typer

BENCHMARKS = {
    "retrieval": (
        "evals.retrieval",
        "Rank the documents of BEIR-style folders, beside BM25, dense and LangChain.",
    ),
    "ingestion": ("evals.ingestion", "Read folders of pages and compare with their truth.jsonl."),
    "experts": ("evals.expert_finding", "Rank people for topics and compare with judgements."),
    "generated": ("evals.generated", "Ask exact questions made from a file of papers."),
    "speed": ("evals.speed", "Time and memory of start, answers and reading."),
}
"""Verb -> module and what it says of itself."""


def benchmark(module: str) -> Callable[[typer.Context], None]:
    """A verb that hands its arguments to a module's `main`."""

    def hand_over(context: typer.Context) -> None:
        raise typer.Exit(import_module(module).main(list(context.args)))

    return hand_over
