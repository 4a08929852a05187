"""The report on a terminal."""

from __future__ import annotations

import re
import unicodedata

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from evals.report.content import HEADLINE, Report
from evals.summary import Figure


def plain(text: str) -> str:
    """Text without control and formatting characters, so that what was answered cannot steer a terminal."""
    return "".join(c if c in "\n" or unicodedata.category(c)[0] != "C" else " " for c in text)


def print_report(report: Report, console: Console, worst: int = 10) -> None:
    """Tables of measures and categories, the worst cases, and the verdict."""
    summary = report.summary
    table = narrow(f"{summary.asked} of {summary.planned} cases, {summary.turns} turns")
    for heading in ("measure", "mean", "95 %", *report.splits, "n", "undefined"):
        table.add_column(heading, justify="left" if heading == "measure" else "right", no_wrap=True)
    for figure in summary.figures:
        if figure.n:
            splits = [_mean(split.figure(figure.measure)) for split in report.splits.values()]
            name = figure.measure + ("" if figure.higher_is_better else " ↓")
            interval = f"{figure.low:.3f}–{figure.high:.3f}"
            table.add_row(name, _mean(figure), interval, *splits, str(figure.n), str(figure.undefined))
    console.print(table)
    console.print(_by_category(report))
    for failure in report.failures[:worst]:
        console.print(Text(plain(f"✗ {failure.id}: {failure.asked[-1]}"), style="bold"))
        for reason in failure.reasons[:4]:
            console.print(Text(plain(f"    {reason}")))
    if len(report.failures) > worst:
        console.print(f"… and {len(report.failures) - worst} more turns that did not pass; see report.html")
    _print_end(report, console)


def narrow(title: str) -> Table:
    """A table without lines between its columns, so that a terminal of 80 columns holds it."""
    return Table(
        title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False
    )


def _by_category(report: Report) -> Table:
    """The headline figures that were taken anywhere, their names broken where a new word begins."""
    table = narrow("by category")
    rows = report.by_category()
    taken = {figure.measure for figures in rows.values() for figure in figures if figure.n}
    measured = [name for name in HEADLINE if name in taken]
    for heading in (
        "category",
        "n",
        *(re.sub(r"(?<=[a-zG])(?=[A-Z@][a-z\d])", "\n", name) for name in measured),
    ):
        table.add_column(heading, justify="left" if heading == "category" else "right", no_wrap=True)
    for category, figures in rows.items():
        means = {figure.measure: figure.mean for figure in figures}
        cells = ["–" if means.get(name) is None else f"{means[name]:.2f}" for name in measured]
        table.add_row(category, str(max(figure.n for figure in figures)), *cells)
    return table


def _mean(figure: Figure | None) -> str:
    return "–" if figure is None or figure.mean is None else f"{figure.mean:.3f}"


def _print_end(report: Report, console: Console) -> None:
    summary, took = report.summary, report.latency
    cost = "unknown" if summary.cost is None else f"{summary.cost:.4f}"
    times = (
        ""
        if took.p50 is None or took.p95 is None
        else f"p50 {1000 * took.p50:.0f} ms, p95 {1000 * took.p95:.0f} ms; "
    )
    console.print(f"{times}{summary.calls} calls, {summary.tokens} tokens, cost {cost}")
    for remark in report.remarks:
        console.print(Text(plain(remark)))
    for note in report.verdict.notes:
        console.print(Text(plain(f"note: {note}")))
    for problem in report.verdict.problems[:20]:
        console.print(Text(plain(f"gate: {problem}"), style="red"))
