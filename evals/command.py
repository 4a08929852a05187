"""`colloquy eval`: measure, gate, compare, and make cases.

Exit codes: 0 pass, 1 regression, 2 bad cases or configuration, 3 incomplete, 4 cost cap reached.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from assistant.errors import UsageError
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from evals.cases import CaseSet
    from evals.gate import Verdict
    from evals.gold import Corpus
    from evals.report import Report


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
Data = Annotated[Path | None, typer.Option("--data", help="The data folder.", show_default=False)]
_console = Console()


def _settings(data: Path | None, embedded: bool = False) -> Settings:
    from evals.setting_up import without_model

    settings = load_settings(data=data)
    return without_model(settings) if embedded else settings


@app.command("run")
def run_cases(
    cases: Annotated[list[Path] | None, typer.Argument(help="Case files, or folders of them.")] = None,
    data: Data = None,
    split: Annotated[str | None, typer.Option(help="Only this split: dev or held_out.")] = None,
    category: Annotated[list[str] | None, typer.Option(help="Only these categories.")] = None,
    measure: Annotated[
        list[str] | None, typer.Option("-m", "--measure", help="Measures, e.g. nDCG@10.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Folder (or, with --init, file) to write.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Exit 1 where a hard rule breaks or a measure drops.")
    ] = False,
    baseline: Annotated[
        Path | None, typer.Option(help="Baseline that --check holds the run against.")
    ] = None,
    save_baseline: Annotated[Path | None, typer.Option(help="Write this run's scores as a baseline.")] = None,
    embedded: Annotated[
        bool, typer.Option("--embedded", help="Without a language model, whatever is set.")
    ] = False,
    workers: Annotated[int, typer.Option(min=1, help="Questions asked at once.")] = 2,
    max_error_rate: Annotated[
        float | None, typer.Option(help="Errors tolerated; 0 embedded, 0.02 with a model.")
    ] = None,
    max_cost: Annotated[float | None, typer.Option(help="Stop cleanly at this cost.")] = None,
    price_in: Annotated[float | None, typer.Option(help="Price of a million prompt tokens.")] = None,
    price_out: Annotated[float | None, typer.Option(help="Price of a million completion tokens.")] = None,
    judged: Annotated[
        bool, typer.Option("--judged", help="Also faithfulness and helpfulness, by a model.")
    ] = False,
    init: Annotated[bool, typer.Option("--init", help="Write cases for your own data, and stop.")] = False,
    from_feedback: Annotated[
        bool, typer.Option("--from-feedback", help="Write drafts of cases from thumbs-down.")
    ] = False,
    judge_model: Annotated[
        str | None, typer.Option(help="The judge's model; better not the one that answers.")
    ] = None,
    judge_url: Annotated[str | None, typer.Option(help="The judge's address, if another.")] = None,
    judge_check: Annotated[
        bool, typer.Option("--judge-check", help="Hold the judge against labels by hand.")
    ] = False,
) -> None:
    """Ask every case and measure the answers."""
    settings = _settings(data, embedded)
    if init or from_feedback:
        raise typer.Exit(_write_cases(settings, output, from_feedback))
    if judge_check:
        raise typer.Exit(_check_judge(judge_model, judge_url))
    from evals.gate import load_baseline
    from evals.gate import save_baseline as write_baseline
    from evals.run import corpus_of, evaluate
    from evals.setting_up import BASELINE, CASES, assistant_over, known_of, opened_assistant

    own = not cases
    chosen = _cases(cases or [CASES], split, category or [])
    measures = _measures(measure or [], judged, judge_model, judge_url)
    prices = _prices(price_in, price_out)
    held = (
        load_baseline(baseline or BASELINE) if check and (baseline or (own and BASELINE.exists())) else None
    )
    folder = output or Path("eval-runs") / dt.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    opened = assistant_over([_sample_lab()], settings) if own and data is None else opened_assistant(settings)
    with opened as assistant:
        corpus = corpus_of(assistant)
        with _bar(len(chosen.cases)) as progress:
            run = evaluate(
                assistant,
                chosen,
                measures,
                corpus=corpus,
                folder=folder,
                workers=workers,
                prices=prices,
                max_cost=max_cost,
                progress=progress,
                known=known_of(settings),
            )
        if held is not None and (split or category):
            kept = {result.id for result in run.results}
            held = held.model_copy(update={"results": tuple(r for r in held.results if r.id in kept)})
        tolerated = max_error_rate if max_error_rate is not None else (0.02 if settings.has_model else 0.0)
        report = _report(run, chosen, corpus, held, tolerated, folder)
    if save_baseline:
        write_baseline(run, save_baseline)
    _console.print(f"written to {folder}/ (report.html, report.md, junit.xml, cases.jsonl)")
    raise typer.Exit(_exit_code(report.verdict, check))


def _exit_code(verdict: Verdict, check: bool) -> int:
    from evals.gate import Exit

    return int(Exit.PASS if verdict.exit == Exit.REGRESSION and not check else verdict.exit)


def _report(run: Any, cases: CaseSet, corpus: Corpus, held: Any, tolerated: float, folder: Path) -> Report:
    from evals.gate import judge_run
    from evals.report import make_report, print_report, save_reports

    report = make_report(run, cases, corpus, judge_run(run, held, tolerated))
    save_reports(report, folder)
    print_report(report, _console)
    return report


def _sample_lab() -> Path:
    from evals import sample_lab

    return sample_lab.path()


def _cases(paths: list[Path], split: str | None, categories: list[str]) -> CaseSet:
    from evals.cases import CasesError, load_cases

    try:
        cases = load_cases(paths).only(split, categories)
    except CasesError as error:
        for problem in error.problems[1:]:
            typer.echo(f"colloquy: {problem}", err=True)
        raise
    if not cases.cases:
        raise UsageError("no case is left; look at --split and --category")
    return cases


def _measures(names: list[str], judged: bool, judge_model: str | None, judge_url: str | None) -> Any:
    from evals.measures import DEFAULT, parse_measures

    chosen = parse_measures(names) if names else DEFAULT
    if not judged:
        return chosen
    from evals.judge import judged_measures

    return (*chosen, *judged_measures(load_settings(), judge_model, judge_url))


def _prices(price_in: float | None, price_out: float | None) -> Any:
    from evals.record import Prices

    if price_in is None and price_out is None:
        return None
    if price_in is None or price_out is None:
        raise UsageError("give both prices: --price-in and --price-out")
    return Prices(prompt=price_in, completion=price_out, date=dt.date.today().isoformat())


class _bar:  # noqa: N801 - used as a function
    """A progress bar on a terminal, nothing in a pipe."""

    def __init__(self, total: int) -> None:
        from rich.progress import Progress

        self._progress = Progress(
            console=Console(stderr=True), transient=True, disable=not Console(stderr=True).is_terminal
        )
        self._task = self._progress.add_task("asking", total=total)

    def __enter__(self) -> Any:
        self._progress.start()
        return lambda done, total: self._progress.update(self._task, completed=done, total=total)

    def __exit__(self, *_: object) -> None:
        self._progress.stop()


def _write_cases(settings: Settings, output: Path | None, from_feedback: bool) -> int:
    from evals.feedback import draft_cases
    from evals.init import init_cases
    from evals.interchange import write_cases
    from evals.run import corpus_of
    from evals.setting_up import opened_assistant

    path = output or Path("drafts.jsonl" if from_feedback else "cases.jsonl")
    if path.exists():
        raise UsageError(f"{path}: exists already; name another file with --output")
    if from_feedback:
        cases = draft_cases(settings.data)
    else:
        with opened_assistant(settings) as assistant:
            cases = init_cases(corpus_of(assistant))
    write_cases(cases, path)
    _console.print(
        f"{len(cases)} cases written to {path}; run them with: colloquy eval {path} --data {settings.data}"
    )
    return 0


def _check_judge(model: str | None, url: str | None) -> int:
    from evals.judge import Judge, check_judge, load_labels, open_completion

    found = check_judge(Judge(open_completion(load_settings(), model, url)), load_labels())
    _console.print(found.sentence())
    return 0 if found.may_gate else 3 if found.errors else 1


@app.command("compare")
def compare_runs(
    a: Annotated[Path, typer.Argument(help="Folder of the run before.")],
    b: Annotated[Path, typer.Argument(help="Folder of the run after.")],
    force: Annotated[bool, typer.Option("--force", help="Compare unlike runs; the table says so.")] = False,
) -> None:
    """Compare two runs turn by turn; exit 1 where B is worse beyond chance."""
    from evals.compare import compare
    from evals.record import Run
    from evals.report.comparison import print_comparison

    comparison = compare(Run.load(a), Run.load(b), force=force)
    print_comparison(comparison, _console)
    raise typer.Exit(int(any(contrast.worse for contrast in comparison.contrasts)))


@app.command("attack")
def attack(
    embedded: Annotated[
        bool, typer.Option("--embedded", help="Without a language model, whatever is set.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write every attack and its end as JSON lines.")
    ] = None,
) -> None:
    """Poison a copy of the sample lab in every way known, ask about it, and count what got through."""
    from evals.attacks import print_attacks, run_attacks

    found = run_attacks(_settings(None, embedded), output)
    print_attacks(found, _console)
    raise typer.Exit(int(any(outcome.succeeded for outcome in found)))


@app.command("import")
def import_cases(
    form: Annotated[str, typer.Argument(help="ragas, ragchecker, beir, promptfoo or inspect.")],
    source: Annotated[Path, typer.Argument(help="File or, for beir, folder.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Case file to write.")] = Path("cases.jsonl"),
) -> None:
    """Make cases of other suites' rows."""
    from evals.interchange import import_rows, write_cases

    cases = import_rows(form, source)
    write_cases(cases, output)
    _console.print(f"{len(cases)} cases written to {output}")


