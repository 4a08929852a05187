"""Running cases: ask through the door every face uses, keep each answer as it comes, score when all are in."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, Protocol

from assistant.errors import ModelError, UsageError
from assistant.records import Answer, Turn
from evals.cases import Case, CaseSet
from evals.gold import Corpus, check_gold
from evals.measures import DEFAULT, Measure, Response
from evals.record import CaseResult, Manifest, Prices, Run, TurnResult, describe

Progress = Callable[[int, int], None]
"""Called with cases done and cases planned."""
PARTIAL = "partial.jsonl"


class Door(Protocol):
    """What is measured: anything that answers as `assistant.assistant.Assistant` does."""

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer one question, given the turns before it."""
        ...


def corpus_of(assistant: Any) -> Corpus:
    """What an `Assistant` knows: papers, people and passages of its current generation."""
    catalog = assistant.store.current().catalog
    passages = catalog.passages([key.id for key in catalog.passage_keys()])
    return Corpus(catalog.papers(), catalog.researchers(), passages, catalog.sources())


def ask_case(door: Door, case: Case) -> tuple[CaseResult, tuple[float, ...]]:
    """Hold one conversation; returns the unscored result and the seconds of each turn."""
    history: list[Turn] = []
    turns: list[TurnResult] = []
    seconds: list[float] = []
    error = None
    for turn in case.turns:
        started = time.perf_counter()
        try:
            answer = door.ask(turn.user, tuple(history))
            answer = Answer.model_validate(answer.model_dump())
        except Exception as crash:  # noqa: BLE001 - a crash of the assistant is a finding, not the end of the run
            error = f"{type(crash).__name__}: {' '.join(str(crash).split())}"[:500]
            break
        seconds.append(time.perf_counter() - started)
        turns.append(TurnResult(user=turn.user, answer=answer))
        history += [Turn(role="user", content=turn.user), Turn(role="assistant", content=answer.text)]
    cluster = case.twin or case.id
    result = CaseResult(
        id=case.id, category=case.category, split=case.split, cluster=cluster, turns=tuple(turns), error=error
    )
    return result, tuple(seconds)


def score_case(
    case: Case, result: CaseResult, corpus: Corpus, measures: Sequence[Measure], twin: CaseResult | None
) -> CaseResult:
    """The result with the scores of every turn that has gold; a case that ended in an error gets none."""
    if result.error is not None:
        return result
    scored = []
    for index, (turn, got) in enumerate(zip(case.turns, result.turns, strict=True)):
        scores: dict[str, float | None] = {}
        failed: dict[str, str] = {}
        if turn.expect is not None:
            other = twin.turns[min(index, len(twin.turns) - 1)].answer if twin and twin.turns else None
            response = Response(case, index, turn.expect, got.answer, corpus, other)
            for measure in measures:
                try:
                    scores[str(measure)] = measure(response)
                except ModelError as error:
                    failed[str(measure)] = str(error)
        scored.append(got.model_copy(update={"scores": scores, "failed": failed}))
    return result.model_copy(update={"turns": tuple(scored)})


