"""Progress of long work: a bar on a terminal, a plain line now and then in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS_BETWEEN_LINES = 5.0

Step = Callable[[str, int, int], None]
"""Called as `step(stage, done, total)`; `total` is 0 where it is not known."""


@contextmanager
def progress_line() -> Iterator[Step]:
    """Something to report progress to, on standard error."""
    if sys.stderr.isatty():
        with _bar() as step:
            yield step
    else:
        yield _lines()


@contextmanager
def _bar() -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, object] = {}

        def step(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total or None)
            bar.update(tasks[stage], completed=done, total=total or None)  # type: ignore[arg-type]

        yield step


def _lines() -> Step:
    said: dict[str, float] = {}

    def step(stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        finished = total > 1 and done >= total  # one step that is done is no progress
        if finished or now - said.setdefault(stage, now) >= SECONDS_BETWEEN_LINES:
            said[stage] = now
            sys.stderr.write(f"{stage}: {done} of {total}\n" if total else f"{stage}: {done}\n")
            sys.stderr.flush()

    return step
