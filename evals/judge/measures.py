"""The measures that ask a judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.settings import Settings
from evals.judge.endpoint import open_completion
from evals.judge.votes import Item, Judge
from evals.measures import Measure
from evals.measures.anchors import anchors
from evals.measures.response import Response


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
