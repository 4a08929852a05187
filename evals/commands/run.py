"""`colloquy eval run`: ask every case and measure the answers."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from assistant.errors import UsageError
from assistant.settings import Settings, load_settings
from evals.commands.drafts import write_drafts
from evals.commands.edge import CONSOLE, Data, settings_of
from evals.commands.judging import check_model

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from evals.cases import CaseSet
    from evals.gate import Verdict
    from evals.gold import Corpus
    from evals.report import Report


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
        bool,
        typer.Option("--judge-check", help="Hold the judge against labels by hand; with --judged, first."),
    ] = False,
) -> None:
    """Ask every case and measure the answers."""
    settings = settings_of(data, embedded)
    if init or from_feedback:
        raise typer.Exit(write_drafts(settings, output, from_feedback))
    trusted = False
    if judge_check:
        found = check_model(judge_model, judge_url)
        if found or not judged:
            raise typer.Exit(found)
        trusted = True
    from evals.gate import load_baseline
    from evals.gate import save_baseline as write_baseline
    from evals.run import corpus_of, evaluate
    from evals.setting_up import BASELINE, CASES, known_of, opened_assistant

    own = not cases
    chosen = chosen_cases(cases or [CASES], split, category or [])
    measures = _measures(measure or [], judged, judge_model, judge_url)
    prices = _prices(price_in, price_out)
    held = (
        load_baseline(baseline or BASELINE) if check and (baseline or (own and BASELINE.exists())) else None
    )
    folder = output or Path("eval-runs") / dt.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    opened = _over_sample_lab(settings) if own and data is None else opened_assistant(settings)
    with opened as assistant:
        corpus = corpus_of(assistant)
        with _bar(len(chosen.completed().cases)) as progress:
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
        report = _report(run, chosen, corpus, held, tolerated, folder, trusted)
    if save_baseline:
        write_baseline(run, save_baseline)
    CONSOLE.print(f"written to {folder}/ (report.html, report.md, junit.xml, cases.jsonl)")
    raise typer.Exit(_exit_code(report.verdict, check))


def _exit_code(verdict: Verdict, check: bool) -> int:
    from evals.gate import Exit

    return int(Exit.PASS if verdict.exit == Exit.REGRESSION and not check else verdict.exit)


def _report(
    run: Any, cases: CaseSet, corpus: Corpus, held: Any, tolerated: float, folder: Path, trusted: bool
) -> Report:
    from evals.gate import judge_run
    from evals.report import make_report, print_report, save_reports

    report = make_report(run, cases, corpus, judge_run(run, held, tolerated, trusted_judge=trusted))
    save_reports(report, folder)
    print_report(report, CONSOLE)
    return report


def _over_sample_lab(settings: Settings) -> AbstractContextManager[Assistant]:
    from evals import sample_lab
    from evals.setting_up import assistant_over

    return assistant_over([sample_lab.path()], settings, read_at=sample_lab.READ_AT)


def chosen_cases(paths: list[Path], split: str | None, categories: list[str]) -> CaseSet:
    """The cases to ask; prints every problem of a file that cannot be used, and raises."""
    from evals.case_files import load_cases
    from evals.cases import CasesError

    try:
        cases = load_cases(paths).only(split, categories)
    except CasesError as error:
        for problem in error.problems[1:]:
            typer.echo(f"colloquy: {problem}", err=True)
        raise
    if not cases.cases:
        raise UsageError("no case is left; look at --split and --category")
    if not cases.completed().cases:
        raise UsageError(
            f"only drafts are here ({', '.join(cases.drafts[:5])}): state in each what a right answer holds, in place of “TO BE COMPLETED”"
        )
    return cases


def _measures(names: list[str], judged: bool, judge_model: str | None, judge_url: str | None) -> Any:
    from evals.measures import DEFAULT, parse_measures

    chosen = parse_measures(names) if names else DEFAULT
    if not judged:
        return chosen
    from evals.judge.measures import judged_measures

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
