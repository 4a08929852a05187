"""Speed and memory of the embedded path, as one table: what a change costs.

    python -m evals.speed [--data DIR] [--jsonl FILE] [--questions N]

Without `--data` the sample lab is ingested into a temporary folder. `--jsonl` (one paper a line; may be gzipped) adds the figures
of a large store. Cold figures are of new processes of the command line; warm ones of one assistant in this process.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from assistant.embedding import Embedder
from assistant.errors import ColloquyError
from assistant.records import Record
from assistant.settings import Settings, load_settings

COLD_RUNS = 3
QUESTION = "which papers address diffusion model acceleration?"
TOPICS = (
    "graph neural networks for molecules",
    "which papers address diffusion model acceleration?",
    "methods that let small devices keep learning",
    "variational inference with discrete latent variables",
    "papers on robust learning from noisy labels",
    "reinforcement learning with few samples",
    "kernel methods for time series",
    "how can large language models be made to reason",
)


class Figure(Record):
    """One measured figure and the most it may be; `limit` is a floor where `floor` is true."""

    name: str
    value: float
    unit: str
    limit: float
    floor: bool = False

    @property
    def holds(self) -> bool:
        """Whether the figure keeps its limit."""
        return self.value >= self.limit if self.floor else self.value <= self.limit

    def __str__(self) -> str:
        bound = "at least" if self.floor else "at most"
        mark = "ok" if self.holds else "MISSED"
        return f"{self.name:44} {self.value:9.2f} {self.unit:12} {bound} {self.limit:g}  {mark}"


def import_seconds() -> float:
    """Median seconds of `import assistant` in a new interpreter, and that it loads no Chroma."""
    code = (
        "import time; t = time.perf_counter(); import assistant; s = time.perf_counter() - t; "
        "import sys; assert 'chromadb' not in sys.modules; print(s)"
    )
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
        for _ in range(5)
    )
    return statistics.median(float(run.stdout) for run in runs)


def cold(data: Path, question: str = QUESTION) -> tuple[float, float]:
    """(median seconds, peak megabytes) of a whole `colloquy ask` process."""
    command = [
        sys.executable,
        "-c",
        "from ui.command import main; main()",
        "ask",
        question,
        "--data",
        str(data),
    ]
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "COLLOQUY_"))
    }
    seconds = []
    for _ in range(COLD_RUNS):
        started = time.perf_counter()
        subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603
        seconds.append(time.perf_counter() - started)
    # ru_maxrss of children is the largest of any child so far: `cold` runs first, before other children.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return statistics.median(seconds), peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def warm(settings: Settings, questions: Sequence[str], rounds: int = 5) -> float:
    """Median milliseconds of an answer after every question was asked once."""
    from assistant.assistant import Assistant

    assistant = Assistant.open(settings)
    seconds = []
    for turn in range(rounds + 1):
        for question in questions:
            started = time.perf_counter()
            assistant.ask(question)
            if turn:
                seconds.append(time.perf_counter() - started)
    return 1000 * statistics.median(seconds)


def ingest_rate(jsonl: Path, data: Path) -> tuple[float, int]:
    """(papers a second, papers) of reading a file into an empty data folder, indexes and all."""
    from assistant.store import Store
    from ingestion.run import ingest

    settings = _settings(data)
    started = time.perf_counter()
    ingest([str(jsonl)], settings, progress=_said)
    seconds = time.perf_counter() - started
    store = Store(data, _never)
    count = store.current().catalog.counts()["paper"]
    store.close()
    return count / seconds, count


def measure(data: Path, jsonl: Path | None, large: Path) -> list[Figure]:
    """All figures; `data` holds the sample lab, `large` is where `jsonl` is ingested unless it is there already."""
    seconds, megabytes = cold(data)
    figures = [
        Figure(name="cold ask", value=seconds, unit="s", limit=2.5),
        Figure(name="cold ask, memory", value=megabytes, unit="MB", limit=600),
        Figure(name="import assistant", value=import_seconds(), unit="s", limit=0.3),
        Figure(name="warm answer, sample lab", value=warm(_settings(data), TOPICS), unit="ms", limit=50),
    ]
    if jsonl is not None:
        if not (large / "current").exists():
            rate, count = ingest_rate(jsonl, large)
            figures.append(
                Figure(name=f"ingest, {count} papers", value=rate, unit="papers/s", limit=40, floor=True)
            )
        figures.append(
            Figure(
                name="warm topic answer, large store",
                value=warm(_settings(large), TOPICS),
                unit="ms",
                limit=60,
            )
        )
    return figures


def _said(stage: str, done: int, total: int) -> None:
    """Say every tenth of a stage on standard error."""
    if total and (done == total or done * 10 // total > (done - 256) * 10 // total):
        sys.stderr.write(f"{stage}: {done} of {total}\n")


def _never() -> Embedder:
    raise AssertionError("counting needs no embedder")


def _settings(data: Path) -> Settings:
    return load_settings(data=data).model_copy(update={"api_key": None, "base_url": None})


def _sample_lab(data: Path) -> None:
    from evals import sample_lab
    from ingestion.run import ingest

    ingest([str(sample_lab.path())], _settings(data), read_at=sample_lab.READ_AT)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 done, 1 a limit was missed, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed", description="Speed and memory.")
    parser.add_argument("--data", type=Path, help="a data folder to measure instead of the sample lab")
    parser.add_argument("--jsonl", type=Path, help="a large file of papers, one a line")
    parser.add_argument("--large", type=Path, help="keep the large data folder here between runs")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="colloquy-speed-") as made:
        try:
            data = options.data or Path(made) / "lab"
            if options.data is None:
                _sample_lab(data)
            figures = measure(data, options.jsonl, options.large or Path(made) / "large")
        except ColloquyError as error:
            sys.stderr.write(f"{error}\n")
            return 2
    print("\n".join(map(str, figures)))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
