"""Who asks the cases: threads around one assistant, or processes that each open one of their own.

An answer that no model writes is computed, and threads share one core for that; processes use all of them. An answer that
waits for a model is waited for in threads.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from assistant.records import Answer, Turn
from assistant.settings import Settings
from evals.cases import Case
from evals.record import CaseResult, TurnResult

WORTH_PROCESSES = 40
"""Cases from which processes are started: each takes some two seconds to get ready."""


class Door(Protocol):
    """What is measured: anything that answers as `assistant.assistant.Assistant` does."""

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer one question, given the turns before it."""
        ...


class Asked(NamedTuple):
    """One conversation held, not scored yet."""

    result: CaseResult
    seconds: tuple[float, ...]
    """What each turn took."""


class Askers(NamedTuple):
    """Workers, how many they are, and what each of them does with a case."""

    executor: Executor
    workers: int
    ask: Callable[[Case], Asked]

    def answers(self, cases: Sequence[Case], may_go_on: Callable[[], bool]) -> Iterator[Asked]:
        """Answers as they come; asks nothing new once `may_go_on` says no, but finishes what was begun."""
        waiting = iter(cases)
        running: set[Future[Asked]] = set()
        while True:
            while len(running) < self.workers and may_go_on() and (case := next(waiting, None)) is not None:
                running.add(self.executor.submit(self.ask, case))
            if not running:
                return
            finished, running = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                yield future.result()


def ask_case(door: Door, case: Case) -> Asked:
    """Hold one conversation."""
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
    return Asked(result, tuple(seconds))


@contextmanager
def threads(door: Door, workers: int) -> Iterator[Askers]:
    """Threads that ask one door."""
    with ThreadPoolExecutor(max_workers=workers, thread_name_prefix="eval") as pool:
        yield Askers(pool, workers, partial(ask_case, door))


Started = Callable[[Path, dt.datetime | None], Askers]
"""Processes that were started, to be told the data folder they ask, and the day it is (today, where None)."""


def processes_for(settings: Settings, cases: int, workers: int) -> AbstractContextManager[Started | None]:
    """Processes where they save time, None where threads do: few cases, one worker, or a model that is waited for."""
    worth = workers > 1 and cases >= WORTH_PROCESSES and not settings.has_model
    return processes(settings, workers) if worth else nullcontext()


@contextmanager
def processes(settings: Settings, workers: int) -> Iterator[Started]:
    """Processes that load what an assistant needs at once, while the one that starts them may still read its sources.

    Leaving the context waits for what was begun; nothing that waits is asked any more.
    """
    # A forked child would lack the threads of onnxruntime, and wait for them for ever.
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_get_ready)
    try:
        for _ in range(workers):
            pool.submit(_warm)
        yield lambda data, read_at: Askers(
            pool, workers, partial(_ask, settings.model_copy(update={"data": data}), read_at)
        )
    finally:
        pool.shutdown(cancel_futures=True)


def _get_ready() -> None:
    """Ctrl-C is for the process that started this one, which then ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _warm() -> None:
    """Import what takes a second or two, while the starting process still reads its sources."""
    import assistant.assistant
    import assistant.embedders  # noqa: F401


_OPENED: dict[tuple[str, dt.datetime | None], Door] = {}
"""The assistant of this process, by its data folder and day."""


def _ask(settings: Settings, read_at: dt.datetime | None, case: Case) -> Asked:
    key = str(settings.data), read_at
    if key not in _OPENED:
        from assistant.assistant import Assistant

        today = read_at.date if read_at else dt.date.today
        _OPENED[key] = Assistant.open(settings, today=today)
    return ask_case(_OPENED[key], case)
