"""A comparison of two runs on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from evals.compare import Comparison


def print_comparison(comparison: Comparison, console: Console, flips: int = 30) -> None:
    """The table of differences, and the cases that flipped."""
    for reason in comparison.unlike:
        console.print(f"NOT ALIKE: {reason}; the differences below mix that with the change itself")
    table = Table(title="B minus A, with 95 % intervals", title_justify="left")
    for heading in ("measure", "A", "B", "difference", "p (Holm)", "better/same/worse", "detectable"):
        table.add_column(heading, justify="left" if heading == "measure" else "right")
    for row in comparison.contrasts:
        table.add_row(
            row.measure + ("" if row.higher_is_better else " ↓"),
            f"{row.mean_a:.3f}",
            f"{row.mean_b:.3f}",
            f"{row.delta:+.3f} [{row.low:+.3f}, {row.high:+.3f}]",
            f"{row.p_holm:.3f}",
            f"{row.win}/{row.tie}/{row.loss}",
            f"{row.detectable:.3f}",
            style="red" if row.worse else None,
        )
    console.print(table)
    for flip in comparison.flips[:flips]:
        console.print(f"{'now passes' if flip.passed_b else 'now FAILS'}: {flip.id}, turn {flip.turn}")
    if len(comparison.flips) > flips:
        console.print(f"… and {len(comparison.flips) - flips} more flips")
    if comparison.only_one:
        console.print(f"{comparison.only_one} turns were scored in one run only and are left out")
