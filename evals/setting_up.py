"""Opening what is measured: the assistant over the lab's own data, or over the sample lab read anew."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.errors import UsageError
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from evals.cases import Case
    from evals.gold import Corpus

CASES = Path(__file__).resolve().parent / "cases"
"""The project's own cases, over the sample lab."""
BASELINE = Path(__file__).resolve().parent / "baseline" / "embedded.jsonl"


def without_model(settings: Settings) -> Settings:
    """The same settings with no language model: the embedded path."""
    return settings.model_copy(update={"api_key": None, "base_url": None, "model": None})


@contextmanager
def assistant_over(
    sources: Sequence[Path], settings: Settings, *, whole: bool = True, read_at: dt.datetime | None = None
) -> Iterator[Assistant]:
    """An assistant over sources read into a folder of its own, gone afterwards.

    With `read_at`, sources count as read, and questions as asked, on that day: what depends on it stays the same.
    With `whole`, raises `UsageError` where a source cannot be read.
    """
    from assistant.assistant import Assistant
    from ingestion import run

    with tempfile.TemporaryDirectory(prefix="colloquy-eval-") as folder:
        own = settings.model_copy(update={"data": Path(folder) / "data"})
        report = run.ingest([str(source) for source in sources], own, read_at=read_at)
        if whole and report.exit_code:
            why = report.problems[0] if report.problems else "run `colloquy ingest` on it to see why"
            raise UsageError(f"{sources[0]}: could not be read whole ({why})")
        assistant = Assistant.open(own, today=read_at.date if read_at else dt.date.today)
        try:
            yield assistant
        finally:
            _close(assistant)


@contextmanager
def opened_assistant(settings: Settings) -> Iterator[Assistant]:
    """The assistant over the data folder of the settings."""
    from assistant.assistant import Assistant

    assistant = Assistant.open(settings)
    try:
        yield assistant
    finally:
        _close(assistant)


def _close(assistant: Any) -> None:
    close = getattr(assistant, "close", None) or getattr(getattr(assistant, "store", None), "close", None)
    if close is not None:
        close()


def known_of(settings: Settings) -> dict[str, Any]:
    """What a run's record says of the settings: model, host, embedding; never a key."""
    if not settings.has_model:
        return {"embedding": settings.embedding}
    host = urlsplit(settings.base_url).hostname if settings.base_url else "api.openai.com"
    return {"model": settings.model or "gpt-4o-mini", "host": host, "embedding": settings.embedding}


def write_cases_over(data: Path, make: Callable[[Corpus], Iterable[Case]], output: Path) -> None:
    """Write the cases that are made of what a data folder holds, and say how many."""
    from assistant.settings import load_settings
    from evals.interchange import write_cases
    from evals.run import corpus_of

    with opened_assistant(without_model(load_settings(data=data))) as assistant:
        made = list(make(corpus_of(assistant)))
    write_cases(made, output)
    print(f"{len(made)} cases in {output}")
