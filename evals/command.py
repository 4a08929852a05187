"""`colloquy eval`: measure, gate, compare, and make cases.

Exit codes: 0 pass, 1 regression, 2 bad cases or configuration, 3 incomplete, 4 cost cap reached.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from evals.commands.attack import attack
from evals.commands.benchmarks import BENCHMARKS, benchmark
from evals.commands.compare import compare_runs
from evals.commands.exchange import export_run, import_cases
from evals.commands.run import run_cases


class _RunByDefault(TyperGroup):
    """A group whose first word need not be a verb: `eval my-cases.jsonl` is `eval run my-cases.jsonl`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h")):
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        run_command = self.commands["run"]
        run_command.format_options(type(ctx)(run_command, parent=ctx, info_name="run"), formatter)
        self.format_commands(ctx, formatter)


app = typer.Typer(
    cls=_RunByDefault,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[CASES...] | COMMAND",
    help="Measure the quality of answers. Without CASES: the project's own, over the sample lab.",
)
app.command("run")(run_cases)
app.command("compare")(compare_runs)
app.command("attack")(attack)
app.command("import")(import_cases)
app.command("export")(export_run)
for _name, (_module, _summary) in BENCHMARKS.items():
    app.command(
        _name,
        help=_summary,
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    )(benchmark(_module))
