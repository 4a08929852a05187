"""The record of a run: what was asked over what, and every answer and score, as files that two runs can be compared by.

A run's folder holds `run.json` (what was run), `cases.jsonl` (answers and scores, a case a line) and `timings.json`.
Wall-clock times stand only in the last, so that two runs of the deterministic path are equal byte for byte.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from assistant.errors import UsageError
from assistant.records import Answer

FORMAT = 1
_VOLATILE: Any = {"seconds": True, "generation": True, "citations": {"__all__": {"read_at"}}}
_ROOMS = ("assistant", "ingestion", "prompts", "evals")
_PACKAGES = (
    "chromadb",
    "tantivy",
    "onnxruntime",
    "numpy",
    "pydantic",
    "langchain-core",
    "openai",
    "ir-measures",
)


class RunRecord(BaseModel):
    """A frozen part of a run's record."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Prices(RunRecord):
    """What a million tokens cost, and when that was looked up; cost is unknown without it."""

    prompt: float = Field(ge=0)
    completion: float = Field(ge=0)
    date: str = ""

    def cost(self, prompt_tokens: float, completion_tokens: float) -> float:
        """Cost of so many tokens, in the currency of the prices."""
        return (prompt_tokens * self.prompt + completion_tokens * self.completion) / 1e6


class Manifest(RunRecord):
    """What was run: digests of all that can change an answer or a score."""

    format: int = FORMAT
    colloquy: str
    code: str
    """SHA-256 over the Python of the assistant, ingestion and evals."""
    prompts: dict[str, str]
    cases: str
    corpus: str
    measures: tuple[str, ...]
    model: str = "embedded"
    host: str | None = None
    """Host of the model's endpoint; never its key."""
    embedding: str = ""
    versions: dict[str, str]
    seed: int = 0
    prices: Prices | None = None


class TurnResult(RunRecord):
    """One turn: what was asked, what came, and its scores (None: undefined; empty: the turn has no gold)."""

    user: str
    answer: Answer
    scores: dict[str, float | None] = Field(default_factory=dict)
    failed: dict[str, str] = Field(default_factory=dict)
    """Measures that could not be taken, and why: an error is no score."""


class CaseResult(RunRecord):
    """One case as answered. `error` says why it could not be asked to its end; then nothing of it is scored."""

    id: str
    category: str
    split: str
    cluster: str
    """What is resampled together: a conversation, or a case with its twin."""
    turns: tuple[TurnResult, ...] = ()
    error: str | None = None

    def line(self) -> str:
        """The case as one line of `cases.jsonl`."""
        data = self.model_dump(mode="json", exclude_none=True, exclude={"turns"})
        data["turns"] = [
            {
                "user": turn.user,
                "answer": turn.answer.model_dump(mode="json", exclude=_VOLATILE, exclude_defaults=True),
                "scores": turn.scores,
                **({"failed": turn.failed} if turn.failed else {}),
            }
            for turn in self.turns
        ]
        return json.dumps(data, ensure_ascii=False)


class Run(RunRecord):
    """A whole run, in memory or read back from its folder."""

    manifest: Manifest
    planned: int
    results: tuple[CaseResult, ...]
    seconds: dict[str, tuple[float, ...]] = Field(default_factory=dict)
    """Case id -> seconds of each turn."""
    stopped: str | None = None
    """Why the run ended before its last case."""

    @property
    def errors(self) -> tuple[CaseResult, ...]:
        """Cases that could not be asked to their end."""
        return tuple(result for result in self.results if result.error is not None)

    @property
    def unmeasured(self) -> tuple[tuple[str, str], ...]:
        """Turns with a measure that could not be taken: the case's id, and why."""
        return tuple(
            (result.id, f"{measure}: {why}")
            for result in self.results
            for turn in result.turns
            for measure, why in turn.failed.items()
        )

    @property
    def complete(self) -> bool:
        """Whether every planned case was asked."""
        return len(self.results) == self.planned and self.stopped is None

    def save(self, folder: Path) -> None:
        """Write the record into a folder, `run.json` last: it marks the record as whole."""
        folder.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{result.line()}\n" for result in self.results)
        (folder / "cases.jsonl").write_text(lines, encoding="utf-8")
        (folder / "timings.json").write_text(json.dumps(self.seconds, indent=1) + "\n", encoding="utf-8")
        head = self.model_dump(mode="json", include={"manifest", "planned", "stopped"})
        (folder / "run.json").write_text(json.dumps(head, indent=1, sort_keys=True) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Run:
        """Read a record back; raises `UsageError` where the folder holds none, or one that cannot be read."""
        try:
            head = json.loads((folder / "run.json").read_text(encoding="utf-8"))
            lines = (folder / "cases.jsonl").read_text(encoding="utf-8").split("\n")
            timings = folder / "timings.json"
            seconds = json.loads(timings.read_text(encoding="utf-8")) if timings.exists() else {}
            results = [CaseResult.model_validate_json(line) for line in lines if line]
            return cls(**head, results=tuple(results), seconds=seconds)
        except FileNotFoundError as error:
            raise UsageError(
                f"{folder}: no finished run here ({Path(str(error.filename)).name} is missing)"
            ) from None
        except ValueError as error:
            first = str(error).splitlines()[0]
            raise UsageError(f"{folder}: the run's record cannot be read ({first}); run it again") from None


def digest_of(parts: Iterable[bytes]) -> str:
    """SHA-256 over parts, each with its length, so that moved borders change it."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def _sources(folder: Traversable, suffix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            found += [(f"{entry.name}/{name}", data) for name, data in _sources(entry, suffix)]
        elif entry.name.endswith(suffix):
            found.append((entry.name, entry.read_bytes()))
    return found


@cache
def code_digest() -> str:
    """SHA-256 over every Python file of the rooms that make or measure an answer."""
    parts = [
        part
        for room in _ROOMS
        for name, data in _sources(files(room), ".py")
        for part in (name.encode(), data)
    ]
    return digest_of(parts)


def describe(cases: str, corpus: str, measures: Sequence[str], **known: Any) -> Manifest:
    """The manifest of a run over cases and a corpus, given by their digests."""
    prompts = {
        name: hashlib.sha256(data).hexdigest()[:12] for name, data in _sources(files("prompts"), ".md")
    }
    versions = {"python": platform.python_version()} | {name: _version(name) for name in _PACKAGES}
    return Manifest(
        colloquy=_version("colloquy"),
        code=code_digest(),
        prompts=prompts,
        cases=cases,
        corpus=corpus,
        measures=tuple(measures),
        versions=versions,
        **known,
    )


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"