@app.command("export")
def export_run(
    form: Annotated[str, typer.Argument(help="ragas, ragchecker, trec, promptfoo or inspect.")],
    folder: Annotated[Path, typer.Argument(help="Folder of a run.")],
    cases: Annotated[
        list[Path] | None, typer.Option(help="The case files it asked; the project's own by default.")
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="File or, for trec, folder to write.")
    ] = Path("export.jsonl"),
) -> None:
    """Write a run's answers as rows of other suites."""
    from evals.cases import load_cases
    from evals.interchange import export_rows
    from evals.record import Run
    from evals.setting_up import CASES

    count = export_rows(form, Run.load(folder), load_cases(cases or [CASES]), output)
    _console.print(f"{count} rows written to {output}")


_BENCHMARKS = {
    "retrieval": (
        "evals.retrieval",
        "Rank the documents of BEIR-style folders, beside BM25, dense and LangChain.",
    ),
    "ingestion": ("evals.ingestion", "Read folders of pages and compare with their truth.jsonl."),
    "experts": ("evals.expert_finding", "Rank people for topics and compare with judgements."),
    "generated": ("evals.generated", "Ask exact questions made from a file of papers."),
    "speed": ("evals.speed", "Time and memory of start, answers and reading."),
}
"""Benchmarks with arguments of their own: each module's `main` takes them and returns the exit code."""


def _benchmark(module: str) -> Any:
    def hand_over(context: typer.Context) -> None:
        from importlib import import_module

        raise typer.Exit(import_module(module).main(list(context.args)))

    return hand_over


for _name, (_module, _summary) in _BENCHMARKS.items():
    app.command(
        _name,
        help=_summary,
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    )(_benchmark(_module))