class Journal:
    """Answers kept as they come, so that a killed run goes on where it stopped."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        if (folder / "run.json").exists() and not (folder / PARTIAL).exists():
            raise UsageError(f"{folder}: holds a finished run; name another folder with --output")
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / PARTIAL
        self.done: dict[str, tuple[CaseResult, tuple[float, ...]]] = {}
        head = manifest.model_dump_json()
        if self.path.exists():
            self._read(head)
        else:
            self.path.write_text(head + "\n", encoding="utf-8")

    def _read(self, head: str) -> None:
        text = self.path.read_text(encoding="utf-8", errors="replace")
        lines = text.split("\n")
        if lines[0] != head:
            raise UsageError(
                f"{self.path}: begun with other code, cases or data; name another folder with --output"
            )
        whole = [head]
        for line in lines[1:]:
            try:
                data = json.loads(line)
                result = CaseResult.model_validate(data["result"])
            except (ValueError, KeyError):
                continue  # the line that was being written when the run was killed
            if result.error is None:
                self.done[result.id] = result, tuple(data["seconds"])
                whole.append(line)
        self.path.write_text("\n".join(whole) + "\n", encoding="utf-8")

    def add(self, result: CaseResult, seconds: Sequence[float]) -> None:
        """Append one answered case and push it to the disk."""
        line = json.dumps({"result": json.loads(result.line()), "seconds": list(seconds)}, ensure_ascii=False)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def close(self) -> None:
        """Remove the journal once the record is written."""
        self.path.unlink(missing_ok=True)


def _spent(result: CaseResult, prices: Prices | None) -> float:
    if prices is None:
        return 0.0
    usages = [turn.answer.usage for turn in result.turns]
    return sum(prices.cost(usage.prompt_tokens, usage.completion_tokens) for usage in usages)


def _answers(
    door: Door, cases: Sequence[Case], workers: int, may_go_on: Callable[[], bool]
) -> Iterator[tuple[CaseResult, tuple[float, ...]]]:
    """Answers as they come; asks nothing new once `may_go_on` says no, but finishes what was begun."""
    waiting = iter(cases)
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="eval") as pool:
        running: set[Future[tuple[CaseResult, tuple[float, ...]]]] = set()
        while True:
            while len(running) < workers and may_go_on() and (case := next(waiting, None)) is not None:
                running.add(pool.submit(ask_case, door, case))
            if not running:
                return
            finished, running = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                yield future.result()


def evaluate(
    assistant: Door,
    cases: CaseSet | Sequence[Case],
    measures: Sequence[Measure] = DEFAULT,
    *,
    corpus: Corpus | None = None,
    folder: Path | None = None,
    workers: int = 2,
    prices: Prices | None = None,
    max_cost: float | None = None,
    progress: Progress | None = None,
    known: Mapping[str, Any] | None = None,
) -> Run:
    """Ask every case that is no draft, score every answer, and return the run.

    `corpus` is read from the assistant where it is not given; gold that names nothing in it raises `CasesError` before
    anything is asked. With a `folder` the run is kept there as it goes, resumed if it was begun, and saved. `known` adds
    to the record what the caller knows (`model`, `host`, `embedding`, `seed`). Raises `UsageError` for a cost cap
    without prices, since an unknown cost cannot be capped.
    """
    chosen = (cases if isinstance(cases, CaseSet) else CaseSet(cases=tuple(cases))).completed()
    if max_cost is not None and prices is None:
        raise UsageError("a cost cap needs the prices of a million tokens: --price-in and --price-out")
    corpus = corpus or corpus_of(assistant)
    check_gold(chosen, corpus)
    names = [str(measure) for measure in measures]
    manifest = describe(chosen.digest, corpus.digest, names, prices=prices, **(known or {}))
    journal = Journal(folder, manifest) if folder else None
    done = dict(journal.done) if journal else {}
    spent = sum(_spent(result, prices) for result, _ in done.values())

    def may_go_on() -> bool:
        return max_cost is None or spent < max_cost

    for result, seconds in _answers(
        assistant, [c for c in chosen.cases if c.id not in done], workers, may_go_on
    ):
        done[result.id] = result, seconds
        spent += _spent(result, prices)
        if journal:
            journal.add(result, seconds)
        if progress:
            progress(len(done), len(chosen.cases))
    stopped = None if len(done) == len(chosen.cases) else f"the cost cap of {max_cost:g} was reached"
    scored = tuple(
        score_case(
            case, done[case.id][0], corpus, measures, done[case.twin][0] if case.twin in done else None
        )
        for case in chosen.cases
        if case.id in done
    )
    times = {case.id: done[case.id][1] for case in chosen.cases if case.id in done}
    run = Run(manifest=manifest, planned=len(chosen.cases), results=scored, seconds=times, stopped=stopped)
    if folder and journal:
        run.save(folder)
        if stopped is None:
            journal.close()
    return run
