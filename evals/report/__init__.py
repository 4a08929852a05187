"""A run as something to read: terminal table, Markdown, JSON, JUnit XML and one self-contained HTML page."""

from __future__ import annotations

from pathlib import Path

from evals.report.content import Report, make_report
from evals.report.html import to_html
from evals.report.junit import to_junit
from evals.report.markdown import to_markdown
from evals.report.terminal import print_report

__all__ = ["Report", "make_report", "print_report", "save_reports", "to_html", "to_junit", "to_markdown"]


def save_reports(report: Report, folder: Path) -> None:
    """Write every form of the report into the run's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    forms = {
        "report.json": report.model_dump_json(indent=1, exclude={"latency"}) + "\n",
        "report.md": to_markdown(report),
        "report.html": to_html(report),
        "junit.xml": to_junit(report),
    }
    for name, text in forms.items():
        (folder / name).write_text(text, encoding="utf-8", errors="replace")
