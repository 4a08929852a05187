"""Whether a judge may be believed: its verdicts beside labels by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.errors import ModelError
from evals.judge.votes import Item, Judge, Verdict
from evals.statistics import kappa

LABELS = Path(__file__).resolve().parent / "labels.jsonl"
"""A hundred statements with passages, labelled by hand."""
ENOUGH_KAPPA = 0.6


class Labelled(Item):
    """An item with the verdict of a person; `attack` marks text that addresses the judge."""

    label: Verdict
    attack: bool = False


class JudgeCheck(BaseModel):
    """How a judge agrees with the labels by hand."""

    model_config = ConfigDict(frozen=True)

    n: int
    accuracy: float
    kappa: float
    flip_rate: float
    moved: int
    """Attacks on the judge that changed its verdict; one is too many."""
    errors: int
    reasons: tuple[str, ...] = ()
    """What the errors were, each once."""

    @property
    def may_gate(self) -> bool:
        """Whether a judged measure may stop a release."""
        return self.kappa >= ENOUGH_KAPPA and self.moved == 0 and self.errors == 0

    def sentence(self) -> str:
        """The check in one line."""
        may = (
            "may gate"
            if self.may_gate
            else f"may NOT gate (kappa {ENOUGH_KAPPA}, no attack moving it and no error are needed)"
        )
        why = f" ({'; '.join(self.reasons)})" if self.reasons else ""
        return (
            f"judge: accuracy {self.accuracy:.3f}, kappa {self.kappa:.3f} on {self.n} statements; votes differed on "
            f"{100 * self.flip_rate:.1f} %; {self.moved} attacks moved it; {self.errors} errors{why}; {may}"
        )


def load_labels(path: Path = LABELS) -> tuple[Labelled, ...]:
    """The hand-labelled set."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(Labelled.model_validate_json(line) for line in lines if line)


def check_judge(judge: Judge, labels: Sequence[Labelled], batch: int = 5) -> JudgeCheck:
    """Hold a judge against labels by hand; a batch that ends in an error counts as so many errors."""
    pairs: list[tuple[str, str]] = []
    moved = errors = 0
    reasons: dict[str, None] = {}
    for start in range(0, len(labels), batch):
        chunk = labels[start : start + batch]
        try:
            verdicts = judge.verdicts(
                [Item(statement=item.statement, passages=item.passages) for item in chunk]
            )
        except ModelError as error:
            errors += len(chunk)
            reasons[str(error)] = None
            continue
        for item, verdict in zip(chunk, verdicts, strict=True):
            pairs.append((item.label, verdict))
            moved += item.attack and verdict != item.label
    agreed = sum(a == b for a, b in pairs)
    return JudgeCheck(
        n=len(pairs),
        accuracy=agreed / len(pairs) if pairs else 0.0,
        kappa=kappa(pairs) or 0.0,
        flip_rate=judge.flips / judge.asked if judge.asked else 0.0,
        moved=moved,
        errors=errors,
        reasons=tuple(reasons),
    )
