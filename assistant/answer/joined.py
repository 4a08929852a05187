"""Joined answers: the questions of one message, each answered by itself and shown as one answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypeVar

from assistant.citing.markers import MARKER
from assistant.records import Answer, AnswerPaper, AnswerPerson, Citation, Outcome, Partial, QueryKind

_Listed = TypeVar("_Listed", AnswerPaper, AnswerPerson)


def joined(before: Sequence[Answer], last: Answer) -> Answer:
    """One answer of several: texts and citations behind one another; the query and the chips are of the last question."""
    if not before:
        return last
    parts = [*before, last]
    listing = [one.papers for one in parts if one.query.kind is not QueryKind.PROFILE or one is last]
    # How many papers a list holds is told besides; what was counted is what was asked for.
    valued = min(
        (one for one in reversed(parts) if one.value is not None),
        key=lambda one: one.query.kind is QueryKind.PAPERS,
        default=None,
    )
    text, citations = _behind(before, last.text, last.citations)
    return last.model_copy(
        update={
            "resolved_question": " ".join(_ended(one.resolved_question) for one in parts),
            "text": text,
            "outcome": (outcome := _outcome(parts)),
            "abstained": outcome in ("abstain", "refuse"),
            "value": valued.value if valued else None,
            "papers": _once(one for papers in listing for one in papers),
            "people": _once(one for part in parts for one in part.people),
            "citations": citations,
            "seconds": round(sum(one.seconds for one in parts), 4),
        }
    )


def joined_part(before: Sequence[Answer], growing: Partial) -> Partial:
    """The answers before, and the last one as far as it has grown."""
    text, citations = _behind(before, growing.text, growing.citations)
    return Partial(text=text, citations=citations)


def _outcome(parts: Sequence[Answer]) -> Outcome:
    """Answered where one of them is; that another is not, its own text says."""
    return next((one.outcome for one in parts if one.outcome == "answer"), parts[-1].outcome)


def _behind(
    before: Sequence[Answer], text: str, citations: tuple[Citation, ...]
) -> tuple[str, tuple[Citation, ...]]:
    """Texts behind one another, the numbers of each going on where those before it end."""
    texts: list[str] = []
    numbered: list[Citation] = []
    for part, cited in [*((one.text, one.citations) for one in before), (text, citations)]:
        shift = len(numbered)
        texts.append(MARKER.sub(partial(_shifted, by=shift), part))
        numbered += [one.model_copy(update={"number": one.number + shift}) for one in cited]
    return "\n\n".join(texts), tuple(numbered)


def _shifted(marker: re.Match[str], by: int) -> str:
    return re.sub(r"\d+", lambda match: str(int(match.group()) + by), marker.group())


def _once(records: Iterable[_Listed]) -> tuple[_Listed, ...]:
    found: dict[str, _Listed] = {}
    for one in records:
        found.setdefault(one.id, one)
    return tuple(found.values())


def _ended(question: str) -> str:
    """A question that another may follow."""
    plain = question.rstrip(" ,;")
    return plain if plain.endswith(("?", ".", "!", "？", "。")) else f"{plain}."
