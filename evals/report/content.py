"""What every form of the report shows."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from evals.cases import CaseSet
from evals.explain import Failure, failures
from evals.gate import Verdict, judge_run
from evals.gold import Corpus
from evals.record import Manifest, Run
from evals.summary import Figure, Latency, Summary, latency, summarise

HEADLINE = ("Pass", "Recall@10", "nDCG@10", "FactRecall", "SetF1", "NumberExact", "Outcome")
"""The measures shown for each category, where they were taken."""


GOLD_IS_STORED = "the gold comes from what is stored, so mistakes made in reading do not show here"
"""What computed gold cannot show."""


class CaseLine(BaseModel):
    """One case in one line: for JUnit and the list of all cases."""

    model_config = ConfigDict(frozen=True)

    id: str
    category: str
    split: str
    passed: bool | None
    """None where the case ended in an error."""
    error: str | None = None
    seconds: float = 0.0


class Report(BaseModel):
    """A run, judged and explained."""

    model_config = ConfigDict(frozen=True)

    manifest: Manifest
    summary: Summary
    splits: dict[str, Summary]
    latency: Latency
    verdict: Verdict
    failures: tuple[Failure, ...]
    cases: tuple[CaseLine, ...]
    remarks: tuple[str, ...] = ()
    """What the figures do not cover: drafts that were not asked, and what computed gold cannot show."""

    def by_category(self) -> dict[str, list[Figure]]:
        """Headline figures of each category."""
        rows: dict[str, list[Figure]] = {}
        for figure in self.summary.categories:
            if figure.measure in HEADLINE:
                rows.setdefault(figure.category, []).append(figure)
        return rows


def make_report(run: Run, cases: CaseSet, corpus: Corpus, verdict: Verdict | None = None) -> Report:
    """Summarise, judge and explain a run."""
    names = sorted({result.split for result in run.results})
    splits = {
        name: summarise(
            run.model_copy(update={"results": tuple(r for r in run.results if r.split == name)}),
            by_category=False,
        )
        for name in names
    }
    return Report(
        manifest=run.manifest,
        summary=summarise(run),
        splits=splits if len(splits) > 1 else {},
        latency=latency(run),
        verdict=verdict or judge_run(run),
        failures=failures(run, cases, corpus),
        remarks=tuple(_remarks(cases)),
        cases=tuple(
            CaseLine(
                id=result.id,
                category=result.category,
                split=result.split,
                passed=None
                if result.error
                else all(t.scores.get("Pass") in (None, 1.0) for t in result.turns),
                error=result.error,
                seconds=sum(run.seconds.get(result.id, ())),
            )
            for result in run.results
        ),
    )


def _remarks(cases: CaseSet) -> Iterator[str]:
    drafts = cases.drafts
    if drafts:
        more = ", …" if len(drafts) > 5 else ""
        yield f"Drafts to be completed, not asked: {len(drafts)} ({', '.join(drafts[:5])}{more})."
    computed = sum(case.origin == "computed" for case in cases.cases)
    if computed:
        yield f"In {computed} of {len(cases.cases)} cases {GOLD_IS_STORED}."


def shown(figure: Figure | None) -> str:
    """A mean with its interval, as text."""
    if figure is None or figure.mean is None:
        return "–"
    return f"{figure.mean:.3f} [{figure.low:.3f}, {figure.high:.3f}]"
