"""The report as Markdown, for pull requests and notes."""

from __future__ import annotations

import re

from evals.report.content import HEADLINE, Report, shown
from evals.report.terminal import plain

_SPECIAL = re.compile(r"([\\`*_{}()\[\]<>#+|!~$&])")


def escaped(text: str) -> str:
    """Text of answers and cases on one line, with everything that Markdown or HTML would act on made inert."""
    line = " ".join(plain(text).split())
    return _SPECIAL.sub(r"\\\1", line).replace("://", ":\u200b//").replace("@", "@\u200b")


def to_markdown(report: Report, worst: int = 20) -> str:
    """The whole report as one Markdown text."""
    summary = report.summary
    head = ["measure", "mean [95 %]", *report.splits, "n", "undefined"]
    lines = ["# Evaluation", "", f"{summary.asked} of {summary.planned} cases, {summary.turns} turns.", ""]
    lines += [line for remark in report.remarks for line in (escaped(remark), "")]
    lines += ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    for figure in summary.figures:
        if figure.n:
            cells = [shown(split.figure(figure.measure)) for split in report.splits.values()]
            row = [figure.measure, shown(figure), *cells, str(figure.n), str(figure.undefined)]
            lines.append("| " + " | ".join(row) + " |")
    measured = [name for name in HEADLINE if name in report.manifest.measures]
    lines += ["", "## By category", "", "| category | n | " + " | ".join(measured) + " |"]
    lines.append("|---" * (len(measured) + 2) + "|")
    for category, figures in report.by_category().items():
        found = {figure.measure: figure for figure in figures}
        cells = [shown(found.get(name)) for name in measured]
        lines.append(f"| {category} | {max(f.n for f in figures)} | " + " | ".join(cells) + " |")
    lines += ["", "## What did not pass", ""]
    for failure in report.failures[:worst]:
        lines.append(f"- **{failure.id}** (turn {failure.turn}): {escaped(failure.asked[-1])}")
        lines += [f"  - {escaped(reason)}" for reason in failure.reasons[:6]]
    if not report.failures:
        lines.append("Everything passed.")
    if report.verdict.problems or report.verdict.notes:
        lines += ["", "## Gate", ""]
        lines += [f"- {escaped(text)}" for text in (*report.verdict.problems, *report.verdict.notes)]
    manifest = report.manifest
    lines += [
        "",
        f"Code {manifest.code[:12]}, cases {manifest.cases[:12]}, data {manifest.corpus[:12]}; {manifest.model}.",
    ]
    return "\n".join(lines) + "\n"
