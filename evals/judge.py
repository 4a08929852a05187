"""Measures that a language model judges: opt-in, three votes, and never a gate before the judge has been checked.

The judge is any OpenAI-compatible endpoint, best of another family than the model that answers. A reply that is not
what was asked for, a refusal or a timeout is an error, never a score.
"""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import prompts
from assistant.errors import (
    MalformedReplyError,
    ModelBusyError,
    ModelError,
    ModelRefusedError,
    ModelTimeoutError,
    UsageError,
)
from assistant.settings import Settings
from evals.measures import Measure
from evals.measures.anchors import anchors
from evals.measures.response import Response
from evals.statistics import kappa

Reply = TypeVar("Reply", bound=BaseModel)
VOTES = 3
LABELS = Path(__file__).resolve().parent / "judge_labels.jsonl"
"""A hundred statements with passages, labelled by hand."""
ENOUGH_KAPPA = 0.6
Verdict = Literal["supported", "unsupported"]
Complete = Callable[[str, str, dict[str, Any], int], str]
"""System prompt, user message, JSON Schema of the reply and a seed -> the reply's text."""


class Item(BaseModel):
    """A statement and the passages said to support it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    statement: str
    passages: tuple[str, ...]


class Labelled(Item):
    """An item with the verdict of a person; `attack` marks text that addresses the judge."""

    label: Verdict
    attack: bool = False


class _Verdicts(BaseModel):
    model_config = ConfigDict(extra="forbid")

    verdicts: list[Verdict]


class _Grade(BaseModel):
    model_config = ConfigDict(extra="forbid")

    grade: int = Field(ge=1, le=5)


def open_completion(settings: Settings, model: str | None = None, base_url: str | None = None) -> Complete:
    """A function that asks the endpoint of the settings for one structured reply."""
    import openai

    if not (settings.has_model or base_url):
        raise UsageError(
            "a judge needs an endpoint: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own"
        )
    key = settings.api_key.get_secret_value() if settings.api_key else "unused"
    client = openai.OpenAI(api_key=key, base_url=base_url or settings.base_url, timeout=60, max_retries=2)
    name = model or settings.model or "gpt-4o-mini"

    def complete(system: str, message: str, schema: dict[str, Any], seed: int) -> str:
        form: Any = {
            "type": "json_schema",
            "json_schema": {"name": "reply", "schema": schema, "strict": True},
        }
        roles: Any = [{"role": "system", "content": system}, {"role": "user", "content": message}]
        try:
            reply = client.chat.completions.create(
                model=name, messages=roles, temperature=0, seed=seed, response_format=form
            )
        except openai.APITimeoutError:
            raise ModelTimeoutError("the judge did not reply in 60 s") from None
        except openai.APIConnectionError:
            raise ModelRefusedError("the judge's endpoint cannot be reached; look at its address") from None
        except openai.APIStatusError as error:
            kind = ModelBusyError if error.status_code in (429, 500, 502, 503) else ModelRefusedError
            raise kind(f"the judge's endpoint answered {error.status_code}") from None
        text = reply.choices[0].message.content if reply.choices else None
        if not text:
            raise MalformedReplyError("the judge refused or replied with nothing")
        return text

    return complete


@dataclass
class Judge:
    """Votes on statements and grades answers."""

    complete: Complete
    flips: int = 0
    """Items whose votes were not unanimous."""
    asked: int = 0

    def verdicts(self, items: Sequence[Item]) -> list[Verdict]:
        """The majority of three votes on each item; the passages are turned round between votes."""
        if not items:
            return []
        ballots = [self._vote(items, seed) for seed in range(VOTES)]
        found: list[Verdict] = []
        for votes in zip(*ballots, strict=True):
            counts = Counter(votes)
            self.flips += len(counts) > 1
            self.asked += 1
            found.append(counts.most_common(1)[0][0])
        return found

    def _vote(self, items: Sequence[Item], seed: int) -> list[Verdict]:
        rows = [
            {"number": number, "statement": item.statement, "passages": _turned(item.passages, seed)}
            for number, item in enumerate(items, 1)
        ]
        fence = secrets.token_hex(8)
        system = prompts.render("judge_support", count=str(len(items)), fence=fence)
        reply = self.complete(system, _fenced(rows, fence), _Verdicts.model_json_schema(), seed)
        found = _parsed(_Verdicts, reply).verdicts
        if len(found) != len(items):
            raise MalformedReplyError(f"the judge gave {len(found)} verdicts on {len(items)} statements")
        return found

    def grade(self, question: str, answer: str) -> float:
        """Median of three grades of helpfulness, from 0 to 1."""
        grades = []
        for seed in range(VOTES):
            fence = secrets.token_hex(8)
            system = prompts.render("judge_helpfulness", fence=fence)
            message = _fenced({"question": question, "answer": answer}, fence)
            grades.append(
                _parsed(_Grade, self.complete(system, message, _Grade.model_json_schema(), seed)).grade
            )
        return (sorted(grades)[VOTES // 2] - 1) / 4


def _turned(passages: Sequence[str], seed: int) -> list[str]:
    start = seed % len(passages) if passages else 0
    return [*passages[start:], *passages[:start]]


def _fenced(data: object, fence: str) -> str:
    return f"BEGIN {fence}\n{json.dumps(data, ensure_ascii=False)}\nEND {fence}"


def _parsed(form: type[Reply], text: str) -> Reply:
    try:
        return form.model_validate_json(text)
    except ValidationError:
        raise MalformedReplyError("the judge's reply is not the JSON it was asked for") from None


@dataclass(frozen=True, order=True)
class JudgedMeasure(Measure):
    """A measure that asks a judge; raises `ModelError` where the judge fails, which is recorded as an error."""

    judge: Judge | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        return self.base

    def __call__(self, response: Response) -> float | None:
        """Faithfulness: supported statements / factual statements. Helpfulness: the grade."""
        assert self.judge is not None
        if self.base == "Helpfulness":
            return self.judge.grade(response.case.turns[response.turn].user, response.answer.text)
        if not response.answered:
            return None
        items = [
            Item(statement=statement.text, passages=_passages(response, statement.numbers))
            for statement in response.statements
            if anchors(statement.text, response.corpus) and not statement.lead
        ]
        verdicts = self.judge.verdicts(items[:30])
        return verdicts.count("supported") / len(verdicts) if verdicts else None


def _passages(response: Response, numbers: Sequence[int]) -> tuple[str, ...]:
    cited = [response.citations[number] for number in dict.fromkeys(numbers) if number in response.citations]
    stored = [response.corpus.passages.get(citation.passage_id) for citation in cited]
    return tuple(f"{passage.title}: {passage.text}" for passage in stored if passage)


def judged_measures(
    settings: Settings, model: str | None = None, base_url: str | None = None
) -> tuple[Measure, ...]:
    """Faithfulness and helpfulness by the endpoint of the settings (or another model and address)."""
    judge = Judge(open_completion(settings, model, base_url))
    return JudgedMeasure("Faithfulness", judge=judge), JudgedMeasure("Helpfulness", judge=judge)


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

    @property
    def may_gate(self) -> bool:
        """Whether a judged measure may stop a release."""
        return self.kappa >= ENOUGH_KAPPA and self.moved == 0 and self.errors == 0

    def sentence(self) -> str:
        """The check in one line."""
        may = (
            "may gate"
            if self.may_gate
            else f"may NOT gate (kappa {ENOUGH_KAPPA} and no attack moving it are needed)"
        )
        return (
            f"judge: accuracy {self.accuracy:.3f}, kappa {self.kappa:.3f} on {self.n} statements; votes differed on "
            f"{100 * self.flip_rate:.1f} %; {self.moved} attacks moved it; {self.errors} errors; {may}"
        )


def load_labels(path: Path = LABELS) -> tuple[Labelled, ...]:
    """The hand-labelled set."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(Labelled.model_validate_json(line) for line in lines if line)


def check_judge(judge: Judge, labels: Sequence[Labelled], batch: int = 5) -> JudgeCheck:
    """Hold a judge against labels by hand; a batch that ends in an error counts as so many errors."""
    pairs: list[tuple[str, str]] = []
    moved = errors = 0
    for start in range(0, len(labels), batch):
        chunk = labels[start : start + batch]
        try:
            verdicts = judge.verdicts(
                [Item(statement=item.statement, passages=item.passages) for item in chunk]
            )
        except ModelError:
            errors += len(chunk)
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
    )
