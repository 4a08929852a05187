"""A comparison of two runs on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from evals.compare import Comparison, Contrast
from evals.report.terminal import narrow


def print_comparison(comparison: Comparison, console: Console, flips: int = 30) -> None:
    """The table of differences, and the cases that flipped."""
    for reason in comparison.unlike:
        console.print(f"NOT ALIKE: {reason}; the differences below mix that with the change itself")
    differing = [row for row in comparison.contrasts if row.win or row.loss]
    if differing:
        console.print(_table(differing))
    alike = [row.measure for row in comparison.contrasts if not (row.win or row.loss)]
    if alike:
        console.print(f"The same in both, turn by turn: {', '.join(alike)}")
    for flip in comparison.flips[:flips]:
        console.print(f"{'now passes' if flip.passed_b else 'now FAILS'}: {flip.id}, turn {flip.turn}")
    if len(comparison.flips) > flips:
        console.print(f"… and {len(comparison.flips) - flips} more flips")
    if comparison.only_one:
        console.print(f"{comparison.only_one} turns were scored in one run only and are left out")


def _table(contrasts: Sequence[Contrast]) -> Table:
    """One line for each measure, within 80 columns."""
    table = narrow("B minus A, with 95 % intervals")
    for heading in ("measure", "A", "B", "difference", "p (Holm)", "+/=/−"):
        table.add_column(heading, justify="left" if heading == "measure" else "right", no_wrap=True)
    for row in contrasts:
        table.add_row(
            row.measure + ("" if row.higher_is_better else " ↓"),
            f"{row.mean_a:.3f}",
            f"{row.mean_b:.3f}",
            f"{row.delta:+.3f} [{row.low:+.3f}, {row.high:+.3f}]",
            f"{row.p_holm:.3f}",
            f"{row.win}/{row.tie}/{row.loss}",
            style="red" if row.worse else None,
        )
    return table
