"""Cases: what is asked and what a right answer must hold, one JSON object a line.

`load_cases` reads and checks every line before anything is asked: unknown keys (with the nearest known one), duplicate
ids, twins that name nothing and turns without gold are all reported, each with file and line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from assistant.errors import UsageError
from assistant.records import Outcome

OUTCOMES: tuple[str, ...] = get_args(Outcome)


def _valid_rule(rule: str) -> str:
    if rule.startswith("regex:"):
        try:
            re.compile(rule.removeprefix("regex:"))
        except re.error as error:
            raise ValueError(f"the regular expression {rule!r} is broken: {error}") from None
    if not rule.removeprefix("regex:").strip():
        raise ValueError("an empty rule would match everything or nothing")
    return rule


TO_BE_COMPLETED = "regex:^TO BE COMPLETED$"
"""What a draft forbids until somebody has stated what its answer should say: such a case is not asked."""

Rule = Annotated[str, AfterValidator(_valid_rule)]
Reference = Annotated[str, Field(pattern=r"^(paper|person):.+")]
Words = Annotated[str, Field(min_length=1)]


class CaseRecord(BaseModel):
    """A frozen model that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldFact(CaseRecord):
    """Something the answer's text must say, in any of several wordings."""

    any: tuple[Words, ...] = Field(min_length=1)
    required: bool = True
    side: str | None = None
    """In a comparison: whose side the fact is on; sides are scored apart and the worst counts."""


class GoldNumber(CaseRecord):
    """The number the answer must give, within `tol` of `value`."""

    value: float
    tol: float = Field(default=0.0, ge=0)


class GoldSet(CaseRecord):
    """A set the answer must list: `of` says which list of the answer holds it."""

    of: Literal["papers", "people"]
    items: tuple[Reference, ...]
    complete: bool = True
    """False where only some members are known: then precision is undefined."""


class Expectation(CaseRecord):
    """What a right answer to one turn holds; what is not stated is not scored."""

    outcome: tuple[Outcome, ...] = Field(min_length=1)
    """Any of these is right; the first is the best."""
    facts: tuple[GoldFact, ...] = ()
    set: GoldSet | None = None
    number: GoldNumber | None = None
    docs: tuple[tuple[Reference, ...], ...] = ()
    """The papers or people a right answer rests on: a list of needs, each a list of alternatives."""
    forbid: tuple[Rule, ...] = ()
    """What the answer must not say: words, or `regex:` and a regular expression."""
    carry: tuple[Reference, ...] = ()
    """In a follow-up: the people or papers the question silently refers to."""
    lang: str | None = Field(default=None, pattern=r"^[a-z]{2}$")
    """The language the answer must be written in."""

    @model_validator(mode="before")
    @classmethod
    def _one_outcome(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("outcome"), str):
            return {**data, "outcome": (data["outcome"],)}
        return data

    @model_validator(mode="after")
    def _has_gold(self) -> Self:
        gold = self.facts or self.set or self.number or self.docs or self.forbid
        if "answer" in self.outcome and not gold:
            raise ValueError("an answer is expected, but no facts, set, number, docs or forbid say which")
        if self.docs and not all(self.docs):
            raise ValueError("docs holds an empty list of alternatives")
        return self

    @property
    def wants_answer(self) -> bool:
        """Whether only an answer is right."""
        return self.outcome == ("answer",)

    def references(self) -> Iterable[str]:
        """Every paper and person the gold names."""
        for alternatives in self.docs:
            yield from alternatives
        yield from self.set.items if self.set else ()
        yield from self.carry


class CaseTurn(CaseRecord):
    """One turn: what the visitor writes, and what is expected; None where it only sets the scene."""

    user: str
    expect: Expectation | None = None


class Case(CaseRecord):
    """One question or conversation with its gold."""

    id: str = Field(pattern=r"^[\w.-]+$")
    category: str = Field(pattern=r"^[a-z_]+$")
    turns: tuple[CaseTurn, ...] = Field(min_length=1)
    lang: str = Field(default="en", pattern=r"^[a-z]{2}$")
    """The language of the question."""
    split: Literal["dev", "held_out"] = "dev"
    twin: str | None = None
    """The id of the case this one rewords; both must get the same answer."""
    origin: Literal["hand", "computed", "feedback"] = "hand"
    """Who set the gold: a person by reading, or code from the catalog; `feedback` marks a draft to be completed."""
    corpus: str | None = None
    """Digest of the data the gold was computed from; the run is refused where it has changed."""
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether what a right answer holds is still to be stated."""
        return any(turn.expect is not None and TO_BE_COMPLETED in turn.expect.forbid for turn in self.turns)

    @model_validator(mode="after")
    def _some_gold(self) -> Self:
        if all(turn.expect is None for turn in self.turns):
            raise ValueError("no turn says what is expected")
        return self


class CaseProblem(CaseRecord):
    """What is wrong with one line of a case file."""

    path: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}"


class CasesError(UsageError):
    """Cases that cannot be used; `problems` has every one, the message the first."""

    def __init__(self, problems: Sequence[CaseProblem]) -> None:
        self.problems = tuple(problems)
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}")


class CaseSet(CaseRecord):
    """Checked cases with where each stands, and the digest that names the set in a run's record."""

    cases: tuple[Case, ...]
    places: dict[str, tuple[str, int]] = Field(default_factory=dict)
    """Case id -> file and line."""

    @property
    def digest(self) -> str:
        """SHA-256 over the cases in order, layout of the files aside."""
        lines = (case.model_dump_json(exclude_defaults=True) for case in self.cases)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def only(self, split: str | None = None, categories: Iterable[str] = ()) -> CaseSet:
        """The cases of one split and of the categories named (all where none is)."""
        wanted = frozenset(categories)
        kept = tuple(
            case
            for case in self.cases
            if (split is None or case.split == split) and (not wanted or case.category in wanted)
        )
        return self.model_copy(update={"cases": kept})

    @property
    def drafts(self) -> tuple[str, ...]:
        """The ids of the cases whose gold is still to be stated."""
        return tuple(case.id for case in self.cases if case.is_draft)

    def completed(self) -> CaseSet:
        """The cases without the drafts: those say nothing of an answer, so none may count as passed."""
        return self.model_copy(update={"cases": tuple(case for case in self.cases if not case.is_draft)})

    def place(self, case_id: str) -> tuple[str, int]:
        """File and line of a case; `("given", 0)` where it was made in code."""
        return self.places.get(case_id, ("given", 0))


def case_schema() -> dict[str, object]:
    """The JSON Schema of one line, as shipped in `cases/case.schema.json`."""
    schema: dict[str, object] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return schema | Case.model_json_schema()
