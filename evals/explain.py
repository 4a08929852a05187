"""Why a turn failed, in words: what a maintainer reads before looking at scores."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from evals.cases import CaseSet
from evals.gold import Corpus
from evals.matching import forbidden, mentions
from evals.measures import Response
from evals.measures.content import number_exact
from evals.measures.statements import own_words
from evals.record import Run


class Failure(BaseModel):
    """One turn that did not pass: what was asked, wanted and got, in names rather than ids."""

    model_config = ConfigDict(frozen=True)

    id: str
    place: str
    category: str
    turn: int
    """1-based."""
    asked: tuple[str, ...]
    """The visitor's turns up to and with this one."""
    expected: str
    outcome: str
    text: str
    gold: tuple[str, ...] = ()
    retrieved: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    scores: dict[str, float | None] = {}


def _names(corpus: Corpus, ids: Iterable[str]) -> tuple[str, ...]:
    found = []
    for identifier in ids:
        paper = corpus.papers.get(identifier)
        person = corpus.researchers.get(identifier)
        found.append(paper.title if paper else person.name if person else identifier)
    return tuple(found)


def reasons(response: Response) -> tuple[str, ...]:
    """Everything of the gold that the answer misses or breaks."""
    expect, answer, corpus = response.expect, response.answer, response.corpus
    found = []
    if answer.outcome not in expect.outcome:
        found.append(f"outcome is {answer.outcome}, expected {' or '.join(expect.outcome)}")
    if response.scores_content:
        found += [
            f"does not say {f.any[0]!r}"
            for f in expect.facts
            if not any(mentions(answer.text, w) for w in f.any)
        ]
        if expect.number and number_exact(response) == 0.0:
            found.append(f"value is {answer.value}, expected {expect.number.value:g} (also in the text)")
        if expect.set:
            listed = frozenset(response.listed(expect.set.of))
            found += [f"misses {name!r}" for name in _names(corpus, sorted(response.gold_items - listed))]
            if expect.set.complete:
                found += [
                    f"lists {name!r} wrongly" for name in _names(corpus, sorted(listed - response.gold_items))
                ]
        seen = {*response.listed("papers"), *response.listed("people"), *response.cited()}
        found += [
            f"neither lists nor cites {_names(corpus, sorted(need))}"
            for need in response.needs
            if not need & seen
        ]
    said = own_words(answer.text)
    found += [f"says what is forbidden: {rule}" for rule in expect.forbid if forbidden(said, rule)]
    return tuple(found)


def failures(run: Run, cases: CaseSet, corpus: Corpus, limit: int | None = None) -> tuple[Failure, ...]:
    """Turns that did not pass, the worst first: by truthfulness, then by how much of the gold is missed."""
    by_id = {case.id: case for case in cases.cases}
    found = []
    for result in run.results:
        case = by_id.get(result.id)
        if case is None or result.error is not None:
            continue
        path, line = cases.place(case.id)
        for index, (turn, got) in enumerate(zip(case.turns, result.turns, strict=True)):
            if turn.expect is None or got.scores.get("Pass") in (None, 1.0):
                continue
            response = Response(case, index, turn.expect, got.answer, corpus)
            gold = dict.fromkeys(response.gold_items) | dict.fromkeys(
                i for need in response.needs for i in sorted(need)
            )
            found.append(
                Failure(
                    id=case.id,
                    place=f"{Path(path).name}:{line}",
                    category=case.category,
                    turn=index + 1,
                    asked=tuple(turn.user for turn in case.turns[: index + 1]),
                    expected=" or ".join(turn.expect.outcome),
                    outcome=got.answer.outcome,
                    text=got.answer.text,
                    gold=_names(corpus, sorted(gold)),
                    retrieved=_names(corpus, response.ranked() or response.listed("papers")),
                    cited=_names(corpus, response.cited()),
                    reasons=reasons(response),
                    scores=got.scores,
                )
            )
    found.sort(
        key=lambda failure: (failure.scores.get("Truthfulness") or 0.0, -len(failure.reasons), failure.id)
    )
    return tuple(found[:limit])
