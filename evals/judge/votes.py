"""A judge that votes on statements and grades answers."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import prompts
from assistant.errors import MalformedReplyError
from evals.judge.endpoint import Complete

Reply = TypeVar("Reply", bound=BaseModel)
VOTES = 3
Verdict = Literal["supported", "unsupported"]


class Item(BaseModel):
    """A statement and the passages said to support it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    statement: str
    passages: tuple[str, ...]


class _Verdicts(BaseModel):
    model_config = ConfigDict(extra="forbid")

    verdicts: list[Verdict]


class _Grade(BaseModel):
    model_config = ConfigDict(extra="forbid")

    grade: int = Field(ge=1, le=5)


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
