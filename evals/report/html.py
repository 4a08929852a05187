"""The report as one HTML page: nothing is loaded, nothing runs, and everything shown is escaped.

The page shows what attackers wrote, so it carries a content security policy besides the escaping.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from evals.measures import parse_measure
from evals.report.content import HEADLINE, Report, shown
from evals.report.plot import interval_plot
from evals.report.terminal import plain


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(shown=shown, plain=plain)
    return environment.from_string((files("evals.report") / "report.html.jinja").read_text(encoding="utf-8"))


def to_html(report: Report, worst: int = 60) -> str:
    """The whole report as one page; the `worst` turns that did not pass are shown in full."""
    figures = [figure for figure in report.summary.figures if figure.n]
    rates = [
        (f.measure, f)
        for f in figures
        if parse_measure(f.measure).base not in ("Calls", "Tokens", "Truthfulness")
    ]
    passes = [(f.category, f) for f in report.summary.categories if f.measure == "Pass" and f.n]
    return _template().render(
        report=report,
        figures=figures,
        headline=[name for name in HEADLINE if name in report.manifest.measures],
        plots=[
            (
                "Turns passed, by category",
                interval_plot(passes, "turns passed by category, with 95 % intervals"),
            ),
            ("Measures", interval_plot(rates, "measures, with 95 % intervals")),
        ],
        failures=report.failures[:worst],
        hidden=max(0, len(report.failures) - worst),
        summary_of=lambda name: parse_measure(name).summary,
    )
