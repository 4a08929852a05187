"""A run in figures: per measure and category, with intervals, and how many scores were undefined or lost to errors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel, ConfigDict

from evals.measures import Measure, parse_measure
from evals.record import CaseResult, Run
from evals.statistics import mean_interval, percentile


class Figure(BaseModel):
    """One measure over one category (or all, or one split)."""

    model_config = ConfigDict(frozen=True)

    measure: str
    category: str
    mean: float | None
    """None where no score is defined."""
    low: float | None = None
    high: float | None = None
    n: int = 0
    undefined: int = 0
    higher_is_better: bool = True


class Summary(BaseModel):
    """Everything a report shows beside the failures."""

    model_config = ConfigDict(frozen=True)

    planned: int
    asked: int
    errors: tuple[tuple[str, str], ...]
    """Case id and what happened."""
    stopped: str | None
    figures: tuple[Figure, ...]
    """The measures over all cases."""
    categories: tuple[Figure, ...]
    """The measures over each category."""
    turns: int
    calls: int
    tokens: int
    cost: float | None
    """None where prices are unknown."""

    def figure(self, measure: str, category: str = "all") -> Figure | None:
        """One figure, or None where it was not measured."""
        pool = self.figures if category == "all" else self.categories
        return next((f for f in pool if f.measure == measure and f.category == category), None)


class Latency(BaseModel):
    """Seconds of the turns asked; apart from the summary, which is the same in every run."""

    model_config = ConfigDict(frozen=True)

    p50: float | None
    p95: float | None
    slowest: float | None
    total: float


def scores_of(results: Iterable[CaseResult], measure: str) -> Iterator[tuple[str, str, int, float | None]]:
    """(case id, cluster, turn, score) of every turn with gold."""
    for result in results:
        if result.error is None:
            for index, turn in enumerate(result.turns):
                if measure in turn.scores:
                    yield result.id, result.cluster, index, turn.scores[measure]


def figure(results: Sequence[CaseResult], measure: Measure, category: str) -> Figure:
    """One measure over some results."""
    scores = [(cluster, score) for _, cluster, _, score in scores_of(results, str(measure))]
    defined = [(cluster, score) for cluster, score in scores if score is not None]
    interval = mean_interval(defined)
    return Figure(
        measure=str(measure),
        category=category,
        mean=interval.mean if interval else None,
        low=round(interval.low, 4) if interval else None,
        high=round(interval.high, 4) if interval else None,
        n=len(defined),
        undefined=len(scores) - len(defined),
        higher_is_better=measure.higher_is_better,
    )


def summarise(run: Run, *, by_category: bool = True) -> Summary:
    """The figures of a run."""
    measures = [parse_measure(name) for name in run.manifest.measures]
    names = sorted({result.category for result in run.results}) if by_category else []
    groups = {name: [result for result in run.results if result.category == name] for name in names}
    usages = [turn.answer.usage for result in run.results for turn in result.turns]
    prompt = sum(usage.prompt_tokens for usage in usages)
    completion = sum(usage.completion_tokens for usage in usages)
    prices = run.manifest.prices
    free = prompt + completion == 0
    return Summary(
        planned=run.planned,
        asked=len(run.results),
        errors=tuple((result.id, result.error or "") for result in run.errors),
        stopped=run.stopped,
        figures=tuple(figure(run.results, measure, "all") for measure in measures),
        categories=tuple(
            figure(rows, measure, name) for name, rows in groups.items() for measure in measures
        ),
        turns=len(usages),
        calls=sum(usage.calls for usage in usages),
        tokens=prompt + completion,
        cost=0.0 if free else prices.cost(prompt, completion) if prices else None,
    )


def latency(run: Run) -> Latency:
    """Percentiles of the seconds a turn took."""
    seconds = [value for values in run.seconds.values() for value in values]
    return Latency(
        p50=percentile(seconds, 50),
        p95=percentile(seconds, 95),
        slowest=max(seconds, default=None),
        total=sum(seconds),
    )
