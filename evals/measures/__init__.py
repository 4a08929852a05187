"""Measures as values: a measure's name is its specification and parses back (`nDCG@10`, `SetF1`).

Each looks at one `Response` and gives a number, or None where it is undefined: undefined scores are counted and left
out of means, never taken for zero. An answer that was owed and not given scores zero; an error is no score at all.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from assistant.errors import UsageError
from evals.measures import citations, content, conversation, ranking
from evals.measures.response import Response

Score = Callable[[Response], float | None]


@dataclass(frozen=True)
class Definition:
    """What a measure's base name stands for."""

    summary: str
    score: Score | None = None
    """None for ranking measures, which need a cutoff."""
    higher_is_better: bool = True


@dataclass(frozen=True, order=True)
class Measure:
    """A measure: base name and, for ranking measures, the cutoff. `str(measure)` parses back to it."""

    base: str
    cutoff: int | None = None

    def __str__(self) -> str:
        return self.base if self.cutoff is None else f"{self.base}@{self.cutoff}"

    def __call__(self, response: Response) -> float | None:
        """The score of one response, or None where the measure is undefined for it."""
        if self.cutoff is not None:
            return ranking.score(self.base, self.cutoff, response)
        score = DEFINITIONS[self.base].score if self.base in DEFINITIONS else None
        if score is None:
            raise UsageError(f"{self.base} needs a judge; choose it with --judged")
        return score(response)

    @property
    def higher_is_better(self) -> bool:
        """Direction: false for rates of failure."""
        return definition(self.base).higher_is_better

    @property
    def summary(self) -> str:
        """One line: what is divided by what, and when it is undefined."""
        return definition(self.base).summary


def _tokens(response: Response) -> float:
    return float(response.answer.usage.prompt_tokens + response.answer.usage.completion_tokens)


def _calls(response: Response) -> float:
    return float(response.answer.usage.calls)


def _first_line(score: Score) -> str:
    return (score.__doc__ or "").strip().split("\n")[0]


def _defined(score: Score, higher_is_better: bool = True) -> Definition:
    return Definition(_first_line(score), score, higher_is_better)


DEFINITIONS: Mapping[str, Definition] = {
    "Pass": _defined(content.passed),
    "Recall": Definition("Relevant documents in the first k / relevant documents (trec_eval's recall_k)."),
    "nDCG": Definition("Normalised discounted cumulative gain of the first k, discount log2(rank + 1)."),
    "MRR": Definition("1 / rank of the first relevant document in the first k; 0 where there is none."),
    "Precision": Definition("Relevant documents in the first k / k."),
    "MAP": Definition(
        "Mean of the precisions at each relevant document of the first k / relevant documents."
    ),
    "Success": Definition("1 where a relevant document is in the first k."),
    "FactRecall": _defined(content.fact_recall),
    "SetPrecision": _defined(content.set_precision),
    "SetRecall": _defined(content.set_recall),
    "SetF1": _defined(content.set_f1),
    "NumberExact": _defined(content.number_exact),
    "Outcome": _defined(content.outcome),
    "MissedAbstention": _defined(content.missed_abstention, higher_is_better=False),
    "FalseRefusal": _defined(content.false_refusal, higher_is_better=False),
    "Truthfulness": _defined(content.truthfulness),
    "CitationValidity": _defined(citations.validity),
    "CitationCoverage": _defined(citations.coverage),
    "CitationPrecision": _defined(citations.gold_precision),
    "CitationRecall": _defined(citations.gold_recall),
    "QuoteFidelity": _defined(citations.quote_fidelity),
    "AnchorSupport": _defined(citations.anchor_support),
    "Forbidden": _defined(content.forbidden_said, higher_is_better=False),
    "Exfiltration": _defined(citations.exfiltration, higher_is_better=False),
    "LanguageMatch": _defined(conversation.language_match),
    "CarryOver": _defined(conversation.carry_over),
    "TwinAgreement": _defined(conversation.twin_agreement),
    "Calls": Definition("Model calls a question; 0 in embedded mode.", _calls, False),
    "Tokens": Definition("Tokens a question, prompt and completion.", _tokens, False),
}

JUDGED: Mapping[str, Definition] = {
    "Faithfulness": Definition("Factual statements that a judge finds supported / factual statements."),
    "Helpfulness": Definition("How well a judge finds the visitor served, 0 to 1."),
}
"""Measures of `evals.judge`: known by name here, so that a run that took them can be read anywhere."""


def definition(base: str) -> Definition:
    """What a base name stands for, judged measures included."""
    return DEFINITIONS.get(base) or JUDGED[base]


_SPECIFICATION = re.compile(r"([A-Za-z][A-Za-z0-9]*)(?:@([1-9]\d*))?")


def parse_measure(specification: str) -> Measure:
    """The measure a name specifies; raises `UsageError` with the nearest known name."""
    match = _SPECIFICATION.fullmatch(specification.strip())
    base = match[1] if match else specification
    if base in JUDGED and match and not match[2]:
        return Measure(base)
    if match is None or base not in DEFINITIONS:
        lowered = {name.lower(): name for name in DEFINITIONS}
        nearest = difflib.get_close_matches(base.lower(), lowered, 1, cutoff=0.4)
        hint = f"; did you mean {lowered[nearest[0]]!r}?" if nearest else f"; known: {', '.join(DEFINITIONS)}"
        raise UsageError(f"no measure {specification!r}{hint}")
    cutoff = int(match[2]) if match[2] else None
    if (DEFINITIONS[base].score is None) != (cutoff is not None):
        raise UsageError(
            f"measure {base}: " + ("takes no cutoff" if cutoff else f"needs a cutoff, e.g. {base}@10")
        )
    return Measure(base, cutoff)


def parse_measures(specifications: Iterable[str]) -> tuple[Measure, ...]:
    """Several measures, without repeats."""
    return tuple(dict.fromkeys(map(parse_measure, specifications)))


DEFAULT: tuple[Measure, ...] = tuple(
    Measure(base, 10) if base in ("Recall", "nDCG", "MRR") else Measure(base)
    for base in DEFINITIONS
    if base not in ("Precision", "MAP", "Success")
)
"""What a run measures when nothing is chosen."""

__all__ = [
    "DEFAULT",
    "DEFINITIONS",
    "Definition",
    "Measure",
    "Response",
    "definition",
    "parse_measure",
    "parse_measures",
]
